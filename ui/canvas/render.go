package canvas

import "brim/ui/theme"

// Render is the view as rows joined by newlines, styled by the theme; a nil
// theme styles nothing. Of a view that reaches beyond its sheet only the part
// on the sheet is rendered.
func (c *Canvas) Render(th *theme.Theme) string {
	c.grid.out = c.AppendTo(c.grid.out[:0], th)
	return string(c.grid.out)
}

// Plain is the view without any styling, for tests and for copying.
func (c *Canvas) Plain() string { return c.Render(nil) }

// AppendTo appends what Render returns to dst.
func (c *Canvas) AppendTo(dst []byte, th *theme.Theme) []byte {
	for y := c.clip.Y; y < c.clip.Y+c.clip.H; y++ {
		if y > c.clip.Y {
			dst = append(dst, '\n')
		}
		start := y*c.grid.w + c.clip.X
		dst = appendRow(dst, c.grid.cells[start:start+c.clip.W], th)
	}
	return dst
}

// appendRow appends one row and leaves the terminal unstyled after it.
func appendRow(dst []byte, row []cell, th *theme.Theme) []byte {
	role := theme.Text
	prefix, suffix := "", ""
	previous := &blank
	for i := range row {
		here := &row[i]
		if here.role != role {
			role = here.role
			// Roles that look the same form one run.
			if next, after := th.SGR(role); next != prefix {
				dst = append(dst, suffix...)
				dst = append(dst, next...)
				prefix, suffix = next, after
			}
		}
		switch {
		case here.width == 1 && !here.loose && !previous.loose:
			dst = append(dst, here.text...)
		case here.width == 0 && i > 0:
			continue // the right half of the letter before
		case here.width == 0 || i+int(here.width) > len(row):
			dst = append(dst, ' ') // half of a letter cut by the view's edge
		case merges(previous.text, here.text):
			dst = append(dst, string(replacement)...)
			dst = append(dst, "  "[:here.width-1]...)
			previous = &blank
			continue
		default:
			dst = append(dst, here.text...)
		}
		previous = here
	}
	return append(dst, suffix...)
}
