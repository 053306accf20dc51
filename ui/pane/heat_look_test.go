package pane

import (
	"testing"

	"brim/planner"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/theme"
)

// TestUnassessedIsNoHeat keeps the hues of nearly full books from what has no limit.
func TestUnassessedIsNoHeat(t *testing.T) {
	cell := heatCell{share: chart.Some(0.99), unassessed: true}
	if role, _, shade := cell.look(theme.NewGlyphs(theme.Blocks)); role != theme.Dim || shade == " " {
		t.Errorf("it has role %v and shade %q", role, shade)
	}
}

// TestHeatAgreesWithTables gives a cell the colour of its verdict, however full it is: a
// book at 38 of 40 is within in the table and looks so in the map.
func TestHeatAgreesWithTables(t *testing.T) {
	g := theme.NewGlyphs(theme.Blocks)
	for _, share := range []float64{0.1, 0.6, 0.88, 0.95, 1} {
		for _, state := range []planner.LoadState{planner.Within, planner.Under, planner.Over, planner.Uncovered} {
			role, mark, _ := heatCell{share: chart.Some(share), state: state}.look(g)
			want, sign := kit.LoadMark(g, state)
			if state == planner.Within {
				sign = mark // its shade
			}
			if role != want || mark != sign {
				t.Errorf("%v at %v: role %v and mark %q, in tables %v and %q", state, share, role, mark, want, sign)
			}
		}
	}
}
