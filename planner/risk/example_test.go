package risk_test

import (
	"context"
	"fmt"

	"brim/model"
	"brim/planner/plantest"
	"brim/planner/risk"
)

// How sure a plan is whose CSMs may leave at a rate of 5 to 40% a year: the chance
// that pods break, and the ARR at the end that 95 of a hundred trials reach.
func ExampleSimulate() {
	scenario := plantest.Sample(3, 24)
	scenario.AE.Hires.PerQuarter = 0.25
	scenario.Uncertainty.Set(model.Range{Key: "csm.attrition", Low: 0.05, Mode: 0.12, High: 0.40})
	result, err := risk.Simulate(context.Background(), scenario, -1, risk.Simulation{Trials: 1000, Seed: risk.DefaultSeed})
	if err != nil {
		fmt.Println(err)
		return
	}
	end := result.Months[len(result.Months)-1]
	fmt.Printf("Pods break by %s: %.0f%%\n", end.Month.Long(), 100*end.Tiers[0].Breaks.V)
	fmt.Printf("ARR then: at least %.1fM in 95 of a hundred trials\n", end.ARR[0]/1e6)
	// Output:
	// Pods break by Dec 2028: 34%
	// ARR then: at least 23.8M in 95 of a hundred trials
}
