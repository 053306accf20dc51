package layout

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"brim/ui/state"
)

// TestLayoutCompare draws the page's rectangles where both of its panes may stand.
func TestLayoutCompare(t *testing.T) {
	for _, size := range []struct{ w, h, tiers int }{{80, 24, 3}, {100, 30, 3}, {120, 40, 3}, {120, 40, 6}, {200, 60, 6}} {
		t.Run(fmt.Sprintf("%dx%d/tiers=%d", size.w, size.h, size.tiers), func(t *testing.T) {
			shape := Shape{Page: state.PageCompare, Focus: state.PaneCompare, Tiers: size.tiers}
			golden.RequireEqual(t, []byte(drawn(New(size.w, size.h, shape))))
		})
	}
}
