package main

import (
	"bytes"
	"context"

	"github.com/spf13/cobra"

	"brim/planner"
	"brim/planner/judge"
	"brim/ui/handout"
	"brim/ui/report"
	"brim/ui/workbook"
)

const exportHelp = `export writes a plan as a workbook (.xlsx) that computes it again: whoever
changes an input sees the plan follow, in Excel, LibreOffice or Google Sheets.
Every figure of "plan --format csv" is a row with one formula along the months.

Live are all numbers on the sheets Inputs, Hires and Ramps. Coverage, growth
driver, staffing, roles, the numbers of tiers and months and an accounts file or
bands stand as exported. Findings, what matters, the hires that meet the
targets, and the chances of an uncertain plan are values; so is, with --since,
what has changed since another plan: of a scenario what each lever that differs
adds, of a plan that "brim plan --format json" wrote before how its figures and
findings differ. The sheet About says so.

The workbook bears the day on which the plan starts, or that of --date. The same
input gives the same file, byte by byte.

` + outFileHelp

// exportFlags are what the command may be told.
type exportFlags struct {
	caseName, date, since string
	settings              []string
	out                   outFile
}

func exportCommand() *cobra.Command {
	var f exportFlags
	command := &cobra.Command{
		Use:   "export FILE OUT.xlsx",
		Short: "Write the plan as a workbook that computes it again",
		Long:  exportHelp,
		Example: `  brim export plan.toml plan.xlsx
  brim export plan.toml downside.xlsx --case Downside --date 2027-01-15
  brim export plan.toml board.xlsx --since other.toml
  brim export pods-outgrown pods.xlsx --set csm.hires_per_quarter=4`,
	}
	flags := command.Flags()
	flags.StringVar(&f.since, "since", "", "say what has changed since this `file`: a scenario, or a plan as JSON")
	flags.StringVar(&f.date, "date", "", "`day` that the workbook bears, as 2027-04-01; without it that of the plan's start")
	flags.Bool("no-names", false, "leave out the names of customers and people; a workbook has none")
	f.out.takes(command, f.export)
	caseFlag(command, &f.caseName)
	settingsFlag(command, &f.settings)
	complete(command, "since", completeFiles)
	complete(command, "date", cobra.NoFileCompletions)
	return command
}

// export carries the command out.
func (f *exportFlags) export(command *cobra.Command, name string) error {
	if err := f.out.endsIn(workbookEnding); err != nil {
		return err
	}
	file, scenario, err := readForOthers(command, name, f.settings)
	if err != nil {
		return err
	}
	c, err := caseOf(scenario, f.caseName)
	if err != nil {
		return err
	}
	day, err := dayOfIssue(f.date, scenario)
	if err != nil {
		return err
	}
	plan := planner.Make(scenario, c)
	front := workbook.Front{File: sourceOf(name), Program: releaseName(), Date: day}
	if front.Values, err = f.values(command, plan); err != nil {
		return err
	}
	var b bytes.Buffer
	if err := workbook.Write(&b, plan, front); err != nil {
		return err
	}
	return f.out.put(command, b.Bytes(), file)
}

// toldParts is how many parts of each outcome a workbook tells of a difference.
const toldParts = 5

// values are what goes out of a plan as values.
func (f *exportFlags) values(command *cobra.Command, p *planner.Plan) (sections []report.Section, err error) {
	if f.since != "" {
		since, err := sinceWhat(command, f.since, judge.Side{Scenario: p.Scenario(), Case: p.MarketCase()}, toldParts)
		if err != nil {
			return nil, err
		}
		sections = handout.Sections(since, p)
	}
	err = interruptible(func(ctx context.Context) error {
		found, err := workbook.Values(ctx, p, cores())
		sections = append(sections, found...)
		return err
	})
	return sections, err
}

// workbookEnding is that of the names of workbooks.
const workbookEnding = ".xlsx"
