package report

import (
	"strconv"
	"strings"

	"brim/planner/explain"
)

// noteMark stands before what is only worth a look, warnMark before a warning.
const (
	warnMark = "!"
	noteMark = "·"
)

// severityMarks are the marks of severities.
var severityMarks = [...]string{explain.Breach: overMark, explain.Warning: warnMark, explain.Note: noteMark}

// Findings is what the rules find in the plan, a row each.
func Findings(findings []explain.Finding) Section {
	section := Section{Title: "Findings: " + CountFindings(findings), Name: "Findings", Lines: []string{}}
	grid := &section.Grid
	*grid = Grid{Head: []string{"Severity", "Month", "Tier", "Rule", "Finding", "Source"}, Left: 6, Fixed: 1}
	for i := range findings {
		f := &findings[i]
		grid.Rows = append(grid.Rows, []string{
			severityMarks[f.Severity] + " " + f.Severity.String(), f.Month.Long(), string(f.Tier), f.ID, f.Text, f.Source,
		})
		section.Lines = append(section.Lines, severityMarks[f.Severity]+" "+f.ID+": "+f.Text+" ("+f.Source+")")
	}
	if len(findings) == 0 {
		grid.Rows = [][]string{{withinMark, "", "", "", NoFindings, ""}}
		section.Lines = []string{withinMark + " " + NoFindings}
	}
	return section
}

// NoFindings is what there is to say of a plan without any.
const NoFindings = "the plan breaks none of the rules"

// CountFindings says how many findings there are of each severity: "2 breaches, 1 note".
func CountFindings(findings []explain.Finding) string {
	var parts []string
	for severity, n := range explain.CountBySeverity(findings) {
		word := explain.Severity(severity).String()
		switch {
		case n == 0:
			continue
		case n > 1 && word == "breach":
			word += "es"
		case n > 1:
			word += "s"
		}
		parts = append(parts, strconv.Itoa(n)+" "+word)
	}
	if len(parts) == 0 {
		return "none"
	}
	return strings.Join(parts, ", ")
}
