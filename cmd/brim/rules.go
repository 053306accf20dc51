package main

import (
	"strings"

	"github.com/spf13/cobra"

	"brim/planner/explain"
	"brim/ui/report"
)

const rulesHelp = `rules lists what brim looks for in a plan: the id and the severity of each
finding, what sets it off, what it means and what would fix it, the figures
that come with it in the JSON, and its source. In keys of levers * stands for a
name.

` + originsHelp

func rulesCommand() *cobra.Command {
	var format string
	command := &cobra.Command{
		Use:   "rules",
		Short: "List the rules behind the findings",
		Long:  rulesHelp,
		Example: `  brim rules
  brim rules --format json | jq '.[] | select(.severity == "breach") | .id'`,
		Args:              none,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(command *cobra.Command, _ []string) error {
			text, err := ruleText(ruleRows(), format)
			if err != nil {
				return err
			}
			_, err = command.OutOrStdout().Write(text)
			return err
		},
	}
	formatFlag(command, &format, planFormats)
	return command
}

// ruleRow is a rule as lists show it.
type ruleRow struct {
	ID       string   `json:"id"`
	Severity string   `json:"severity"`
	SetOffBy string   `json:"set_off_by"`
	Words    string   `json:"words"`
	Figures  []string `json:"figures"`
	Levers   []string `json:"levers"`
	Source   string   `json:"source"`
}

// ruleRows lists the rules in their own order.
func ruleRows() []ruleRow {
	var rows []ruleRow
	for _, r := range explain.Rules() {
		rows = append(rows, ruleRow{
			ID: r.ID, Severity: r.Severity.String(), SetOffBy: r.Condition, Words: r.Words,
			Figures: r.Figures(), Levers: r.Levers(), Source: r.Source,
		})
	}
	return rows
}

func ruleText(rows []ruleRow, format string) ([]byte, error) {
	switch format {
	case "table":
		return []byte(ruleTable(rows)), nil
	case "json":
		return report.JSON(rows)
	case "csv":
		return ruleCSV(rows)
	case "markdown":
		return []byte(ruleMarkdown(rows)), nil
	}
	return nil, unknownFormat(format, planFormats)
}

// ruleTable lists rules with their words below them.
func ruleTable(rows []ruleRow) string {
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(row.ID + "  (" + row.Severity + ", " + row.Source + ")\n")
		b.WriteString(report.Indent("set off by: " + row.SetOffBy))
		b.WriteString(report.Indent(row.Words))
		b.WriteString(report.Indent("figures: " + strings.Join(row.Figures, ", ")))
		b.WriteString(report.Indent("levers: " + strings.Join(row.Levers, ", ")))
	}
	return b.String() + "\n" + sourceList()
}

func ruleCSV(rows []ruleRow) ([]byte, error) {
	var lines [][]string
	for _, row := range rows {
		lines = append(lines, []string{
			row.ID, row.Severity, row.SetOffBy, row.Words, strings.Join(row.Figures, " "), strings.Join(row.Levers, " "), row.Source,
		})
	}
	return report.WriteCSV([]string{"id", "severity", "set_off_by", "words", "figures", "levers", "source"}, lines)
}

// ruleMarkdown is the table that stands in the topic findings.
func ruleMarkdown(rows []ruleRow) string {
	grid := report.Grid{Head: []string{"id", "severity", "set off by", "source"}, Left: 4}
	for _, row := range rows {
		grid.Rows = append(grid.Rows, []string{row.ID, row.Severity, row.SetOffBy, row.Source})
	}
	return grid.Markdown()
}
