package pane

import (
	"strings"
	"testing"

	"brim/ui/canvas"
	"brim/ui/words"
)

// TestFindingsTakeTheRoomThereIs: with room for it each has its whole sentence and what it
// means; with less the gravest get further lines first; and each line of a finding can be
// pressed.
func TestFindingsTakeTheRoomThereIs(t *testing.T) {
	s := open(t, "pod-breach")
	count := len(s.Fit.Findings)
	whole := findingListOf(s, 198, 90)
	if !whole.advised || whole.mended != count || len(whole.lines) != count || whole.detail != 0 {
		t.Errorf("in much room: %+v", whole)
	}
	text := strings.Join(drawn(200, 92, func(c *canvas.Canvas) { Findings{}.Draw(c, s, true) }), "\n")
	if n := strings.Count(text, "Levers that would fix it: "); n != count {
		t.Errorf("%d of %d findings name levers:\n%s", n, count, text)
	}
	for i := range s.Fit.Findings {
		for _, said := range []string{s.Fit.Findings[i].Text, s.Fit.Findings[i].ID + " ("} {
			for _, line := range words.WrapTo(said, 198-findingText(s, 198), mostFinding) {
				if !strings.Contains(text, line) {
					t.Errorf("%q is not in\n%s", line, text)
				}
			}
		}
	}
	less := findingListOf(s, 76, 14)
	total := less.detail
	for i, lines := range less.lines {
		total += lines
		if i > 0 && lines > 1 && less.lines[i-1] == 1 && len(words.WrapTo(s.Fit.Findings[i-1].Text, 76-findingText(s, 76), mostFinding)) > 1 {
			t.Errorf("a lesser finding has more lines: %v", less.lines)
		}
	}
	if less.advised || total > 14 {
		t.Errorf("in little room: %+v", less)
	}
	y := 1
	for i, lines := range less.lines {
		for range lines {
			next, _, ok := Findings{}.Press(s, Mouse{X: 20, Y: y, W: 78, H: 16})
			if !ok || next.Fit.Chosen != less.first+i {
				t.Errorf("line %d chooses finding %d, want %d", y, next.Fit.Chosen, less.first+i)
			}
			y++
		}
	}
}

// TestVotesStandApart: the mark of a vote that only follows the coverage does not touch
// what the matrix advises.
func TestVotesStandApart(t *testing.T) {
	s := open(t, "pod-breach")
	for _, w := range []int{78, 80, 100, 120, 200} {
		text := strings.Join(drawn(w+2, 12, func(c *canvas.Canvas) { TierFit{}.Draw(c, s, true) }), "\n")
		if !strings.Contains(text, "sequential* ") {
			t.Errorf("%d columns:\n%s", w, text)
		}
	}
}
