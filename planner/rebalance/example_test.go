package rebalance_test

import (
	"context"
	"fmt"

	"brim/model"
	"brim/planner/plantest"
	"brim/planner/rebalance"
)

// One CSM carries $2.0M, the other $0.4M: a single account evens that out.
func ExampleEven() {
	s := plantest.Sample(1, 12)
	s.ARR, s.Tiers[0].BookMin = model.Opt{}, model.Some(1)
	s.Book = model.Book{File: "accounts.csv", Accounts: model.NewAccounts([]model.Account{
		{Name: "Acme", ACV: 900_000, CSM: "Ana"}, {Name: "Bolt", ACV: 700_000, CSM: "Ana"}, {Name: "Corp", ACV: 400_000, CSM: "Ana"},
		{Name: "Dune", ACV: 200_000, CSM: "Ben"}, {Name: "Eons", ACV: 200_000, CSM: "Ben"},
	})}
	answer, err := rebalance.Even(context.Background(), s, rebalance.Request{Tolerance: rebalance.DefaultTolerance})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, move := range answer.Moves {
		fmt.Printf("%s: %s to %s\n", move.Name, move.From, move.To)
	}
	fmt.Printf("proven: %t, largest book %.2f of the mean, was %.2f\n", answer.Proven, answer.After.MaxOverMean.V, answer.Before.MaxOverMean.V)
	// Output:
	// Bolt: Ana to Ben
	// proven: true, largest book 1.08 of the mean, was 1.67
}
