package run_test

import (
	"errors"
	"strings"
	"testing"

	"brim/ui/run"
)

// relayed is a panic of another goroutine, passed on.
type relayed struct{}

func (relayed) Error() string { return "boom" }
func (relayed) Trace() []byte { return []byte("there") }

// TestAttemptKeepsTheStack of the goroutine that panicked, whoever passed the panic on.
func TestAttemptKeepsTheStack(t *testing.T) {
	for _, test := range []struct {
		value any
		stack string
	}{{"boom", "TestAttemptKeepsTheStack"}, {relayed{}, "there"}} {
		var fault *run.PanicError
		if err := run.Attempt(func() { panic(test.value) }); !errors.As(err, &fault) {
			t.Fatal(err)
		}
		if fault.Error() != "internal error: boom" || !strings.Contains(string(fault.Stack), test.stack) {
			t.Errorf("%v at %s", fault, fault.Stack)
		}
	}
	if err := run.Attempt(func() {}); err != nil {
		t.Error(err)
	}
}
