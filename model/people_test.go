package model

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestRampByTenure(t *testing.T) {
	line, list := Ramp{Months: 2.5}, Ramp{List: []float64{0, 0.25, 1.2}}
	for _, test := range []struct {
		ramp   Ramp
		months int
		want   float64
	}{
		{Ramp{}, 0, 1}, {line, 0, 0}, {line, 2, 0.8}, {line, 3, 1}, {line, 99, 1},
		{list, 0, 0}, {list, 1, 0.25}, {list, 2, 1.2}, {list, 40, 1.2},
	} {
		if got := test.ramp.At(test.months); got != test.want {
			t.Errorf("%+v after %d months: %v, want %v", test.ramp, test.months, got, test.want)
		}
	}
	if line.Veteran() != 1 || list.Veteran() != 1.2 || line.Length() != 3 || list.Length() != 2 || (Ramp{}).Length() != 0 {
		t.Errorf("%v %v %v %v", line.Veteran(), list.Veteran(), line.Length(), list.Length())
	}
}

// TestTermsOfATier holds that a tier has what it gives, and else what the role has.
func TestTermsOfATier(t *testing.T) {
	s := asItIs()
	top, mid, company := s.Terms(RoleAE, 0), s.Terms(RoleAE, 1), s.Terms(RoleAE, -1)
	if top.Quota != 1e6 || top.Cost != 240_000 || top.Ramp.List != nil || top.Ramp.Months != 9 || !top.OwnRamping || top.OwnStarts {
		t.Errorf("the top: %+v", top)
	}
	if mid.Quota != 700_000 || mid.Cost != 190_000 || !slices.Equal(mid.Ramp.List, s.AE.Ramp) || mid.OwnRamping || mid.Moves != 0.08 {
		t.Errorf("the middle: %+v", mid)
	}
	if company.OwnRamping || company.Quota != 700_000 {
		t.Errorf("the company: %+v", company)
	}
	if csm := s.Terms(RoleCSM, 0); !slices.Equal(csm.Ramp.List, []float64{0, 0.5, 1}) || !csm.OwnStarts || csm.Quota != 0 {
		t.Errorf("the top's CSMs: %+v", csm)
	}
}

func TestAwayAndBack(t *testing.T) {
	leave := Leave{From: MonthOf(2027, 4), Months: 2, Heads: 3, BackRamp: 2}
	for i, want := range []float64{0, 3, 3, 2, 1, 0, 0} {
		if got := leave.Away(MonthOf(2027, 3).Add(i)); !nearly(got, want) {
			t.Errorf("%v: %v away, want %v", MonthOf(2027, 3).Add(i), got, want)
		}
	}
}

func TestAwayFromATier(t *testing.T) {
	s := asItIs() // month 1 is January 2027
	if got := s.Away(RoleCSM, 0, 4); got != 1 {
		t.Errorf("%v CSMs of the top are away in April", got)
	}
	if top, mid, all := s.Away(RoleAE, 0, 1), s.Away(RoleAE, 1, 1), s.Away(RoleAE, -1, 1); top != 0 || mid != 0.5 || all != 0.5 {
		t.Errorf("%v, %v and %v AEs are away in January", top, mid, all)
	}
	if first, third := s.Season(1), s.Season(3); first != 1.6 || third != 0.4 {
		t.Errorf("January books %v of an even month, March %v", first, third)
	}
}

func moved(t *testing.T, s *Scenario, key, text string) *Scenario {
	t.Helper()
	l := lever(t, s, key)
	v, err := l.Parse(s, text)
	if err == nil {
		s, err = Move(s, l, v)
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestOneRamp holds that who gives a ramp in one way drops the other, and that a way back
// brings back both.
func TestOneRamp(t *testing.T) {
	file := sample()
	file.CSM.RampMonths = 7
	list := moved(t, file, "csm.ramp", "0 0.5 1")
	if list.CSM.RampMonths != 3 || list.CSM.Ramp == nil {
		t.Errorf("%+v", list.CSM)
	}
	if why := lever(t, list, "csm.ramp_months").Idle(list); why == "" {
		t.Error("months count beside a list")
	}
	back, err := Restore(list, file, lever(t, list, "csm.ramp"))
	if err != nil || !equal(back, file) {
		t.Errorf("%v: %+v", err, back.CSM)
	}
	if line := moved(t, list, "csm.ramp_months", "4"); line.CSM.Ramp != nil || line.CSM.RampMonths != 4 {
		t.Errorf("%+v", line.CSM)
	}
	own := moved(t, asItIs(), "tier.Strategic.ae.ramp", "0 1")
	if own.Tiers[0].AE.RampMonths.OK || own.Tiers[0].AE.Ramp == nil {
		t.Errorf("%+v", own.Tiers[0].AE)
	}
}

// TestOneTeamHasNoTiersPeople switches to staffing by need and back.
func TestOneTeamHasNoTiersPeople(t *testing.T) {
	one := moved(t, asItIs(), "org.staffing", "need")
	top := &one.Tiers[0]
	if top.AE.Ramping != nil || top.AE.RampMonths.OK || !top.AE.Quota.OK || !top.AE.Cost.OK || one.Tiers[1].CSMCuts != nil || one.Leaves[0].Tier != "" {
		t.Errorf("%+v, %+v", *top, one.Leaves)
	}
	shares := moved(t, one, "org.staffing", "shares")
	if shares.Leaves[0].Tier == "" || shares.Leaves[1].Tier == "" {
		t.Errorf("%+v", shares.Leaves)
	}
}

// TestOwnPeopleFollowTheirTier divides, renames, moves and removes tiers with people,
// accounts and ARR of their own: nobody and nothing is lost.
func TestOwnPeopleFollowTheirTier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := asItIs()
		accounts, arr := s.ownSums()
		for range rapid.IntRange(1, 6).Draw(t, "steps") {
			k := rapid.IntRange(0, len(s.Tiers)-1).Draw(t, "tier")
			var made Restructured
			var err error
			switch rapid.IntRange(0, 4).Draw(t, "change") {
			case 0:
				made, err = AddTier(s, k, rapid.StringMatching(`[a-z]{6}`).Draw(t, "name"))
			case 1:
				made, err = RemoveTier(s, k)
			case 2:
				made, err = RenameTier(s, k, rapid.StringMatching(`[a-z]{6}`).Draw(t, "name"))
			case 3:
				made, err = MergeTier(s, k)
			case 4:
				made, err = MoveTier(s, k, rapid.IntRange(0, len(s.Tiers)-1).Draw(t, "to"))
			}
			if err != nil {
				continue
			}
			s = made.Scenario
		}
		nowAccounts, nowARR := s.ownSums()
		if !s.OwnFigures() || !nearly(nowAccounts, accounts) || !nearly(nowARR, arr) || len(s.Leaves) != 2 {
			t.Fatalf("%v accounts and %v, %v and %v before; leaves %+v", nowAccounts, nowARR, accounts, arr, s.Leaves)
		}
	})
}

// TestOwnFiguresAndBack gives tiers their own accounts and ARR, which are written round, and a
// book again: no tier moves by more than a whole account or a unit of currency.
func TestOwnFiguresAndBack(t *testing.T) {
	for name, s := range map[string]*Scenario{"sample": sample(), "byShare": byShare()} {
		before, _ := s.Opening()
		own := moved(t, s, keyCut, cutNot)
		if after, _ := own.Opening(); !own.OwnFigures() || math.Abs(after[1].ARR-before[1].ARR) > 1 || math.Abs(after[2].Accounts-before[2].Accounts) > 1 {
			t.Errorf("%s: %+v, was %+v", name, after, before)
		}
		back := moved(t, own, keyCut, cutByShare)
		if after, _ := back.Opening(); back.OwnFigures() || math.Abs(after[0].Accounts-before[0].Accounts) > 1 {
			t.Errorf("%s: %+v, was %+v", name, after, before)
		}
		restored, err := Restore(own, s, lever(t, own, keyCut))
		if err != nil || !equal(restored, s) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
