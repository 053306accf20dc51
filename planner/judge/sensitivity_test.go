package judge

import (
	"context"
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// TestSensitivityIsMovingAlone computes every swing anew, one lever and one plan at a time.
func TestSensitivityIsMovingAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		c := rapid.IntRange(-1, len(s.Cases)-1).Draw(t, "case")
		w := SweepLevers(context.Background(), s, c, 2)
		o := Outcomes()[rapid.IntRange(0, numberOfOutcomes-1).Draw(t, "outcome")]
		answer := w.Sensitivity(o)
		if answer.Base != o.Value(planner.Make(s, c)) {
			t.Fatalf("base %v", answer.Base)
		}
		for i, swing := range answer.Swings {
			for end, value := range map[float64]model.Opt{swing.Low: swing.AtLow, swing.High: swing.AtHigh} {
				if got := alone(t, s, c, swing.Lever, end, o); got != value && swing.Low != swing.High {
					t.Fatalf("%s at %v: %v, want %v", swing.Lever.Key, end, value, got)
				}
			}
			if i > 0 && wider(answer.Swings[i-1], swing) > 0 {
				t.Fatalf("%s stands before the wider %s", answer.Swings[i-1].Lever.Key, swing.Lever.Key)
			}
			if swing.Lever.Derived() || swing.Lever.Idle(s) != "" {
				t.Fatalf("%s has no say of its own", swing.Lever.Key)
			}
		}
	})
}

func alone(t fatal, s *model.Scenario, c int, l model.Lever, to float64, o *Outcome) model.Opt {
	if now, _ := l.Number(s); now == to {
		return o.Value(planner.Make(s, c))
	}
	v := model.Value{Number: to}
	if l.Kind == model.Monthly {
		sum, list := 0.0, l.Get(s).List
		for _, n := range list {
			sum += n
		}
		for _, n := range list {
			v.List = append(v.List, n*(to/sum))
		}
	}
	moved, err := shifted(s, l, v)
	if err != nil {
		t.Fatalf("%s at %v: %v", l.Key, to, err)
	}
	return o.Value(planner.Make(moved, c))
}

// TestSensitivityEnds pins how far levers are moved.
func TestSensitivityEnds(t *testing.T) {
	s := plantest.Sample(3, 24)
	s.Tiers[1].CSMHires = []float64{0, 4, 0, 6}
	s.Market.HireDelay = 12
	s.CSM.Hires.PerQuarter, s.Tiers[0].AECuts = 1, []float64{1}
	ends := map[string][2]float64{}
	for _, swing := range SweepLevers(context.Background(), s, -1, 1).Sensitivity(&outcomes[0]).Swings {
		ends[swing.Lever.Key] = [2]float64{swing.Low, swing.High}
	}
	for key, want := range map[string][2]float64{
		"csm.heads": {12, 14}, "ae.ramp_months": {4, 6}, "csm.hires_per_quarter": {0.9, 1.1}, "company.arr": {10.8e6, 13.2e6},
		"tier.Tier 1.book_max": {18, 22}, "tier.Tier 2.book_max": {36, 44}, "limits.ratio_sound": {1.08, 1.32},
		"market.hire_delay": {11, 12}, "org.lead_span": {0, 0}, "tier.Tier 2.graduation": {0.045, 0.055},
		"tier.Tier 2.csm_hires": {9, 11}, "ae.attainment": {0.63, 0.77}, "tier.Tier 1.presales": {0, 0}, "tier.Tier 1.book_max_arr": {0, 0},
		"limits.overload_churn": {1.8, 2.2}, "org.manager_span": {0, 0}, "tier.Tier 1.onboarding_weight": {1, 1.1},
	} {
		for i := range want {
			if got, ok := ends[key]; !ok || math.Abs(got[i]-want[i]) > 1e-9*max(1, want[i]) {
				t.Errorf("%s moves to %v, want %v", key, got, want)
			}
		}
	}
	for _, key := range []string{"ratio.ae_per_csm", "org.lead_book", "tier.Tier 1.graduation", "tier.Tier 3.min_acv", "tier.Tier 1.ae_cuts", "growth.linearity", "start"} {
		if _, ok := ends[key]; ok {
			t.Errorf("%s is moved although it has no say of its own", key)
		}
	}
}

// TestSensitivityUnderACase: what a case gives is moved in it, not in the market.
func TestSensitivityUnderACase(t *testing.T) {
	s := plantest.Sample(2, 24)
	s.Cases = []model.Case{{Name: "Low", WinRate: model.Some(0.8)}, {Name: "High", Churn: model.Some(0.5)}}
	found := map[string]bool{}
	for _, swing := range SweepLevers(context.Background(), s, 0, 1).Sensitivity(outcomeOf("arr")).Swings {
		found[swing.Lever.Key] = swing.Moves()
	}
	for key, want := range map[string]bool{"case.Low.win_rate": true, "market.churn": true, "market.deal_size": true} {
		if found[key] != want {
			t.Errorf("%s moves ARR: %v", key, found[key])
		}
	}
	for _, key := range []string{"market.win_rate", "case.High.churn", "case.Low.churn"} {
		if _, ok := found[key]; ok {
			t.Errorf("%s is moved although it has no say", key)
		}
	}
}

// TestSweepOnAnyNumberOfCores gives the same with one goroutine and with eight.
func TestSweepOnAnyNumberOfCores(t *testing.T) {
	s := plantest.Sample(4, 30)
	one, eight := SweepLevers(context.Background(), s, -1, 1), SweepLevers(context.Background(), s, -1, 8)
	if !reflect.DeepEqual(one.swings, eight.swings) || !reflect.DeepEqual(one.together, eight.together) {
		t.Error("the result depends on the number of goroutines")
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if SweepLevers(ctx, s, -1, 2) != nil {
		t.Error("a sweep that nobody waits for has a result")
	}
}

// TestInteraction moves two levers of which the effects multiply: ARR from attainment and
// quota is a·q, so that together they do more than each alone.
func TestInteraction(t *testing.T) {
	s := plantest.Sample(1, 24)
	o, _ := OutcomeNamed("arr")
	w := SweepLevers(context.Background(), s, -1, 2)
	answer := w.Sensitivity(o)
	for _, i := range []Interaction{answer.Raised, answer.Lowered} {
		if len(i.Levers) != topLevers || !i.OK() {
			t.Fatalf("%+v", i)
		}
		moved, sum := s, 0.0
		for _, l := range i.Levers {
			for _, swing := range answer.Swings {
				if swing.Lever.Key != l.Key {
					continue
				}
				to, value := swing.High, swing.AtHigh
				if (value.V > answer.Base.V) != (i.Sum.V > 0) {
					to, value = swing.Low, swing.AtLow
				}
				sum += value.V - answer.Base.V
				var err error
				if moved, err = model.Shift(moved, l, to); err != nil {
					t.Fatal(err)
				}
			}
		}
		if both := o.Value(planner.Make(moved, -1)).V - answer.Base.V; math.Abs(i.Sum.V-sum) > 1e-6 || math.Abs(i.Joint.V-both) > 1e-6 {
			t.Errorf("sum %v, together %v; want %v and %v", i.Sum, i.Joint, sum, both)
		}
		if i.Joint.V <= i.Sum.V {
			t.Errorf("levers that multiply do no more together: %v, sum %v", i.Joint, i.Sum)
		}
	}
}

func BenchmarkSweep(b *testing.B) {
	s := plantest.Sample(3, 24)
	for b.Loop() {
		SweepLevers(context.Background(), s, -1, 2)
	}
}
