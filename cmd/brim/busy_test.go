package main

import (
	"testing"

	"brim/model"
	"brim/ui/state"
)

// TestBusyBuiltin says nothing of a built-in that is open elsewhere: nobody can damage it.
func TestBusyBuiltin(t *testing.T) {
	found := arrival{busy: true}
	if got := notice(found, state.Document{Name: "first-csm", Scenario: mustRead(t, "first-csm")}); got != "" {
		t.Errorf("%q", got)
	}
	if got := notice(found, state.Document{Name: "x.toml", Path: "x.toml", Scenario: mustRead(t, "first-csm")}); got != "x.toml is also open in another brim." {
		t.Errorf("%q", got)
	}
}

func mustRead(t *testing.T, name string) *model.Scenario {
	t.Helper()
	file, err := read(name, nil)
	if err != nil {
		t.Fatal(err)
	}
	return file.Scenario
}
