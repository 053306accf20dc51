package ui

import (
	"slices"
	"strings"
	"testing"

	"brim/model"
	"brim/planner/explain"
	"brim/ui/kit"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/state"
	"brim/ui/words"
)

// TestEveryFigureOfAPageIsExplained asks every pane of every page for its figures.
func TestEveryFigureOfAPageIsExplained(t *testing.T) {
	for _, name := range []string{"pod-breach", "one-team", "segmented-book"} {
		if testing.Short() && name != "pod-breach" {
			continue
		}
		a, _ := screen(t, name, 200, 60)
		seen, reader := map[kit.Spot]bool{}, explain.NewReader(a.state.Plan)
		for _, page := range state.Pages() {
			a.become(a.state.Turn(page))
			for _, spot := range a.explaining.spots() {
				if seen[spot] {
					continue
				}
				seen[spot] = true
				figure, ok := explain.FigureByID(spot.Figure)
				if !ok {
					t.Errorf("%s: no figure %q", page, spot.Figure)
					continue
				}
				if e := reader.Explain(figure, spot.Place); e.Symbols == "" {
					t.Errorf("%s: %s at %+v: %s", page, spot.Figure, spot.Place, e.Words)
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
			view, ok := pane.ViewOf(id)
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
	sees(t, a, "Utilization of Core", "load ÷ book max", "36.4099 / 40 = 91.02%", "Core book max")
	press(a, "enter")
	sees(t, a, "Book load of Core", "productive")
	press(a, "backspace")
	sees(t, a, "Utilization of Core")
	for range 2 {
		press(a, "down")
	}
	press(a, "enter")
	if l, _ := a.state.Lever(); !a.dialogs.Empty() || l.Key != "tier.Core.book_max" {
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

// TestAnotherPlansFigureIsExplained on its own plan: the title says whose it is, what it
// is made of is that plan's too, and a lever that moves the baseline no more leads nowhere.
func TestAnotherPlansFigureIsExplained(t *testing.T) {
	a, _ := comparing(t, 120, 40)
	press(a, "left", "left")
	a.state.Compare.Row = slices.IndexFunc(a.state.CompareRows(), func(row state.CompareRow) bool {
		return row.Figure == state.CompareNumber && row.Number.ID == "csm.heads"
	})
	for _, other := range a.state.Compare.Others {
		for a.state.Compare.Others[a.state.Compare.Chosen].Key != other.Key {
			a.become(a.state.ChooseOther(1))
		}
		press(a, "e", "enter")
		sees(t, a, other.Name+": CSM heads, "+other.Head.End.Long(), "With that plan's numbers")
		press(a, "enter")
		sees(t, a, other.Name+": ")
		press(a, "backspace")
		sees(t, a, other.Name+": CSM heads")
		dialog, ok := a.dialogs.Top().(*overlay.Explanation)
		if !ok {
			t.Fatal("no explanation")
		}
		for range 60 {
			press(a, "down")
		}
		action := dialog.Handle(keyNamed("enter"))
		if _, moves := action.(overlay.Reveal); moves != other.Own {
			t.Errorf("%s: the last line leads to %#v", other.Name, action)
		}
		press(a, "esc")
		a.become(a.state.ChooseOther(-5))
	}
}

// TestDifferencesAreExplained by the figure that the baseline has in their place.
func TestDifferencesAreExplained(t *testing.T) {
	a := pinnedAndMoved(t, state.PageBooks, 120, 40)
	press(a, "e")
	typed(a, "baseline: book load of core")
	figure, _ := explain.FigureByID("load")
	sees(t, a, explain.Show(a.state.Baseline.Plan, figure, explain.Place{T: 12, Tier: 1}))
	press(a, "enter")
	sees(t, a, "Baseline: Book load of Core, "+a.state.Baseline.Plan.MonthAt(12).Long(), "With that plan's numbers")
	press(a, "esc")
	a.become(a.state.Unpin())
	for _, spot := range a.explaining.spots() {
		if spot.Plan != "" {
			t.Fatalf("%+v is of a plan that is gone", spot)
		}
	}
}

// TestPinnedSpots finds the baseline's tier, role and month by what they are called, and
// nothing where it has none.
func TestPinnedSpots(t *testing.T) {
	a, _ := screen(t, "pod-breach", 120, 40)
	load := kit.Spot{Figure: "load", Place: explain.Place{T: 3, Tier: 1}}
	if _, ok := load.Pinned(a.state); ok {
		t.Error("a baseline's figure without a baseline")
	}
	a.become(a.state.Pin())
	later := a.state.Scenario.Clone()
	later.Start = later.Start.Add(2)
	later.Tiers[0] = model.Tier{Name: "New", Coverage: model.Pooled, MinACV: later.Tiers[0].MinACV}
	a.become(a.state.Become(later))
	if before, ok := load.Pinned(a.state); !ok || before.Place != (explain.Place{T: 5, Tier: 1}) || before.Plan != state.BaselineKey {
		t.Errorf("%+v, %v", before, ok)
	}
	end := a.state.Plan.Horizon
	for _, none := range []kit.Spot{
		{Figure: "load", Place: explain.Place{T: 3}}, {Figure: "load", Place: explain.Place{T: end, Tier: 1}},
		{Figure: "pods", Place: explain.Place{T: 3, Tier: 1}}, {Figure: "load", Place: explain.Place{Tier: 1}, Plan: state.BaselineKey}, {Figure: "nothing"},
	} {
		if before, ok := none.Pinned(a.state); ok {
			t.Errorf("%+v has %+v in the baseline", none, before)
		}
	}
	if _, ok := (kit.Spot{Figure: "ae.hires", Place: explain.Place{T: end + 3}}).Pinned(a.state); !ok {
		t.Error("hires past the end are not found")
	}
}

// BenchmarkExplain lists what can be explained on every page, with a baseline.
func BenchmarkExplain(b *testing.B) {
	for _, page := range state.Pages() {
		b.Run(page.String(), func(b *testing.B) {
			a, _ := screen(b, "pod-breach", 200, 60)
			a.become(a.state.Pin().Turn(page))
			for b.Loop() {
				a.explaining.askExplain()
			}
		})
	}
}

// TestExplainListsOnce names no figure twice that is the same in every month, and writes
// a gap in one way.
func TestExplainListsOnce(t *testing.T) {
	for _, page := range []state.Page{state.PageBooks, state.PagePods} {
		a, _ := screen(t, "pod-breach", 200, 60)
		a.become(a.state.Turn(page))
		press(a, "pgdown")
		seen := map[kit.Spot]bool{}
		for _, spot := range a.explaining.spots() {
			figure, _ := explain.FigureByID(spot.Figure)
			if figure.Once {
				spot.Place.T = 0
			}
			if seen[spot] {
				t.Errorf("%v is listed twice", spot)
			}
			seen[spot] = true
			if !strings.Contains(spot.Figure, "hiring_gap.hires") || figure.Once {
				continue
			}
			value := words.Figure(a.state.Plan, figure, spot.Place)
			if gap := explain.Value(a.state.Plan, figure, spot.Place); gap.OK && gap.V > 0 && value[0] != '+' && value[0] != '>' {
				t.Errorf("%s is written %s", spot.Figure, value)
			}
		}
	}
}
