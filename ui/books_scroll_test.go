package ui

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/state"
)

// manyTiers is the Books page of a plan with more rows than a usual screen shows.
func manyTiers(t *testing.T, w, h int) *App {
	t.Helper()
	a := onPage(t, "pod-breach", state.PageBooks, w, h)
	many := a.state.Scenario.Clone()
	last := len(many.Tiers) - 1
	share := many.Tiers[last].AccountShare.V / 4
	template := many.Tiers[last]
	many.Tiers = many.Tiers[:last]
	for k := range 4 {
		tier := template
		tier.Name = fmt.Sprintf("Growth %d", k+1)
		tier.AccountShare.V = share
		tier.AEShare.V, tier.CSMShare.V = tier.AEShare.V/4, tier.CSMShare.V/4
		tier.AEHireShare.V, tier.CSMHireShare.V = tier.AEHireShare.V/4, tier.CSMHireShare.V/4
		many.Tiers = append(many.Tiers, tier)
	}
	a.become(a.state.Become(many))
	return a
}

// TestBooksFollowTheCursor through more tiers than fit: its books are always in sight,
// what is not is counted, and a click takes the row that is drawn there.
func TestBooksFollowTheCursor(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}} {
		a := manyTiers(t, size[0], size[1])
		for k := range a.state.Scenario.Tiers {
			name := a.state.Scenario.Tiers[k].Name
			view := a.View()
			if a.state.Cursor.Tier != k || !strings.Contains(view, "▸"+name) {
				t.Errorf("%v: %s is out of sight:\n%s", size, name, view)
			}
			if !strings.Contains(view, " more rows") {
				t.Errorf("%v: it is not said that there is more:\n%s", size, view)
			}
			press(a, "down")
		}
		sees(t, a, "ARR per CSM ")
		place := a.layout.Place(state.PaneHeat)
		for y, line := range strings.Split(a.View(), "\n")[:place.Y+place.H] {
			if !strings.Contains(line, " AE Growth 3") {
				continue
			}
			a.Update(tea.MouseMsg{X: 30, Y: y, Button: tea.MouseButtonLeft, Action: tea.MouseActionPress})
			if a.state.Cursor.Tier != 4 {
				t.Errorf("%v: a click on AE Growth 3 leads to tier %d", size, a.state.Cursor.Tier)
			}
		}
	}
}

// TestMarksStandOnce where a row is several lines high and has no room for values: a mark
// where books begin to be over, and its shade from there on.
func TestMarksStandOnce(t *testing.T) {
	a := onPage(t, "pod-breach", state.PageBooks, 120, 40)
	const begin, end = 18, 18 + 2*37 // of the months, two columns each
	for y, line := range strings.Split(a.View(), "\n") {
		if !strings.HasPrefix(line, "│ Core  ") {
			continue
		}
		if cells := string([]rune(line)[begin:end]); strings.Count(cells, "▲") != 1 {
			t.Errorf("marks in every month: %q", line)
		}
		if below := strings.Split(a.View(), "\n")[y+1]; strings.Contains(below, "▲") {
			t.Errorf("marks below marks: %q", below)
		}
		return
	}
	t.Error("no row of Core")
}
