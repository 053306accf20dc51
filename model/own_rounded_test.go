package model

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestOwnTiersAreWrittenRound holds what tiers are given as their own: accounts whole, ARR to
// the currency unit, and the company's sums.
func TestOwnTiersAreWrittenRound(t *testing.T) {
	s := sample()
	s.ARR, s.Book.Mean = Some(12e6), Some(20_000) // 600 accounts
	made, err := OwnTiers(s)
	if err != nil {
		t.Fatal(err)
	}
	for k := range made.Scenario.Tiers {
		tier := &made.Scenario.Tiers[k]
		if tier.Accounts.V != math.Trunc(tier.Accounts.V) || tier.ARR.V != math.Trunc(tier.ARR.V) {
			t.Errorf("%s has %v accounts of %v", tier.Name, tier.Accounts.V, tier.ARR.V)
		}
	}
	if accounts, arr := made.Scenario.ownSums(); accounts != 600 || arr != 12e6 {
		t.Errorf("%v accounts of %v in all", accounts, arr)
	}
}

// TestOwnTiersKeepTheSums of any book, and no tier's figures move by more than a twentieth.
func TestOwnTiersKeepTheSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sample()
		s.ARR, s.Book.Mean = Some(rapid.Float64Range(1e5, 1e9).Draw(t, "arr")), Some(rapid.Float64Range(5e3, 1e5).Draw(t, "acv"))
		made, err := OwnTiers(s)
		if err != nil {
			t.Skip("a tier holds nobody")
		}
		before, after := s.cutOpening(), made.Scenario.cutOpening()
		accounts, arr := made.Scenario.ownSums()
		if !nearly(accounts, s.OpeningAccounts()) || !nearly(arr, s.OpeningARR()) {
			t.Fatalf("%v accounts of %v, not %v of %v", accounts, arr, s.OpeningAccounts(), s.OpeningARR())
		}
		for k := range s.Tiers {
			if math.Abs(after[k].Accounts-before[k].Accounts) > 0.051*before[k].Accounts || math.Abs(after[k].ARR-before[k].ARR) > 0.051*before[k].ARR {
				t.Fatalf("%s goes from %+v to %+v", s.Tiers[k].Name, before[k], after[k])
			}
		}
	})
}
