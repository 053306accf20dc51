package chart

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brim/ui/theme"
)

// ranged is a chart of ranges that grow, every third point, with the plan above the median.
func ranged() Line {
	line := Line{Scale: Scale{0, 3}, Limits: []Limit{{Value: 2, Label: "full", Breach: theme.Over}}}
	for i := range 5 {
		v := float64(i) / 4
		line.Ranges = append(line.Ranges, Range{Point: 3 * i, Low: Some(1 - v), Lower: Some(1 - v/2), Median: Some(1),
			Upper: Some(1 + v/2), High: Some(1 + 2*v), Plan: Some(1 + v)})
	}
	return line
}

// TestRangeLooks draws thin and thick parts to half a cell, the median and the plan.
func TestRangeLooks(t *testing.T) {
	for style, want := range map[theme.GlyphStyle][]string{
		theme.Blocks: {
			"                              ",
			"                           ╷  ",
			"                    ╷      │  ",
			"╌╌╌╌╌╌╌╌ full ╷╌╌╌╌╌│╌╌╌╌╌━│╌╌",
			"       ╷     ━│━   ━╽━     ╽  ",
			"●━    ━●━     ●     ●      ●  ",
			"       ╵      ╿     ╿      ┃  ",
			"                    ╵      │  ",
		},
		theme.ASCII: {
			"                              ",
			"                           |  ",
			"                    |      |  ",
			"-------- full |-----|-----=|--",
			"       |     =|=   =#=     #  ",
			"O=    =O=     O     O      O  ",
			"       |      #     #      #  ",
			"                    |      |  ",
		},
	} {
		if diff := cmp.Diff(want, strings.Split(drawn(30, 8, style, ranged().Draw), "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", style, diff)
		}
	}
}

// TestRangesGoOffTheScale marks a bar that leaves the scale, and draws the rest of it.
func TestRangesGoOffTheScale(t *testing.T) {
	line := ranged()
	line.Ranges[4].High = Some(9)
	first := strings.Split(drawn(30, 8, theme.Blocks, line.Draw), "\n")[0]
	if want := "                           ↑  "; first != want {
		t.Errorf("the first row is %q", first)
	}
}

// TestRangesGiveWay draws fewer bars where there is no room for all, evenly spaced.
func TestRangesGiveWay(t *testing.T) {
	line := ranged()
	for width, want := range map[int]int{60: 5, 20: 5, 14: 3, 4: 2} {
		if got := len(line.shownRanges(width)); got != want {
			t.Errorf("%d columns: %d ranges, want %d", width, got, want)
		}
	}
}
