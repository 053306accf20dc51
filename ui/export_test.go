package ui

import (
	"bytes"
	"testing"
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
