package layout

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"brim/ui/state"
)

// TestLayoutAccounts draws the page's rectangles where several of its panes stand, with books
// and without.
func TestLayoutAccounts(t *testing.T) {
	for _, size := range []struct{ w, h, books int }{{80, 24, 3}, {80, 24, 18}, {100, 30, 18}, {120, 40, 18}, {120, 24, 18}, {160, 50, 60}, {200, 60, 18}} {
		for _, focus := range []state.Pane{state.PaneBookList, state.PanePairs} {
			t.Run(fmt.Sprintf("%dx%d/books=%d/focus=%d", size.w, size.h, size.books, focus), func(t *testing.T) {
				shape := Shape{Page: state.PageAccounts, Focus: focus, Tiers: 3, Books: size.books, Renewals: 7}
				golden.RequireEqual(t, []byte(drawn(New(size.w, size.h, shape))))
			})
		}
	}
}
