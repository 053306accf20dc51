package main

import (
	"brim/ui/pane"
	"brim/ui/report"
	"brim/ui/state"
)

// transitionText holds a scenario, under a market case, against moving its accounts to
// another coverage model at once and tier by tier, and names the steps. A scenario without
// a planned change is an error.
func transitionText(doc state.Document, caseName, format string, sheet report.Sheet) ([]byte, error) {
	if !doc.Scenario.Transition.FromMonth.OK {
		return nil, usagef("%s plans no change of coverage models: --transition needs from_month in its [transition]", doc.Name)
	}
	c, err := caseOf(doc.Scenario, caseName)
	if err != nil {
		return nil, err
	}
	compared := state.Open(doc).InCase(c).ComparingTransition()
	section := pane.Compare{}.Table(compared)
	note := "Tier by tier: " + state.StepWords(doc.Scenario)
	switch format {
	case "table":
		return []byte(report.TextOf(section, []string{note}, sheet)), nil
	case "markdown":
		return []byte(section.Markdown() + report.MarkdownNotes([]string{note})), nil
	case "json":
		return report.JSON(table{Title: section.Title, Columns: section.Grid.Head, Rows: section.Grid.Rows, Notes: []string{note}})
	}
	return comparedText(compared, format, sheet)
}
