package pane

import (
	"strings"
	"testing"

	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestChosenLeverIsQuietElsewhere: while another pane has the focus, no row of the levers looks like
// what the keys move.
func TestChosenLeverIsQuietElsewhere(t *testing.T) {
	s := opened(plantest.Sample(2, 12))
	for _, focused := range []bool{true, false} {
		c := canvas.New(60, 30, theme.NewGlyphs(theme.Blocks))
		Levers{}.Draw(c, s, focused)
		reversed := 0
		for y := range c.Height() {
			for x := range c.Width() {
				if _, role := c.Cell(x, y); role == theme.Selected {
					reversed++
				}
			}
		}
		if (reversed > 0) != focused {
			t.Errorf("focus %v: %d cells look chosen", focused, reversed)
		}
	}
}

// TestLongValueBeginsBehindItsLabel where the column of the values is too narrow for it.
func TestLongValueBeginsBehindItsLabel(t *testing.T) {
	s := opened(plantest.Sample(2, 12)).Reveal("growth.linearity")
	text := strings.Join(drawn(40, 30, func(c *canvas.Canvas) { Levers{}.Draw(c, s, true) }), "\n")
	if !strings.Contains(text, "Linearity  ") || !strings.Contains(text, "25%, 25%, 25%, 25%") {
		t.Errorf("the value is cut:\n%s", text)
	}
}
