package rebalance

import (
	"context"
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/books"
)

// TestAnswersHold adds every answer up anew from the accounts: who may not move does not,
// whoever leaves has nothing, and books keep the limits when they are said to.
func TestAnswersHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows []model.Account
		for i := range rapid.IntRange(2, 12).Draw(t, "accounts") {
			rows = append(rows, model.Account{
				ID: fmt.Sprint(i), ACV: float64(rapid.IntRange(5, 60).Draw(t, "acv")) * 1000,
				CSM:    rapid.SampledFrom([]string{"", "Ana", "Ana", "Ben", "Cy"}).Draw(t, "csm"),
				AE:     rapid.SampledFrom([]string{"", "x", "y"}).Draw(t, "ae"),
				Pinned: rapid.IntRange(0, 9).Draw(t, "pinned") == 0,
				Risk:   model.Some(rapid.SampledFrom([]float64{0.2, 0.5, 0.5, 0.8}).Draw(t, "risk")),
			})
		}
		rows[0].CSM = "Ana"
		request := Request{Tolerance: rapid.SampledFrom([]float64{0.15, 0.4, 0.8}).Draw(t, "tolerance")}
		if rapid.Bool().Draw(t, "leaves") {
			request.Without = []string{"Ana"}
		}
		if rapid.Bool().Draw(t, "comes") {
			request.Add = []string{"Di"}
		}
		s := company(1, 9, rows...)
		a, err := Even(context.Background(), s, request)
		if err != nil {
			t.Fatal(err)
		}
		if text := wrong(s, a, request); text != "" {
			t.Fatalf("%s: %+v", text, a)
		}
	})
}

// wrong is what an answer says that does not hold; empty where all does.
func wrong(s *model.Scenario, a *Answer, r Request) string {
	accounts, carriers := s.Book.Accounts, map[string]*books.Sum{}
	holder := func(csm string) *books.Sum {
		if carriers[csm] == nil {
			carriers[csm] = &books.Sum{}
		}
		return carriers[csm]
	}
	for _, name := range r.Add {
		holder(name)
	}
	moves := map[int]*Move{}
	for i := range a.Moves {
		moves[a.Moves[i].Row] = &a.Moves[i]
	}
	for row, account := range accounts.All() {
		leaves, csm := slices.Contains(r.Without, account.CSM), account.CSM
		if csm != "" && !leaves {
			holder(csm)
		}
		if move := moves[row]; move != nil {
			if move.From != csm || move.To == csm || csm != "" && !leaves && reasonOf(&account, s.MonthAt(0).LastDay()) != Movable {
				return fmt.Sprintf("%s must not move so", account.ID)
			}
			csm = move.To
		}
		if len(a.Books) > 0 && csm != "" {
			holder(csm).Accounts++
			holder(csm).ARR += account.ACV
		}
	}
	if a.Feasible == (a.Why != "") || a.Proven && a.Feasible && a.Bound != len(a.Moves) || a.Bound > len(a.Moves) {
		return "what is proven does not fit"
	}
	if !a.Feasible {
		return ""
	}
	for name, sum := range carriers {
		switch {
		case slices.Contains(r.Without, name) || name == "":
			return name + " carries something"
		case planner.Above(math.Abs(sum.ARR-a.Mean), r.Tolerance*a.Mean) || planner.Above(float64(sum.Accounts), a.Most) || planner.Below(float64(sum.Accounts), a.Least):
			return name + " is outside the limits"
		}
	}
	return ""
}
