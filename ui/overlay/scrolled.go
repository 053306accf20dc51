package overlay

import "brim/ui/canvas"

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
