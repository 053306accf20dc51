package planner

import (
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner/plantest"
)

// TestPeaksAreTheHighest holds the peaks against every month of plans of any kind.
func TestPeaksAreTheHighest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Make(plantest.Draw(t), -1)
		peaks := p.Peaks()
		reached := false
		for i := range p.Months {
			row := &p.Months[i]
			if peaks.Ratio.OK && (!row.Ratio.OK || row.Ratio.V > peaks.Ratio.V) {
				t.Fatalf("month %d: ratio %v above the peak %v", i, row.Ratio, peaks.Ratio)
			}
			reached = reached || row.Ratio == peaks.Ratio
			for k := range row.Tiers {
				tier := &row.Tiers[k]
				if peaks.Utilization.OK && (tier.State == Uncovered || tier.Utilization.V > peaks.Utilization.V) {
					t.Fatalf("month %d: utilization %v above the peak %v", i, tier.Utilization, peaks.Utilization)
				}
				if tier.Pods.OK && peaks.PodRatio.OK && (!tier.Ratio.OK || tier.Ratio.V > peaks.PodRatio.V) {
					t.Fatalf("month %d: pod ratio %v above the peak %v", i, tier.Ratio, peaks.PodRatio)
				}
			}
		}
		if !reached {
			t.Fatalf("no month has the peak ratio %v", peaks.Ratio)
		}
		if len(p.Pods) == 0 && peaks.PodRatio.OK {
			t.Fatal("a pod ratio without pods")
		}
	})
}

// TestPeaksWithoutCSMs are unbounded, not 0.
func TestPeaksWithoutCSMs(t *testing.T) {
	s := plantest.Sample(2, 12)
	s.CSM.Heads, s.CSM.Hires = 0, model.HirePlan{}
	if peaks := Make(s, -1).Peaks(); peaks.Utilization.OK || peaks.Ratio.OK || peaks.PodRatio.OK {
		t.Errorf("peaks %+v", peaks)
	}
}
