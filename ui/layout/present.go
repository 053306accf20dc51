package layout

import (
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/pane"
)

// widestFigure is the room that a headline figure has, in dots of the large letters: the
// widest month, "Mar 2028", and some air. It is fixed, so that figures that change do
// not change the size of the letters.
const widestFigure = 36

// Room of the presentation's parts: the air at both sides, the air between the figures and
// the chart beside them, and how wide and how high the chart is at least.
const (
	margin      = 2
	besideGap   = 3
	leastBeside = 40
	leastBelow  = kit.SmallestPlot + 1
)

// newStage lays out the presentation: the title, the headline figures in letters as large
// as the screen has room for, why the first one is as it is, the lever that moves, in
// letters too where they fit, the chart, and the story. The chart stands beside the figures
// on a wide screen, else below them, where the ARR gives up its letters for it when it must.
func newStage(screen canvas.Rect) pane.Stage {
	var s pane.Stage
	body := screen.Inset(margin, 0)
	s.Title, body = body.SplitTop(1)
	body, s.Story = body.SplitBottom(storyRows(screen.H))
	if left := body.W - besideGap - leastBeside; left >= chart.LargeWidth(widestFigure, 1) {
		scale := figureScale(left, body.H)
		width := chart.LargeWidth(widestFigure, scale)
		body, s.Chart = body.SplitLeft(width)
		_, s.Chart = s.Chart.SplitLeft(besideGap)
		s.Chart, _ = s.Chart.SplitBottom(1)
	}
	figures(&s, body, screen)
	return s
}

// figures places the figures and the lever in the body, and the chart too where it has no
// place yet and the body has one.
func figures(s *pane.Stage, body, screen canvas.Rect) {
	s.Scale = figureScale(body.W, body.H)
	figure := 1 + chart.LargeHeight(s.Scale)
	heights := [len(s.Figures)]int{figure, figure, figure}
	left := body.H - len(heights)*figure - oneLever - cause
	if below := s.Chart.Empty() && screen.W >= TwoColumns; below {
		if left < leastBelow { // the ARR is said in a row
			heights[2], left = 1, left+figure-1
		}
		s.Chart, left = canvas.Rect{H: left}, 0
	}
	lever := oneLever
	if left >= chart.LargeHeight(0) {
		s.LeverScale = min(s.Scale, largestScale(body.W, left+oneLever, 1))
		lever = 1 + chart.LargeHeight(s.LeverScale)
		left -= chart.LargeHeight(s.LeverScale)
	}
	under := [len(s.Figures)]int{cause} // why, below the first figure, and below all where there is room
	if others := len(s.Figures) - 1; left >= others {
		under = [...]int{1, 1, 1}
		left -= others
	}
	air := max(0, left) / (len(s.Figures) + 1)
	for i := range s.Figures {
		s.Figures[i], body = body.SplitTop(heights[i] + under[i])
		_, body = body.SplitTop(air)
	}
	if s.Chart.W == 0 {
		s.Chart, body = body.SplitTop(s.Chart.H)
	}
	s.Lever, _ = body.SplitTop(lever)
}

// Rows that there always are: the lever in one, and why the first figure is as it is.
const oneLever, cause = 1, 1

// figureScale is how large the letters of the figures can be.
func figureScale(w, h int) int { return largestScale(w, h-oneLever-cause, len(pane.Stage{}.Figures)) }

// storyRows gives the story the lines that a high screen has to spare.
func storyRows(h int) int {
	if h < 24 {
		return 2
	}
	return 3
}

// largestScale is the largest scale at which n figures, each below its label, fit; from
// the second on with a row of air before the next label.
func largestScale(w, h, n int) int {
	scale := 0
	for chart.LargeWidth(widestFigure, scale+1) <= w && n*(1+chart.LargeHeight(scale+1)+min(scale, 1)) <= h {
		scale++
	}
	return scale
}
