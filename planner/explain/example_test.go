package explain_test

import (
	"fmt"

	"brim/planner"
	"brim/planner/explain"
	"brim/planner/plantest"
)

// A figure is read, and explained, at a place in a plan.
func ExampleExplain() {
	plan := planner.Make(plantest.Sample(3, 24), -1)
	figure, _ := explain.FigureByID("load")
	place := explain.At{T: 12, Tier: 1}
	explanation := explain.Explain(plan, figure, place)
	fmt.Println(explanation.Title)
	fmt.Println(explanation.Words)
	fmt.Println(explanation.Numbers)
	fmt.Println(explanation.Levers[:3])
	// Output:
	// Book load of Tier 2, Dec 2027
	// accounts ÷ productive CSMs
	// 197.3 / 3.36 = 58.7
	// [csm.ramp_months tier.Tier 2.graduation tier.Tier 3.graduation]
}

// What the rules find comes the gravest first.
func ExampleAdvice() {
	plan := planner.Make(plantest.Sample(2, 24), -1)
	for _, finding := range explain.Advice(plan)[:2] {
		fmt.Printf("%s %s: %s\n", finding.Severity, finding.ID, finding.Text)
	}
	// Output:
	// breach book-over: Tier 1 CSMs carry 24.7 accounts each from Dec 2026, above 20: full books take 10.7 productive CSMs and 8.67 are there
	// breach book-over: Tier 2 CSMs carry 49.5 accounts each from Dec 2026, above 40: full books take 5.36 productive CSMs and 4.33 are there
}
