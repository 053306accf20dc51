package chart

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestGridIsHonest fits any scale with any round limits to any rows: limits stand in rows of
// their own value wherever a step meets them, ticks are whole rows apart, and what is on the
// scale is on the grid or the limits have their rows.
func TestGridIsHonest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.IntRange(1, 40).Draw(t, "rows")
		low := float64(rapid.IntRange(-200, 2000).Draw(t, "low")) / 20
		scale := Scale{Min: low, Max: low + float64(rapid.IntRange(1, 400).Draw(t, "extent"))/20}
		var limits []float64
		for range rapid.IntRange(0, 2).Draw(t, "limits") {
			limits = append(limits, low+rapid.Float64Range(0, scale.Max-low).Draw(t, "limit"))
		}
		g := gridFor(scale, scale, limits, rows, func(grid) bool { return true })
		if g.rows != rows || !(g.unit > 0) {
			t.Fatalf("%+v for %d rows", g, rows)
		}
		for _, y := range g.ticks() {
			if v := g.value(y); math.Abs(g.value(y)-v) > g.unit*onRow || g.dot(v, 2) != 2*y+1 {
				t.Fatalf("%+v: the tick %v of row %d is drawn in row of dots %d", g, v, y, g.dot(v, 2))
			}
		}
		if !g.shows(scale.Min) || !g.shows(scale.Max) {
			all := steps(scale, limits, rows)
			if _, _, ok := coarsest(all, scale, scale, limits, rows); !ok {
				t.Fatalf("%+v does not show %v", g, scale)
			}
		}
		for _, limit := range limits {
			if !g.shows(limit) {
				t.Fatalf("%+v does not show the limit %v", g, limit)
			}
		}
	})
}

// TestFewRowsKeepTheLimits: on three rows the two limits have theirs, in steps as far apart
// as they are.
func TestFewRowsKeepTheLimits(t *testing.T) {
	for rows := 3; rows <= 24; rows++ {
		g := gridFor(Scale{0.9, 1.8}, Scale{1, 1.5}, []float64{1.2, 1.5}, rows, func(grid) bool { return true })
		for _, limit := range []float64{1.2, 1.5} {
			y := g.dot(limit, 2) / 2
			if !g.shows(limit) || math.Abs(g.value(y)-limit) > 1e-9 {
				t.Errorf("%d rows: %v stands in the row of %v", rows, limit, g.value(y))
			}
		}
	}
}

// farOff is a ratio that comes down from far above the scale.
func farOff() Line {
	line := ratioLine()
	line.Series = []Series{{Points: pointsOf(5, 4.5, 4, 3, 1.9, 1.6, 1.4, 1.3, 1.2), Role: theme.Series1}}
	line.Scale, line.AxisWidth = Scale{0.9, 2.4}, 4
	line.Beyond = func(b Beyond) []string {
		return []string{fmt.Sprintf("up to %.1f, %d to %d", b.Value, b.First, b.Last), "brief"}
	}
	return line
}

// TestOffTheScaleIsSaid: what lies off the scale is marked in a row of its own and said,
// never drawn at the edge.
func TestOffTheScaleIsSaid(t *testing.T) {
	want := []string{
		">2.4 ↑↑↑↑↑↑↑↑↑↑↑↑↑↑↑↑     up to 5.0, 0 to 3 ",
		" 2.4                 ▚                      ",
		" 2.1                  ▀▖                    ",
		" 1.8                   ▝▀▄▄▖                ",
		" 1.5 ╌╌╌╌╌╌╌╌ degraded 1.5 ▝▀▀▚▄▄▄▄╌╌╌╌╌╌╌╌╌",
		" 1.2 ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ sound 1.2 ▀▀▀▀▀▀▚╌╌",
		"     Q1 27             Q1 28           Q1 29",
	}
	if diff := cmp.Diff(want, strings.Split(drawn(44, 7, theme.Blocks, farOff().Draw), "\n")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	line := farOff()
	line.Series[0].Points = pointsOf(1, 0.2, 1, 1)
	line.Scale = Scale{0.9, 1.8}
	line.Beyond = func(b Beyond) []string { return []string{fmt.Sprintf("down to %.1f", b.Value)} }
	last := strings.Split(drawn(44, 8, theme.Blocks, line.Draw), "\n")[6]
	if !strings.HasPrefix(last, "<0.6") || !strings.Contains(last, "↓") || !strings.Contains(last, "down to 0.2") {
		t.Errorf("what lies below is said as %q", last)
	}
}

// TestRowsMeanWhatTheySay draws any line and holds every cell of it to the value at the
// axis of its row: what is drawn there lies nearer to that value than to another row's.
func TestRowsMeanWhatTheySay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Float64Range(0, 6).Draw(t, "value")
		line := ratioLine()
		line.Series = []Series{{Points: pointsOf(v, v), Role: theme.Series1}}
		line.Scale = Scale{0.9, rapid.SampledFrom([]float64{1.8, 2.1, 2.4}).Draw(t, "top")}
		line.Labels = nil
		w, h := rapid.IntRange(20, 60).Draw(t, "w"), rapid.IntRange(2, 24).Draw(t, "h")
		c := canvas.New(w, h, theme.NewGlyphs(anyStyle.Draw(t, "style")))
		line.Draw(c)
		p := line.plotIn(c)
		y, shown := p.row(v)
		glyph, _ := c.Cell(line.AxisWidth+2, y0(p, v, y, shown))
		switch {
		case shown && math.Abs(p.grid.value(y-p.first)-v) > p.grid.unit*(0.5+1e-3):
			t.Fatalf("%v is drawn in the row of %v", v, p.grid.value(y-p.first))
		case !shown && glyph != c.Glyphs().Up && glyph != c.Glyphs().Down:
			t.Fatalf("%v is off the scale and drawn as %q\n%s", v, glyph, c.Plain())
		}
	})
}

// y0 is the row in which v or its mark stands.
func y0(p *plot, v float64, y int, shown bool) int {
	if shown {
		return y
	}
	i := slices.IndexFunc(p.sides, func(s side) bool { return s.off(p.grid, v) })
	if i < 0 {
		return 0
	}
	return p.sides[i].row
}
