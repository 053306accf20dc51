package state

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/reshape"
)

// The ways of moving accounts to another coverage model, by the keys of their plans.
const (
	AtOnceKey   = "transition at once"
	StepwiseKey = "transition tier by tier"
)

// transitions are this scenario with all accounts moved to another model at once, and with
// a tier at a time; none where no change is planned. A plan has one dip, so that of the
// tiers the largest stands for all.
func transitions(s State) []Other {
	if !s.Scenario.Transition.FromMonth.OK {
		return nil
	}
	variant := func(key, name string, share float64) Other {
		moved := s.Scenario.Clone()
		moved.Transition.Share = model.Some(share)
		return Other{Key: key, Name: name, Own: true, Variant: true, Scenario: moved}
	}
	largest := reshape.LargestStep(reshape.MoveSteps(s.Scenario))
	return []Other{variant(AtOnceKey, "All at once", 1), variant(StepwiseKey, "Tier by tier", largest.Share)}
}

// StepWords names the steps of moving a scenario's accounts tier by tier, and what those
// above the limit cost: "A 12%, B 56% (above 20%: two quarters at 85%), C 32% (the same)".
func StepWords(s *model.Scenario) string {
	var parts []string
	dips := 0
	for _, step := range reshape.MoveSteps(s) {
		part := step.Tier + " " + fraction(step.Share)
		if step.Dips {
			if dips++; dips == 1 {
				part += fmt.Sprintf(" (above %s: two quarters at %s)", fraction(planner.MovedAtOnce), fraction(1-s.Transition.Dip))
			} else {
				part += " (the same)"
			}
		}
		parts = append(parts, part)
	}
	text := strings.Join(parts, ", ")
	switch dips {
	case 0:
		return text + ": no loss"
	case 1:
		return text
	}
	return text + "; the largest is planned"
}

func fraction(v float64) string { return model.Format(v, model.Fraction, "") }

// productiveFigure is what a change of coverage models costs: productive CSMs.
const productiveFigure = "csm.productive"

// CompareTransition puts both ways of moving accounts beside the plan, in the place of
// what was added by hand where there is no room, and chooses the figure that they move.
func (s State) CompareTransition() State {
	c := &s.Compare
	picks := []pick{{key: AtOnceKey}, {key: StepwiseKey}}
	room := MaxOthers - len(picks)
	if s.Baseline != nil && !slices.Contains(c.dropped, BaselineKey) {
		room--
	}
	for _, picked := range c.picks {
		if room > 0 && picked.key != AtOnceKey && picked.key != StepwiseKey {
			picks, room = append(picks, picked), room-1
		}
	}
	c.picks = picks
	s.Compare = c.follow(s)
	s.Compare.choose(AtOnceKey)
	s.Compare.Row = slices.IndexFunc(s.CompareRows(), func(row CompareRow) bool {
		return row.Figure == CompareNumber && row.Number.ID == productiveFigure
	})
	return s.Say(stepsCost(s.Scenario))
}

// ComparingTransition shows the Compare page with both ways of moving accounts and nothing
// else beside the plan.
func (s State) ComparingTransition() State {
	for _, own := range ownCases(s) {
		s.Compare.dropped = append(without(s.Compare.dropped, own.Key), own.Key)
	}
	return s.Turn(PageCompare).CompareTransition()
}

// stepsCost says whether moving tier by tier spares the loss of moving all at once.
func stepsCost(s *model.Scenario) string {
	limit := fraction(planner.MovedAtOnce)
	if s.Transition.Dip <= 0 {
		return "Moving accounts costs nothing here: the dip is " + fraction(s.Transition.Dip) + "."
	}
	largest := reshape.LargestStep(reshape.MoveSteps(s))
	if !largest.Dips {
		return fmt.Sprintf("Every tier is at most %s of the accounts: moved tier by tier they cost no CSM productivity (ATM).", limit)
	}
	return fmt.Sprintf("Tier by tier dips too: %s is %s of the accounts, above %s (ATM).", largest.Tier, fraction(largest.Share), limit)
}
