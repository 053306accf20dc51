package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"brim/ui/run"
)

func breaksDown() { panic("boom") }

// TestFaultTellsWhereItWas keeps the stack in the state folder, or prints it where there is
// none.
func TestFaultTellsWhereItWas(t *testing.T) {
	folder := t.TempDir()
	fault := fmt.Errorf("around: %w", run.Attempt(breaksDown))
	for range 2 { // the second takes the place of the first
		var said strings.Builder
		tellFault(&said, fault, func() (string, error) { return folder, nil })
		path := filepath.Join(folder, faultFile)
		contains(t, said.String(), path)
		text := readFile(t, path)
		contains(t, text, "brim "+release, "internal error: boom", "breaksDown", "fault_test.go")
	}
	var said strings.Builder
	tellFault(&said, fault, func() (string, error) { return "", errors.New("no folder") })
	contains(t, said.String(), "internal error: boom", "breaksDown")
}

// TestFaultIsNoOtherError has nothing to say of what is no fault in brim.
func TestFaultIsNoOtherError(t *testing.T) {
	for _, err := range []error{nil, errors.New("x"), &run.PanicError{Value: "without a stack"}} {
		var said strings.Builder
		tellFault(&said, err, func() (string, error) { t.Error("asked for a folder"); return "", nil })
		if said.Len() > 0 {
			t.Errorf("%v: %q", err, said.String())
		}
	}
}
