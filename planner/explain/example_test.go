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
	place := explain.Place{T: 12, Tier: 1}
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
	// breach book-over: Tier 1 books are over capacity from Dec 2026: 24.7 accounts per CSM, above 20; needs 10.7 productive CSMs, has 8.67
	// breach book-over: Tier 2 books are over capacity from Dec 2026: 49.5 accounts per CSM, above 40; needs 5.36 productive CSMs, has 4.33
}
