package ui

import (
	"context"
	"runtime"

	tea "github.com/charmbracelet/bubbletea"

	"brim/planner/judge"
	"brim/planner/risk"
	"brim/ui/handout"
)

// handoutCommands write the plan for people who are not in the room.
func handoutCommands() []Command {
	return []Command{
		{Name: "report", Keys: []string{"alt+b"}, Title: "report", Group: groupFiles,
			Help: "Write a report of the plan with charts, as HTML or Markdown, for people who are not in the room.",
			off:  busy, run: func(a *App) tea.Cmd { return a.writeReport(false) }},
		{Name: "report-nameless", Keys: []string{"alt+B"}, Title: "report without names", Group: groupFiles,
			Help: "Write such a report without the names of customers and people.",
			off:  busy, run: func(a *App) tea.Cmd { return a.writeReport(true) }},
	}
}

// writeReport asks for the path of a report of the plan as it is; of one with unsaved changes it
// says what they changed. One without names leaves out those of customers and people.
func (a *App) writeReport(noNames bool) tea.Cmd {
	s, unsaved := a.state.Scenario, a.state.Unsaved()
	in := handout.Input{
		Scenario: s, File: a.state.Doc.Scenario, Case: a.state.Case, Source: a.fileName(), Program: a.program,
		NoNames: noNames, Date: s.Start.FirstDay(),
	}
	title, part := "Write a report", ""
	if noNames {
		title, part = "Write a report without names", "without-names"
	}
	return a.outgoing.ask(outgoingFile{
		title: title, label: "Path of the report, .html or .md:", name: "report", part: part, endings: handout.Endings(),
		write: func(path string) ([]byte, error) {
			form, err := handout.FormFor(path)
			if err != nil {
				return nil, err
			}
			if s.Uncertain() {
				in.Risk, err = risk.Simulate(context.Background(), s, in.Case, risk.Simulation{
					Trials: handout.Trials, Seed: risk.DefaultSeed, Workers: runtime.GOMAXPROCS(0),
				})
			}
			if err != nil {
				return nil, err
			}
			if unsaved {
				in.Since = sinceFile(in)
			}
			document := handout.New(in)
			return form(&document), nil
		},
	})
}

// sinceFile is what was changed since the file was read or saved, in the same market case where it
// has that.
func sinceFile(in handout.Input) handout.Since {
	before := judge.Side{Scenario: in.File}
	before.Case, _ = in.File.CaseNamed(in.Scenario.CaseName(in.Case)) // else the base case
	now := judge.Side{Scenario: in.Scenario, Case: in.Case}
	return handout.SincePlan{
		Name: in.Source + " as it was", Why: judge.Attribute(context.Background(), before, now, runtime.GOMAXPROCS(0)),
	}
}
