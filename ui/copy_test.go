package ui

import (
	"errors"
	"strings"
	"testing"

	"brim/planner"
	"brim/ui/pane"
	"brim/ui/report"
	"brim/ui/state"
)

// clipping is a screen with a clipboard that a test can look into.
func clipping(t *testing.T) (*App, *string) {
	t.Helper()
	a, _ := screen(t, "pod-breach", 120, 40)
	clip := new(string)
	a.copier.clip = func(text string) error { *clip = text; return nil }
	return a, clip
}

// TestCopiedIsWhatPlanPrints copies every pane of every page that is of one plan, with
// levers moved and a case on: each is a section of what brim plan prints, letter for
// letter. What a pinned baseline adds is tested below.
func TestCopiedIsWhatPlanPrints(t *testing.T) {
	for _, name := range []string{"pod-breach", "one-team", "segmented-book"} {
		a, _ := screen(t, name, 120, 40)
		clip := new(string)
		a.copier.clip = func(text string) error { *clip = text; return nil }
		press(a, "right", "c")
		a.become(a.state.LookAt(7, 1))
		for range 2 {
			for _, page := range state.Pages() {
				if page == state.PageCompare || page == state.PageRisk || page == state.PageAccounts || page == state.PageActuals {
					continue // commands of their own print these
				}
				a.become(a.state.Turn(page))
				printed := printedBy(a)
				for _, id := range a.state.Panes() {
					a.state = a.state.FocusOn(id)
					press(a, "y")
					if !strings.HasPrefix(*clip, "## ") || !strings.Contains(printed, "\n"+*clip) {
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
	if lines := strings.Split(*clip, "\n"); len(lines) != 16 || !strings.HasPrefix(lines[0], "Quarter\tARR ($)\tStrategic\tCore\t") || strings.Contains(*clip, "▲") {
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
	a.copier.clip = func(string) error { return errors.New("the terminal is gone") }
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

// TestCopyBesideTheBaseline copies of every pane that shows figures what the pinned
// baseline has too, and only then.
func TestCopyBesideTheBaseline(t *testing.T) {
	for _, page := range []state.Page{state.PagePlan, state.PageHiring, state.PagePods, state.PageBooks} {
		a, clip := clipping(t)
		press(a, "b")
		choose(t, a, "csm.hires_per_quarter")
		press(a, "right", "right")
		choose(t, a, "company.arr")
		press(a, "right")
		a.become(a.state.Turn(page))
		for _, id := range a.state.Panes() {
			a.state = a.state.FocusOn(id)
			if press(a, "y"); !strings.Contains(*clip, "baseline") {
				if _, shows := viewOf(id).(pane.Compares); !shows {
					t.Errorf("%s: pane %d is copied without the baseline:\n%s", page, id, *clip)
				}
			}
		}
	}
	a, clip := clipping(t)
	press(a, "b")
	choose(t, a, "csm.hires_per_quarter")
	press(a, "right", "y")
	if want := "| Hiring | CSM hires/qtr | csm.hires\\_per\\_quarter | 1.5 | 1 | 1 |"; !strings.Contains(*clip, want) {
		t.Errorf("%s is missing from\n%s", want, *clip)
	}
	a.state = a.state.FocusOn(state.PaneLoads)
	if press(a, "y"); !strings.Contains(*clip, "| Strategic | Strategic, baseline | Core | Core, baseline |") {
		t.Errorf("no loads of the baseline in\n%s", *clip)
	}
	press(a, "u", "y")
	if !strings.Contains(*clip, "(as in the baseline)") {
		t.Errorf("it is not said that nothing differs:\n%s", *clip)
	}
}

func viewOf(id state.Pane) pane.View {
	view, _ := pane.ViewOf(id)
	return view
}
