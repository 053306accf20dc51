package ui

import (
	"errors"
	"strings"
	"testing"

	"brim/planner"
	"brim/ui/report"
	"brim/ui/state"
)

// clipping is a screen with a clipboard that a test can look into.
func clipping(t *testing.T) (*App, *string) {
	t.Helper()
	a, _ := screen(t, "pod-breach", 120, 40)
	clip := new(string)
	a.clip = func(text string) error { *clip = text; return nil }
	return a, clip
}

// TestCopiedIsWhatPlanPrints copies every pane of every page that is of one plan, with
// levers moved, a case on and a baseline pinned: each is a section of what brim plan
// prints, letter for letter.
func TestCopiedIsWhatPlanPrints(t *testing.T) {
	for _, name := range []string{"pod-breach", "one-team", "segmented-book"} {
		a, _ := screen(t, name, 120, 40)
		clip := new(string)
		a.clip = func(text string) error { *clip = text; return nil }
		press(a, "b", "right", "c")
		a.become(a.state.LookAt(7, 1))
		for range 2 {
			for _, page := range state.Pages() {
				if page == state.PageCompare || page == state.PageRisk {
					continue // commands of their own print these
				}
				a.become(a.state.Turn(page))
				for _, id := range a.state.Panes() {
					a.state = a.state.FocusOn(id)
					press(a, "y")
					if printed := printedBy(a); !strings.HasPrefix(*clip, "## ") || !strings.Contains(printed, "\n"+*clip) {
						t.Errorf("%s, %s, pane %d: copied\n%s\nwhich is not printed", name, page, id, *clip)
					}
				}
			}
			a.become(a.state.TurnHeat())
		}
	}
}

// printedBy is what brim plan prints, with every section, of the plan on the screen.
func printedBy(a *App) string {
	return report.Report{
		Scenario: a.state.Scenario, File: a.state.Doc.Scenario, Case: a.state.Case,
		Plan: planner.Make(a.state.Scenario, a.state.Case), Month: a.state.Cursor.Month, Names: []string{report.AllSections},
	}.Markdown()
}

func TestCopyTSV(t *testing.T) {
	a, clip := clipping(t)
	a.state = a.state.FocusOn(state.PaneLoads)
	press(a, "Y")
	sees(t, a, "Copied Book loads, 14 rows, as TSV.")
	if lines := strings.Split(*clip, "\n"); len(lines) != 16 || !strings.HasPrefix(lines[0], "Month\tARR\tStrategic\tCore\t") || strings.Contains(*clip, "▲") {
		t.Errorf("copied %q", *clip)
	}
}

// TestCopyLevers copies the list of levers with their values.
func TestCopyLevers(t *testing.T) {
	a, clip := clipping(t)
	press(a, "right", "y")
	for _, row := range []string{
		"| Stage & growth | ARR | company.arr | $24.5M | $24.0M |", "| Hiring | AE heads | ae.heads | 20 |  |",
	} {
		if row = strings.ReplaceAll(row, "&", `\&`); !strings.Contains(*clip, row) {
			t.Errorf("%s is missing from\n%s", row, *clip)
		}
	}
	if got := strings.Count(*clip, "\n") - 4; got != len(a.state.Shown()) {
		t.Errorf("%d levers are copied of %d", got, len(a.state.Shown()))
	}
}

func TestCopyFails(t *testing.T) {
	a, _ := clipping(t)
	a.clip = func(string) error { return errors.New("the terminal is gone") }
	press(a, "y")
	sees(t, a, "not copied: the terminal is gone")

	a, clip := clipping(t)
	long := a.state.Scenario.Clone()
	long.Tiers[0].Name = strings.Repeat("x", maxCopy)
	a.become(a.state.Become(long).FocusOn(state.PaneTiers))
	press(a, "y")
	sees(t, a, "not copied: it has 100 KB, and 100 KB is the most")
	if *clip != "" {
		t.Error("it is copied all the same")
	}
}
