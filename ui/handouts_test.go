package ui

import (
	"strings"
	"testing"
)

// TestReportFromTheScreen writes a report of the plan as it stands there, in the form that the
// name asks for.
func TestReportFromTheScreen(t *testing.T) {
	a, store := screen(t, "segmented-book", 120, 40)
	press(a, "right", "alt+b", "enter")
	sees(t, a, "The report is in /home/me/segmented-book.html.")
	if html := string(store.put); !strings.HasPrefix(html, "<!DOCTYPE html>") || !strings.Contains(html, "In the file") ||
		!strings.Contains(html, "why this plan differs from segmented-book as it was") {
		t.Error("it is not the plan with what was moved")
	}
	press(a, "alt+b")
	typed(a, "board.md")
	press(a, "enter")
	if !strings.HasPrefix(string(store.put), "# ") {
		t.Error("it is not Markdown")
	}
}
