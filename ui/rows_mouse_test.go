package ui

import (
	"fmt"
	"strings"
	"testing"

	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/layout"
	"brim/ui/pane"
	"brim/ui/state"
	"brim/ui/theme"
)

// TestEveryRowAnswers to the mouse: in each pane of each page, each row that shows more than
// headings and legends has a place that says something, chooses something or takes it in hand.
func TestEveryRowAnswers(t *testing.T) {
	for _, size := range plantest.Few([][2]int{{120, 40}, {80, 24}, {200, 60}}, 3) {
		for _, page := range state.Pages() {
			for _, keys := range [][]string{nil, {"z"}} {
				t.Run(fmt.Sprintf("%s/%dx%d/%v", page, size[0], size[1], keys), func(t *testing.T) {
					a := onPage(t, "pod-breach", page, size[0], size[1])
					press(a, "b")
					press(a, keys...)
					for range a.state.Panes() {
						for _, placed := range a.layout.Panes {
							if placed.Pane != state.PaneFan { // this plan has nothing to chance, and the pane but words
								assertRowsAnswer(t, a, placed)
							}
						}
						press(a, "tab")
					}
				})
			}
		}
	}
}

func assertRowsAnswer(t *testing.T, a *App, placed layout.Placed) {
	t.Helper()
	view, _ := pane.ViewOf(placed.Pane)
	pressed, ok := view.(pane.Pressed)
	if !ok {
		t.Errorf("pane %d answers to no press", placed.Pane)
		return
	}
	c := canvas.New(placed.W, placed.H, theme.NewGlyphs(theme.Blocks))
	view.Draw(c, a.state, false)
	foot := map[state.Pane]int{state.PaneTornado: 4}[placed.Pane] // words on what is chosen above
	for y := 1; y < placed.H-1-foot; y++ {
		row := c.Sub(canvas.Rect{Y: y, W: placed.W, H: 1}).Plain()
		if !speaks(c, y) || legend(row) || heading(a.state, placed, y) {
			continue
		}
		answers := false
		for x := 1; x < placed.W-1 && !answers; x++ {
			_, _, answers = pressed.Press(a.state, pane.Mouse{X: x, Y: y, W: placed.W, H: placed.H})
		}
		if !answers {
			t.Errorf("pane %d: row %d does not answer: %s", placed.Pane, y, row)
		}
	}
}

// legend reports whether a row says what signs and shades mean.
func legend(row string) bool {
	for _, part := range []string{"<50%", "+ better", "down ← "} {
		if strings.Contains(row, part) {
			return true
		}
	}
	return false
}

// heading reports whether a row is the name of a group of levers.
func heading(s state.State, placed layout.Placed, y int) bool {
	i, ok := pane.Levers{}.RowAt(s, pane.Mouse{X: 1, Y: y, W: placed.W, H: placed.H})
	return placed.Pane == state.PaneLevers && ok && s.Panel.Rows[i].Kind == state.Heading
}

// speaks reports whether a row has words of its own, not only quiet ones.
func speaks(c *canvas.Canvas, y int) bool {
	for x := 1; x < c.Width()-1; x++ {
		if text, role := c.Cell(x, y); text != " " && text != "" && role != theme.Dim && role != theme.Border {
			return true
		}
	}
	return false
}

// TestClicksSayWhatTheyShow where there is nothing to choose: in full, also what is cut.
func TestClicksSayWhatTheyShow(t *testing.T) {
	for _, test := range []struct {
		page state.Page
		pane state.Pane
		x, y int
		want string
	}{
		{state.PagePlan, state.PaneLoads, 3, 2, "Strategic 21.1 accounts per CSM, of 20; over from"},
		{state.PagePlan, state.PaneTiers, 3, 2, "of the accounts ("},
		{state.PagePods, state.PanePodMonths, 3, 2, "hiring gap by hires"},
		{state.PagePods, state.PanePodPilot, 3, 1, "Pilot today: ACV"},
		{state.PagePods, state.PanePodCauses, 6, 2, "ratio: "},
		{state.PageBooks, state.PaneMonth, 3, 2, "Strategic, "},
		{state.PageFit, state.PaneTierFit, 3, 2, "by AE:CSM"},
		{state.PageFit, state.PaneResources, 3, 1, "Solutions engineer: "},
		{state.PageFit, state.PaneStage, 3, 1, "swarms to"},
		{state.PageCompare, state.PaneCompareChart, 40, 5, ": this plan "},
	} {
		a := onPage(t, "pod-breach", test.page, 120, 40)
		press(a, "b")
		place := a.layout.Place(test.pane)
		click(a, canvas.Rect{X: place.X + test.x, Y: place.Y + test.y, W: 1, H: 1})
		if !strings.Contains(a.state.Note.Text, test.want) {
			t.Errorf("a click in pane %d of %s says %q, want %q", test.pane, test.page, a.state.Note.Text, test.want)
		}
	}
}
