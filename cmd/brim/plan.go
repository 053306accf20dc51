package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner"
	"brim/ui/report"
)

const planHelp = `plan prints what follows from a scenario: for people (table, markdown), for a
program (json) or for a spreadsheet (csv).

Tables are as wide as COLUMNS says, or as the terminal; 80 columns elsewhere.

The CSV has a row a month for the company, in which the tier is empty, and a
row a month and tier. Numbers are unrounded; what is undefined or unbounded is
empty. Text that a spreadsheet would take for a formula begins with an
apostrophe. The company's rows end with two columns for each resource of the
scenario, "needed ROLE" and "heads ROLE". The columns before them:
`

const planExamples = `  brim plan plan.toml
  brim plan plan.toml --case Downside --format markdown
  brim plan plan.toml --set ae.hires_per_quarter=3 --set "csm.hires_per_quarter=[1,2,2,3]"
  brim plan first-pods --set ratio.csm_hires_per_ae_hire=1 --format json
  brim plan - --format csv < plan.toml > plan.csv`

// planFormats are the forms of a plan.
var planFormats = []string{"table", "json", "csv", "markdown"}

func planCommand() *cobra.Command {
	var caseName, format string
	var settings []string
	command := &cobra.Command{
		Use:               "plan FILE",
		Short:             "Print the plan",
		Long:              planHelp + indented(report.Columns()),
		Example:           planExamples,
		Args:              oneFile,
		ValidArgsFunction: completeFile,
		RunE: func(command *cobra.Command, args []string) error {
			file, err := read(args[0], command.InOrStdin())
			if err != nil {
				return err
			}
			scenario, err := withSettings(file.Scenario, settings)
			if err != nil {
				return err
			}
			sayDropped(command.ErrOrStderr(), file.Scenario, scenario, settings)
			return printPlan(command, scenario, caseName, format)
		},
	}
	caseFlag(command, &caseName)
	formatFlag(command, &format, planFormats)
	command.Flags().StringArrayVar(&settings, "set", nil, "set a lever, as `key=value`; may be given several times")
	complete(command, "set", completeSetting)
	return command
}

// printPlan computes the plan of a market case and prints it in a format.
func printPlan(command *cobra.Command, s *model.Scenario, caseName, format string) error {
	c, err := caseOf(s, caseName)
	if err != nil {
		return err
	}
	text, err := formatted(s, planner.Make(s, c), format, columns(command.OutOrStdout()))
	if err != nil {
		return err
	}
	remark(command.ErrOrStderr(), s)
	_, err = command.OutOrStdout().Write(text)
	return err
}

func formatted(s *model.Scenario, p *planner.Plan, format string, width int) ([]byte, error) {
	switch format {
	case "table":
		return []byte(report.Text(s, p, width)), nil
	case "markdown":
		return []byte(report.Markdown(s, p)), nil
	case "json":
		return report.JSON(p)
	case "csv":
		return report.CSV(p)
	}
	return nil, unknownFormat(format, planFormats)
}

func formatFlag(command *cobra.Command, format *string, formats []string) {
	command.Flags().StringVar(format, "format", formats[0], "`form` of the output: "+strings.Join(formats, ", "))
	complete(command, "format", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
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
