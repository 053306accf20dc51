package model

import (
	"slices"
	"testing"
)

// TestAQuarterOfTheLinearityMoves alone, and the others give in proportion.
func TestAQuarterOfTheLinearityMoves(t *testing.T) {
	s := sample()
	s.Growth.Linearity = [4]float64{0.1, 0.2, 0.3, 0.4}
	l := lever(t, s, "growth.linearity.q4")
	for n, want := range map[float64][4]float64{
		0.41: {0.0983, 0.1967, 0.295, 0.41}, 0.7: {0.05, 0.1, 0.15, 0.7}, 1: {0, 0, 0, 1}, 0: {0.1667, 0.3333, 0.5, 0},
	} {
		moved, err := Slide(s, l, n)
		if err != nil || !closeLists(moved.Growth.Linearity[:], want[:]) || total(moved.Growth.Linearity[:]) != 1 {
			t.Errorf("Q4 to %v: %v, %v, want %v", n, moved.Growth.Linearity, err, want)
			continue
		}
		whole := lever(t, s, "growth.linearity")
		if q, ok := whole.MovedPart(whole.Get(s), whole.Get(moved)); q != 3 || !ok {
			t.Errorf("Q4 to %v: quarter %d moved, %v", n, q+1, ok)
		}
	}
	whole := lever(t, s, "growth.linearity")
	if _, ok := whole.MovedPart(whole.Get(s), Value{List: []float64{0.4, 0.3, 0.2, 0.1}}); ok {
		t.Error("a turned year is one quarter's move")
	}
	if n, ok := l.Stepped(s, 1); n != 0.41 || !ok {
		t.Errorf("a step leads to %v", n)
	}
	if !slices.ContainsFunc(LeversIn(s, -1), func(l Lever) bool { return l.Key == "growth.linearity.q1" && l.Slides() }) {
		t.Error("no slider moves a quarter")
	}
}
