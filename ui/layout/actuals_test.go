package layout

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"brim/ui/state"
)

// TestLayoutActuals draws the page's rectangles: one pane at a time on a narrow screen, else four.
func TestLayoutActuals(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {200, 60}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			shape := Shape{Page: state.PageActuals, Focus: state.PaneWhy, Tiers: 3}
			golden.RequireEqual(t, []byte(drawn(New(size[0], size[1], shape))))
		})
	}
}
