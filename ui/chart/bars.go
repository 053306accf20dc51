package chart

import (
	"math"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Bars compares two measures over the same rows, side by side: the first
// shaded, the second solid. Both measures share one length for 1.
type Bars struct {
	Rows []Bar
	// LabelWidth is the cells for labels, ValueWidth for each value.
	LabelWidth, ValueWidth int
	// NoteWidth is the cells for a note before each value, 0 for none.
	NoteWidth int
}

// Bar is one row of [Bars].
type Bar struct {
	Label string
	// First and Second are shares of 1; a gap has no bar.
	First, Second Point
	// FirstText and SecondText are the values in words, right of their bars.
	FirstText, SecondText string
	// FirstNote and SecondNote are what the values were before.
	FirstNote, SecondNote string
	// Role draws both bars.
	Role theme.Role
}

// gutter is the blank cells between the two measures.
const gutter = 2

// Draw fills the view from the top, one row a bar, as far as it reaches.
func (b Bars) Draw(c *canvas.Canvas) {
	_, rest := c.Bounds().SplitLeft(b.LabelWidth + 1)
	first, second := rest.SplitLeft((rest.W - gutter) / 2)
	_, second = second.SplitLeft(gutter)
	g := c.Glyphs()
	for y, row := range b.Rows {
		c.TextFit(0, y, b.LabelWidth, theme.Text, row.Label)
		b.measure(c, first, y, row.First, row.FirstText, row.FirstNote, row.Role, shaded(g))
		b.measure(c, second, y, row.Second, row.SecondText, row.SecondNote, row.Role, solid(g))
	}
}

// measure draws one bar and its value in row y of the column.
func (b Bars) measure(c *canvas.Canvas, column canvas.Rect, y int, share Point, text, note string, role theme.Role,
	fill filler) {
	bar, value := column.SplitRight(b.ValueWidth + 1)
	if b.NoteWidth > 0 {
		var before canvas.Rect
		bar, before = bar.SplitRight(b.NoteWidth + 1)
		c.Sub(before).TextRight(before.W, y, theme.Ghost, note)
	}
	view := c.Sub(canvas.Rect{X: bar.X, Y: y, W: bar.W, H: 1})
	if share.defined() && share.V > 0 {
		for x, glyph := range fill(math.Min(share.V, 1) * float64(bar.W)) {
			view.Set(x, 0, role, glyph)
		}
	}
	text = canvas.Fit(text, b.ValueWidth, c.Glyphs().Ellipsis)
	c.Sub(value).TextRight(value.W, y, theme.Text, text)
}

// filler gives the glyphs of a bar of that length in cells; any length above 0
// has at least one.
type filler func(length float64) []string

// shaded has no part cells, so it rounds.
func shaded(g *theme.Glyphs) filler {
	return func(length float64) []string {
		return repeat(g.Shade, max(1, int(math.Round(length))))
	}
}

// solid ends in eighths of a cell.
func solid(g *theme.Glyphs) filler {
	return func(length float64) []string {
		eighths := max(1, int(math.Round(length*8)))
		bar := repeat(g.Solid, eighths/8)
		if part := eighths % 8; part > 0 {
			bar = append(bar, g.Growing[part])
		}
		return bar
	}
}

func repeat(glyph string, n int) []string {
	glyphs := make([]string, n)
	for i := range glyphs {
		glyphs[i] = glyph
	}
	return glyphs
}
