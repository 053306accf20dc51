package layout

import (
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/pane"
)

// widestFigure is the room that a headline figure has, in dots of the large letters: the
// widest month, "Mar 2028", and some air. It is fixed, so that figures that change do
// not change the size of the letters.
const widestFigure = 36

// margin is the air at both sides of the presentation.
const margin = 2

// newStage lays out the presentation: the title, the headline figures in letters as large
// as the screen has room for, why the first one is as it is, the lever that moves, in
// letters too where they fit, and the story.
func newStage(screen canvas.Rect) pane.Stage {
	var s pane.Stage
	body := screen.Inset(margin, 0)
	s.Title, body = body.SplitTop(1)
	body, s.Story = body.SplitBottom(storyRows(screen.H))
	const oneLever, cause = 1, 1 // rows that there always are
	s.Scale = largestScale(body.W, body.H-oneLever-cause, len(s.Figures))
	figure := 1 + chart.LargeHeight(s.Scale)
	lever, left := oneLever, body.H-len(s.Figures)*figure-oneLever-cause
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
		s.Figures[i], body = body.SplitTop(figure + under[i])
		_, body = body.SplitTop(air)
	}
	s.Lever, _ = body.SplitTop(lever)
	return s
}

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
