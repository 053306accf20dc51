package kit

import (
	"testing"

	"brim/model"
	"brim/planner"
	"brim/ui/theme"
)

// TestStatesHaveMarks gives every state a mark of its own, or at least another role: none
// is told by colour alone from what is well.
func TestStatesHaveMarks(t *testing.T) {
	for _, glyphs := range []theme.GlyphStyle{theme.Blocks, theme.ASCII} {
		g := theme.NewGlyphs(glyphs)
		_, within := LoadMark(g, planner.Within)
		for _, load := range []planner.LoadState{planner.Over, planner.Uncovered, planner.Under} {
			if role, mark := LoadMark(g, load); role == theme.Within || mark == within {
				t.Errorf("%v is shown as %v %q", load, role, mark)
			}
		}
		_, sound := PodMark(g, planner.Dedicated)
		for _, pods := range []planner.PodState{planner.Strained, planner.Hybrid} {
			if role, mark := PodMark(g, pods); role == theme.Within || mark == sound {
				t.Errorf("%v is shown as %v %q", pods, role, mark)
			}
		}
		if light, heavy := PodShade(g, planner.Dedicated), PodShade(g, planner.Hybrid); light == heavy {
			t.Errorf("sound and degraded pods have the shade %q", light)
		}
	}
}

// TestLabelsFrom names fiscal quarters at their first months, every second one of a long
// plan and one a year of a longer one, up to the last month.
func TestLabelsFrom(t *testing.T) {
	for months, want := range map[int]int{1: 1, 12: 4, 24: 8, 25: 5, 60: 5} {
		labels := LabelsFrom(model.MonthOf(2026, 12), months, 1)
		if len(labels) != want || labels[0].Point != 1 || labels[0].Text != "Q1 FY27" || labels[len(labels)-1].Point > months {
			t.Errorf("%d months: %v", months, labels)
		}
	}
	if labels := LabelsFrom(model.MonthOf(2026, 12), 12, 2); labels[0].Point != 2 || labels[0].Text != "Q1 FY28" {
		t.Errorf("years from February: %v", labels)
	}
}

// TestPointKeepsGaps draws nothing where a figure is unknown.
func TestPointKeepsGaps(t *testing.T) {
	if p := Point(model.Opt{}); p.OK {
		t.Error("an unknown figure is a point")
	}
	if p := Point(model.Some(1.5)); !p.OK || p.V != 1.5 {
		t.Errorf("1.5 became %v", p)
	}
}
