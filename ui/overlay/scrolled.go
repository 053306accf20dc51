package overlay

import (
	"fmt"
	"strings"

	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// line is a row of text in the role of the sentence that it is part of.
type line struct {
	text string
	role theme.Role
}

// sentence breaks a text into lines of that width, all in the role that the text's mark says.
func sentence(g *theme.Glyphs, text string, width int) []line {
	written := canvas.Clean(g.Write(text))
	return inRole(roleOf(written, g), words.Wrap(written, width))
}

// inRole are lines that all look alike.
func inRole(role theme.Role, texts []string) []line {
	lines := make([]line, len(texts))
	for i, text := range texts {
		lines[i] = line{text, role}
	}
	return lines
}

// roleOf colours a sentence by the mark that it begins with.
func roleOf(text string, g *theme.Glyphs) theme.Role {
	switch {
	case strings.HasPrefix(text, g.Failed+" "):
		return theme.Over
	case strings.HasPrefix(text, "! "):
		return theme.Warn
	}
	return theme.Text
}

// scrolled is lines of which some are in sight.
type scrolled struct {
	lines       []line
	top, height int
}

func (s *scrolled) scroll(n int) { s.top = max(0, min(s.top+n, len(s.lines)-s.height)) }

// draw shows the lines that are in sight.
func (s *scrolled) draw(c *canvas.Canvas) {
	s.height = max(1, c.Height())
	s.scroll(0)
	for y := 0; y < s.height && s.top+y < len(s.lines); y++ {
		shown := s.lines[s.top+y]
		c.TextFit(0, y, c.Width(), shown.role, shown.text)
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
