package words

import "brim/model"

// Quarter names a fiscal quarter and those of its months that a plan has: "Q2 FY27
// (Apr–Jun)", and "Q2 FY27 (Apr)" where the plan ends in April.
func Quarter(q model.Quarter, from, to model.Month) string {
	months := from.Month().String()[:3]
	if to != from {
		months += "–" + to.Month().String()[:3]
	}
	return q.Short() + " (" + months + ")"
}
