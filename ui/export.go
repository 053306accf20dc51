package ui

import (
	"bytes"
	"context"
	"runtime"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/workbook"
)

// exportCommands hand the plan on to other programs.
func exportCommands() []Command {
	return []Command{
		{Name: "export", Keys: []string{"alt+o"}, Title: "export a workbook", Group: groupFiles,
			Help: "Write the plan as a workbook (.xlsx) that computes it again when an input is changed.",
			off:  busy, run: func(a *App) tea.Cmd { return a.writeWorkbook() }},
	}
}

// writeWorkbook asks for the path of a workbook of the plan.
func (a *App) writeWorkbook() tea.Cmd {
	plan := a.state.OwnPlan() // levers may move while it is written
	front := workbook.Front{File: a.fileName(), Program: a.program, Date: a.state.Scenario.Start.FirstDay()}
	return a.outgoing.ask(outgoingFile{
		title: "Export a workbook", label: "Path of the workbook:", name: "workbook", endings: []string{".xlsx"},
		write: func(string) ([]byte, error) {
			var b bytes.Buffer
			var err error
			if front.Values, err = workbook.Values(context.Background(), plan, runtime.GOMAXPROCS(0)); err == nil {
				err = workbook.Write(&b, plan, front)
			}
			return b.Bytes(), err
		},
	})
}
