package state

import (
	"fmt"

	"brim/model"
	"brim/ui/words"
)

// hired says what became of a plan of hires when it changed in one quarter or month, or
// alike from one on; false when the change is of another kind. A number that became a
// list is said, since it no longer goes on for ever.
func hired(c model.Change, from, to *model.Scenario) (string, bool) {
	if !c.HoldsHires() || c.From.List == nil && c.To.List == nil {
		return "", false
	}
	span := hireSpan{months: 3, n: to.PlanQuarters(), of: c.InQuarter}
	if c.Kind == model.Monthly {
		span = hireSpan{months: 1, n: 3 * to.PlanQuarters(),
			of: func(v model.Value, i int) float64 { return c.InMonth(v, i+1) }}
	}
	first, last, was, is, ok := span.changed(c.From, c.To)
	if !ok || from.Horizon != to.Horizon {
		return "", false
	}
	at := func(i int) string { return words.Month(to.Start.Add((i + 1) * span.months)) }
	show := func(n float64) string { return model.Format(n, c.Unit, to.Currency) }
	when := at(first)
	if last > first {
		when += " to " + at(last)
	}
	text := fmt.Sprintf("%s, %s: %s → %s", c.Title(), when, show(was), show(is))
	switch {
	case c.Kind != model.Plan:
	case c.From.List == nil:
		text += fmt.Sprintf(" (else %s to %s)", show(c.From.Number), at(len(c.To.List)-1))
	case c.To.List == nil:
		text += " (as in every quarter)"
	}
	return text, true
}

// hireSpan reads hires by quarter or by month.
type hireSpan struct {
	months int // of an entry
	n      int // how many entries count
	of     func(v model.Value, i int) float64
}

// changed finds the one run of entries that differs, when it leads from one number to
// one number.
func (h hireSpan) changed(from, to model.Value) (first, last int, was, is float64, ok bool) {
	for i := range h.n {
		a, b := h.of(from, i), h.of(to, i)
		if a == b {
			continue
		}
		if !ok {
			first, was, is, ok = i, a, b, true
		} else if i != last+1 || a != was || b != is {
			return 0, 0, 0, 0, false
		}
		last = i
	}
	return first, last, was, is, ok
}
