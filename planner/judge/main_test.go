package judge

import (
	"runtime/debug"
	"testing"
)

// TestMain lets rubbish grow before it is collected: what the tests hold is small, and to go
// through it at every few megabytes takes a fifth of their time.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	m.Run()
}
