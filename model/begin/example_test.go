package begin_test

import (
	"fmt"

	"brim/model"
	"brim/model/begin"
)

// ARR and the number of customers are enough for a first plan; what it assumes, it says.
func ExampleMake() {
	first, problems := begin.Make(begin.Answers{
		Title: "Ours", Start: model.MonthOf(2027, 1), ARR: model.Some(18_000_000), Accounts: model.Some(350),
		CSM: begin.Team{Heads: model.Some(8)},
	})
	if len(problems) > 0 {
		fmt.Println(problems[0])
		return
	}
	fmt.Println(begin.Said(first.Scenario))
	for _, tier := range first.Scenario.Tiers {
		fmt.Printf("%s: %s\n", tier.Name, tier.Coverage)
	}
	fmt.Printf("look next at %s, %s\n", first.Assumptions[0].Key, first.Assumptions[0].Why)
	// Output:
	// $18.0M in 350 accounts, 9 AEs and 8 CSMs
	// Enterprise: pod
	// Mid-market: swarm
	// SMB: sequential
	// look next at ae.heads, as many as the CSMs can pair with soundly
}

// What is missing, or contradicts something else, is said at once.
func ExampleMake_problems() {
	_, problems := begin.Make(begin.Answers{
		Title: "Ours", Start: model.MonthOf(2027, 1), ARR: model.Some(18_000_000), Accounts: model.Some(350), MeanACV: model.Some(40_000),
	})
	for _, problem := range problems {
		fmt.Println(problem)
	}
	// Output:
	// book.acv_mean: found 40000 in 350 accounts beside an ARR of 18000000; allowed: two of the three, or three that agree
}
