package report

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner/judge"
)

// Sensitivity is how an outcome answers to every lever that moves it, the widest first.
func Sensitivity(sensitivity judge.Sensitivity, currency string) Section {
	return SensitivityOf(sensitivity, len(sensitivity.Swings), currency)
}

// SensitivityOf is [Sensitivity] to the widest levers, at most so many.
func SensitivityOf(sensitivity judge.Sensitivity, most int, currency string) Section {
	o := sensitivity.Outcome
	grid := Grid{Head: []string{"Lever", "down to", "outcome", "up to", "outcome", "swing"}, Left: 1, Fixed: 1, Part: 3}
	for i := range sensitivity.Swings {
		swing := &sensitivity.Swings[i]
		if !swing.Moves() || len(grid.Rows) == most {
			continue
		}
		grid.Add(
			Word(swing.Lever.Title()),
			Number(swing.Lever.ShowNumber(swing.Low, currency), swing.Low), outcomeCell(o, swing.AtLow, currency),
			Number(swing.Lever.ShowNumber(swing.High, currency), swing.High), outcomeCell(o, swing.AtHigh, currency),
			Figure(sensitivity.Width(i, currency), swing.Swing),
		)
	}
	return Section{Title: fmt.Sprintf("%s: %s. What each lever alone does, a tenth down and up", o.Label, o.Show(sensitivity.Base, currency)),
		Name: "Sensitivity of " + o.Words, Grid: grid}
}

// outcomeCell is what an outcome comes to; a month is a word.
func outcomeCell(o *judge.Outcome, v model.Opt, currency string) Cell {
	if o.Month {
		return Word(o.Show(v, currency))
	}
	return Figure(o.Show(v, currency), v)
}

// SensitivityNotes say what the table does not: what levers do together, and how many do
// nothing.
func SensitivityNotes(sensitivity judge.Sensitivity, currency string) []string {
	var notes []string
	for _, i := range []judge.Interaction{sensitivity.Raised, sensitivity.Lowered} {
		if i.OK() {
			notes = append(notes, Interaction(sensitivity, i, currency)+".")
		}
	}
	if sensitivity.HasNever() {
		notes = append(notes, neverCounts(sensitivity.End))
	}
	still := 0
	for i := range sensitivity.Swings {
		if !sensitivity.Swings[i].Moves() {
			still++
		}
	}
	if still > 0 {
		notes = append(notes, fmt.Sprintf("%s of %d do not move it.", model.Counted(still, "lever"), len(sensitivity.Swings)))
	}
	return notes
}

// Interaction says what levers do together, and what the sum of single moves comes to.
func Interaction(sensitivity judge.Sensitivity, i judge.Interaction, currency string) string {
	names := make([]string, len(i.Levers))
	for n := range names {
		names[n] = i.Levers[n].Title()
	}
	size := max(i.Sum.V, -i.Sum.V, i.Joint.V, -i.Joint.V)
	show := func(v float64) string { return sensitivity.Outcome.ShowDifference(model.Some(v), size, currency) }
	return fmt.Sprintf("Top %d together %s, one by one %s in sum: %s",
		len(names), show(i.Joint.V), show(i.Sum.V), strings.Join(names, ", "))
}

// InteractionBriefly says the same beside the bars, whose levers it names.
func InteractionBriefly(sensitivity judge.Sensitivity, i judge.Interaction, currency string) string {
	names := make([]string, len(i.Levers))
	for n := range names {
		names[n] = i.Levers[n].Title()
	}
	size := max(i.Sum.V, -i.Sum.V, i.Joint.V, -i.Joint.V)
	show := func(v float64) string { return sensitivity.Outcome.ShowDifference(model.Some(v), size, currency) }
	return fmt.Sprintf("%s: together %s, one by one %s", strings.Join(names, ", "), show(i.Joint.V), show(i.Sum.V))
}

// neverCounts says what a month that never comes counts as.
func neverCounts(end model.Month) string {
	return "Never counts as " + (end + 1).Long() + ", the month after the end."
}
