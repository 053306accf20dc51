package books

import (
	"fmt"
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"brim/model"
	_ "brim/model/drawn"
	"brim/planner"
	"brim/planner/plantest"
)

// company is a scenario of two tiers, pods above 50K and a pool below, that starts in 2027.
func company(rows ...model.Account) *model.Scenario {
	s := plantest.Sample(2, 12)
	s.Start, s.ARR = model.MonthOf(2027, time.January), model.Opt{}
	s.Book = model.Book{File: "a.csv", Accounts: model.NewAccounts(rows)}
	top, rest := &s.Tiers[0], &s.Tiers[1]
	top.Name, top.Coverage, top.MinACV, top.AccountShare = "Strategic", model.Pod, model.Some(50_000), model.Opt{}
	rest.Name, rest.Coverage, rest.MinACV, rest.AccountShare = "Core", model.Pooled, model.Some(0), model.Opt{}
	for k := range s.Tiers {
		t := &s.Tiers[k]
		t.BookMin, t.BookMax, t.BookMaxARR, t.OnboardingWeight, t.Promoted = model.Some(1), model.Some(4), 0, 1, 0
	}
	return s
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a), math.Abs(b)) }

// TestUnevenness holds the published $4M beside $0.8M, even books and none.
func TestUnevenness(t *testing.T) {
	got := Unevenness([]float64{4e6, 0.8e6})
	if fmt.Sprintf("%.3f %.3f %.3f", got.MaxOverMean.V, got.CV.V, got.Gini.V) != "1.667 0.667 0.333" {
		t.Errorf("%+v", got)
	}
	if got := Unevenness([]float64{5, 5, 5}); got != (Imbalance{model.Some(1), model.Some(0), model.Some(0)}) {
		t.Errorf("even books: %+v", got)
	}
	for _, none := range [][]float64{nil, {0, 0}} {
		if got := Unevenness(none); got != (Imbalance{}) {
			t.Errorf("%v: %+v", none, got)
		}
	}
}

// TestUnevennessIsTheFormula holds the figures against the sums as they are written.
func TestUnevennessIsTheFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		arr := rapid.SliceOfN(rapid.Float64Range(1, 1e6), 1, 12).Draw(t, "books")
		n, sum, gaps, squares, largest := float64(len(arr)), 0.0, 0.0, 0.0, 0.0
		for _, x := range arr {
			sum += x
			largest = max(largest, x)
			for _, y := range arr {
				gaps += math.Abs(x - y)
			}
		}
		for _, x := range arr {
			squares += (x - sum/n) * (x - sum/n)
		}
		got := Unevenness(arr)
		if !near(got.MaxOverMean.V, largest/(sum/n)) || !near(got.CV.V, math.Sqrt(squares/n)/(sum/n)) || !near(got.Gini.V, gaps/(2*n*n*(sum/n))) {
			t.Fatalf("%v: %+v", arr, got)
		}
	})
}

// TestBooks divides seven accounts by hand.
func TestBooks(t *testing.T) {
	opening := model.DayOf(2026, time.December, 31)
	s := company(
		model.Account{ID: "a", ACV: 90_000, CSM: "Ana", AE: "Oli", Renewal: opening + 90},
		model.Account{ID: "b", ACV: 60_000, CSM: "Ana", AE: "Oli", Renewal: opening + 91},
		model.Account{ID: "c", ACV: 50_000, CSM: "Ben", AE: "Oli", Renewal: opening},
		model.Account{ID: "d", ACV: 70_000, AE: "Oli", Renewal: opening - 1},
		model.Account{ID: "e", ACV: 9_000, CSM: "Ana", Start: model.MonthOf(2026, time.December)},
		model.Account{ID: "f", ACV: 5_000, CSM: "Ana", Tier: "Core"},
		model.Account{ID: "g", ACV: 1_000, CSM: "Ana", Tier: "Strategic"},
	)
	s.Tiers[1].OnboardingWeight = 2
	b := Make(s)
	top, core := &b.Tiers[0], &b.Tiers[1]
	if len(top.Books) != 2 || top.Books[0].CSM != "Ana" || top.Books[0].Sum != (Sum{3, 151_000}) || top.Books[1].Sum != (Sum{1, 50_000}) {
		t.Errorf("books %+v", top.Books)
	}
	if top.Unassigned != (Sum{1, 70_000}) || len(top.Free) != 1 || top.All != (Sum{5, 271_000}) {
		t.Errorf("unassigned %+v of %+v", top.Unassigned, top.All)
	}
	ana := &top.Books[0]
	if !near(ana.Share, 151.0/271) || ana.Load != 3 || ana.Utilization.V != 0.75 || ana.State != planner.Within {
		t.Errorf("Ana's book %+v", ana)
	}
	if ana.Due90 != (Sum{1, 90_000}) || ana.Due120 != (Sum{2, 150_000}) || top.Books[1].Due90 != (Sum{1, 50_000}) {
		t.Errorf("due %+v, %+v", ana.Due90, ana.Due120)
	}
	if !near(top.Imbalance.MaxOverMean.V, 151/100.5) {
		t.Errorf("the unassigned are in the mean: %+v", top.Imbalance)
	}
	if core.Books[0].Load != 3 || core.Books[0].Accounts != 2 {
		t.Errorf("an account in onboarding weighs two: %+v", core.Books[0])
	}
	if len(b.CSMs) != 2 || b.CSMs[0].Sum != (Sum{5, 165_000}) || b.CSMs[0].Utilization.V != 1.5 || b.CSMs[0].Tiers != 2 {
		t.Errorf("over all tiers %+v", b.CSMs)
	}
	if len(b.Pods) != 2 || b.Pods[0] != (Pod{"Strategic", "Oli", "Ana", Sum{2, 150_000}}) {
		t.Errorf("pods %+v", b.Pods)
	}
	if len(b.Renewals) != 4 || b.Renewals[0].CSM != "" || b.Renewals[0].Month != model.MonthOf(2026, time.December) {
		t.Errorf("renewals %+v", b.Renewals)
	}
	quarters := b.Calendar(s, nil)
	if len(quarters) != 3 || quarters[2].Quarter.Short() != "Q2 FY27" || quarters[2].All != (Sum{1, 60_000}) {
		t.Errorf("quarters %+v", quarters)
	}
	if Make(plantest.Sample(2, 12)) != nil {
		t.Error("books without a file")
	}
}

// TestBooksHoldEveryAccount holds the sums of whatever is drawn: nothing is lost, nothing
// counts twice, and with whole accounts the tiers are those of the plan.
func TestBooksHoldEveryAccount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows []model.Account
		for range rapid.IntRange(1, 30).Draw(t, "accounts") {
			rows = append(rows, model.Account{
				ACV:  float64(rapid.IntRange(1, 120).Draw(t, "acv")) * 1000,
				CSM:  rapid.SampledFrom([]string{"", "Ana", "Ben", "Cy"}).Draw(t, "csm"),
				Tier: rapid.SampledFrom([]string{"", "", "Core", "Strategic"}).Draw(t, "tier"),
			})
		}
		s := company(rows...)
		opening, _ := s.Opening()
		b := Make(s)
		for k := range b.Tiers {
			tier := &b.Tiers[k]
			sum, share := tier.Unassigned, 0.0
			for _, book := range tier.Books {
				sum.Accounts += book.Accounts
				sum.ARR += book.ARR
				share += book.Share
			}
			if sum.Accounts != tier.All.Accounts || !near(sum.ARR, tier.All.ARR) {
				t.Fatalf("tier %d: %+v of %+v", k, sum, tier.All)
			}
			if !near(tier.All.ARR, opening[k].ARR) || float64(tier.All.Accounts) != opening[k].Accounts {
				t.Fatalf("tier %d: %+v, the plan opens with %+v", k, tier.All, opening[k])
			}
			if tier.All.ARR > 0 && !near(share+tier.Unassigned.ARR/tier.All.ARR, 1) {
				t.Fatalf("tier %d: shares sum to %v", k, share)
			}
		}
	})
}

// TestPartners take the CSM with most of an AE's accounts, then with more ARR, then the
// first by name.
func TestPartners(t *testing.T) {
	accounts := model.NewAccounts([]model.Account{
		{AE: "x", CSM: "Ben", ACV: 1}, {AE: "x", CSM: "Ben", ACV: 1}, {AE: "x", CSM: "Ana", ACV: 9},
		{AE: "y", CSM: "Ben", ACV: 1}, {AE: "y", CSM: "Ana", ACV: 2}, {AE: "z", CSM: "Cy", ACV: 2}, {AE: "z", CSM: "Ben", ACV: 2},
		{AE: "q", ACV: 2}, {CSM: "Ana", ACV: 2},
	})
	var rows []int
	for i := range accounts.All() {
		rows = append(rows, i)
	}
	tier := Tier{Books: []Book{{Rows: rows}}}
	if got := fmt.Sprint(tier.Partners(accounts)); got != "map[x:Ben y:Ana z:Ben]" {
		t.Error(got)
	}
}
