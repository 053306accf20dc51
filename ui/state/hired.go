package state

import (
	"fmt"
	"math"
	"strings"

	"brim/model"
	"brim/ui/words"
)

// hired says what became of a plan of hires by its quarters or months; false when the
// change is of another kind, or shifts the whole list.
func hired(c model.Change, from, to *model.Scenario) (string, bool) {
	if !c.HoldsHires() || c.From.List == nil && c.To.List == nil || from.Horizon != to.Horizon {
		return "", false
	}
	span := hireSpan{months: 3, n: to.PlanQuarters(), read: c.InQuarter}
	if c.Kind == model.Monthly {
		span = hireSpan{months: 1, n: 3 * to.PlanQuarters(),
			read: func(v model.Value, i int) float64 { return c.InMonth(v, i+1) }}
	}
	if c.Kind == model.Plan && c.To.List == nil {
		return fmt.Sprintf("%s: %s → %s in every quarter", c.Title(), c.Show(c.From, to.Currency), c.Show(c.To, to.Currency)), true
	}
	moved := span.moved(c.From, c.To)
	if len(moved) == 0 || !alike(moved) && (c.Kind == model.Monthly || shifted(c, moved)) {
		return "", false
	}
	show := func(n float64) string { return model.Format(n, c.Unit, to.Currency) }
	if !alike(moved) {
		return c.Title() + " by quarter: " + span.row(c.To, show), true
	}
	first, last := moved[0], moved[len(moved)-1]
	when := span.when(to, first.i)
	if last.i > first.i {
		when += " to " + span.when(to, last.i)
	}
	return fmt.Sprintf("%s, %s: %s → %s", c.Title(), when, show(first.before), show(first.now)), true
}

// hiredElse says what a plan of hires has besides when it became a list, which does not
// go on for ever; empty when that is not the change.
func hiredElse(d difference) string {
	if !d.same || len(d.changes) != 1 || d.changes[0].Kind != model.Plan {
		return ""
	}
	c := d.changes[0]
	switch _, said := hired(c, d.from, d.to); {
	case !said:
		return ""
	case c.From.List == nil:
		return "other quarters stay at " + model.Format(c.From.Number, c.Unit, d.to.Currency)
	}
	return ""
}

// hireSpan reads hires by quarter or by month.
type hireSpan struct {
	months int // of an entry
	n      int // how many entries count
	read   func(v model.Value, i int) float64
}

// when names an entry as the grid of hires heads its column.
func (h hireSpan) when(s *model.Scenario, i int) string {
	end := s.MonthAt((i + 1) * h.months)
	if h.months > 1 && s.QuartersInStep() {
		return s.Quarter(end).Short()
	}
	return words.Month(end)
}

// hireMoved is an entry of a plan of hires that changed.
type hireMoved struct {
	i           int
	before, now float64
}

// mostShown is how many entries of a row are shown.
const mostShown = 6

// row is the first entries of a plan of hires.
func (h hireSpan) row(v model.Value, show func(float64) string) string {
	shown := make([]string, min(h.n, mostShown))
	for i := range shown {
		shown[i] = show(h.read(v, i))
	}
	text := strings.Join(shown, ", ")
	if h.n > mostShown {
		text += ", …"
	}
	return text
}

// moved lists the entries that differ.
func (h hireSpan) moved(from, to model.Value) []hireMoved {
	var moved []hireMoved
	for i := range h.n {
		if a, b := h.read(from, i), h.read(to, i); a != b {
			moved = append(moved, hireMoved{i, a, b})
		}
	}
	return moved
}

// alike reports whether what moved is one run that leads from one number to one number.
func alike(moved []hireMoved) bool {
	for i, entry := range moved {
		if first := moved[0]; entry != (hireMoved{first.i + i, first.before, first.now}) {
			return false
		}
	}
	return true
}

// shifted reports whether every entry of a list moved by as much, as its lever moves it.
func shifted(c model.Change, moved []hireMoved) bool {
	if len(c.From.List) != len(c.To.List) || len(moved) != len(c.From.List) {
		return false
	}
	const exact = 1e-9
	for _, entry := range moved {
		if math.Abs(entry.now-entry.before-(moved[0].now-moved[0].before)) > exact {
			return false
		}
	}
	return true
}
