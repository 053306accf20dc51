package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/overlay"
	"brim/ui/state"
	"brim/ui/theme"
)

// sessionCommands look back on what was changed.
func sessionCommands() []Command {
	return []Command{
		{Name: "changes", Keys: []string{"U"}, Title: "changes", Group: groupPlan,
			Help: "List what was changed in this session; enter returns to that point, and loses none: ~ marks those that undo " +
				"and redo no longer lead to.",
			off: nothingChanged, run: func(a *App) tea.Cmd { return a.lists.showSession() }},
	}
}

func nothingChanged(a *App) string {
	return unless(a.state.CanUndo() || a.state.CanRedo(), "nothing was changed in this session")
}

// changeNames is the room for what a step changed.
const changeNames = 38

// showSession lists the points of the session, the present one chosen.
func (f *lists) showSession() tea.Cmd {
	points := f.state.Session()
	entries, present := make([]overlay.Entry, len(points)), 0
	for i, point := range points {
		entries[i] = sessionEntry(f.canvas.Glyphs(), point)
		if point.Away == 0 && !point.Aside {
			present = i
		}
	}
	list := overlay.NewList("Changes of this session, the latest first", "step", entries, nil)
	f.dialogs.Open(list.Enter("returns to it").Names(changeNames).Choose(present))
	return nil
}

func sessionEntry(g *theme.Glyphs, point state.SessionPoint) overlay.Entry {
	name, effect := g.Write(point.Words), g.Write(strings.Join(point.Effect, " "+g.Separator+" "))
	switch {
	case name == "":
		name, effect = "the beginning", "as it was opened"
	case effect == "":
		effect = "no headline moved"
	}
	detail := sessionDetail(point) + ". " + name + ": " + effect + "."
	entry := overlay.Entry{Text: effect, Detail: detail, Action: overlay.Return{Away: point.Away}}
	mark := " "
	switch {
	case point.Aside:
		mark, entry.Action = "~", overlay.Recall{Number: point.Made}
	case point.Away == 0:
		mark = g.Knob
	}
	entry.Name = mark + " " + name
	return entry
}

// sessionDetail says where a point lies from the present one.
func sessionDetail(point state.SessionPoint) string {
	where := "You are here"
	switch {
	case point.Aside:
		where = "Given up for another change; enter makes it one more step"
	case point.Away < 0:
		where = model.Counted(-point.Away, "step") + " back"
	case point.Away > 0:
		where = model.Counted(point.Away, "step") + " on, taken back"
	}
	if point.AsFile {
		where += "; as the file has it"
	}
	return where
}
