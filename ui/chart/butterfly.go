package chart

import (
	"math"
	"slices"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Butterfly compares two measures over the same rows from a line in the middle: the first
// shaded to its left, the second solid to its right. Both measures share one length for 1.
type Butterfly struct {
	Rows []Wings
	// Role draws both bars.
	Role theme.Role
}

// Wings is one row of [Butterfly]: two shares of 1; a gap has no bar.
type Wings struct{ First, Second Point }

// Draw fills the view from the top, one row a pair, as far as it reaches.
func (b Butterfly) Draw(c *canvas.Canvas) {
	g := c.Glyphs()
	wing := (c.Width() - 1) / 2
	for y, row := range b.Rows[:min(len(b.Rows), c.Height())] {
		c.Set(wing, y, theme.Border, g.Vertical)
		for x, glyph := range shaded(g, row.First, wing) {
			c.Set(wing-1-x, y, b.Role, glyph)
		}
		for x, glyph := range solid(g, row.Second, wing) {
			c.Set(wing+1+x, y, b.Role, glyph)
		}
	}
}

// shaded is a bar of whole cells, from its beginning; any share above 0 has one.
func shaded(g *theme.Glyphs, share Point, cells int) []string {
	if !share.defined() || share.V <= 0 || cells < 1 {
		return nil
	}
	return slices.Repeat([]string{g.Shade}, max(1, int(math.Round(math.Min(share.V, 1)*float64(cells)))))
}

// solid is a bar that ends in eighths of a cell; any share above 0 has one.
func solid(g *theme.Glyphs, share Point, cells int) []string {
	if !share.defined() || share.V <= 0 || cells < 1 {
		return nil
	}
	eighths := max(1, int(math.Round(math.Min(share.V, 1)*float64(cells)*8)))
	bar := slices.Repeat([]string{g.Solid}, eighths/8)
	if part := eighths % 8; part > 0 {
		bar = append(bar, g.Growing[part])
	}
	return bar
}
