package overlay

import (
	"fmt"
	"strings"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// scrolled is lines of which some are in sight.
type scrolled struct {
	lines       []string
	top, height int
}

func (s *scrolled) scroll(n int) { s.top = max(0, min(s.top+n, len(s.lines)-s.height)) }

// draw shows the lines that are in sight, and how many follow.
func (s *scrolled) draw(c *canvas.Canvas, each func(c *canvas.Canvas, line string)) {
	s.height = max(1, c.Height())
	s.scroll(0)
	for y := 0; y < s.height && s.top+y < len(s.lines); y++ {
		each(c.Sub(canvas.Rect{Y: y, W: c.Width(), H: 1}), s.lines[s.top+y])
	}
}

// drawMore says at the right end of a row, mostly the frame's last one, how many lines are
// above and below what is in sight; nothing where all are.
func drawMore(c *canvas.Canvas, y, above, below int) {
	var parts []string
	if above > 0 {
		parts = append(parts, fmt.Sprintf("%s %d", c.Glyphs().Up, above))
	}
	if below > 0 {
		parts = append(parts, fmt.Sprintf("%s %d more", c.Glyphs().Down, below))
	}
	if len(parts) > 0 {
		c.TextRight(c.Width()-2, y, theme.Dim, " "+strings.Join(parts, "  ")+" ")
	}
}

// pointed puts the pointer before a row that is chosen, and returns the role of its words.
func pointed(c *canvas.Canvas, y int, chosen bool) theme.Role {
	if !chosen {
		return theme.Text
	}
	c.Text(0, y, theme.Selected, c.Glyphs().Pointer)
	return theme.Selected
}
