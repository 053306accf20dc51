package pane

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestLoadWordsFit cuts what a column has no room for behind the month in which it begins,
// not before it.
func TestLoadWordsFit(t *testing.T) {
	month := func(n int) model.Month { return model.MonthOf(2026, 12).Add(n) }
	stretch := func(from, to int) planner.Stretch {
		return planner.Stretch{From: planner.When{T: from, Month: month(from)}, To: planner.When{T: to, Month: month(to)}, Ends: to < 24}
	}
	bare := func(from, to int) planner.Stretch {
		s := stretch(from, to)
		s.Uncovered = true
		return s
	}
	for _, test := range []struct {
		stretches []planner.Stretch
		w         int
		want      string
	}{
		{[]planner.Stretch{stretch(2, 3), stretch(19, 24)}, 13, "▲ Feb '27…"},
		{[]planner.Stretch{stretch(2, 3), stretch(19, 24)}, 18, "▲ Feb '27, again"},
		{[]planner.Stretch{stretch(2, 3)}, 13, "▲ Feb–Mar '27"},
		{[]planner.Stretch{stretch(12, 14)}, 13, "▲ Dec '27…"},
		{[]planner.Stretch{stretch(0, 3)}, 13, "▲ to Mar '27"},
		{[]planner.Stretch{stretch(0, 3), stretch(9, 24)}, 13, "▲ now, again"},
		{[]planner.Stretch{stretch(19, 24)}, 13, "▲ Jul '28"},
		{[]planner.Stretch{bare(0, 1), stretch(2, 24)}, 14, "✗ now, then ▲"},
	} {
		book := planner.BookHeadline{Over: true, Stretches: test.stretches, Uncovered: test.stretches[0].Uncovered}
		if _, got := loadWords(theme.NewGlyphs(theme.Blocks), book, planner.Over, test.w); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
}

// TestDifferenceLeavesTheName: on a narrow row the difference from a baseline stands behind
// the limit, and the tier's name is whole.
func TestDifferenceLeavesTheName(t *testing.T) {
	rows := drawn(40, 5, func(c *canvas.Canvas) { Loads{}.Draw(c, pinned(t), true) })
	if !strings.Contains(rows[1], "Strategic   ") || !strings.Contains(rows[1], " of 20 -3.3 ") {
		t.Errorf("got %q", rows[1])
	}
}

// TestTiersWithoutRoomAreCounted in the frame, which leaves every line to a tier.
func TestTiersWithoutRoomAreCounted(t *testing.T) {
	s := open(t, "pod-breach")
	for _, view := range []View{Loads{}, Tiers{}} {
		rows := drawn(40, 4, func(c *canvas.Canvas) { view.Draw(c, s, false) })
		if !strings.Contains(rows[2], "Core") || !strings.Contains(rows[3], " ↓ 1 ") {
			t.Errorf("%T: %q", view, rows)
		}
	}
}

// TestVerdictHasTheRoomOfAShortLimit: what it has no column for stands nearer to the limit.
func TestVerdictHasTheRoomOfAShortLimit(t *testing.T) {
	s := open(t, "pod-breach")
	book := &s.Head.Books[0]
	book.Stretches = []planner.Stretch{{From: s.Plan.When(2), To: s.Plan.When(7), Ends: true}}
	book.Over = true
	rows := drawn(40, 5, func(c *canvas.Canvas) { Loads{}.Draw(c, s, false) })
	if !strings.HasSuffix(rows[1], " of 20   ▲ May–Oct '27│") {
		t.Errorf("got %q", rows[1])
	}
}
