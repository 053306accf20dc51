package pane

import (
	"slices"
	"strings"
	"testing"

	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// TestCompareChartsShowWhatHasHappened as dots, in its copy and where the mouse points, of what
// happens; a goal and a hiring gap are of plans alone, and a record that knows nothing adds nothing.
func TestCompareChartsShowWhatHasHappened(t *testing.T) {
	s := opened(plantest.Golden(t, "pod-breach"), happened).Turn(state.PageCompare)
	before := opened(plantest.Golden(t, "pod-breach")).Turn(state.PageCompare)
	for id, want := range map[string]bool{
		"headline.arr": true, "headline.people_cost": true, "headline.goal_arr": false, "company.hiring_gap": false,
	} {
		chart := plainChart(figureNamed(id))
		if dots := chart.happened(s); (dots != nil) != want || len(overlaid(s, chart).Dots) > 0 != want {
			t.Errorf("%s: %d dots", id, len(dots))
		}
		if chart.happened(before) != nil {
			t.Errorf("%s: nothing has happened, and yet there are dots", id)
		}
	}
	c := canvas.New(100, 20, theme.NewGlyphs(theme.Blocks))
	s.Compare.Row = slices.IndexFunc(s.CompareRows(), func(row state.CompareRow) bool {
		return row.Number != nil && row.Number.ID == "headline.arr"
	})
	CompareChart{}.Draw(c, s, true)
	if text := c.Plain(); strings.Count(text, "●") < 3 || !strings.Contains(text, "● actual") {
		t.Errorf("no dots:\n%s", text)
	}
	if table := (CompareChart{}).Table(s).Grid; table.Head[2] != "Actual" || table.Rows[0][2] != "" || table.Rows[1][2] == "" {
		t.Errorf("%q", table.Rows)
	}
	if told := toldActual(s, 1, chartFor(s, s.CompareRow())); !strings.HasPrefix(told, ", actual $") {
		t.Errorf("in month 1: %q", told)
	}
}
