package model

import "testing"

// TestOwnFiguresAreReadAsPlanned where the company's ARR makes them twice as large as they
// are given: a slider stands at what is planned, and steps from there.
func TestOwnFiguresAreReadAsPlanned(t *testing.T) {
	s := asItIs() // tiers of 4.7M, 7.1M and 3.3M
	s.ARR = Some(2 * 15.1e6)
	for key, want := range map[string]struct {
		now   float64
		shown string
		next  float64
	}{
		"tier.Mid.arr": {14.2e6, "$14.2M", 14.5e6}, "tier.Strategic.accounts": {96, "96", 96.5}, "tier.Tail.arr": {6.6e6, "$6.60M", 6.65e6},
	} {
		l := lever(t, s, key)
		now, _ := l.Number(s)
		next, _ := l.Stepped(s, 1)
		if !nearly(now, want.now) || l.ShowIn(s) != want.shown || !nearly(next, want.next) {
			t.Errorf("%s is %v, %s, and a step leads to %v: want %v, %s and %v", key, now, l.ShowIn(s), next, want.now, want.shown, want.next)
		}
		slid, err := Slide(s, l, next)
		shifted, _ := Shift(s, l, next)
		if err != nil || !equal(slid, shifted) {
			t.Fatalf("%s: %v, slid %+v, compared %+v", key, err, slid.Tiers, shifted.Tiers)
		}
		before, after := s.cutOpening(), slid.cutOpening()
		for k := range s.Tiers {
			isMoved := k == l.Place.Tier
			if l.Spec.Key == keyOwnARR && nearly(before[k].ARR, after[k].ARR) == isMoved || !isMoved && !nearly(before[k].Accounts, after[k].Accounts) {
				t.Errorf("%s: %s goes from %+v to %+v", key, s.Tiers[k].Name, before[k], after[k])
			}
		}
		if got, _ := lever(t, slid, key).Number(slid); got != next {
			t.Errorf("%s is %v after a step to %v", key, got, next)
		}
	}
}
