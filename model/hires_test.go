package model

import (
	"slices"
	"testing"
)

func hiringScenario() (*Scenario, Lever, Lever) {
	s := &Scenario{Horizon: 12, Tiers: []Tier{{Name: "A"}}}
	s.AE.Hires = HirePlan{PerQuarter: 2}
	plan, _ := Find(s, "ae.hires_per_quarter")
	named, _ := Find(s, "tier.A.ae_hires")
	return s, plan, named
}

// TestOneQuarterOfANumber changes a quarter of a plan that is one number: the others
// keep it, up to a year past the horizon.
func TestOneQuarterOfANumber(t *testing.T) {
	s, plan, _ := hiringScenario()
	v := plan.WithQuarter(s, plan.Get(s), 1, 5)
	if want := []float64{2, 5, 2, 2, 2, 2, 2, 2}; !slices.Equal(v.List, want) {
		t.Errorf("got %v, want %v", v.List, want)
	}
	if s.AE.Hires.Quarters != nil {
		t.Error("the scenario changed")
	}
	if back := plan.WithQuarter(s, v, 1, 2); !plan.SameHires(s, back, plan.Get(s)) {
		t.Errorf("%v is not 2 every quarter", back.List)
	}
}

func TestQuarters(t *testing.T) {
	s, plan, named := hiringScenario()
	list := func(n ...float64) Value { return Value{List: n} }
	tests := []struct {
		name string
		got  Value
		want []float64
	}{
		{"past a list's end", plan.WithQuarter(s, list(1), 3, 2), []float64{1, 0, 0, 2}},
		{"nobody past a list's end", plan.WithQuarter(s, list(1), 3, 0), []float64{1}},
		{"filled to the right", plan.Filled(s, list(1, 3), 1), []float64{1, 3, 3, 3, 3, 3, 3, 3}},
		{"filled from the first quarter", plan.Filled(s, list(1, 3), 0), nil},
		{"filled past a list's end", plan.Filled(s, list(1), 3), []float64{1}},
		{"more people in a quarter of months", named.WithQuarter(s, list(0, 1, 1), 0, 4), []float64{2, 1, 1}},
		{"fewer", named.WithQuarter(s, list(1, 2, 1, 5), 0, 1.5), []float64{1, 0.5, 0, 5}},
		{"none", named.WithQuarter(s, list(1, 2), 0, 0), nil},
		{"a month", named.WithMonth(list(1), 4, 2), []float64{1, 0, 0, 2}},
		{"filled by quarters of months", named.Filled(s, list(1, 0, 2), 6), []float64{1, 0, 2}},
		{"filled by months", named.FilledByMonth(s, list(0, 1), 22), []float64{0, 1}},
		{"a plan like months", plan.Like(s, named, list(1, 0, 1, 0, 0, 4)), []float64{2, 4}},
		{"months like a plan", named.Like(s, plan, list(2, 4)), []float64{2, 0, 0, 4}},
	}
	for _, test := range tests {
		if !slices.Equal(test.got.List, test.want) {
			t.Errorf("%s: got %v, want %v", test.name, test.got.List, test.want)
		}
	}
	every := named.Filled(s, list(1, 0, 2), 0)
	if last := named.InQuarter(every, 7); len(every.List) != 24 || last != 3 {
		t.Errorf("filled by quarters: %v", every.List)
	}
	if v := plan.Filled(s, list(1, 3), 0); v.Number != 1 {
		t.Errorf("filled from the first quarter: %+v", v)
	}
}
