package ui

import (
	"bytes"
	"testing"

	"brim/model"
)

// TestExportFromTheScreen writes a workbook, and says where it is.
func TestExportFromTheScreen(t *testing.T) {
	a, store := screen(t, "pod-breach", 120, 40)
	press(a, "alt+o")
	sees(t, a, "Export a workbook", "pod-breach.xlsx")
	press(a, "enter")
	sees(t, a, "The workbook is in /home/me/pod-breach.xlsx.")
	if !bytes.HasPrefix(store.put, []byte("PK")) {
		t.Error("it is no workbook")
	}
}

// TestExportIsOfThePlanThatWasAskedFor moves a lever while a workbook is being written: it has the
// plan as it was.
func TestExportIsOfThePlanThatWasAskedFor(t *testing.T) {
	a, store := screen(t, "pod-breach", 120, 40)
	press(a, "alt+o", "enter")
	want := store.put
	press(a, "alt+o")
	_, writing := a.Update(keyNamed("enter"))
	a.become(a.state.Move(choose(t, a, "csm.heads"), model.Value{Number: 40}, ""))
	settle(a, writing)
	if !bytes.Equal(store.put, want) {
		t.Error("another plan was written")
	}
}
