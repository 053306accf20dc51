package actuals

import (
	"testing"

	"brim/planner"
	"brim/planner/judge"
	"brim/planner/plantest"
)

// BenchmarkLook is what a change on the screen costs besides the plan, after so many months.
func BenchmarkLook(b *testing.B) {
	for name, last := range map[string]int{"months=7": 7, "months=24": 24} {
		b.Run(name, func(b *testing.B) {
			s := plantest.Sample(3, 36)
			p := planner.Make(s, -1)
			record := recorded(p, last)
			b.ReportAllocs()
			for b.Loop() {
				beside(p, record).Happened()
			}
		})
	}
}

// BenchmarkBridge is what a look at the page of actuals costs.
func BenchmarkBridge(b *testing.B) {
	s := plantest.Sample(3, 36)
	p := planner.Make(s, -1)
	h := beside(p, recorded(p, 12))
	arr, _ := judge.OutcomeNamed("arr")
	for b.Loop() {
		if _, err := h.Bridge(arr); err != nil {
			b.Fatal(err)
		}
	}
}
