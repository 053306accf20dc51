package pane

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner/explain"
	"brim/planner/risk"
	"brim/ui/state"
	"brim/ui/words"
)

// Explanations implements [Explained]: what the quantiles of the cursor's month mean.
func (Fan) Explanations(s state.State) []Result {
	r, _ := s.RiskOf()
	if r == nil {
		return nil
	}
	figure := fanFigure(s)
	m := &r.Months[s.Cursor.Month]
	q := figure.spread(m)
	var numbers []string
	for i, share := range r.Quantiles {
		numbers = append(numbers, fmt.Sprintf("%g%%: %s", share*100, figure.write(q[i])))
	}
	e := drawnBy(s, r)
	e.Title = "Fan of " + figure.name + ", " + m.Month.Long()
	e.Value = figure.write(q[lowest]) + " to " + figure.write(q[highest])
	e.Words = "the values below which 5, 25, 50, 75 and 95% of the trials lie: half of them lie in the thick part of a bar, " +
		"nine tenths in all of it. " + e.Words
	e.Symbols = "quantile(p) = the value at (n − 1)·p of the n sorted trials, interpolated between its two neighbours"
	e.Numbers = strings.Join(numbers, ", ")
	place := explain.Place{T: s.Cursor.Month, Tier: s.Cursor.Tier}
	planned := figure.write(figure.plan(&s.Plan.Months[place.T], place.Tier))
	e.Terms = append(e.Terms, explain.Term{Name: "the plan without chance", Value: planned, Figure: figure.id, Place: place})
	return []Result{resultOf(e)}
}

// Explanations implements [Explained]: what each chance counts.
func (Chances) Explanations(s state.State) []Result {
	r, _ := s.RiskOf()
	if r == nil {
		return nil
	}
	var all []Result
	m := &r.Months[s.Cursor.Month]
	for _, chance := range chancesOf(r) {
		p := chance.value(m)
		e := drawnBy(s, r)
		e.Title = "Chance by " + m.Month.Long() + ": " + chance.about
		e.Value = words.Chance(p)
		e.Words = "the share of trials in which it first held in this month or before, whatever the months after brought. " + e.Words
		e.Symbols = "chance(t) = trials in which it first holds at or before t / trials"
		e.Numbers = fmt.Sprintf("%s / %d = %s; %s", model.Fixed(p.V*float64(r.Trials), 0), r.Trials, words.Chance(p),
			words.Sure(r, func(m *risk.Month) float64 { return chance.value(m).V }))
		all = append(all, resultOf(e))
	}
	return all
}

// drawnBy explains how the trials were made: what is drawn, from which ranges, and where
// these are from.
func drawnBy(s state.State, r *risk.Result) explain.Explanation {
	e := explain.Explanation{
		Words: words.Trials(r) + ": each draws every lever with a range once, on its own, from a triangle between its low and its high " +
			"with the top at its mode, and runs the plan with them.",
	}
	if s.Scenario.Uncertainty.People {
		e.Words += " People are whole heads, of whom chance decides who leaves and how late planned hires come; " +
			"the hiring gap stays that of the plan's hires."
		e.Sources = append(e.Sources, explain.Source{What: "random attrition", From: "this scenario"})
		e.Levers = append(e.Levers, "uncertainty.people", "uncertainty.late")
	}
	for _, r := range s.Scenario.Uncertainty.Ranges {
		l, ok := model.Find(s.Scenario, r.Key)
		if !ok {
			continue
		}
		e.Levers = append(e.Levers, r.Key)
		e.Sources = append(e.Sources, explain.Source{What: words.RangeLine(s.Scenario, l), From: "this scenario"})
	}
	return e
}
