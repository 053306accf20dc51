package pane

import (
	"slices"
	"strings"
	"testing"

	"brim/model"
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

// TestCompareChartsShareTheCalendar: a plan that begins anew stands in the months that it has in
// common with the old one, and in none before; plans without common months count from their openings.
func TestCompareChartsShareTheCalendar(t *testing.T) {
	s := opened(plantest.Golden(t, "pod-breach"), happened).Turn(state.PageCompare)
	s.Compare.Row = slices.IndexFunc(s.CompareRows(), func(row state.CompareRow) bool {
		return row.Number != nil && row.Number.ID == "headline.arr"
	})
	begun := slices.IndexFunc(s.Compare.Others, func(other state.Other) bool { return other.Plan.Start > s.Plan.Start })
	if begun < 0 {
		t.Fatal("no plan begins anew")
	}
	later, covered, figure := s.Compare.Others[begun].Plan, spanOf(s), chartFor(s, s.CompareRow())
	off := int(later.Start - s.Plan.Start)
	points := covered.points(later, figure.read)
	if !covered.shared || points[off-1].OK || !points[off].OK || points[off].V != later.Months[0].ARR {
		t.Errorf("begun %d months later: %+v, %+v", off, covered, points)
	}
	if said := toldByAll(s, figure, covered, off-1); !strings.Contains(said, "has not begun") || !strings.HasPrefix(said, s.Plan.MonthAt(off-1).Long()) {
		t.Errorf("before it begins: %q", said)
	}
	from := state.State{Plan: later, Head: later.Headline(), Compare: state.Compare{Others: []state.Other{{Plan: s.Plan}}}}
	if whole := spanOf(from); whole != covered || whole.in(later, off) != 0 || whole.points(later, figure.read)[off] != points[off] {
		t.Errorf("the other way round: %+v", whole)
	}
	apart := changed(opened(plantest.Golden(t, "pod-breach")), func(s *model.Scenario) { s.Start = s.Start.Add(-240) }).Plan
	from.Compare.Others[0].Plan = apart
	if whole := spanOf(from); whole.shared || whole.in(apart, 3) != 3 {
		t.Errorf("no months in common: %+v", whole)
	}
}
