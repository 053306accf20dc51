package pane

import (
	"fmt"

	"brim/model"
	"brim/ui/state"
	"brim/ui/words"
)

// variantWords says what is different about a variant of this plan.
func variantWords(s state.State, other *state.Other) string {
	if o, ok := state.OrganisationOf(other.Key); ok {
		return "this plan, organised so: " + o.Words
	}
	transition := other.Scenario.Transition
	percent := func(v float64) string { return model.Format(v, model.Fraction, "") }
	from := words.Month(s.Plan.MonthAt(int(transition.FromMonth.V)))
	if other.Key == state.StepwiseKey {
		return state.StepWords(other.Scenario)
	}
	return fmt.Sprintf("every account changes model in %s: CSM productivity -%s for six months", from, percent(transition.Dip))
}
