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
			off:  noLog, run: func(a *App) tea.Cmd { return a.journal.readLog() }},
		{Name: "save-note", Keys: []string{"alt+n"}, Title: "save with a note", Group: groupFiles,
			Help: "Save with a note that the log keeps, such as why.",
			off:  noLog, run: func(a *App) tea.Cmd { return a.journal.askNote() }},
	}
}

func noLog(a *App) string {
	if a.state.Doc.Path == "" {
		return "only files have a log: save it first"
	}
	return busy(a)
}

// journal reads the log of the file.
type journal struct {
	*desk
	store  Store
	logged []Save // what the list of saves shows
}

// logReadMsg is what came of reading the log.
type logReadMsg struct {
	saves  []Save
	notice string
	asked  awaited
	path   string
	err    error
}

// readLog reads the log outside the loop.
func (j *journal) readLog() tea.Cmd {
	asked, doc := awaiting(j.desk), j.state.Doc
	return func() tea.Msg {
		saves, notice, err := j.store.Log(doc)
		return logReadMsg{saves: saves, notice: notice, asked: asked, path: doc.Path, err: err}
	}
}

// logRead lists the log, the latest save first.
func (j *journal) logRead(msg logReadMsg) tea.Cmd {
	switch {
	case msg.path != j.state.Doc.Path || msg.asked.overtaken(j.desk) || msg.asked.calledOff(j.desk):
	case msg.err != nil:
		j.state = j.state.Fail(msg.err)
	case len(msg.saves) == 0:
		j.state = j.state.Say(strings.TrimSpace("No save of this file is in its log yet. " + msg.notice))
	default:
		j.logged = msg.saves
		var entries []overlay.Entry
		for i, save := range slices.Backward(msg.saves) {
			entries = append(entries, logEntry(j.canvas.Glyphs(), i, save))
		}
		if msg.notice != "" {
			j.state = j.state.Say(msg.notice)
		}
		list := overlay.NewList("Saves of "+j.state.Doc.Name+", the latest first", "save", entries, nil)
		j.dialogs.Swap(list.Enter("brings it back").Names(changeNames))
	}
	return nil
}

func logEntry(g *theme.Glyphs, i int, save Save) overlay.Entry {
	moves := g.Write(strings.Join(save.Moves, " "+g.Separator+" "))
	if moves == "" {
		moves = "no lever moved"
	}
	return overlay.Entry{
		Name: save.Time.Format("2006-01-02 15:04") + "  " + save.Who, Text: moves,
		Detail: fmt.Sprintf("Save %d, %s: %s.", save.Number, save.Who, moves), Action: overlay.Relive{Save: i},
	}
}

// relivedMsg is what came of reading the scenario of a save.
type relivedMsg struct {
	save     Save
	path     string
	from     *model.Scenario
	scenario *model.Scenario
	err      error
}

// relive reads the scenario of a save outside the loop.
func (j *journal) relive(i int) tea.Cmd {
	save, doc, from := j.logged[i], j.state.Doc, j.state.Scenario
	j.working = fmt.Sprintf("reading save %d", save.Number)
	return func() tea.Msg {
		scenario, err := j.store.Logged(doc, save)
		return relivedMsg{save: save, path: doc.Path, from: from, scenario: scenario, err: err}
	}
}

// relived makes it the scenario on the screen, as one step.
func (j *journal) relived(msg relivedMsg) tea.Cmd {
	j.working = ""
	if msg.err == nil && (msg.from != j.state.Scenario || msg.path != j.state.Doc.Path) {
		msg.err = fmt.Errorf("save %d was not brought back: the plan was changed meanwhile", msg.save.Number)
	}
	if msg.err != nil {
		j.state = j.state.Fail(msg.err)
		return nil
	}
	next := j.state.Become(msg.scenario)
	if next.Scenario == j.state.Scenario {
		next = next.Say(fmt.Sprintf("The plan is as save %d left it.", msg.save.Number))
	}
	return j.become(next)
}

// askNote asks what the log is to say about a save.
func (j *journal) askNote() tea.Cmd {
	j.dialogs.Open(overlay.NewNote())
	return nil
}
