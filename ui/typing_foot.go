package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/theme"
)

// typingEnd is a key that ends the typing of a value, and where the footer has it.
type typingEnd struct {
	kind tea.KeyType
	does string
	canvas.Rect
}

// typingEnds places the keys that end the typing.
func typingEnds() []typingEnd {
	ends := []typingEnd{{kind: tea.KeyEnter, does: "takes it"}, {kind: tea.KeyEsc, does: "leaves it"}}
	x := 0
	for i := range ends {
		ends[i].Rect = textAt(x, ends[i].kind.String()+" "+ends[i].does)
		x += ends[i].W + footGap
	}
	return ends
}

// typingFoot names, while a value is typed, the keys that end it and what may be typed:
// the keys of the page are letters of the value then.
func (f *frame) typingFoot(c *canvas.Canvas) {
	x := 0
	for _, key := range typingEnds() {
		used := c.Text(key.X, 0, theme.KeyCap, key.kind.String())
		c.Text(key.X+used+1, 0, theme.Dim, key.does)
		x = key.X + key.W + footGap
	}
	typable := f.entry.typable(f.state.Scenario)
	first, _, _ := strings.Cut(typable, "; ")
	c.TextFit(x, 0, c.Width()-x, theme.Dim, canvas.Wording(c.Width()-x, "type "+typable, typable, first))
}

// typable is what may be typed, by examples that the lever reads.
func (e *entry) typable(s *model.Scenario) string {
	switch {
	case e.cell:
		return "2 or 0.5; 2 2 3 for several quarters"
	case e.lever.Asks():
		return examples(e.lever) + "; not answered"
	case e.lever.CanBeAbsent():
		return examples(e.lever) + "; default"
	}
	return examples(e.lever)
}

// examples are values of the lever as people type them.
func examples(l model.Lever) string {
	switch l.Kind {
	case model.Whole:
		return "a whole number"
	case model.Plan:
		return "2 for every quarter; 2 2 3 4 by quarter"
	case model.Monthly:
		return "0 0 1 by month"
	case model.List:
		return "by month: 0 0.25 0.5 1"
	case model.Parts:
		return "20% 25% 25% 30% by quarter; or one: Q4 40%"
	case model.Bounds:
		return "ascending numbers: 1m 5m 20m"
	case model.Date:
		return "2027-01"
	case model.Text:
		return "words"
	}
	switch l.Unit {
	case model.Money:
		return "12.5m, 500k or 24000"
	case model.Fraction:
		return "40% or 0.4"
	}
	return "a number such as 1.2"
}
