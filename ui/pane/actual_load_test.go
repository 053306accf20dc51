package pane

import (
	"regexp"
	"strings"
	"testing"

	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// TestActualLoadIsWhatHasCome: the row below the load has the month's own load behind the mark of
// what is past its limit, and nothing in a month that has not happened.
func TestActualLoadIsWhatHasCome(t *testing.T) {
	g := theme.NewGlyphs(theme.Blocks)
	s := opened(plantest.Golden(t, "pod-breach"), happened)
	actual, tiers := figureOf(t, s, "actual load"), len(s.Plan.Splits)
	for month := range s.Plan.Months {
		for k := range tiers {
			got := actual.ofTier(s.LookAt(month, k), g, k)
			if month == 0 || month > s.Actuals.History.Through {
				if got.value != "" {
					t.Errorf("month %d, tier %d: nobody knows %q", month, k, got.value)
				}
				continue
			}
			tier := &s.Actuals.Happened().Months[month].Tiers[k]
			load := words.BookLoad(s.Actuals.Happened(), month, k, tier.Load)
			if past := tier.State.Overfull(); got.value != load && !past || past && (got.value != g.Over+" "+load || got.role != theme.Over) {
				t.Errorf("month %d, tier %d: %+v, not %s", month, k, got, load)
			}
		}
	}
	if both, _ := monthFigures(opened(plantest.Golden(t, "pod-breach"))); len(withActualLoad(s, both)) != len(both)+1 {
		t.Error("without a record the row stands there all the same")
	}
}

// rowsWithActuals are the rows of the map that have room for what has come: in cells of one narrow
// line those of books alone.
func rowsWithActuals(s state.State, w, h int) (rows int) {
	grid := heatGridOf(w-2, h-2, s)
	for i := grid.top; i < grid.top+grid.rows; i++ {
		if grid.lines(i) > 1 || i < grid.tiers && marksActuals(grid.cell) {
			rows++
		}
	}
	return rows
}

// TestHeatShowsWhatHasCome: in the cells of known months alone, its figure where a cell
// has room, else a mark, and the title says so only then.
func TestHeatShowsWhatHasCome(t *testing.T) {
	s := opened(plantest.Golden(t, "pod-breach"), happened)
	through := s.Actuals.History.Through
	for _, test := range []struct {
		w, h  int
		shown bool
	}{{200, 40, true}, {120, 20, true}, {80, 15, true}, {120, 12, true}, {44, 14, true}, {180, 12, false}, {58, 12, false}} {
		draw := func(s state.State) string {
			c := canvas.New(test.w, test.h, theme.NewGlyphs(theme.Blocks))
			Heat{}.Draw(c, s, true)
			return c.Plain()
		}
		text := draw(s)
		if said := strings.Contains(text, "● actual"); said != test.shown {
			t.Errorf("%dx%d: it says so: %v\n%s", test.w, test.h, said, text)
		}
		marks := strings.Count(strings.Replace(text, "● actual", "", 1), "●")
		if want := through * rowsWithActuals(s, test.w, test.h); test.shown && marks != want || !test.shown && marks != 0 {
			t.Errorf("%dx%d: %d marks of %d\n%s", test.w, test.h, marks, want, text)
		}
		if marksActuals(heatGridOf(test.w-2, test.h-2, s).cell) && regexp.MustCompile(`[0-9]●[0-9]`).MatchString(text) {
			t.Errorf("%dx%d: digits crowd the marks:\n%s", test.w, test.h, text)
		}
		s := s
		s.Actuals = state.Actuals{}
		if none := draw(s); strings.Contains(none, "●") {
			t.Errorf("%dx%d: nothing has happened:\n%s", test.w, test.h, none)
		}
	}
}

// TestPodCountsShowWhatHasCome: the pods that there were, on the chart of pods alone, since a hiring
// gap is the plan's.
func TestPodCountsShowWhatHasCome(t *testing.T) {
	s := opened(plantest.Golden(t, "pod-breach"), happened)
	k := podTier(s)
	for i, line := range podLines(s, k) {
		if last := i == len(podLines(s, k))-1; len(line.Dots) > 0 != last {
			t.Errorf("chart %d: %d lines of dots", i, len(line.Dots))
		}
	}
	if dots, there := podCounts(s.Actuals.Happened(), k), s.Actuals.Happened().Months[1].Tiers[k].Pods; dots[1].V != there.V || !dots[1].OK {
		t.Errorf("%v, not %v", dots[1], there)
	}
}
