package books_test

import (
	"fmt"

	"brim/model"
	"brim/planner/books"
	"brim/planner/plantest"
)

// Two CSMs share a tier: one carries $4M, the other $0.8M.
func ExampleMake() {
	s := plantest.Sample(1, 12)
	s.ARR = model.Opt{}
	s.Book = model.Book{File: "accounts.csv", Accounts: model.NewAccounts([]model.Account{
		{Name: "Acme", ACV: 2.5e6, CSM: "Ana"}, {Name: "Bolt", ACV: 1.5e6, CSM: "Ana"}, {Name: "Corp", ACV: 0.8e6, CSM: "Ben"},
	})}
	tier := books.Make(s).Tiers[0]
	for _, book := range tier.Books {
		fmt.Printf("%s: %d accounts, $%.1fM, %.0f%%\n", book.CSM, book.Accounts, book.ARR/1e6, book.Share*100)
	}
	fmt.Printf("max/mean %.3f, CV %.3f, Gini %.3f\n", tier.Imbalance.MaxOverMean.V, tier.Imbalance.CV.V, tier.Imbalance.Gini.V)
	// Output:
	// Ana: 2 accounts, $4.0M, 83%
	// Ben: 1 accounts, $0.8M, 17%
	// max/mean 1.667, CV 0.667, Gini 0.333
}
