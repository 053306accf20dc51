package talk

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/ui/words"
)

// mostChanges is how many changed levers are named.
const mostChanges = 8

// changedWords say which levers differ, with both their values.
func changedWords(from, to *model.Scenario) string {
	changes, same := model.Changes(from, to)
	var parts []string
	if !same {
		parts = model.StructureWords(from, to)
	}
	for i, change := range changes {
		if i == mostChanges {
			parts = append(parts, fmt.Sprintf("%d more", len(changes)-mostChanges))
			break
		}
		parts = append(parts, changeWords(change, from.Currency, to.Currency))
	}
	return words.Spoken(strings.Join(parts, "; "))
}

// changeWords are a lever with its old and its new value, exactly where those read alike.
func changeWords(c model.Change, before, after string) string {
	return fmt.Sprintf("%s from %s to %s", c.Title(), value(c.Lever, c.From, before), value(c.Lever, c.To, after))
}

// value is what a lever holds, as it is read aloud: of hires every quarter that is planned, or
// the months that have any.
func value(l model.Lever, v model.Value, currency string) string {
	text := l.Show(v, currency)
	switch {
	case l.Kind == model.Monthly && len(v.List) > 1:
		text = inMonths(l, v.List)
	case l.Kind == model.Plan && len(v.List) > 1:
		text = strings.Trim(l.Exact(v), "[]")
	case v.Absent && l.CanBeAbsent() && text != "none" && text != "not answered":
		text = "its default, " + text
	}
	return words.Spoken(text)
}

// inMonths names the months of a list, from the plan's first, that have something.
func inMonths(l model.Lever, list []float64) string {
	var parts []string
	for i, v := range list {
		if v != 0 {
			parts = append(parts, fmt.Sprintf("%s in month %d", l.ShowNumber(v, ""), i+1))
		}
	}
	if len(parts) == 0 {
		return "none"
	}
	return strings.Join(parts, ", ")
}
