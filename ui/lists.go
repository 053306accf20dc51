package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/overlay"
	"brim/ui/state"
)

// showHelp lists every command by its keys; enter runs the chosen one.
func (a *App) showHelp() tea.Cmd {
	entries := append(a.commandEntries(a.helpEntry), a.dialogEntries()...)
	a.dialogs.Open(overlay.NewList("Help: what brim can do", entries, nil))
	return nil
}

// showPalette lists every command by what it is called.
func (a *App) showPalette() tea.Cmd {
	a.dialogs.Open(overlay.NewList("Commands", a.commandEntries(a.paletteEntry), nil))
	return nil
}

// commandEntries lists the commands of the page, group by group.
func (a *App) commandEntries(entryOf func(*Command) overlay.Entry) []overlay.Entry {
	var entries []overlay.Entry
	for _, group := range groups() {
		for i := range a.commands {
			command := &a.commands[i]
			if command.Group != group || !command.on(a.keyPage()) {
				continue
			}
			entry := entryOf(command)
			if why := a.disabled(command); why != "" {
				entry.Dim, entry.Detail = true, "Can't: "+why+"."
			}
			entries = append(entries, entry)
		}
	}
	return entries
}

// dialogEntries lists what can be done in dialogs, which does nothing while none of those
// is open.
func (a *App) dialogEntries() []overlay.Entry {
	var entries []overlay.Entry
	for i := range a.commands {
		if command := &a.commands[i]; command.Dialogs != nil {
			entry := a.helpEntry(command)
			entry.Dim, entry.Detail = true, "In the "+command.dialogs()+": "+command.Help
			entries = append(entries, entry)
		}
	}
	return entries
}

func (a *App) helpEntry(command *Command) overlay.Entry {
	return overlay.Entry{
		Name: a.keyLabels(command), Text: command.Help, Action: overlay.Run{Command: command.Name},
		Detail: command.Group + ": " + command.Help, Find: command.Name + " " + command.Title,
	}
}

// paletteEntry shows a command under its name, which is also the one in the key file.
func (a *App) paletteEntry(command *Command) overlay.Entry {
	keys := "no key"
	if len(command.Keys) > 0 {
		keys = "keys: " + a.keyLabels(command)
	}
	return overlay.Entry{
		Name: command.Name, Text: command.Help, Action: overlay.Run{Command: command.Name},
		Detail: command.Help + " " + command.Group + ", " + command.Title + "; " + keys + ".", Find: command.Title,
	}
}

// keyLabels are all keys of a command as people read them.
func (d *desk) keyLabels(command *Command) string {
	labels := make([]string, len(command.Keys))
	for i, key := range command.Keys {
		labels[i] = d.canvas.Glyphs().Key(key)
	}
	return strings.Join(labels, "  ")
}

// lists finds what there is by its name.
type lists struct{ *desk }

// reveal shows a lever on the first page, by its key.
func (d *desk) reveal(lever string) tea.Cmd {
	return d.become(d.state.Turn(state.PagePlan).FocusOn(state.PaneLevers).Reveal(lever))
}

// findLever lists the levers that have a say; enter shows the chosen one.
func (f *lists) findLever() tea.Cmd {
	var entries []overlay.Entry
	for _, l := range f.state.Shown() {
		value := l.Show(l.Get(f.state.Scenario), f.state.Scenario.Currency)
		entries = append(entries, overlay.Entry{
			Name: l.Title(), Text: value + "  " + l.Help, Detail: detail(l), Action: overlay.Reveal{Lever: l.Key},
			Others: l.Group.String() + " " + l.Also + " " + l.Key,
		})
	}
	f.dialogs.Open(overlay.NewList("Find a lever", entries, nil))
	return nil
}

func detail(l model.Lever) string { return l.Key + ": " + l.Allowed() }
