package report

import (
	"slices"
	"strings"

	"brim/ui/words"
)

// Sheet is what a text is laid out on: how wide its lines may be, and how its signs are
// written. They are written before anything is laid out, since "EUR " takes more room than €.
type Sheet struct {
	Width int                 // columns of a line
	Spell func(string) string // nil: as the words have them
}

func (s Sheet) spelled(text string) string {
	if s.Spell == nil {
		return text
	}
	return s.Spell(text)
}

// block breaks a text into lines, each behind a margin.
func (s Sheet) block(text, margin string) string {
	var b strings.Builder
	for _, line := range words.Wrap(s.spelled(text), s.Width-len(margin)) {
		b.WriteString(margin + line + "\n")
	}
	return b.String()
}

// Indent writes a text in indented lines; nothing for an empty one.
func (s Sheet) Indent(text string) string {
	if text == "" {
		return ""
	}
	return s.block(text, "    ")
}

// grid lays a grid out.
func (s Sheet) grid(g Grid) string {
	if s.Spell == nil {
		return g.Text(s.Width)
	}
	g.Head, g.Rows = s.row(g.Head), slices.Clone(g.Rows)
	for i, row := range g.Rows {
		g.Rows[i] = s.row(row)
	}
	return s.spelled(g.Text(s.Width)) // what was cut has a sign for it
}

func (s Sheet) row(cells []string) []string {
	spelled := make([]string, len(cells))
	for i, cell := range cells {
		spelled[i] = s.spelled(cell)
	}
	return spelled
}
