package ui

import (
	"context"
	"runtime"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/risk"
	"brim/ui/handout"
)

// handoutCommands write the plan for people who are not in the room.
func handoutCommands() []Command {
	return []Command{
		{Name: "report", Keys: []string{"alt+b"}, Title: "report", Group: groupFiles,
			Help: "Write a report of the plan with charts, as HTML or Markdown, for people who are not in the room.",
			off:  busy, run: func(a *App) tea.Cmd { return a.writeReport() }},
	}
}

// writeReport asks for the path of a report of the plan as it is.
func (a *App) writeReport() tea.Cmd {
	s := a.state.Scenario
	in := handout.Input{
		Scenario: s, File: a.state.Doc.Scenario, Case: a.state.Case, Source: a.state.Doc.Name, Program: a.program,
		Date: model.DayOf(s.Start.Year(), s.Start.Month(), 1),
	}
	return a.outgoing.ask(outgoingFile{
		title: "Write a report", label: "Path of the report, .html or .md:", name: "report", endings: handout.Endings(),
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
			document := handout.New(in)
			return form(&document), nil
		},
	})
}
