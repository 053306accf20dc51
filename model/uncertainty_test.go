package model

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// give gives a lever a range as people type it.
func give(t testing.TB, s *Scenario, key, text string) *Scenario {
	t.Helper()
	l, ok := Find(s, key)
	if !ok {
		t.Fatal("no lever", key)
	}
	v, err := l.Spread().Parse(s, text)
	if err == nil {
		s, err = Move(s, l.Spread(), v)
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestRangesAsPeopleTypeThem(t *testing.T) {
	for _, test := range []struct {
		key, text string
		want      Range
	}{
		{"ae.attainment", "55% 70% 80%", Range{"ae.attainment", 0.55, 0.7, 0.8}},
		{"ae.attainment", "0.55 0.8", Range{"ae.attainment", 0.55, 0.7, 0.8}},
		{"ae.attainment", "[0.75, 0.8]", Range{"ae.attainment", 0.75, 0.75, 0.8}},
		{"ae.attainment", "±10%", Range{"ae.attainment", 0.63, 0.7, 0.77}},
		{"csm.time_to_fill", "+-10%", Range{"csm.time_to_fill", 1, 2, 3}},
		{"tier.Mid.graduation", "+/-10%", Range{"tier.Mid.graduation", 0, 0, 0.005}},
		{"company.arr", "10m 12m 15m", Range{"company.arr", 10e6, 12e6, 15e6}},
	} {
		s := give(t, sample(), test.key, test.text)
		if got, _ := s.RangeOf(test.key); got != test.want {
			t.Errorf("%s %q: %+v, want %+v", test.key, test.text, got, test.want)
		}
		if s = give(t, s, test.key, "none"); s.Uncertain() {
			t.Errorf("%s: none leaves %+v", test.key, s.Uncertainty)
		}
	}
}

func TestRangesThatDoNotFit(t *testing.T) {
	for _, test := range []struct{ keys, texts []string }{
		{[]string{"limits.ratio_sound"}, []string{"1 1.2 1.6"}},
		{[]string{"limits.ratio_sound", "limits.ratio_degraded"}, []string{"1 1.2 1.4", "1.3 1.5 1.7"}},
		{[]string{"tier.Mid.book_min"}, []string{"20 30 41"}},
		{[]string{"tier.Strategic.min_acv"}, []string{"14000 60000 70000"}},
		{[]string{"tier.Strategic.ae_share", "tier.Mid.ae_share"}, []string{"0.1 0.2 0.3", "0.1 0.2 0.3"}},
	} {
		s := sample()
		var last error
		for i, key := range test.keys {
			if last != nil {
				t.Fatalf("%s: %v", key, last)
			}
			l, _ := Find(s, key)
			v, err := l.Spread().Parse(s, test.texts[i])
			if err != nil {
				t.Fatal(err)
			}
			moved, err := Move(s, l.Spread(), v)
			if last = err; err == nil {
				s = moved
			}
		}
		if last == nil || !strings.Contains(last.Error(), `uncertainty."`) {
			t.Errorf("%v %v: %v", test.keys, test.texts, last)
		}
	}
}

// TestChangesSeeRanges holds that a moved range is a change with both its values, that
// copies share no ranges, and that tiers take their ranges along.
func TestChangesSeeRanges(t *testing.T) {
	before := give(t, sample(), "tier.Mid.expansion", "0.05 0.1 0.2")
	after := give(t, before, "tier.Mid.expansion", "0.05 0.1 0.3")
	changes, same := Changes(before, after)
	if !same || len(changes) != 1 || changes[0].Key != `uncertainty."tier.Mid.expansion"` || changes[0].From.List[2] != 0.2 || changes[0].To.List[2] != 0.3 {
		t.Fatalf("%+v", changes)
	}
	if got := changes[0].Title() + ": " + changes[0].Show(changes[0].To, "USD"); got != "Mid expansion range: 5% to 30%, likely 10%" {
		t.Error(got)
	}
	back, err := Restore(after, before, changes[0].Lever)
	if left, _ := Changes(before, back); err != nil || len(left) > 0 {
		t.Error(left, err)
	}
	after.Uncertainty.RenameTier("Mid", "Core")
	if _, ok := after.RangeOf("tier.Core.expansion"); !ok {
		t.Errorf("%+v", after.Uncertainty)
	}
	after.Uncertainty.DropTier("Core")
	if after.Uncertain() {
		t.Errorf("%+v", after.Uncertainty)
	}
}

// TestDrawIsTriangular holds the quantiles of the distribution against its area.
func TestDrawIsTriangular(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.Float64Range(-1e3, 1e3).Draw(t, "low")
		r := Range{Low: low, Mode: low + rapid.Float64Range(0, 10).Draw(t, "mode")}
		r.High = r.Mode + rapid.Float64Range(0, 10).Draw(t, "high")
		u := rapid.Float64Range(0, 1).Draw(t, "u")
		x := r.Draw(u)
		if x < r.Low || x > r.High {
			t.Fatalf("%v outside %+v", x, r)
		}
		if r.High-r.Low < 1e-3 {
			return
		}
		area := 1 - (r.High-x)*(r.High-x)/((r.High-r.Low)*(r.High-r.Mode))
		if x <= r.Mode && r.Mode > r.Low {
			area = (x - r.Low) * (x - r.Low) / ((r.High - r.Low) * (r.Mode - r.Low))
		}
		if r.Mode > r.Low && r.High > r.Mode && math.Abs(area-u) > 1e-6 {
			t.Fatalf("%v of %+v has %v below it, want %v", x, r, area, u)
		}
	})
}

// TestDriveMovesAsAHandDoes holds that a driven lever, set again and again, leaves the
// scenario that [Shift] makes of the original, but for people in ramp, which a hand fits to
// the heads.
func TestDriveMovesAsAHandDoes(t *testing.T) {
	for _, base := range []*Scenario{sample(), byShare(), asItIs()} {
		for _, l := range Levers(base) {
			if !l.Ranges() || l.Idle(base) != "" {
				continue
			}
			driven := base.Clone()
			drive := l.Drive(base, driven)
			for _, n := range []float64{l.Range.Low, 0.3, 3, l.Slide.High, 0.4} {
				if l.Kind == Whole {
					n = math.Round(n)
				}
				drive(n)
				moved, err := Shift(base, l, n)
				if err != nil {
					continue // not with this scenario
				}
				fitted := driven.Clone()
				FitRamping(fitted, l.Key)
				if left, same := Changes(moved, fitted); !same || len(left) > 0 {
					t.Fatalf("%s to %v: %+v", l.Key, n, left)
				}
			}
		}
	}
}
