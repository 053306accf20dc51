package layout

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"brim/ui/state"
)

// TestHiringLayout draws the page's panes where the grid leaves room and where it does not.
func TestHiringLayout(t *testing.T) {
	for _, size := range []struct{ w, h, hires int }{
		{60, 20, 22}, {80, 24, 22}, {100, 30, 22}, {120, 40, 22}, {120, 40, 30}, {200, 60, 31},
	} {
		t.Run(fmt.Sprintf("%dx%d/hires=%d", size.w, size.h, size.hires), func(t *testing.T) {
			shape := Shape{Page: state.PageHiring, Focus: state.PaneHires, Tiers: 3, Hires: size.hires}
			golden.RequireEqual(t, []byte(drawn(New(size.w, size.h, shape))))
		})
	}
}
