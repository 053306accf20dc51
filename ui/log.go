package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/overlay"
	"brim/ui/theme"
)

// logCommands read the log of the file, and write a note into it.
func logCommands() []Command {
	return []Command{
		{Name: "log", Keys: []string{"alt+l"}, Title: "log", Group: groupFiles,
			Help: "List the saves of the file; enter brings one back as a change that is not saved yet.",
			off:  noLog, run: func(a *App) tea.Cmd { return a.readLog() }},
		{Name: "save-note", Keys: []string{"alt+n"}, Title: "save with a note", Group: groupFiles,
			Help: "Save with a note that the log keeps, such as why.",
			off:  noLog, run: func(a *App) tea.Cmd { return a.askNote() }},
	}
}

func noLog(a *App) string {
	if a.state.Doc.Path == "" {
		return "only files have a log: save it first"
	}
	return busy(a)
}

// logRead is what came of reading the log.
type logRead struct {
	saves  []Save
	notice string
	asked  awaited
	path   string
	err    error
}

// readLog reads the log outside the loop.
func (a *App) readLog() tea.Cmd {
	asked, doc := a.awaits(), a.state.Doc
	return func() tea.Msg {
		saves, notice, err := a.store.Log(doc)
		return logRead{saves: saves, notice: notice, asked: asked, path: doc.Path, err: err}
	}
}

// logRead lists the log, the latest save first.
func (a *App) logRead(msg logRead) {
	switch {
	case msg.path != a.state.Doc.Path || a.overtaken(msg.asked) || a.calledOff(msg.asked):
	case msg.err != nil:
		a.state = a.state.Fail(msg.err)
	case len(msg.saves) == 0:
		a.state = a.state.Say(strings.TrimSpace("No save of this file is in its log yet. " + msg.notice))
	default:
		a.logged = msg.saves
		var entries []overlay.Entry
		for i, save := range slices.Backward(msg.saves) {
			entries = append(entries, logEntry(a.canvas.Glyphs(), i, save))
		}
		if msg.notice != "" {
			a.state = a.state.Say(msg.notice)
		}
		a.dialogs.Swap(overlay.NewList("Saves of "+a.state.Doc.Name+", the latest first", entries, nil).Names(changeNames))
	}
}

func logEntry(g *theme.Glyphs, i int, save Save) overlay.Entry {
	moves := strings.ReplaceAll(strings.Join(save.Moves, " "+g.Separator+" "), "→", g.To)
	if moves == "" {
		moves = "no lever moved"
	}
	return overlay.Entry{
		Name: save.Time.Format("2006-01-02 15:04") + "  " + save.Who, Text: moves,
		Detail: fmt.Sprintf("%d, %s: %s", save.Number, save.Who, moves), Action: overlay.Relive{Save: i},
	}
}

// relived is what came of reading the scenario of a save.
type relived struct {
	save     Save
	path     string
	from     *model.Scenario
	scenario *model.Scenario
	err      error
}

// relive reads the scenario of a save outside the loop.
func (a *App) relive(i int) tea.Cmd {
	save, doc, from := a.logged[i], a.state.Doc, a.state.Scenario
	a.working = fmt.Sprintf("reading save %d", save.Number)
	return func() tea.Msg {
		scenario, err := a.store.Logged(doc, save)
		return relived{save: save, path: doc.Path, from: from, scenario: scenario, err: err}
	}
}

// relived makes it the scenario on the screen, as one step.
func (a *App) relived(msg relived) tea.Cmd {
	a.working = ""
	if msg.err == nil && (msg.from != a.state.Scenario || msg.path != a.state.Doc.Path) {
		msg.err = fmt.Errorf("save %d was not brought back: the plan was changed meanwhile", msg.save.Number)
	}
	if msg.err != nil {
		a.state = a.state.Fail(msg.err)
		return nil
	}
	next := a.state.Become(msg.scenario)
	if next.Scenario == a.state.Scenario {
		next = next.Say(fmt.Sprintf("The plan is as save %d left it.", msg.save.Number))
	}
	return a.become(next)
}

// askNote asks what the log is to say about a save.
func (a *App) askNote() tea.Cmd {
	a.dialogs.Open(overlay.NewNote())
	return nil
}
