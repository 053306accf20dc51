package pane

import (
	"regexp"
	"strings"
	"testing"

	"brim/planner"
	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// TestUnassessedIsNoHeat keeps the hues of full books from what has no limit.
func TestUnassessedIsNoHeat(t *testing.T) {
	cell := heatCell{share: chart.Some(1), fine: []string{"9"}, unassessed: true}
	if look := cell.look(theme.NewGlyphs(theme.Blocks)); look.fill != theme.Dim || look.text != theme.Dim || look.mark != "" {
		t.Errorf("it looks like %+v", look)
	}
}

// TestHeatGoesOnPastFull has a louder fill for what is a quarter, a half and once more
// past its limit, and quiet ones below it.
func TestHeatGoesOnPastFull(t *testing.T) {
	g := theme.NewGlyphs(theme.Blocks)
	for share, want := range map[float64]theme.Role{
		0.1: theme.Dim, 0.95: theme.Dim, 1.01: theme.Heat100, 1.3: theme.Heat125, 1.6: theme.Heat150, 2.6: theme.Heat200,
	} {
		cell := heatCell{share: chart.Some(share), fine: []string{"9"}}
		if share > 1 {
			cell.state = planner.Over
		}
		if look := cell.look(g); look.fill != want {
			t.Errorf("%v of the limit is filled as %s, want %s", share, look.fill, want)
		}
	}
}

// TestHeatAgreesWithTables holds the map to the table of the same books, in every plan and
// both ways to write them: the figure and its mark are those of the table, only what the
// table marks as over is filled loudly, and how loudly goes by its share of the limit.
func TestHeatAgreesWithTables(t *testing.T) {
	g := theme.NewGlyphs(theme.Blocks)
	for _, name := range plantest.GoldenNames(t) {
		for _, written := range []state.Heat{state.HeatLoad, state.HeatUtilization} {
			s := open(t, name)
			s.Cursor.Heat = written
			table := report.Books(s.Scenario, s.Plan, written == state.HeatUtilization).Grid.Rows[1:] // below the limits
			for i, row := range heatRows(s) {
				for month := range s.Plan.Months {
					cell := row.cell(month)
					look := cell.look(g)
					if got, want := look.mark+cell.exact(), table[month][i+1]; got != want {
						t.Errorf("%s, %s in month %d: %q, in the table %q", name, row.label, month, got, want)
					}
					past := strings.HasPrefix(table[month][i+1], g.Over) || strings.HasPrefix(table[month][i+1], g.Failed)
					if loud := look.fill >= theme.Heat100; loud != past {
						t.Errorf("%s, %s in month %d: %q is filled as %s", name, row.label, month, table[month][i+1], look.fill)
					}
					if cell.share.OK && past && look.fill != max(theme.Heat100, theme.Heat(cell.share.V)) {
						t.Errorf("%s, %s in month %d: %v of the limit is filled as %s", name, row.label, month, cell.share.V, look.fill)
					}
				}
			}
		}
	}
}

// TestHeatPeaksAreTheHeadlines names the month that the headline has for the peak.
func TestHeatPeaksAreTheHeadlines(t *testing.T) {
	for _, name := range plantest.GoldenNames(t) {
		s := open(t, name)
		for k := range s.Plan.Splits {
			book := s.Head.Books[k]
			month, ok := bookRow(s, k).peakAt(len(s.Plan.Months))
			if ok && month != book.PeakAt.T {
				t.Errorf("%s, %s: the peak is in month %d, in the headline in %d", name, book.Tier, month, book.PeakAt.T)
			}
		}
	}
}

// TestHeatCellsSayTheirFigure in as many digits as fit behind the mark, and how many times
// full a book is where none do.
func TestHeatCellsSayTheirFigure(t *testing.T) {
	over := heatCell{share: chart.Some(2.5), state: planner.Over, fine: []string{"50.0"}, whole: []string{"50"}}
	fine := heatCell{share: chart.Some(0.6), fine: []string{"12.0"}, whole: []string{"12"}}
	for _, test := range []struct {
		cell   heatCell
		w      int
		begins bool
		want   string
	}{
		{over, 1, true, "▲"}, {over, 1, false, "2"}, {over, 2, false, "2"}, {over, 4, false, " ▲50"}, {over, 7, true, "  ▲50.0"},
		{fine, 1, false, "▒"}, {fine, 2, false, "▒▒"}, {fine, 4, false, "  12"}, {fine, 6, false, "  12.0"},
		{heatCell{state: planner.Uncovered, undefined: true, fine: []string{"n/a"}}, 4, true, "✗"},
		{heatCell{undefined: true, fine: []string{"n/a"}}, 4, true, ""},
	} {
		if got := drawn(test.w, 1, func(c *canvas.Canvas) { test.cell.draw(c, false, test.begins) })[0]; got != test.want {
			t.Errorf("%+v in %d columns: %q, want %q", test.cell, test.w, got, test.want)
		}
	}
}

// TestHeatFiguresKeepApart: between what fills its cell and the month after it stands a mark or
// a blank.
func TestHeatFiguresKeepApart(t *testing.T) {
	over := heatCell{share: chart.Some(1.02), state: planner.Over, fine: []string{"20.40"}, whole: []string{"20.4", "20"}}
	below := heatCell{share: chart.Some(0.98), fine: []string{"19.50"}, whole: []string{"19.5", "<20"}}
	text := drawn(10, 1, func(c *canvas.Canvas) {
		for i, cell := range []heatCell{over, below} {
			cell.draw(c.Sub(canvas.Rect{X: 5 * i, W: 5, H: 1}), false, i == 0)
		}
	})[0]
	if text != "▲20.4 19.5" {
		t.Errorf("%q", text)
	}
}

// TestHeatPointsOnce marks the chosen tier in one row of the map.
func TestHeatPointsOnce(t *testing.T) {
	s := open(t, "pod-breach").LookAt(4, 1)
	for _, size := range [][2]int{{60, 20}, {78, 11}, {120, 17}, {200, 40}} {
		text := strings.Join(drawn(size[0], size[1], func(c *canvas.Canvas) { Heat{}.Draw(c, s, true) }), "\n")
		if n := strings.Count(text, "▸"); n != 1 {
			t.Errorf("%v: %d rows are pointed at:\n%s", size, n, text)
		}
	}
}

// TestHeatSaysPeaks with their months: beside the months, or below the tiers' names.
func TestHeatSaysPeaks(t *testing.T) {
	s := open(t, "pod-breach")
	book := s.Head.Books[1]
	cell := bookRow(s, 1).cell(book.PeakAt.T)
	g := theme.NewGlyphs(theme.Blocks)
	want := cell.said(g) + " " + words.Month(book.PeakAt.Month)
	if !book.Over || !strings.HasPrefix(want, g.Over) {
		t.Fatalf("%q is no peak past the limit", want)
	}
	for _, size := range [][2]int{{98, 12}, {118, 17}, {198, 40}} {
		text := strings.Join(drawn(size[0], size[1], func(c *canvas.Canvas) { Heat{}.Draw(c, s, true) }), "\n")
		if !strings.Contains(text, want) || !strings.Contains(text, "limit") {
			t.Errorf("%v: the peak %q is not in\n%s", size, want, text)
		}
	}
}

// TestDifferenceLeavesTheRowItsName: where a row has no place for its difference from the
// baseline, its name stays whole.
func TestDifferenceLeavesTheRowItsName(t *testing.T) {
	s := pinned(t)
	for h := 12; h <= 40; h++ {
		text := strings.Join(drawn(190, h, func(c *canvas.Canvas) { Heat{}.Draw(c, s, true) }), "\n")
		if !regexp.MustCompile(`(?m)^│ ARR per CSM(, \$M)? `).MatchString(text) {
			t.Errorf("%d lines:\n%s", h, text)
		}
	}
}
