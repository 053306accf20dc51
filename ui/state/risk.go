package state

import (
	"errors"
	"fmt"

	"brim/model"
	"brim/planner/risk"
	"brim/ui/words"
)

// Risk is what the Risk page shows: how sure the plan is.
type Risk struct {
	Figure  FanFigure
	Working float64 // how far a simulation has come that takes its time, 0..1
	Slow    bool    // there is one

	result   *risk.Result
	scenario *model.Scenario // whose result it is, under case c
	c        int
}

// FanFigure is what the fan chart shows.
type FanFigure uint8

// The figures of the fan chart.
const (
	FanRatio FanFigure = iota
	FanLoad
	FanARR
	fanFigures
)

// TurnFan shows the next figure in the fan chart.
func (s State) TurnFan() State {
	s.Risk.Figure = (s.Risk.Figure + 1) % fanFigures
	return s.Seal()
}

// Simulated notes what a simulation came to.
func (s State) Simulated(r *risk.Result, scenario *model.Scenario, c int) State {
	s.Risk.result, s.Risk.scenario, s.Risk.c = r, scenario, c
	if _, current := s.RiskOf(); current && !s.Cursor.placed {
		s.Cursor.Month, s.Cursor.placed = telling(r), true
	}
	return s
}

// telling is the month to look at first: the one in which pods, or without any books, are
// no longer sure to hold. Where that is the first one, or none, the plan's end says most.
func telling(r *risk.Result) int {
	for t := range r.Months {
		var come model.Opt
		for k := range r.Months[t].Tiers {
			if breaks := r.Months[t].Tiers[k].Breaks; breaks.OK && (!come.OK || breaks.V > come.V) {
				come = breaks
			}
		}
		if !come.OK {
			come = model.Some(r.Months[t].AnyOver)
		}
		if come.V > words.Doubt && t > 0 {
			return t
		}
		if come.V > words.Doubt {
			break
		}
	}
	return len(r.Months) - 1
}

// RiskOf is the newest simulation of this plan, or of one as it was a moment ago with
// the same months and tiers; nil without one. Current says that nothing has moved since.
func (s State) RiskOf() (r *risk.Result, current bool) {
	r = s.Risk.result
	if r == nil || !s.Scenario.Uncertain() || len(r.Months) != s.Scenario.Horizon+1 || r.Months[0].Month != s.Scenario.MonthAt(0) ||
		len(r.Months[0].Tiers) != len(s.Scenario.Tiers) {
		return nil, false
	}
	for k := range s.Scenario.Tiers {
		tier := &r.Months[0].Tiers[k]
		if tier.Name != s.Scenario.Tiers[k].Name || tier.Breaks.OK != (s.Scenario.Tiers[k].Coverage == model.Pod) {
			return nil, false
		}
	}
	return r, s.Risk.scenario == s.Scenario && s.Risk.c == s.Case
}

// usualRanges are the levers that a scenario without any range is offered one for, and
// by which part of their value to both sides.
var usualRanges = []struct {
	key   string
	reach float64
}{
	{"ae.attainment", 0.10}, {"growth.target", 0.25}, {"ae.attrition", 0.25}, {"csm.attrition", 0.25},
	{"market.churn", 0.20}, {"market.expansion", 0.20},
}

// AddRanges gives the levers that are seldom known for sure a range about where they
// stand, as one step; those that have one keep it, and those without a say get none.
func (s State) AddRanges() State {
	ranged := s.Scenario
	for _, usual := range usualRanges {
		l, ok := model.Find(ranged, usual.key)
		if _, has := ranged.RangeOf(usual.key); !ok || has || l.Idle(ranged) != "" {
			continue
		}
		if usual.key == "growth.target" && ranged.Growth.Driver != model.TargetDriver {
			continue // it is only compared with
		}
		if next, err := model.Move(ranged, l.Spread(), l.Around(ranged, usual.reach)); err == nil {
			ranged = next
		}
	}
	if ranged == s.Scenario {
		return s.Say("The main levers have ranges already.")
	}
	return s.adopt(ranged, "")
}

// TurnLuck gives people luck, or takes it away.
func (s State) TurnLuck() State {
	l, _ := model.Find(s.Scenario, "uncertainty.people")
	return s.Move(l, model.Value{On: !s.Scenario.Uncertainty.People}, "")
}

// SetRange gives the lever with that key a range, as a person typed it.
func (s State) SetRange(key, text string) (State, error) {
	l, ok := model.Find(s.Scenario, key)
	if !ok || !l.Ranges() {
		return s, errors.New("only numbers and hires may have a range")
	}
	v, err := l.Spread().Parse(s.Scenario, text)
	if err != nil {
		return s, err
	}
	moved, err := model.Move(s.Scenario, l.Spread(), v)
	if err != nil {
		return s, err
	}
	next := s.Say("").adopt(moved, "")
	if next.Scenario == s.Scenario {
		next = next.Say(fmt.Sprintf("%s has that range already.", l.Title()))
	}
	return next, nil
}
