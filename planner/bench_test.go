package planner

import (
	"fmt"
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// BenchmarkPlan shows that the cost of a plan is linear in tiers × months, and that a
// plan which is run again allocates nothing: of a company that hires and uses little else,
// and of one that uses everything.
func BenchmarkPlan(b *testing.B) {
	for _, size := range []struct{ tiers, months int }{
		{1, 24}, {2, 24}, {3, 24}, {6, 24}, {3, 12}, {3, 48}, {6, 30}, {6, 60},
	} {
		hiring := plantest.Sample(size.tiers, size.months)
		hiring.AE.Hires, hiring.CSM.Hires = model.HirePlan{PerQuarter: 2}, model.HirePlan{PerQuarter: 1}
		name := fmt.Sprintf("tiers=%d/months=%d", size.tiers, size.months)
		b.Run(name, func(b *testing.B) { benchmarkPlan(b, hiring) })
		b.Run("everything/"+name, func(b *testing.B) { benchmarkPlan(b, plantest.Everything(size.tiers, size.months)) })
	}
}

func benchmarkPlan(b *testing.B, s *model.Scenario) {
	p := Make(s, -1)
	b.ReportAllocs()
	for b.Loop() {
		p.Run(s, -1)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(s.Tiers)*s.Horizon), "ns/tier-month")
}
