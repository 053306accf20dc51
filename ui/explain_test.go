package ui

import (
	"strings"
	"testing"

	"brim/planner"
	"brim/ui/pane"
	"brim/ui/state"
)

// TestEveryFigureOfAPageIsExplained asks every pane of every page for its figures.
func TestEveryFigureOfAPageIsExplained(t *testing.T) {
	for _, name := range []string{"pod-breach", "one-team", "segmented-book"} {
		a, _ := screen(t, name, 200, 60)
		for _, page := range state.Pages() {
			a.become(a.state.Turn(page))
			for _, spot := range a.spots() {
				figure, ok := planner.FigureByID(spot.Figure)
				if !ok {
					t.Errorf("%s: no figure %q", page, spot.Figure)
					continue
				}
				if e := a.state.Plan.Explain(figure, spot.At); e.Symbols == "" {
					t.Errorf("%s: %s at %+v: %s", page, spot.Figure, spot.At, e.Words)
				}
			}
		}
	}
}

// TestEveryPaneExplainsSomething and can be copied.
func TestEveryPaneExplainsSomething(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	for _, page := range state.Pages() {
		a.become(a.state.Turn(page))
		for _, id := range a.state.Panes() {
			view, ok := pane.Of(id)
			if !ok {
				continue
			}
			if len(view.Figures(a.state)) == 0 && id != state.PaneLevers { // a lever is explained as such
				t.Errorf("%s: pane %d explains nothing", page, id)
			}
			if table := view.Table(a.state); table.Title == "" || len(table.Grid.Rows) == 0 {
				t.Errorf("%s: pane %d has no table", page, id)
			}
		}
	}
}

// TestExplanationLeadsToTheLever follows a figure to a term, back, and to its lever.
func TestExplanationLeadsToTheLever(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	press(a, "tab", "tab", "e")
	sees(t, a, "Explain", "Book load of Strategic")
	typed(a, "utilization of core")
	press(a, "enter")
	sees(t, a, "Utilization of Core", "load ÷ book max", "36.4 / 40 = 91.02%", "Core book max")
	press(a, "enter")
	sees(t, a, "Book load of Core", "productive")
	press(a, "backspace")
	sees(t, a, "Utilization of Core")
	for range 2 {
		press(a, "down")
	}
	press(a, "enter")
	if l, _ := a.state.Lever(); a.dialog != nil || l.Key != "tier.Core.book_max" {
		t.Errorf("the lever %q is chosen", l.Key)
	}
}

// TestChosenLeverIsExplained says where its value is from.
func TestChosenLeverIsExplained(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	choose(t, a, "csm.cost")
	press(a, "e")
	sees(t, a, "default, an assumption")
	press(a, "esc")
	press(a, "right", "e")
	sees(t, a, "changed in this session")
	if !strings.Contains(a.View(), "loaded cost of a CSM") {
		t.Error("the lever's meaning is missing")
	}
}
