package chart

import (
	"math"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// Butterfly compares two measures over the same rows from a line in the middle: the first to
// its left, the second to its right. Both measures share one length for 1. The bars leave
// some air above them, so that rows do not run into each other.
type Butterfly struct {
	Rows []Wings
	// Left and Right draw the bars.
	Left, Right theme.Role
}

// Wings is one row of [Butterfly]: two shares of 1; a gap has no bar.
type Wings struct{ First, Second Point }

// Draw fills the view from the top, one row a pair, as far as it reaches.
func (b Butterfly) Draw(c *canvas.Canvas) {
	g := c.Glyphs()
	wing := (c.Width() - 1) / 2
	for y, row := range b.Rows[:min(len(b.Rows), c.Height())] {
		c.Set(wing, y, theme.Border, g.Vertical)
		for x := range barCells(row.First, wing) {
			c.Set(wing-1-x, y, b.Left, g.Wing)
		}
		for x := range barCells(row.Second, wing) {
			c.Set(wing+1+x, y, b.Right, g.Wing)
		}
	}
}

// barCells is the length of a bar; any share above 0 has one.
func barCells(share Point, cells int) int {
	if !share.defined() || share.V <= 0 || cells < 1 {
		return 0
	}
	return max(1, int(math.Round(math.Min(share.V, 1)*float64(cells))))
}
