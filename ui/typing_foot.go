package ui

import (
	"brim/model"
	"brim/ui/canvas"
	"brim/ui/theme"
)

// typingFoot names, while a value is typed, the keys that end it and what may be typed:
// the keys of the page are letters of the value then.
func (f *frame) typingFoot(c *canvas.Canvas) {
	x := 0
	for _, key := range [...]struct{ name, does string }{{"enter", "takes it"}, {"esc", "leaves it"}} {
		x += c.Text(x, 0, theme.KeyCap, key.name) + 1
		x += c.Text(x, 0, theme.Dim, key.does) + footGap
	}
	c.TextFit(x, 0, c.Width()-x, theme.Dim, "type "+f.entry.typable(f.state.Scenario))
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
		return "numbers by month: 0 0.25 0.5 1"
	case model.Parts:
		return "20% 25% 25% 30% by quarter; or one: Q4 40%"
	case model.Bounds:
		return "ascending numbers: 1m 5m 20m"
	case model.Date:
		return "2027-01"
	case model.Text:
		return "a text"
	}
	switch l.Unit {
	case model.Money:
		return "12.5m, 500k or 24000"
	case model.Fraction:
		return "40% or 0.4"
	}
	return "a number such as 1.2"
}
