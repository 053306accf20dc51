package layout

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// TestLayout draws every rectangle of the layout as a box with its name.
func TestLayout(t *testing.T) {
	for _, size := range []struct{ w, h, tiers int }{
		{60, 20, 3}, {80, 24, 3}, {80, 24, 6}, {100, 30, 3}, {120, 40, 3}, {200, 60, 6},
	} {
		for _, page := range state.Pages() {
			for _, focus := range (state.State{Page: page}).Panes() {
				if focus > state.PanePods && size.w >= TwoColumns {
					continue // they are all on the screen
				}
				t.Run(fmt.Sprintf("%s/%dx%d/tiers=%d/focus=%d", page, size.w, size.h, size.tiers, focus), func(t *testing.T) {
					shape := Shape{Page: page, Focus: focus, Tiers: size.tiers}
					golden.RequireEqual(t, []byte(drawn(New(size.w, size.h, shape))))
				})
			}
		}
	}
}

func drawn(l Layout) string {
	c := canvas.New(l.Screen.W, l.Screen.H, theme.NewGlyphs(theme.ASCII))
	for name, area := range map[string]canvas.Rect{
		"header": l.Header, "tabs": l.Tabs, "headline": l.Headline, "story": l.Story, "footer": l.Footer,
	} {
		c.Text(area.X, area.Y, theme.Text, name)
	}
	for _, placed := range l.Panes {
		c.Box(placed.Rect, theme.Border, fmt.Sprint("pane ", placed.Pane))
	}
	return c.Plain()
}

// TestLayoutFills checks at every size that the rectangles cover the screen once.
func TestLayoutFills(t *testing.T) {
	for w := MinWidth; w <= 300; w += 7 {
		for h := MinHeight; h <= 100; h += 3 {
			for tiers := 1; tiers <= 6; tiers++ {
				for _, page := range state.Pages() {
					panes := (state.State{Page: page}).Panes()
					shape := Shape{Page: page, Focus: panes[h%len(panes)], Zoom: w%3 == 0, Tiers: tiers}
					l := New(w, h, shape)
					rects := []canvas.Rect{l.Header, l.Tabs, l.Headline, l.Story, l.Footer}
					for _, placed := range l.Panes {
						rects = append(rects, placed.Rect)
					}
					checkCover(t, l.Screen, rects, shape)
				}
			}
		}
	}
}

func TestTooSmall(t *testing.T) {
	for _, size := range [][2]int{{0, 0}, {1, 1}, {59, 40}, {200, 19}} {
		if !New(size[0], size[1], Shape{Tiers: 3}).TooSmall {
			t.Errorf("%v is not too small", size)
		}
	}
}

// checkCover fails unless the rectangles cover the screen once.
func checkCover(t *testing.T, screen canvas.Rect, rects []canvas.Rect, shape Shape) {
	t.Helper()
	area := 0
	for i, r := range rects {
		if r.Intersect(screen) != r {
			t.Fatalf("%v: %v leaves the screen %v", shape, r, screen)
		}
		for _, other := range rects[:i] {
			if !r.Intersect(other).Empty() {
				t.Fatalf("%v: %v lies over %v", shape, r, other)
			}
		}
		area += r.W * r.H
	}
	if area != screen.W*screen.H {
		t.Fatalf("%v on %v: %d cells are covered", shape, screen, area)
	}
}
