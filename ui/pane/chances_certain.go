package pane

import (
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// withoutChance says of a plan in which nothing is left to chance what it comes to, a line
// for the pods of every tier and for every book, and returns how many have no room.
func withoutChance(c *canvas.Canvas, s state.State) (hidden int) {
	lines := certainLines(c.Glyphs(), s)
	shown := min(len(lines), c.Height())
	for y, line := range lines[:shown] {
		c.Text(1, y, line.role, line.mark)
		c.TextFit(3, y, c.Width()-4, theme.Text, line.text)
	}
	return len(lines) - shown
}

// certainLine is such a line, with a mark before it.
type certainLine struct {
	role       theme.Role
	mark, text string
}

// certainLines are the lines.
func certainLines(g *theme.Glyphs, s state.State) []certainLine {
	var lines []certainLine
	line := func(role theme.Role, mark, text string) { lines = append(lines, certainLine{role, mark, text}) }
	for _, pods := range s.Head.PodTiers {
		role, mark := theme.Within, g.Within
		if pods.Breaks {
			role, mark = theme.Over, g.Over
		}
		line(role, mark, pods.Tier+" "+words.PodsVerdict(pods, s.Head.End))
		if warned := words.Warned(pods.Warning, s.Plan.Currency); warned != "" {
			line(theme.Warn, warnMark, pods.Tier+" pods "+g.Write(warned))
		}
	}
	for _, book := range s.Head.Books[:len(s.Plan.Splits)] {
		role, mark := theme.Within, g.Within
		if book.Over {
			role, mark = theme.Over, g.Over
		}
		line(role, mark, book.Tier+" "+g.Write(words.BookVerdict(book)))
	}
	return lines
}
