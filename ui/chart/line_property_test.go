package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	_ "brim/model/drawn"
	"brim/ui/canvas"
	"brim/ui/theme"
)

var anyStyle = rapid.SampledFrom([]theme.GlyphStyle{theme.Blocks, theme.Braille, theme.ASCII})

func anyLine(t *rapid.T) Line {
	value := rapid.Float64Range(-12, 12)
	limit := rapid.Custom(func(t *rapid.T) Limit {
		v := value.Draw(t, "value")
		return Limit{Value: v, Label: fmt.Sprintf("limit %.1f", v), Breach: theme.Over}
	})
	label := rapid.Custom(func(t *rapid.T) Label {
		return Label{Point: rapid.IntRange(-2, 40).Draw(t, "at"), Text: rapid.SampledFrom([]string{"", "Q1", "日本 2027", "\x1b[2J"}).Draw(t, "text")}
	})
	low := value.Draw(t, "low")
	return Line{
		Series: []Series{
			{Points: anyPoints(t, "solid", 40), Role: theme.Series1},
			{Points: anyPoints(t, "dotted", 40), Role: theme.Ghost, Dotted: true},
		},
		Scale:     Scale{Min: low, Max: low + rapid.Float64Range(0, 20).Draw(t, "extent")},
		Limits:    rapid.SliceOfN(limit, 0, 3).Draw(t, "limits"),
		Labels:    rapid.SliceOfN(label, 0, 4).Draw(t, "labels"),
		AxisWidth: rapid.IntRange(0, 8).Draw(t, "axis"),
		Format:    func(v float64) string { return fmt.Sprintf("%.1f", v) },
	}
}

// TestChartsStayInside draws every chart with any data at any size and looks
// at the cells around it.
func TestChartsStayInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		area := canvas.Rect{X: 2, Y: 1, W: rapid.IntRange(0, 50).Draw(t, "w"), H: rapid.IntRange(0, 12).Draw(t, "h")}
		c := canvas.New(area.W+4, area.H+2, theme.NewGlyphs(anyStyle.Draw(t, "style")))
		c.Fill(c.Bounds(), theme.Error, "@")
		anyChart(t)(c.Sub(area))
		for y := range c.Height() {
			for x := range c.Width() {
				if text, role := c.Cell(x, y); !area.Contains(x, y) && (text != "@" || role != theme.Error) {
					t.Fatalf("cell %d,%d outside %v is %q", x, y, area, text)
				}
			}
		}
		for _, row := range strings.Split(c.Plain(), "\n") {
			if ansi.StringWidth(row) != c.Width() || strings.Contains(row, "\x1b") {
				t.Fatalf("bad row %q", row)
			}
		}
	})
}

func anyChart(t *rapid.T) func(*canvas.Canvas) {
	points := anyPoints(t, "points", 40)
	limit := Point{V: rapid.Float64().Draw(t, "limit"), OK: rapid.Bool().Draw(t, "limited")}
	switch rapid.IntRange(0, 3).Draw(t, "chart") {
	case 0:
		return anyLine(t).Draw
	case 1:
		return Spark{Points: points, Scale: ScaleFor(nil, points), Limit: limit}.Draw
	case 2:
		return Slider{Value: limit, Default: Some(0.5), Baseline: limit, Ends: true}.Draw
	}
	var rows []Wings
	for _, p := range points {
		rows = append(rows, Wings{First: p, Second: p})
	}
	return Butterfly{Rows: rows}.Draw
}

// TestLabelsHideNoData draws the same chart with and without limit labels: cells that hold
// data must not differ. The axis may: it leaves out a value whose row a label names.
func TestLabelsHideNoData(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		labelled := anyLine(t)
		bare := labelled
		bare.Limits = append([]Limit(nil), labelled.Limits...)
		for i := range bare.Limits {
			bare.Limits[i].Label = ""
		}
		w, h := rapid.IntRange(1, 60).Draw(t, "w"), rapid.IntRange(1, 12).Draw(t, "h")
		glyphs := theme.NewGlyphs(anyStyle.Draw(t, "style"))
		want, got := canvas.New(w, h, glyphs), canvas.New(w, h, glyphs)
		bare.Draw(want)
		labelled.Draw(got)
		for y := range h {
			for x := labelled.AxisWidth; x < w; x++ {
				text, role := want.Cell(x, y)
				if now, _ := got.Cell(x, y); text != " " && role != theme.Limit && now != text {
					t.Fatalf("data %q at %d,%d is hidden by %q in\n%s", text, x, y, now, got.Plain())
				}
			}
		}
	})
}

// TestLimitsAreNeverErased: every limit on the scale keeps a dash in its row,
// whatever data runs along it.
func TestLimitsAreNeverErased(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := anyLine(t)
		line.AxisWidth, line.Labels = 0, nil
		w, h := rapid.IntRange(1, 60).Draw(t, "w"), rapid.IntRange(1, 12).Draw(t, "h")
		c := canvas.New(w, h, theme.NewGlyphs(anyStyle.Draw(t, "style")))
		line.Draw(c)
		p := line.plotIn(c)
		for _, limit := range line.Limits {
			if y, shown := p.limitRow(limit); shown && !hasDash(c, y) {
				t.Fatalf("limit %v has no dash left in\n%s", limit.Value, c.Plain())
			}
		}
	})
}

func hasDash(c *canvas.Canvas, y int) bool {
	for x := range c.Width() {
		if text, role := c.Cell(x, y); text == c.Glyphs().Dash && role == theme.Limit {
			return true
		}
	}
	return false
}

// TestBreachShowsAtAnyWidth: one month over its limit is drawn in the role Over
// however narrow or wide the chart is.
func TestBreachShowsAtAnyWidth(t *testing.T) {
	for width := 3; width < 150; width++ {
		for month := range 36 {
			points := make([]Point, 36)
			for i := range points {
				points[i] = Some(1)
			}
			points[month] = Some(3)
			c := canvas.New(width, 4, theme.NewGlyphs(theme.Blocks))
			Line{
				Series: []Series{{Points: points, Role: theme.Series1}}, Scale: Scale{0, 4},
				Limits: []Limit{{Value: 2, Breach: theme.Over}},
			}.Draw(c)
			if !hasRole(c, theme.Over) {
				t.Fatalf("width %d: the breach in month %d is lost\n%s", width, month, c.Plain())
			}
		}
	}
}

func hasRole(c *canvas.Canvas, wanted theme.Role) bool {
	for y := range c.Height() {
		for x := range c.Width() {
			if _, role := c.Cell(x, y); role == wanted {
				return true
			}
		}
	}
	return false
}

func TestHighestBreachCounts(t *testing.T) {
	limits := []Limit{{Value: 2, Breach: theme.Over}, {Value: 1, Breach: theme.Warn}, {Value: 9, Breach: theme.Text}}
	for v, want := range map[float64]theme.Role{0.5: theme.Series1, 1: theme.Series1, 1.5: theme.Warn, 2: theme.Warn, 3: theme.Over, 10: theme.Over} {
		if got := breachRole(theme.Series1, Some(v), limits); got != want {
			t.Errorf("%v is drawn in %s, want %s", v, got, want)
		}
	}
	if got := breachRole(theme.Series1, Some(math.NaN()), limits); got != theme.Series1 {
		t.Errorf("NaN is drawn in %s", got)
	}
}

func BenchmarkLine(b *testing.B) {
	c, line := canvas.New(80, 12, theme.NewGlyphs(theme.Blocks)), ratioLine()
	b.ReportAllocs()
	for b.Loop() {
		line.Draw(c)
	}
}
