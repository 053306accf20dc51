package pane

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestLoadsHaveChartsWhereThereIsRoom: a large pane of loads has a chart a tier, with the
// limit at one height in all, and a small one none.
func TestLoadsHaveChartsWhereThereIsRoom(t *testing.T) {
	s := open(t, "pod-breach")
	large := drawn(138, 16, func(c *canvas.Canvas) { Loads{}.Draw(c, s, true) })
	rows := 0
	for _, line := range large {
		if n := strings.Count(line, "100%"); n == 3 {
			rows++
		} else if n > 0 {
			t.Errorf("%d limits in a row:\n%s", n, strings.Join(large, "\n"))
		}
	}
	if rows != 1 {
		t.Errorf("no charts in\n%s", strings.Join(large, "\n"))
	}
	for _, name := range []string{"Strategic", "Core", "Growth"} {
		if n := strings.Count(strings.Join(large, "\n"), name); n != 2 {
			t.Errorf("%s stands %d times in\n%s", name, n, strings.Join(large, "\n"))
		}
	}
	if text := strings.Join(drawn(68, 6, func(c *canvas.Canvas) { Loads{}.Draw(c, s, true) }), "\n"); strings.Contains(text, "full") {
		t.Errorf("charts in a small pane:\n%s", text)
	}
}

// TestMultiplesKeepTheirPlace draws any number of charts at any size inside the view, each
// or none.
func TestMultiplesKeepTheirPlace(t *testing.T) {
	for tiers := 1; tiers <= model.MaxTiers; tiers++ {
		s := opened(plantest.Sample(tiers, 24))
		for _, size := range [][2]int{{20, 5}, {60, 12}, {100, 16}, {198, 50}, {31, 40}} {
			c := canvas.New(size[0], size[1], theme.NewGlyphs(theme.ASCII))
			drawMultiples(c, loadMultiples(c.Glyphs(), s))
			text := c.Plain()
			shown := 0
			for _, split := range s.Plan.Splits {
				shown += min(1, strings.Count(text, split.Name))
			}
			if shown != 0 && shown != tiers {
				t.Errorf("%d of %d tiers at %v:\n%s", shown, tiers, size, text)
			}
		}
	}
}

// TestLimitBeside rounds a limit that has no end of decimals, but never onto the load.
func TestLimitBeside(t *testing.T) {
	for _, test := range []struct {
		load, most float64
		want       string
	}{{21.2, 20 / 0.65, "30.8"}, {30.79, 20 / 0.65, "30.77"}, {5, 12.25, "12.25"}, {5, 40, "40"}} {
		if got := limitBeside(model.Some(test.load), test.most); got != test.want {
			t.Errorf("%v beside %v is %s, want %s", test.most, test.load, got, test.want)
		}
	}
}

// TestAlikeTiersShareALine draws one line for tiers whose books are alike, named by both.
func TestAlikeTiersShareALine(t *testing.T) {
	s := opened(plantest.Sample(2, 12), pooled)
	lines := map[int]bool{}
	for k := range s.Plan.Splits {
		lines[sameFullness(s.Plan, k)] = true
	}
	if got := len(fullnessLine(s).Series); got != len(lines) {
		t.Errorf("%d lines, want %d", got, len(lines))
	}
	named := ""
	for k := range lines {
		named += sharingLine(s.Plan, k)
	}
	for k := range s.Plan.Splits {
		if name := s.Plan.Splits[k].Name; strings.Count(named, name) != 1 {
			t.Errorf("%s is named in %q", name, named)
		}
	}
}
