package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/model/begin"
	"brim/ui/overlay"
	"brim/ui/state"
)

// showHelp lists every command by group, with its key; enter runs the chosen one.
func (a *App) showHelp() tea.Cmd {
	entries := append(a.commandEntries(a.helpEntry), a.dialogEntries()...)
	a.dialogs.Open(overlay.NewList("Help: what brim can do", "command", entries, nil).Enter("runs it").Sheet())
	return nil
}

// showPalette lists every command by what it is called.
func (a *App) showPalette() tea.Cmd {
	a.dialogs.Open(overlay.NewList("Commands", "command", a.commandEntries(a.paletteEntry), nil).Enter("runs it"))
	return nil
}

// commandEntries lists the commands of every page, group by group, those of the page that
// is shown first.
func (a *App) commandEntries(entryOf func(*Command) overlay.Entry) []overlay.Entry {
	off := a.disabledOnTheirPages()
	var entries []overlay.Entry
	for _, group := range a.groupsFrom(a.keyPage()) {
		for i := range a.commands {
			command := &a.commands[i]
			if command.Group != group || command.Dialogs != nil {
				continue
			}
			entry := entryOf(command)
			if why := off[command.Name]; why != "" {
				entry.Dim, entry.Detail = true, "Can't: "+why+"."
			}
			entries = append(entries, entry)
		}
	}
	return entries
}

// groupsFrom lists the groups, those first whose commands are mostly of that page alone.
func (a *App) groupsFrom(page state.Page) []string {
	own := func(group string) bool {
		all, here := 0, 0
		for i := range a.commands {
			if command := &a.commands[i]; command.Group == group {
				all++
				if slices.Contains(command.Pages, page) {
					here++
				}
			}
		}
		return 2*here > all
	}
	var first, others []string
	for _, group := range groups() {
		if own(group) {
			first = append(first, group)
		} else {
			others = append(others, group)
		}
	}
	return append(first, others...)
}

// disabledOnTheirPages says by name which commands can do nothing now and why, each on the
// page where it would be carried out.
func (a *App) disabledOnTheirPages() map[string]string {
	before, layout, shape := a.state, a.layout, a.shape
	why := map[string]string{}
	shown := a.keyPage()
	for _, page := range state.Pages() {
		if page != shown {
			a.state = a.turned(page)
			a.arrange()
		}
		for i := range a.commands {
			if command := &a.commands[i]; command.Dialogs == nil && command.pageFrom(shown) == page {
				why[command.Name] = a.disabled(command)
			}
		}
		a.state, a.layout, a.shape = before, layout, shape
	}
	return why
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

// helpEntry shows a command by its title, beside its keys.
func (a *App) helpEntry(command *Command) overlay.Entry {
	entry := a.commandEntry(command)
	entry.Name, entry.Find = command.Title, []string{command.Name}
	entry.Detail = strings.TrimPrefix(a.keyLabels(command)+": ", ": ") + command.Help + a.elsewhereOnly(command)
	return entry
}

// paletteEntry shows a command under its name, which is also the one in the key file.
func (a *App) paletteEntry(command *Command) overlay.Entry {
	entry := a.commandEntry(command)
	entry.Name, entry.Find = command.Name, []string{command.Title}
	keys := "no key"
	if len(command.Keys) > 0 {
		keys = "keys: " + a.keyLabels(command)
	}
	entry.Detail = command.Help + a.elsewhereOnly(command) + " " + command.Group + ", " + command.Title + "; " + keys + "."
	return entry
}

func (a *App) commandEntry(command *Command) overlay.Entry {
	return overlay.Entry{
		Text: command.Help, Keys: a.keyLabels(command), Group: command.Group,
		Action: overlay.Run{Command: command.Name}, Others: command.pageNames(),
	}
}

// elsewhereOnly says on which page a command is carried out that this one does not have.
func (a *App) elsewhereOnly(command *Command) string {
	if command.Dialogs != nil || command.on(a.keyPage()) {
		return ""
	}
	return " It turns to the page " + command.pageFrom(a.keyPage()).String() + "."
}

// keyLabels are all keys of a command as people read them; empty where it has none.
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

// levers are those that have a say, each of which enter shows.
func (f *lists) levers() []overlay.Entry {
	var entries []overlay.Entry
	for _, l := range f.state.Shown() {
		value := l.Show(l.Planned(f.state.Scenario), f.state.Scenario.Currency)
		entries = append(entries, overlay.Entry{
			Name: l.Title(), Text: l.Help, Keys: value, Detail: l.Help + " (" + detail(l) + ")", Action: overlay.Reveal{Lever: l.Key},
			Group: l.Group.String(), Find: []string{l.Key, sayable(l)}, Others: l.Also,
		})
	}
	return entries
}

// listAssumptions lists what nobody has said of the company yet, what was estimated first; enter
// shows the lever that says it.
func (f *lists) listAssumptions() tea.Cmd {
	var entries []overlay.Entry
	for _, assumption := range begin.Assumed(f.state.Scenario, f.state.Doc.First) {
		group, why := "Defaults that nobody has moved", assumption.Help
		if assumption.Why != "" {
			group, why = "Estimated from what is known", assumption.Why
		}
		entries = append(entries, overlay.Entry{
			Name: assumption.Title(), Text: why, Keys: assumption.ShowIn(f.state.Scenario), Detail: detail(assumption.Lever), Group: group,
			Action: overlay.Reveal{Lever: assumption.Key}, Find: []string{assumption.Key}, Others: assumption.Also,
		})
	}
	f.dialogs.Open(overlay.NewList("Assumed, to look at next", "assumption", entries, nil).Enter("goes to it"))
	return nil
}

// sayable is a lever's title as people say it: the "own" of a tier's ARR tells it from what
// the curve gives, and nobody types it.
func sayable(l model.Lever) string { return strings.Replace(l.Title(), " own ", " ", 1) }

func detail(l model.Lever) string { return l.Key + ": " + l.Allowed() }
