package planner_test

import (
	"fmt"

	"brim/planner"
	"brim/planner/plantest"
)

// A plan is made of a valid scenario and one of its market cases; -1 is the base case.
func ExampleMake() {
	scenario := plantest.Sample(3, 24)
	plan := planner.Make(scenario, -1)
	for _, tier := range plan.Last().Tiers {
		fmt.Printf("%s: %.0f accounts, %.1f per CSM, %s\n", tier.Name, tier.Accounts, tier.Load.V, tier.State)
	}
	head := plan.Headline()
	fmt.Printf("people cost %.1fM until %s\n", head.Cost/1e6, head.End.Long())
	// Output:
	// Tier 1: 252 accounts, 37.4 per CSM, over
	// Tier 2: 240 accounts, 71.4 per CSM, over
	// Tier 3: 229 accounts, 102.4 per CSM, over
	// people cost 8.4M until Dec 2028
}

// A plan that is run again on another scenario keeps its memory.
func ExamplePlan_Run() {
	scenario := plantest.Sample(2, 12)
	plan := planner.Make(scenario, -1)
	before := plan.Last().ARR
	scenario.AE.Attainment *= 1.1
	plan.Run(scenario, -1)
	fmt.Printf("ARR at the end: %.2fM, with more attainment %.2fM\n", before/1e6, plan.Last().ARR/1e6)
	// Output:
	// ARR at the end: 17.83M, with more attainment 18.42M
}
