package pane

import (
	"fmt"
	"strings"
	"testing"

	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// TestTheChosenRowOfActualsIsSaidWhole, in its columns or below the rows, at every width; a press
// chooses the row that stands under the mouse there too.
func TestTheChosenRowOfActualsIsSaidWhole(t *testing.T) {
	s := opened(plantest.Golden(t, "pod-breach"), happened).Turn(state.PageActuals)
	for _, w := range []int{40, 60, 80} {
		for pane, view := range map[state.Pane]View{state.PaneImplied: Implied{}, state.PaneWhy: Why{}, state.PaneActualFigures: ActualFigures{}} {
			s := s
			s.Focus = pane
			rows := TableOf(view, s).Grid.Rows
			for i := range rows {
				c := canvas.New(w, 16, theme.NewGlyphs(theme.Blocks))
				view.Draw(c, s, true)
				lines := strings.Split(c.Plain(), "\n")
				whole := strings.Join(strings.Fields(strings.NewReplacer("│", " ", "\n", " ").Replace(c.Plain())), " ")
				for _, cell := range rows[i] {
					if !strings.Contains(whole, strings.TrimSpace(cell)) {
						t.Errorf("%d columns, %v: %q of %q is not said:\n%s", w, pane, cell, rows[i][0], c.Plain())
					}
				}
				for y, line := range lines {
					if strings.Contains(line, "▸") {
						if again, _, ok := view.(Pressed).Press(s, Mouse{X: 3, Y: y, W: w, H: 16}); !ok || fmt.Sprint(again.Actuals) != fmt.Sprint(s.Actuals) {
							t.Errorf("%d columns, %v: a press on row %d chooses another", w, pane, i)
						}
					}
				}
				s = s.ChooseActuals(1)
			}
		}
	}
}

// TestAPilotIsReadWhole under heads of its own, its marks beside its figures, where the words about
// its limits have no room.
func TestAPilotIsReadWhole(t *testing.T) {
	s := opened(plantest.Golden(t, "pod-breach"), happened).Turn(state.PageActuals)
	s.Focus = state.PaneImplied
	s = s.ChooseActuals(99)
	c := canvas.New(62, 16, theme.NewGlyphs(theme.Blocks))
	Implied{}.Draw(c, s, true)
	plain := c.Plain()
	for _, want := range []string{"Pilot's first ninety days", " no pods ", " pilot", "▸CSM time on pre-sales, Jun '27, Strategic", "!20.0%"} {
		if !strings.Contains(plain, want) {
			t.Errorf("there is no %q:\n%s", want, plain)
		}
	}
}
