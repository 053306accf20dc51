package model

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestMovesKeepScenariosValid moves levers at random, one after the other: each move
// gives a valid scenario or an error, and never touches the one it is given.
func TestMovesKeepScenariosValid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSample(t)
		for range rapid.IntRange(1, 12).Draw(t, "moves") {
			levers := Levers(s)
			l := levers[rapid.IntRange(0, len(levers)-1).Draw(t, "lever")]
			v := drawValue(t, s, l)
			if l.CanBeAbsent() && rapid.Bool().Draw(t, "absent") {
				v = Value{Absent: true}
			}
			before := s.Clone()
			moved, err := Move(s, l, v)
			if !equal(s, before) {
				t.Fatalf("%s to %s changes the scenario it is given", l.Key, l.Exact(v))
			}
			if err != nil {
				if moved != nil {
					t.Fatalf("%s to %s: an error and a scenario", l.Key, l.Exact(v))
				}
				continue
			}
			if problems := Validate(moved); len(problems) > 0 {
				t.Fatalf("%s to %s: %v", l.Key, l.Exact(v), problems[0])
			}
			checkMoved(t, moved, l, v)
			s = moved
		}
	})
}

// checkMoved holds the lever itself, and what must go along with it.
func checkMoved(t *rapid.T, moved *Scenario, l Lever, v Value) {
	got := l.Get(moved)
	switch {
	case v.Absent:
		if !got.Absent {
			t.Fatalf("%s is not left to its default", l.Key)
		}
	case l.peers:
		sum := 0.0
		for k := range moved.Tiers {
			sum += Lever{Spec: l.Spec, Place: Place{Tier: k}}.Get(moved).Number
		}
		if math.Abs(sum-1) > 1e-9 || got.Number != v.Number {
			t.Fatalf("%s to %v: it is %v, and the shares sum to %v", l.Key, v.Number, got.Number, sum)
		}
	case l.Kind == Plan && v.List == nil, l.derived != nil:
		scale := max(1, v.Number)
		if strings.HasSuffix(l.Key, "_heads") { // a share of everybody, which is exact to a billionth
			scale = max(scale, moved.AE.Heads+moved.CSM.Heads)
		}
		if math.Abs(got.Number-v.Number) > 1e-9*scale {
			t.Fatalf("%s to %v: it is %v", l.Key, v.Number, got.Number)
		}
	case l.Kind != Plan && !got.Equal(v) && !(len(v.List) == 0 && len(got.List) == 0 && v.Number == got.Number):
		t.Fatalf("%s to %+v: it is %+v", l.Key, v, got)
	}
}

// TestMovesToTheEndsOfASlider never fail for a lever that speaks alone: a slider can be
// dragged to both ends, hiring lists to nothing among them.
func TestMovesToTheEndsOfASlider(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := byShare()
		for q := range s.AE.Hires.Quarters {
			s.AE.Hires.Quarters[q] = rapid.Float64Range(0.01, 12).Draw(t, "hires")
		}
		for _, key := range []string{
			"ae.hires_per_quarter", "csm.hires_per_quarter", "tier.Mid.account_share", "tier.Mid.ae_share", "tier.Tail.csm_hire_share",
			"tier.Strategic.new_mix", "company.arr", "csm.heads", "ratio.csm_hires_per_ae_hire", "tier.Mid.logo_churn",
		} {
			l := lever(t, s, key)
			for _, n := range []float64{l.Slide.High, l.Slide.Low, l.AtPosition(0.5, l.Slide), l.Slide.Low} {
				moved, err := Move(s, l, Value{Number: n})
				if key == "ratio.csm_hires_per_ae_hire" && s.AE.Hires.Mean() == 0 {
					continue
				}
				if err != nil {
					t.Fatalf("%s to %v: %v", key, n, err)
				}
				checkMoved(t, moved, l, Value{Number: n})
				s = moved
			}
		}
	})
}

// TestSharesMakeRoom moves one share: the others keep their proportions, or share the
// rest evenly when they had nothing.
func TestSharesMakeRoom(t *testing.T) {
	s := byShare() // 0.15, 0.35, 0.50
	l := lever(t, s, "tier.Strategic.account_share")
	shares := func(s *Scenario) []float64 {
		var all []float64
		for k := range s.Tiers {
			all = append(all, s.Tiers[k].AccountShare.V)
		}
		return all
	}
	moved, err := Move(s, l, Value{Number: 0.32})
	if want := []float64{0.32, 0.28, 0.4}; err != nil || !closeLists(shares(moved), want) {
		t.Errorf("to 0.32: %v, %v", shares(moved), err)
	}
	moved, err = Move(s, l, Value{Number: 1})
	if err != nil || !closeLists(shares(moved), []float64{1, 0, 0}) {
		t.Errorf("to 1: %v, %v", shares(moved), err)
	}
	moved, err = Move(moved, l, Value{Number: 0.4})
	if err != nil || !closeLists(shares(moved), []float64{0.4, 0.3, 0.3}) {
		t.Errorf("back to 0.4: %v, %v", shares(moved), err)
	}
	one := sample()
	one.Tiers = one.Tiers[:1]
	one.Tiers[0].MinACV = Opt{}
	moved, err = Move(one, lever(t, one, "tier.Strategic.ae_share"), Value{Number: 0.3})
	if err != nil || moved.Tiers[0].AEShare != Some(1) {
		t.Errorf("the only tier has %v of the AEs, %v", moved, err)
	}
}

// TestSharesFromDefaults gives the other tiers what they had by default, in proportion.
func TestSharesFromDefaults(t *testing.T) {
	s := sample()
	l := lever(t, s, "tier.Tail.ae_share")
	before := []float64{}
	for k := range s.Tiers {
		before = append(before, autoAEShare(s, Place{Tier: k}))
	}
	moved, err := Move(s, l, Value{Number: 0.5})
	if err != nil {
		t.Fatal(err)
	}
	rest := before[0] + before[1]
	if got := []float64{moved.Tiers[0].AEShare.V, moved.Tiers[1].AEShare.V, moved.Tiers[2].AEShare.V}; !closeLists(got, tidyParts([]float64{before[0] / rest / 2, before[1] / rest / 2, 0.5}, 2)) {
		t.Errorf("%v from %v", got, before)
	}
}

// TestHiringListsShiftAlike moves a list by a number: every quarter by the same step,
// none below 0, the mean exact.
func TestHiringListsShiftAlike(t *testing.T) {
	for _, c := range []struct {
		from []float64
		mean float64
		want []float64
	}{
		{[]float64{2, 2, 3, 4}, 3.75, []float64{3, 3, 4, 5}}, {[]float64{2, 2, 3, 4}, 1.75, []float64{1, 1, 2, 3}},
		{[]float64{0, 0, 3, 4}, 1.25, []float64{0, 0, 2, 3}}, {[]float64{1, 4}, 1, []float64{0, 2}}, {[]float64{0, 0}, 2, []float64{2, 2}},
		{[]float64{2, 2, 3, 4}, 0, []float64{0, 0, 0, 0}}, {[]float64{0.1, 0.2, 0.3}, 0, []float64{0, 0, 0}}, {[]float64{5}, 2.5, []float64{2.5}},
	} {
		s := sample()
		s.AE.Hires = HirePlan{Quarters: slices.Clone(c.from)}
		moved, err := Shift(s, lever(t, s, "ae.hires_per_quarter"), c.mean)
		if err != nil {
			t.Errorf("%v to %v: %v", c.from, c.mean, err)
			continue
		}
		if got := moved.AE.Hires.Quarters; !closeLists(got, c.want) || !slices.Equal(s.AE.Hires.Quarters, c.from) {
			t.Errorf("%v to a mean of %v: %v, want %v", c.from, c.mean, got, c.want)
		}
	}
	s := sample()
	s.AE.Hires = HirePlan{Quarters: []float64{}}
	moved, err := Move(s, lever(t, s, "ae.hires_per_quarter"), Value{Number: 2})
	if err != nil || moved.AE.Hires.Quarters != nil || moved.AE.Hires.PerQuarter != 2 {
		t.Errorf("an empty list becomes %+v, %v", moved.AE.Hires, err)
	}
}

// TestSwitchingToNeedDropsTeams takes away what one team leaves no room for, and
// keeps the rest.
func TestSwitchingToNeedDropsTeams(t *testing.T) {
	s := byShare()
	moved, err := Move(s, lever(t, s, "org.staffing"), Value{Word: "need"})
	if err != nil {
		t.Fatal(err)
	}
	for k := range moved.Tiers {
		tier := &moved.Tiers[k]
		if tier.AEShare.OK || tier.CSMShare.OK || tier.AEHireShare.OK || tier.CSMHireShare.OK || tier.AEHires != nil || tier.CSMHires != nil {
			t.Errorf("%s keeps a team: %+v", tier.Name, tier)
		}
		if !tier.NewMix.OK || !tier.AccountShare.OK {
			t.Errorf("%s loses its business", tier.Name)
		}
	}
	if s.Tiers[0].AEHires == nil || !s.Tiers[0].AEShare.OK {
		t.Error("the scenario before has lost its teams")
	}
}

// TestRatiosMoveOthers sets heads and hires through the two ratios.
func TestRatiosMoveOthers(t *testing.T) {
	s := byShare()
	moved, err := Move(s, lever(t, s, "ratio.ae_per_csm"), Value{Number: 2})
	if err != nil || moved.CSM.Heads != 8 || moved.AE.Heads != 16 {
		t.Errorf("two AEs a CSM: %v CSMs, %v", moved.CSM.Heads, err)
	}
	moved, err = Move(s, lever(t, s, "ratio.csm_hires_per_ae_hire"), Value{Number: 0.5})
	if err != nil || !closeLists(moved.CSM.Hires.Quarters, []float64{1, 0.05, 1.85, 0}) {
		t.Errorf("a CSM for two AEs: %v, %v", moved.CSM.Hires, err)
	}
	s.AE.Heads, s.AE.Hires = 0, HirePlan{}
	for _, key := range []string{"ratio.ae_per_csm", "ratio.csm_hires_per_ae_hire"} {
		if moved, err := Move(s, lever(t, s, key), Value{Number: 1}); err == nil {
			t.Errorf("%s without AEs leaves %v CSMs and %v hires", key, moved.CSM.Heads, moved.CSM.Hires)
		}
	}
	s.CSM.Heads = 0
	if v := lever(t, s, "ratio.ae_per_csm").Get(s); !v.Absent {
		t.Errorf("nobody per nobody is %v", v.Number)
	}
}

// TestMinusZeroIsZero wherever a number is set.
func TestMinusZeroIsZero(t *testing.T) {
	minus := math.Copysign(0, -1)
	for _, key := range []string{"ae.heads", "ae.hires_per_quarter", "tier.Mid.csm_hires", "tier.Mid.book_min", "market.hire_delay", "growth.target"} {
		for _, v := range []Value{{Number: minus}, {List: []float64{minus, 1}}} {
			s := sample()
			l := lever(t, s, key)
			if l.Set(s, v) != nil {
				continue
			}
			got := l.Get(s)
			if math.Signbit(got.Number) || len(got.List) > 0 && math.Signbit(got.List[0]) {
				t.Errorf("%s: −0 stays", key)
			}
		}
	}
}

// closeLists compares but for rounding.
func closeLists(a, b []float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Abs(x-y) < 1e-12 })
}
