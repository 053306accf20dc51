package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner"
	"brim/ui/report"
)

const planHelp = `plan prints what follows from a scenario: for people (table, markdown), for a
program (json) or for a spreadsheet (csv).

Tables are as wide as COLUMNS says, or as the terminal; 80 columns elsewhere.
--section names the tables that are wanted, as y copies them on the screen; with
csv one of them, in which figures are unrounded numbers:
`

const columnHelp = `

The CSV has a row a month for the company, in which the tier is empty, and a
row a month and tier. Numbers are unrounded; what is undefined or has no limit
is empty. Text that a spreadsheet would take for a formula begins with an
apostrophe. The company's rows end with three columns for each resource of the
scenario, "needed ROLE", "heads ROLE" and "cost ROLE". The columns before them:
`

const planExamples = `  brim plan plan.toml
  brim plan plan.toml --case Downside --format markdown
  brim plan plan.toml --section hires,causes
  brim plan plan.toml --section month --month 2028-03
  brim plan plan.toml --set ae.hires_per_quarter=3 --set "csm.hires_per_quarter=[1,2,2,3]"
  brim plan pods-outgrown --set ratio.csm_hires_per_ae_hire=1 --format json
  brim plan - --format csv < plan.toml > plan.csv`

// planFormats are the forms of a plan, and of what is said of plans and rules.
var planFormats = []string{"table", "json", "csv", "markdown"}

func planCommand() *cobra.Command {
	var caseName string
	var form planForm
	var settings []string
	command := &cobra.Command{
		Use:               "plan FILE",
		Short:             "Print the plan",
		Long:              planHelp + sectionHelp() + columnHelp + indented(report.Columns()),
		Example:           planExamples,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE: func(command *cobra.Command, args []string) error {
			file, scenario, err := readSet(command, args[0], settings)
			if err != nil {
				return err
			}
			sayReadAnew(command.ErrOrStderr(), file)
			return printPlan(command, scenario, file.Scenario, caseName, form)
		},
	}
	caseFlag(command, &caseName)
	form.flags(command)
	settingsFlag(command, &settings)
	return command
}

// printPlan computes the plan of a market case and prints it; from is the scenario as its
// file has it.
func printPlan(command *cobra.Command, s, from *model.Scenario, caseName string, form planForm) error {
	c, err := caseOf(s, caseName)
	if err != nil {
		return err
	}
	r := report.Report{Scenario: s, File: from, Case: c, Plan: planner.Make(s, c)}
	text, err := form.write(r, sheetFor(command.OutOrStdout()))
	if err != nil {
		return err
	}
	sayInData(command, s, form.format)
	_, err = command.OutOrStdout().Write(text)
	return err
}

func formatFlag(command *cobra.Command, format *string, formats []string) {
	command.Flags().StringVar(format, "format", formats[0], "`form` of the output: "+strings.Join(formats, ", "))
	complete(command, "format", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
}

// knownFormat refuses a format that is none of those, before any work is done for it.
func knownFormat(format string, formats []string) error {
	if slices.Contains(formats, format) {
		return nil
	}
	return unknownFormat(format, formats)
}

func unknownFormat(format string, formats []string) error {
	return usagef("--format %q; allowed: %s", format, strings.Join(formats, ", "))
}

// indented writes names in lines of a help text.
func indented(names []string) string {
	const width = 76
	line, text := " ", ""
	for _, name := range names {
		if len(line)+1+len(name) > width {
			text, line = text+line+"\n", " "
		}
		line += " " + name
	}
	return fmt.Sprint(text, line)
}
