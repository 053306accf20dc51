package pane

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/state"
)

// longNames is a company whose tiers have names of three words.
func longNames(t testing.TB) state.State {
	return opened(plantest.Golden(t, "pod-breach"), func(s *model.Scenario) {
		for k, name := range []string{"Strategic accounts", "Enterprise East", "Long tail of all"} {
			s.Tiers[k].Name = name
		}
	})
}

// TestLongNamesStandWhole on screens with room for them: in the sliders' pane of one of 120
// columns, and in the tables of a whole one.
func TestLongNamesStandWhole(t *testing.T) {
	s := longNames(t)
	for name, view := range map[string]struct {
		View
		w, h int
	}{
		"levers": {Levers{}, 50, 33}, "loads": {Loads{}, 58, 9}, "hires": {Hires{}, 120, 25},
		"compare": {Compare{}, 120, 27}, "compare, low": {Compare{}, 100, 17},
	} {
		shown := s
		if _, compares := view.View.(Compare); compares {
			shown = s.Turn(state.PageCompare).Pin()
		}
		rows := strings.Join(drawn(view.w, view.h, func(c *canvas.Canvas) { view.Draw(c, shown, true) }), "\n")
		if !strings.Contains(rows, "Strategic accounts ") || !strings.Contains(rows, "Enterprise East ") || strings.Contains(rows, "Strategic acc…") {
			t.Errorf("%s: names are cut\n%s", name, rows)
		}
	}
}

// TestUnboundedGapIsOneWord: the table of hires says of a gap without bounds what all other
// pages do.
func TestUnboundedGapIsOneWord(t *testing.T) {
	s := opened(plantest.Golden(t, "pod-breach"), func(s *model.Scenario) {
		s.CSM.Hires = model.HirePlan{}
		for k := range s.Tiers {
			s.Tiers[k].CSMHires = nil
		}
	})
	rows := strings.Join(drawn(120, 25, func(c *canvas.Canvas) { Hires{}.Draw(c, s, true) }), "\n")
	if !strings.Contains(rows, "!all AE") {
		t.Errorf("no unbounded gap in\n%s", rows)
	}
}
