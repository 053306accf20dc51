package pane

import (
	"strings"
	"testing"

	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/state"
)

// TestPanesTakeTheMouse presses and turns the wheel all over every pane: that changes no
// scenario, and what is drawn afterwards still has its frame.
func TestPanesTakeTheMouse(t *testing.T) {
	const w, h = 80, 24
	eachPane(t, func(t *testing.T, s state.State, _ state.Pane, view View) {
		s = followed(s, view, w, h)
		for y := 0; y < h; y += plantest.FewTimes(3, 6) {
			for _, x := range []int{0, 3, w / 3, w / 2, w - 2} {
				next, mouse := s, Mouse{X: x, Y: y, W: w, H: h}
				if pressed, can := view.(Pressed); can {
					next, _, _ = pressed.Press(next, mouse)
				}
				if wheeled, can := view.(Wheeled); can {
					next = wheeled.Wheel(wheeled.Wheel(next, mouse, 1), mouse, -2)
				}
				if next.Scenario != s.Scenario {
					t.Fatalf("the mouse at %d, %d changes the scenario", x, y)
				}
				if x == w/2 {
					checkFrame(t, w, strings.Join(drawn(w, h, func(c *canvas.Canvas) { view.Draw(c, followed(next, view, w, h), true) }), "\n"))
				}
			}
		}
	})
}

// TestPressChoosesTheRowUnderIt points at the row of a list that was pressed.
func TestPressChoosesTheRowUnderIt(t *testing.T) {
	const w = 100
	s := uncertainScene(t)
	s = s.CompareOwn(state.BaselineKey)
	// Every row has room, so that nothing scrolls under the mouse, and no more.
	for view, h := range map[View]int{Levers{}: 50, Compare{}: CompareHeight(len(s.Scenario.Tiers)), Tornado{}: 50} {
		s := followed(s.Turn(state.PageCompare), view, w, h)
		pressed := 0
		for y := range h {
			next, _, ok := view.(Pressed).Press(s, Mouse{X: 50, Y: y, W: w, H: h})
			if !ok {
				continue
			}
			pressed++
			lines := drawn(w, h, func(c *canvas.Canvas) { view.Draw(c, followed(next, view, w, h), true) })
			if !strings.Contains(lines[y], "▸") {
				t.Errorf("%T: the row that was pressed, %d, is not chosen:\n%s", view, y, strings.Join(lines, "\n"))
			}
		}
		if pressed < 3 {
			t.Errorf("%T: %d rows can be pressed", view, pressed)
		}
	}
}

// TestPressChoosesTheMonthUnderIt goes on in time to the right in every pane of months.
func TestPressChoosesTheMonthUnderIt(t *testing.T) {
	const w, h = 100, 20
	s := uncertainScene(t)
	for _, view := range []View{PodRatio{}, Heat{}, Fan{}, Chances{}} {
		last, months := -1, map[int]bool{}
		for x := range w {
			next, _, ok := view.(Pressed).Press(s, Mouse{X: x, Y: 4, W: w, H: h})
			if !ok {
				continue
			}
			if next.Cursor.Month < last {
				t.Errorf("%T: in column %d month %d comes after month %d", view, x, next.Cursor.Month, last)
			}
			last = next.Cursor.Month
			months[last] = true
		}
		if len(months) < 20 {
			t.Errorf("%T: %d months can be pressed", view, len(months))
		}
	}
}
