package pane

import (
	"strings"

	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/state"
	"brim/ui/theme"
)

// leverInHand shows the chosen lever, its value, and the one it had before it was moved:
// in one row, or its numbers in large letters where there are more.
func leverInHand(c *canvas.Canvas, s state.State, entry *Entry, scale int) {
	m, ok := s.Moving()
	if why := s.NoneInHand(); why != "" {
		c.TextFit(0, 0, c.Width(), theme.Dim, c.Glyphs().Pointer+" no lever in hand: "+why)
		return
	}
	if !ok {
		c.TextFit(0, 0, c.Width(), theme.Dim, c.Glyphs().Pointer+s.Keys.Fill(" more levers: {"+s.TypeCommand()+"} shows or hides them"))
		return
	}
	x := c.Text(0, 0, theme.Accent, c.Glyphs().Pointer) + 1
	x += c.TextFit(x, 0, c.Width()-x, theme.Strong, m.Title()) + 2
	to, from := m.Show(m.To, s.Scenario.Currency), ""
	if m.Moved {
		from = m.Show(m.From, s.Scenario.Currency)
	}
	if entry != nil {
		entry.draw(c, x, c.Width()-x, theme.Changed)
		return
	}
	if c.Height() == 1 {
		if before := from + " " + c.Glyphs().To + " "; from != "" && x+canvas.Width(before+to) <= c.Width() {
			x += c.Text(x, 0, theme.Dim, before)
		}
		c.TextFit(x, 0, c.Width()-x, theme.Changed, to)
		return
	}
	if x+canvas.Width(m.Help) <= c.Width() {
		c.Text(x, 0, theme.Dim, m.Help)
	}
	inLarge(c.Sub(canvas.Rect{Y: 1, W: c.Width(), H: c.Height() - 1}), from, to, scale)
}

// inLarge writes a lever's old value, an arrow and the new one: numbers in large letters,
// with what they count as a caption behind them; words as they are.
func inLarge(c *canvas.Canvas, from, to string, scale int) {
	role := theme.Strong
	text, caption, ok := numberIn(to)
	plain := to
	if from != "" {
		before, unit, known := numberIn(from)
		role, plain = theme.Changed, from+" "+c.Glyphs().To+" "+to
		text, ok = before+" → "+text, ok && known
		if unit != caption {
			caption = strings.TrimSpace(unit + " " + c.Glyphs().To + " " + caption)
		}
	}
	if ok && captioned(c, chart.Large{Text: text, Role: role, Scale: scale}, caption) {
		return
	}
	if number, _, known := numberIn(to); known && from != "" &&
		captioned(c, chart.Large{Text: number, Role: role, Scale: scale}, "was "+from) {
		return
	}
	c.TextFit(0, 0, c.Width(), role, plain)
}

// captioned draws large letters and the caption behind them; false where they do not fit.
func captioned(c *canvas.Canvas, digits chart.Large, caption string) bool {
	room := c.Width() - canvas.Width(caption) - 1
	width, height := digits.Size(room, c.Height())
	if room <= 0 || height == 1 {
		return false
	}
	digits.Draw(c.Sub(canvas.Rect{W: room, H: c.Height()}))
	c.Text(width+1, height-1, theme.Dim, caption)
	return true
}

// numberIn divides a value into its number, with the signs that belong to it, and the
// words around it; false when there is no number, or more than one.
func numberIn(value string) (number, words string, ok bool) {
	var others []string
	for _, word := range strings.Fields(value) {
		switch {
		case !strings.ContainsAny(word, "0123456789"):
			others = append(others, word)
		case number != "":
			return "", value, false
		default:
			number = word
		}
	}
	return number, strings.Join(others, " "), number != ""
}
