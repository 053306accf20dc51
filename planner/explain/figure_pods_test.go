package explain

import (
	"strings"
	"testing"

	"brim/planner"
	"brim/planner/plantest"
)

// TestDegradationIsAForecast: what explains the month says that it is expected, within how
// many months of its cause, and that the ratio may be sound in it.
func TestDegradationIsAForecast(t *testing.T) {
	p := planner.Make(plantest.Sample(2, 24), -1)
	f, ok := FigureByID("pod.degrades_by")
	if !ok {
		t.Fatal("there is no such figure")
	}
	words := Explain(p, f, Place{Tier: p.Pods[0].Index}).Words
	for _, part := range []string{"the earliest of", "forecast", "within 12 months", "within 6", "still be sound"} {
		if !strings.Contains(words, part) {
			t.Errorf("%q is not said in %q", part, words)
		}
	}
}
