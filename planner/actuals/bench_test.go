package actuals

import (
	"testing"

	"brim/planner"
	"brim/planner/judge"
	"brim/planner/plantest"
)

// BenchmarkLook is what a change on the screen costs besides the plan, after so many months, where
// the page shows nothing of what has happened but how far off the plan is.
func BenchmarkLook(b *testing.B) {
	benchmark(b, func(h *History) { h.Headline() })
}

// BenchmarkHappened is what it costs where the page has a chart with what has happened.
func BenchmarkHappened(b *testing.B) {
	benchmark(b, func(h *History) { h.Happened() })
}

func benchmark(b *testing.B, see func(*History)) {
	for name, last := range map[string]int{"months=7": 7, "months=24": 24} {
		b.Run(name, func(b *testing.B) {
			s := plantest.Sample(3, 36)
			p := planner.Make(s, -1)
			record := recorded(p, last)
			b.ReportAllocs()
			for b.Loop() {
				see(beside(p, record))
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
