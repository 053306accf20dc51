package main

import (
	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner"
	"brim/planner/actuals"
	"brim/scenarios"
	happened "brim/scenarios/actuals"
	"brim/ui/report"
)

const actualsHelp = `actuals holds what has happened against the plan: the figures of every month and
since month 1, what the months imply of attainment, churn, expansion, attrition
and hiring beside the same formulas on the plan's own flows, and a pilot's first
ninety days.

What has happened stands in a CSV that the scenario names:

  [actuals]
  file = "actuals.csv"

--template writes the one to fill in, blank: a row for each tier in every month.
What is left blank is not known, and what follows from it stays blank too. Rows
of months before the plan are left out and said, so that one file can grow while
plans begin anew ("brim rebase").

The CSV has a row for each figure that is known; differences are actual less
plan, percent is a part of the plan, and what ends in _to_date is the sum since
month 1. Its columns:
`

func actualsCommand() *cobra.Command {
	var caseName, format string
	var template bool
	command := &cobra.Command{
		Use:   "actuals FILE",
		Short: "Hold what has happened against the plan",
		Long:  actualsHelp + indented(report.ActualsColumns()),
		Example: `  brim actuals fy27.toml
  brim actuals fy27.toml --format json | jq .implied
  brim actuals --template plan.toml > actuals.csv`,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE: func(command *cobra.Command, args []string) error {
			if err := knownFormat(format, planFormats); err != nil {
				return err
			}
			if template {
				return printTemplate(command, args[0])
			}
			file, err := read(args[0], command.InOrStdin())
			if err != nil {
				return err
			}
			history, err := historyOf(file.Scenario, caseName)
			if err != nil {
				return err
			}
			remark(command.ErrOrStderr(), file.Scenario)
			text, err := actualsText(history, format, sheetFor(command.OutOrStdout()))
			if err != nil {
				return err
			}
			if isData(format) {
				sayDoubts(command, history)
			}
			_, err = command.OutOrStdout().Write(text)
			return err
		},
	}
	caseFlag(command, &caseName)
	formatFlag(command, &format, planFormats)
	command.Flags().BoolVar(&template, "template", false, "write the CSV to fill in, blank, to standard output")
	return command
}

// printTemplate writes the file to fill in. The scenario may name it before there is one: a shell
// that writes it there makes it empty first.
func printTemplate(command *cobra.Command, name string) error {
	file, err := readBy(scenarios.LoadUnfilled, name, command.InOrStdin())
	if err != nil {
		return err
	}
	text, err := happened.Template(file.Scenario)
	if err == nil {
		_, err = command.OutOrStdout().Write(text)
	}
	return err
}

// historyOf plans a scenario and puts beside it what has happened. Without a file of that it is
// wrong usage.
func historyOf(s *model.Scenario, caseName string) (*actuals.History, error) {
	c, err := caseOf(s, caseName)
	if err != nil {
		return nil, err
	}
	if s.Actuals.Record == nil {
		return nil, usagef("the scenario names no file of what has happened: brim actuals --template FILE > actuals.csv writes one to fill in, " +
			"and [actuals] file = \"actuals.csv\" names it")
	}
	return actuals.Look(planner.Make(s, c)), nil
}

// sayDoubts says on stderr why later months do not count, and which figures do not balance. Nobody
// is left to tell when that fails.
func sayDoubts(command *cobra.Command, h *actuals.History) {
	for _, said := range h.Doubts() {
		command.PrintErrln(scenarios.Escaped(h.Plan().Scenario().Actuals.File + " " + said))
	}
}

// actualsText writes what has happened in a format.
func actualsText(h *actuals.History, format string, sheet report.Sheet) ([]byte, error) {
	switch format {
	case "json":
		return report.JSON(h.Document())
	case "csv":
		return report.ActualsCSV(h.Variances())
	}
	var tables []judged
	for _, section := range report.Actuals(h) {
		tables = append(tables, judged{section: section})
	}
	last := &tables[len(tables)-1]
	last.notes = append(last.notes, report.ActualsNotes(h)...)
	return judgedText(tables, format, sheet), nil
}
