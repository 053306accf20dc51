package main

import (
	"bytes"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner"
	"brim/scenarios"
	"brim/ui/workbook"
)

const exportHelp = `export writes a plan as a workbook (.xlsx) that computes it again: whoever
changes an input sees the plan follow, in Excel, LibreOffice or Google Sheets.
Every figure of "plan --format csv" is a row with one formula along the months.

Live are all numbers on the sheets Inputs, Hires and Ramps. Coverage, growth
driver, staffing, roles, the number of tiers and an accounts file or bands stand
as exported, and so do the findings. The sheet About says so.

` + outFileHelp

// exportFlags are what the command may be told.
type exportFlags struct {
	caseName, date string
	settings       []string
	out            outFile
}

func exportCommand() *cobra.Command {
	var f exportFlags
	command := &cobra.Command{
		Use:   "export FILE OUT.xlsx",
		Short: "Write the plan as a workbook that computes it again",
		Long:  exportHelp,
		Example: `  brim export plan.toml plan.xlsx
  brim export plan.toml downside.xlsx --case Downside --date 2027-01-15
  brim export pods-outgrown pods.xlsx --set csm.hires_per_quarter=4`,
		Args:              fileAndOut,
		ValidArgsFunction: completeFileAndOut,
		RunE: func(command *cobra.Command, args []string) error {
			f.out.path = args[1]
			return f.export(command, args[0])
		},
	}
	flags := command.Flags()
	flags.StringVar(&f.date, "date", "", "`day` that the workbook bears, as 2027-04-01; without it that of the plan's start")
	flags.Bool("no-names", false, "leave out the names of customers and people; a workbook has none")
	flags.StringArrayVar(&f.settings, "set", nil, "set a lever, as `key=value`; may be given several times")
	f.out.flags(command)
	caseFlag(command, &f.caseName)
	complete(command, "set", completeSetting)
	complete(command, "date", cobra.NoFileCompletions)
	return command
}

// export carries the command out.
func (f *exportFlags) export(command *cobra.Command, name string) error {
	if f.out.path != standardOutput && !strings.EqualFold(filepath.Ext(f.out.path), workbookEnding) {
		return usagef("%s: allowed: a name that ends in %s", scenarios.Escaped(f.out.path), workbookEnding)
	}
	file, scenario, err := readSet(command, name, f.settings)
	if err != nil {
		return err
	}
	c, err := caseOf(scenario, f.caseName)
	if err != nil {
		return err
	}
	day := firstDay(scenario)
	if f.date != "" {
		if day, err = model.ParseDay(f.date); err != nil {
			return usagef("--date: %w", err)
		}
	}
	data, err := workbookOf(planner.Make(scenario, c), filepath.Base(file.Path), day)
	if err != nil {
		return err
	}
	return f.out.put(command, data, file)
}

// workbookEnding is that of the names of workbooks.
const workbookEnding = ".xlsx"

// firstDay is the first day of a scenario's plan.
func firstDay(s *model.Scenario) model.Day {
	return model.DayOf(s.Start.Year(), s.Start.Month(), 1)
}

// workbookOf is the workbook of a plan.
func workbookOf(p *planner.Plan, file string, day model.Day) ([]byte, error) {
	var b bytes.Buffer
	err := workbook.Write(&b, p, workbook.Front{File: file, Program: "brim " + version(), Date: day})
	return b.Bytes(), err
}
