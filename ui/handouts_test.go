package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/planner/plantest"
	"brim/ui/state"
	"brim/ui/theme"
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

// TestReportNamesNoFolder that the plan was opened from.
func TestReportNamesNoFolder(t *testing.T) {
	store := &memory{}
	a := NewApp(state.Document{Name: "plans/company.toml", Path: "plans/company.toml", Scenario: plantest.Golden(t, "one-team")}, store,
		Options{Glyphs: theme.NewGlyphs(theme.Blocks)})
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	press(a, "right", "alt+b", "enter")
	if html := string(store.put); strings.Contains(html, "plans/") || !strings.Contains(html, "from company.toml, by") ||
		!strings.Contains(html, "differs from company.toml as it was") {
		t.Error("the report tells where its plan is kept, or not what it is called")
	}
}

// TestReportWithoutNames leaves out who carries the accounts, which the other report tells.
func TestReportWithoutNames(t *testing.T) {
	store := &memory{}
	a := NewApp(state.Document{Name: "company", Path: "company.toml", Scenario: plantest.Company(t)}, store,
		Options{Glyphs: theme.NewGlyphs(theme.Blocks)})
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	press(a, "alt+b", "enter")
	if !strings.Contains(string(store.put), "Ana Ruiz") {
		t.Error("the report with names has none")
	}
	press(a, "alt+B")
	sees(t, a, "Write a report without names")
	press(a, "enter")
	if html := string(store.put); strings.Contains(html, "Ana Ruiz") || !strings.HasPrefix(html, "<!DOCTYPE html>") {
		t.Error("the report names people")
	}
}
