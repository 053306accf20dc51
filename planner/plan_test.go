package planner

import "testing"

// TestResourceShort counts a demand that meets the heads exactly as met.
func TestResourceShort(t *testing.T) {
	for needed, want := range map[float64]bool{2.9: false, 3: false, 3 + 1e-12: false, 3.001: true} {
		if got := (ResourceMonth{Needed: needed, Heads: 3}).Short(); got != want {
			t.Errorf("%v of 3 heads: short %v", needed, got)
		}
	}
}
