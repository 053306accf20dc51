package model

import (
	"slices"
	"testing"
)

// TestFitRampingKeepsProportions scales people in ramp to the heads that are left, and
// leaves a list that was given as it is.
func TestFitRampingKeepsProportions(t *testing.T) {
	for _, test := range []struct {
		heads float64
		given []string
		want  []float64
	}{
		{4, nil, []float64{0, 1, 1}},
		{2, nil, []float64{0, 1, 1}},
		{1, nil, []float64{0, 0.5, 0.5}},
		{0, nil, []float64{0, 0, 0}},
		{0, []string{"csm.ramping"}, []float64{0, 1, 1}},
	} {
		s := &Scenario{CSM: Team{Heads: test.heads, Ramping: []float64{0, 1, 1}}}
		words := FitRamping(s, test.given...)
		if !slices.Equal(s.CSM.Ramping, test.want) || (len(words) > 0) != (test.heads < 2 && test.given == nil) {
			t.Errorf("%v heads: %v, want %v, saying %q", test.heads, s.CSM.Ramping, test.want, words)
		}
	}
}
