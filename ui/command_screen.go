package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/state"
)

// screenCommands choose panes, help and leave.
func screenCommands() []Command {
	return []Command{
		{Name: "pane", Keys: []string{"tab"}, Title: "next pane", Group: groupScreen,
			Help: "Choose the next pane of the page.",
			off:  presenting, run: change(func(s state.State) state.State { return s.FocusBy(1) })},
		{Name: "pane-back", Keys: []string{"shift+tab"}, Title: "pane before", Group: groupScreen,
			Help: "Choose the pane before.",
			off:  presenting, run: change(func(s state.State) state.State { return s.FocusBy(-1) })},
		{Name: "zoom", Keys: []string{"z"}, Title: "zoom", Group: groupScreen,
			Help: "Show the chosen pane alone; again to show all.",
			off:  presenting, run: change(state.State.ToggleZoom)},
		{Name: "present", Keys: []string{"p"}, Title: "present", Group: groupScreen,
			Help: "Show the headline alone, in large letters, and the lever that moves; again, or esc, to go back.",
			run:  func(a *App) tea.Cmd { return a.present() }},
		{Name: "copy", Keys: []string{"y"}, Title: "copy", Group: groupScreen,
			Help: "Copy the chosen pane as a Markdown table.",
			off:  presenting, run: func(a *App) tea.Cmd { return a.copier.copyPane(asMarkdown) }},
		{Name: "copy-tsv", Keys: []string{"Y"}, Title: "copy TSV", Group: groupScreen,
			Help: "Copy the chosen pane as TSV, for a spreadsheet.",
			off:  presenting, run: func(a *App) tea.Cmd { return a.copier.copyPane(asTSV) }},
		{Name: "copy-text", Keys: []string{"alt+y"}, Title: "copy text", Group: groupScreen,
			Help: "Copy the chosen pane as a table of plain text between fences, for a chat that shows no Markdown tables.",
			off:  presenting, run: func(a *App) tea.Cmd { return a.copier.copyPane(asText) }},
		{Name: "mouse", Keys: []string{"m"}, Title: "mouse", Group: groupScreen,
			Help: "Leave the mouse to the terminal, so that it can select text; again to take it back.",
			run:  func(a *App) tea.Cmd { return a.toggleMouse() }},
		{Name: "help", Keys: []string{"?", "f1"}, Title: "help", Group: groupScreen,
			Help: "List every command; enter runs the chosen one.", Foot: true,
			run: func(a *App) tea.Cmd { return a.showHelp() }},
		{Name: "suspend", Keys: []string{"ctrl+z"}, Title: "suspend", Group: groupScreen,
			Help: "Give the terminal back to the shell; fg returns.",
			run:  func(*App) tea.Cmd { return tea.Suspend }},
		{Name: "quit", Keys: []string{"q", "ctrl+c"}, Title: "quit", Group: groupScreen,
			Help: "Leave; asks when something is unsaved.", Foot: true,
			run: func(a *App) tea.Cmd { return a.files.quit() }},
	}
}
