package reshape_test

import (
	"cmp"
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
	"brim/planner/reshape"
)

// A company in each of the organisations of the sources: the CSMs that its book would take
// at the end, beside those that it takes as it is.
func ExampleOrganise() {
	shapes, err := reshape.Organise(plantest.Sample(3, 24), -1, model.Organisations())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, shape := range shapes[:4] {
		fmt.Printf("%s: %.0f CSMs\n", cmp.Or(shape.Name, "as it is"), shape.CSMs.End.V)
	}
	// Output:
	// as it is: 22 CSMs
	// generalist: 13 CSMs
	// specialist: 15 CSMs
	// player/coach: 22 CSMs
}

// Every tier served as the decision matrix recommends for it: what changes, in words.
func ExampleMatrixStructure() {
	scenario := plantest.Sample(3, 24)
	scenario.Tiers[0].Coverage = model.Sequential
	reshaped, err := reshape.MatrixStructure(planner.Make(scenario, -1))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, change := range reshaped.Words {
		fmt.Println(change)
	}
	// Output:
	// Tier 1 coverage: sequential → pod
	// Tier 1 books of 8 to 20 accounts, 30 to 60 before
	// Tier 1 onboarding of 120 days, 20 before: the matrix's vote by days follows
}
