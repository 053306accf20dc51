package actuals

import (
	"math"
	"strings"
	"testing"
	"time"

	"brim/model"
	"brim/planner"
	"brim/planner/judge"
	"brim/planner/plantest"
)

// other is a plan whose assumptions are others, as what happened beside the sample.
func other(s *model.Scenario, last int) *History {
	o := s.Clone()
	o.AE.Attainment, o.AE.Attrition, o.Market.DealSize = 0.5, 0.3, 0.9
	for k := range o.Tiers {
		o.Tiers[k].LogoChurn, o.Tiers[k].Expansion = 0.2, 0.05
	}
	return beside(planner.Make(s, -1), recorded(planner.Make(o, -1), last))
}

// TestBridgesAddUp: the parts of every outcome for which the actuals suffice, and what is not
// explained, sum to the whole difference; what is not explained comes last.
func TestBridgesAddUp(t *testing.T) {
	s := plantest.Sample(3, 24)
	s.Growth.Driver = model.CapacityDriver
	h := other(s, 14)
	for _, o := range judge.Outcomes() {
		bridge, err := h.Bridge(o)
		if o.Key == "degrades_by" {
			if err == nil {
				t.Errorf("%s: actuals say nothing of it", o.Key)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", o.Key, err)
			continue
		}
		sum := 0.0
		for _, part := range bridge.Parts {
			sum += part.Part.V
		}
		end := h.plan.MonthAt(14)
		if want := o.Counted(bridge.B, end).V - o.Counted(bridge.A, end).V; math.Abs(sum-want) > 1e-6*max(1, math.Abs(want)) {
			t.Errorf("%s: parts sum to %v, not %v", o.Key, sum, want)
		}
		if last := bridge.Parts[len(bridge.Parts)-1]; last.Key != NotExplained || len(bridge.Parts) != len(causes)+1 {
			t.Errorf("%s: the last of %d parts is %s", o.Key, len(bridge.Parts), last.Key)
		}
	}
}

// TestAssumptionsExplainARR: where other assumptions are all that differs, little is left
// unexplained.
func TestAssumptionsExplainARR(t *testing.T) {
	s := plantest.Sample(3, 24)
	s.Growth.Driver, s.Limits.OverloadChurn = model.CapacityDriver, 1
	o, _ := judge.OutcomeNamed("arr")
	bridge, err := other(s, 12).Bridge(o)
	if err != nil {
		t.Fatal(err)
	}
	rest := bridge.Parts[len(bridge.Parts)-1].Part.V
	if whole := bridge.Difference.V; whole >= 0 || math.Abs(rest) > 0.02*math.Abs(whole) {
		t.Errorf("%v of %v is not explained", rest, whole)
	}
}

// TestRetentionNeedsAYear says why there is no bridge of NRR yet.
func TestRetentionNeedsAYear(t *testing.T) {
	o, _ := judge.OutcomeNamed("nrr")
	_, err := other(plantest.Sample(2, 24), 7).Bridge(o)
	if err == nil || !strings.Contains(err.Error(), "twelve months") {
		t.Error(err)
	}
}

// rowOf is what a file says of a tier in a month of 2027.
func rowOf(month time.Month, tier string, figures map[model.ActualFigure]float64) model.ActualRow {
	row := model.ActualRow{Month: model.MonthOf(2027, month), Tier: tier}
	for f, v := range figures {
		row.Figures[f] = model.Some(v)
	}
	return row
}
