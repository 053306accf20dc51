package solve_test

import (
	"context"
	"slices"
	"testing"

	"brim/planner"
	"brim/planner/explain"
	"brim/planner/solve"
	"brim/scenarios"
)

// TestNoAccountsNeedNobody holds the plan, its advice, its headline and its cheapest hires to
// one opinion of a tier that opens in a gap of the book: it has no accounts, and nobody is
// missing there.
func TestNoAccountsNeedNobody(t *testing.T) {
	const empty = 2
	file, err := scenarios.Load("../testdata/gap-in-the-book.toml")
	if err != nil {
		t.Fatal(err)
	}
	plan := planner.Make(file.Scenario, -1)
	for month := range plan.Months {
		if tier := plan.Months[month].Tiers[empty]; tier.Accounts != 0 || tier.ARR != 0 || tier.ACV.OK || tier.State == planner.Uncovered {
			t.Fatalf("month %d: %+v", month, tier)
		}
	}
	if book := plan.Headline().Books[empty]; book.Over {
		t.Errorf("headline: %+v", book)
	}
	if findings := explain.Advice(plan); slices.ContainsFunc(findings, func(f explain.Finding) bool { return f.ID == "uncovered" }) {
		t.Error("advice misses CSMs of accounts that are none")
	}
	solution, err := solve.Hires(context.Background(), file.Scenario, solve.Request{Case: -1, Tiers: []int{empty}})
	if err != nil {
		t.Fatal(err)
	}
	tier := &solution.Tiers[0]
	for _, month := range tier.Unsaved {
		if plan.TimeOf(month) >= solution.From {
			t.Errorf("a promise is broken in %s", month.Long())
		}
	}
}
