package solve_test

import (
	"context"
	"fmt"

	"brim/planner/plantest"
	"brim/planner/solve"
)

// The cheapest CSM hires with which no book is over its limit from the first month in which
// a hire can carry one.
func ExampleHires() {
	found, err := solve.Hires(context.Background(), plantest.Sample(2, 12), solve.Request{Case: -1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i := range found.Tiers {
		tier := &found.Tiers[i]
		fmt.Printf("%s: %d hires for %.1fM\n", tier.Tier, tier.Hires(), tier.Cost/1e6)
		for _, hire := range tier.Requisitions {
			fmt.Printf("  %d in %s, sought from %s\n", hire.Heads, hire.Start.Long(), hire.Open.Long())
		}
	}
	// Output:
	// Tier 1: 8 hires for 1.9M
	//   3 in Jan 2027, sought from Nov 2026
	//   2 in Feb 2027, sought from Dec 2026
	//   1 in May 2027, sought from Mar 2027
	//   1 in Jul 2027, sought from May 2027
	//   1 in Oct 2027, sought from Aug 2027
	// Tier 2: 4 hires for 0.9M
	//   3 in Feb 2027, sought from Dec 2026
	//   1 in Sep 2027, sought from Jul 2027
}
