package layout

import (
	"testing"

	"brim/ui/canvas"
)

// TestStageFits checks at every size that the parts of the presentation stand one below
// the other on the screen, each with room for its letters.
func TestStageFits(t *testing.T) {
	for w := MinWidth; w <= 300; w += 5 {
		for h := MinHeight; h <= 100; h++ {
			l := New(w, h, Shape{Stage: true, Tiers: 3})
			y := 0
			for _, r := range []canvas.Rect{l.Stage.Title, l.Stage.Figures[0], l.Stage.Figures[1], l.Stage.Figures[2], l.Stage.Lever, l.Stage.Story} {
				if r.Empty() || r.Y < y || r.Intersect(l.Screen) != r {
					t.Fatalf("%d×%d: %+v", w, h, l.Stage)
				}
				y = r.Y + r.H
			}
			if l.Stage.Figures[0].H < 4 {
				t.Fatalf("%d×%d: no room for letters: %+v", w, h, l.Stage)
			}
		}
	}
}
