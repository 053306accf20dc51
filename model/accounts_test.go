package model

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestAccountsStandFromTheHighest holds the order to a stable sort of whole rows.
func TestAccountsStandFromTheHighest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amounts := rapid.SliceOf(rapid.OneOf(rapid.Float64Range(0, 1e12), rapid.SampledFrom([]float64{0, 1, 50e3, 50e3 + 1e-9})))
		var rows []Account
		for i, acv := range amounts.Draw(t, "ACV") {
			rows = append(rows, Account{ACV: acv, Line: i + 2})
		}
		accounts := NewAccounts(rows)
		slices.SortStableFunc(rows, func(a, b Account) int { return cmp.Compare(b.ACV, a.ACV) })
		for i, account := range accounts.All() {
			if account != rows[i] {
				t.Fatalf("%d: %+v, want %+v", i, account, rows[i])
			}
		}
	})
}

// TestAnUnknownTierIsNone: accounts that name a tier which there is not sit by their ACV,
// and a name in other letters is the tier's.
func TestAnUnknownTierIsNone(t *testing.T) {
	s := sample()
	for k, edge := range []float64{50, 20, 0} {
		s.Tiers[k].AccountShare, s.Tiers[k].MinACV = Opt{}, Some(edge)
	}
	rows := tenRows()
	rows[3].Tier, rows[1].Tier, rows[0].Tier = "Nowhere", "TAIL", "mid" // 10 where it is, 100 down, 20 where it is
	fileBook(s, rows)
	wantSlices(t, "tiers named", s, Slice{50, 4, 230}, Slice{20, 3, 60}, Slice{0, 3, 110})
	unknown := s.Book.Accounts.UnknownTiers(s)
	if len(unknown) != 1 || unknown[0].Tier != "Nowhere" || unknown[0].ACV != 10 {
		t.Errorf("unknown: %+v", unknown)
	}
}
