package planner

import (
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// TestPodCausesAgreeWithTheForecast holds the causes against the forecast that they
// explain: months, the deciding one, and figures past their limits.
func TestPodCausesAgreeWithTheForecast(t *testing.T) {
	s := plantest.Sample(3, 60)
	s.AE.Hires.PerQuarter, s.CSM.Hires.PerQuarter = 4, 1
	p := Make(s, -1)
	f := &p.Pods[0]
	deciding := 0
	for _, cause := range p.Causes(f) {
		when := f.Cause(cause.Cause)
		if cause.Holds != (when != nil) {
			t.Fatalf("%s: holds %v, forecast %v", cause.Cause, cause.Holds, when)
		}
		if !cause.Holds {
			continue
		}
		if cause.First != *when || cause.Degrades.T != when.T+cause.Cause.Delay() {
			t.Errorf("%s: from %v by %v, forecast %v", cause.Cause, cause.First, cause.Degrades, when)
		}
		if cause.Decides {
			deciding++
			if cause.Degrades != f.DegradesBy.When {
				t.Errorf("%s decides by %v, forecast %v", cause.Cause, cause.Degrades, f.DegradesBy)
			}
		}
		for _, trigger := range cause.Triggers {
			if !trigger.past() {
				t.Errorf("%s is set off by %+v", cause.Cause, trigger)
			}
		}
	}
	if deciding != 1 {
		t.Errorf("%d causes decide", deciding)
	}
}

// past reports whether the figure has passed its limit.
func (g Trigger) past() bool {
	switch {
	case !g.Value.OK:
		return true
	case g.What == TriggerACV:
		return Below(g.Value.V, g.Limit)
	case g.What == TriggerLoad:
		return !Below(g.Value.V, g.Limit)
	}
	return Above(g.Value.V, g.Limit)
}

// TestPodCausesThatNeverHold show how near the plan comes to them.
func TestPodCausesThatNeverHold(t *testing.T) {
	s := pods(11, 10)
	s.Tiers[0].CSMHires = []float64{1, 0, 0, 0}
	p := Make(s, -1)
	want := map[TriggerFigure]float64{
		TriggerRatio: 1.1, TriggerACV: 60_000, TriggerLoad: 10, TriggerTrailing: 1.1,
		TriggerGap: 0, // from month 1 on, when the only hire lies behind
	}
	for _, cause := range p.Causes(&p.Pods[0]) {
		if cause.Holds || cause.Decides {
			t.Errorf("%s holds", cause.Cause)
		}
		for _, trigger := range cause.Triggers {
			if trigger.past() || !plantest.Near(trigger.Value.V, want[trigger.What], 1) {
				t.Errorf("%s: %+v, want %v", cause.Cause, trigger, want[trigger.What])
			}
		}
	}
}

// TestPodCausesOfEconomics lists only the conditions that failed.
func TestPodCausesOfEconomics(t *testing.T) {
	s := pods(10, 10)
	s.Limits.PodACVFloor = 60_001
	p := Make(s, -1)
	got := p.Causes(&p.Pods[0])[CauseEconomics].Triggers
	if len(got) != 1 || got[0] != (Trigger{TriggerACV, got[0].T, model.Some(60_000), 60_001}) {
		t.Errorf("set off by %+v", got)
	}
}

// TestUpliftLostByMonth sums to the forecast's.
func TestUpliftLostByMonth(t *testing.T) {
	s := plantest.Sample(3, 36)
	s.AE.Hires.PerQuarter, s.CSM.Hires.PerQuarter = 6, 0.5
	p := Make(s, -1)
	sum := 0.0
	for m := range p.Months {
		sum += p.UpliftLostIn(m, 0)
		if p.UpliftLostIn(m, 1) != 0 {
			t.Fatal("a swarm loses a pod's uplift")
		}
	}
	if sum == 0 || !plantest.Near(sum, p.Pods[0].UpliftLost, 1) {
		t.Errorf("months sum to %v, the forecast says %v", sum, p.Pods[0].UpliftLost)
	}
}
