package layout

import (
	"slices"
	"testing"

	"brim/ui/canvas"
)

// TestStageFits checks at every size that the parts of the presentation stand one below
// the other on the screen, each with room for its letters, and the chart in the way of none.
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
			switch chart := l.Stage.Chart; {
			case w >= TwoColumns && h >= 24 && (chart.H < leastBelow || chart.W < leastBeside || chart.Intersect(l.Screen) != chart):
				t.Fatalf("%d×%d: no room for the chart: %+v", w, h, l.Stage)
			case slices.ContainsFunc(l.Stage.Figures[:], func(r canvas.Rect) bool { return !r.Intersect(chart).Empty() }),
				!chart.Intersect(l.Stage.Lever).Empty(), !chart.Intersect(l.Stage.Story).Empty():
				t.Fatalf("%d×%d: the chart covers something: %+v", w, h, l.Stage)
			}
			if l.Stage.Figures[0].H < 4 {
				t.Fatalf("%d×%d: no room for letters: %+v", w, h, l.Stage)
			}
		}
	}
}
