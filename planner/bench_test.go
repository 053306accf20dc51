package planner

import (
	"fmt"
	"testing"

	"brim/planner/plantest"
)

// BenchmarkPlan shows that the cost of a plan is linear in tiers × months, and that a
// plan which is run again allocates nothing.
func BenchmarkPlan(b *testing.B) {
	for _, size := range []struct{ tiers, months int }{
		{1, 24}, {2, 24}, {3, 24}, {6, 24}, {3, 12}, {3, 48}, {6, 30}, {6, 60},
	} {
		b.Run(fmt.Sprintf("tiers=%d/months=%d", size.tiers, size.months), func(b *testing.B) {
			s := plantest.Sample(size.tiers, size.months)
			p := Make(s, -1)
			b.ReportAllocs()
			for b.Loop() {
				p.Run(s, -1)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*size.tiers*size.months), "ns/tier-month")
		})
	}
}
