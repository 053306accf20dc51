package reshape

import (
	"brim/model"
	"brim/planner"
)

// StageSuggests says in a few words which coverage fits the company's stage at the
// opening. Source: ATM.
func StageSuggests(p *planner.Plan) string {
	bounds := p.Scenario().Limits.ACVBounds
	acv := func(i int) string { return model.Format(bounds[i], model.Money, p.Currency) }
	switch p.Opening.Stage {
	case planner.Seed:
		return "sequential for every account: the few people know each one"
	case planner.Early:
		return "sequential, with swarms or pods for the top 10 to 20% of accounts only"
	case planner.Growth:
		return "segment the book, sequential below " + acv(0) + " ACV, swarms to " + acv(1) + ", pods above"
	}
	return "pods for strategic accounts, swarms for the middle, sequential for the long tail"
}
