package run

import (
	"testing"
	"time"
)

// TestLimitsLeaveTheSecond holds that the steps of an unasked end, one after the other,
// fit into the second in which the program is to be gone.
func TestLimitsLeaveTheSecond(t *testing.T) {
	if orderly+force > lastMoment || lastMoment >= time.Second {
		t.Errorf("%v and %v do not fit into %v, or that not into a second", orderly, force, lastMoment)
	}
}
