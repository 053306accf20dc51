package main

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"brim/model"
	"brim/planner/judge"
	"brim/planner/risk"
	"brim/scenarios"
	"brim/ui/handout"
)

const reportHelp = `report writes a plan for people who were not in the room: what it comes to,
charts of ratios, loads, ARR and bookings, tiers, people and requisitions,
market cases side by side, how sure it is, findings with their sources,
assumptions, and all levers.

OUT.html is one file for any browser, without scripts, which asks nothing of the
network and prints well on A4 and Letter. OUT.md has the same without charts.

--since says what has changed since another plan: of a scenario what each lever
that differs adds, of a plan that "brim plan --format json" wrote before how its
figures and findings differ. A scenario is taken in the same market case, or in
its base case where it has none of that name; of a plan of another case, title,
start or currency the report and standard error say so.

The report bears the day on which the plan starts, or that of --date. The same
input gives the same file, byte by byte.

` + outFileHelp

// reportFlags are what the command may be told.
type reportFlags struct {
	caseName, since, date string
	settings              []string
	noNames               bool
	out                   outFile
}

func reportCommand() *cobra.Command {
	var f reportFlags
	command := &cobra.Command{
		Use:   "report FILE OUT.html|OUT.md",
		Short: "Write a report with charts",
		Long:  reportHelp,
		Example: `  brim report plan.toml plan.html
  brim report plan.toml board.html --since other.toml --date 2027-04-01
  brim report plan.toml plan.md --no-names`,
	}
	flags := command.Flags()
	flags.StringVar(&f.since, "since", "", "say what has changed since this `file`: a scenario, or a plan as JSON")
	flags.StringVar(&f.date, "date", "", "`day` that the report bears, as 2027-04-01; without it that of the plan's start")
	flags.BoolVar(&f.noNames, "no-names", false, "leave out the names of customers and people")
	f.out.takes(command, f.report)
	caseFlag(command, &f.caseName)
	settingsFlag(command, &f.settings)
	complete(command, "since", completeFiles)
	complete(command, "date", cobra.NoFileCompletions)
	return command
}

// report carries the command out.
func (f *reportFlags) report(command *cobra.Command, name string) error {
	write, err := handout.FormFor(f.out.path)
	if err != nil {
		return usagef("%s: %w", scenarios.Escaped(f.out.path), err)
	}
	file, scenario, err := readForOthers(command, name, f.settings)
	if err != nil {
		return err
	}
	if err := f.out.refuse(file); err != nil {
		return err
	}
	in, err := f.input(command, name, scenario)
	if err != nil {
		return err
	}
	in.File = file.Scenario
	document := handout.New(in)
	return f.out.put(command, write(&document), file)
}

// input is what the report is made of.
func (f *reportFlags) input(command *cobra.Command, name string, s *model.Scenario) (handout.Input, error) {
	c, err := caseOf(s, f.caseName)
	if err != nil {
		return handout.Input{}, err
	}
	in := handout.Input{Scenario: s, Case: c, Source: sourceOf(name), Program: releaseName(), NoNames: f.noNames}
	if in.Date, err = dayOfIssue(f.date, s); err != nil {
		return in, err
	}
	if f.since != "" {
		if in.Since, err = sinceWhat(command, f.since, judge.Side{Scenario: s, Case: c}, 0); err != nil {
			return in, err
		}
	}
	if s.Uncertain() {
		in.Risk, err = simulate(command, s, c, risk.Simulation{Trials: handout.Trials, Seed: risk.DefaultSeed, Workers: cores()})
	}
	return in, err
}

// sourceOf is what a scenario was read from, as readers elsewhere know it: without its folder.
func sourceOf(name string) string {
	if name == standardInput {
		return "standard input"
	}
	return scenarios.Escaped(filepath.Base(name))
}
