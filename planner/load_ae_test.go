package planner

import (
	"testing"

	"brim/model"
)

// TestAELoadState holds the AEs of a swarm at its limits, 50 to 80 accounts.
func TestAELoadState(t *testing.T) {
	for _, c := range []struct {
		aes  float64
		want LoadState
	}{{2, Within}, {1.25, Within}, {1.24, Over}, {2.01, Under}, {0, Uncovered}} {
		s := pods(c.aes, 10)
		s.Tiers[0].Coverage = model.Swarm
		if got := Make(s, -1).AELoadState(0, 0); got != c.want {
			t.Errorf("100 accounts beside %v AEs: %s, want %s", c.aes, got, c.want)
		}
	}
	if got := Make(pods(0.1, 10), -1).AELoadState(0, 0); got != Within {
		t.Errorf("a pod's AEs have no limit, but are %s", got)
	}
}
