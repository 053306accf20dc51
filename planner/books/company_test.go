package books

import (
	"slices"
	"testing"

	"brim/planner/plantest"
)

// TestWholeCompany holds what is known of the export: 350 accounts, 4 of them nobody's,
// nine CSMs.
func TestWholeCompany(t *testing.T) {
	s := company(plantest.CompanyAccounts(t)...)
	b := Make(s)
	all, free, due := 0, 0, 0
	for k := range b.Tiers {
		all += b.Tiers[k].All.Accounts
		free += b.Tiers[k].Unassigned.Accounts
	}
	for _, d := range b.Renewals {
		due += d.Accounts
	}
	if all != 350 || free != 4 || len(b.CSMs) != 9 || due != 350 {
		t.Errorf("%d accounts, %d of nobody, %d CSMs, %d renewals", all, free, len(b.CSMs), due)
	}
	if !slices.IsSortedFunc(b.CSMs, func(x, y CSM) int { return int(y.ARR - x.ARR) }) {
		t.Errorf("not by ARR: %+v", b.CSMs)
	}
}
