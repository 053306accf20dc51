package report

import (
	"fmt"

	"brim/model"
	"brim/planner/judge"
)

// Sought says in a sentence or two what a search for a goal came to.
func Sought(f judge.Found, currency string) []string {
	l, o := f.Lever, f.Outcome
	written := func(n float64) string { return l.Title() + " " + l.ShowNumber(n, currency) }
	none := fmt.Sprintf("No value of %s from %s to %s brings %s to %s.", l.Key, l.ShowNumber(f.Low, currency),
		l.ShowNumber(f.High, currency), o.Words, f.Goal(currency))
	switch {
	case !f.OK && !f.AtBest.OK && !o.Month:
		return []string{none}
	case !f.OK && o.Show(f.AtBest, currency) == o.Show(f.AtNow, currency):
		return []string{none, fmt.Sprintf("%s hardly moves %s: %s at best, as now with %s.", l.Title(), o.Words,
			o.Show(f.AtBest, currency), l.ShowNumber(f.Now, currency))}
	case !f.OK:
		return []string{none, fmt.Sprintf("The best that can be had: %s with %s (now %s with %s).", o.Show(f.AtBest, currency), written(f.Best),
			o.Show(f.AtNow, currency), l.ShowNumber(f.Now, currency))}
	case f.Value == f.Now:
		return []string{fmt.Sprintf("It is so already: %s with %s.", o.Show(f.Reached, currency), written(f.Now))}
	}
	lines := []string{fmt.Sprintf("%s %s does it: %s is then %s (now %s with %s).", l.Title(), Closely(l, f.Value, currency), o.Words,
		o.Show(f.Reached, currency), o.Show(f.AtNow, currency), l.ShowNumber(f.Now, currency))}
	if f.Stepped.OK {
		lines = append(lines, "The nearest step of its slider that does: "+l.ShowNumber(f.Stepped.V, currency)+".")
	}
	if f.Intervals > 1 {
		lines = append(lines, fmt.Sprintf("%d separate ranges of values do; this is the nearest to the present one.", f.Intervals))
	}
	return lines
}

// Closely writes a number so that it does what the exact one does: an amount with all its
// digits behind the short form.
func Closely(l model.Lever, n float64, currency string) string {
	switch {
	case l.Unit == model.Money:
		return l.ShowNumber(n, currency) + " (" + model.Decimal(n) + ")"
	case l.Unit == model.Fraction:
		return l.Editable(model.Value{Number: n})
	}
	return model.Decimal(n)
}

// Seek is the answer as a table.
func Seek(f judge.Found, currency string) Section {
	l, o := f.Lever, f.Outcome
	grid := Grid{Head: []string{"", l.Title(), "outcome"}, Left: 1, Fixed: 1}
	add := func(what string, n float64, comes model.Opt) {
		grid.Add(Word(what), Number(l.ShowNumber(n, currency), n), outcomeCell(o, comes, currency))
	}
	add("now", f.Now, f.AtNow)
	switch {
	case f.OK:
		grid.Add(Word("nearest that does it"), Number(Closely(l, f.Value, currency), f.Value), outcomeCell(o, f.Reached, currency))
	case f.AtBest.OK || o.Month:
		add("best that can be had", f.Best, f.AtBest)
	}
	return Section{Title: "Goal: " + f.Words(currency), Name: "Goal seek", Grid: grid}
}
