package main

import (
	"slices"
	"testing"
)

// TestReadKeepsTheDocument reads a scenario to look at: the one on the screen stays
// held, so that a second brim on it is told.
func TestReadKeepsTheDocument(t *testing.T) {
	st := newRun(t.TempDir())
	doc, _ := opened(t, st, "first-csm")
	held := slices.Clone(st.net.held)
	other, err := st.Read(t.Context(), "pods-outgrown", nil)
	if err != nil || other.Scenario.Title == doc.Scenario.Title {
		t.Fatalf("read %q: %v", other.Scenario.Title, err)
	}
	if !slices.Equal(held, st.net.held) || !slices.Contains(held, keyOf(doc)) {
		t.Errorf("held are %q, were %q", st.net.held, held)
	}
	if _, err := st.Open(t.Context(), "pods-outgrown", nil); err != nil || slices.Equal(held, st.net.held) {
		t.Errorf("opening it does not turn to it: %v", err)
	}
}
