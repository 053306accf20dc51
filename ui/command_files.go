package ui

import (
	tea "github.com/charmbracelet/bubbletea"
)

// fileCommands open and save scenarios.
func fileCommands() []Command {
	return []Command{
		{Name: "open", Keys: []string{"o"}, Title: "open", Group: groupFiles,
			Help: "Open a built-in scenario or a file.", Foot: true,
			off: busy, run: func(a *App) tea.Cmd { return a.browser.askOpen() }},
		{Name: "save", Keys: []string{"s", "ctrl+s"}, Title: "save", Group: groupFiles,
			Help: "Save the changes to the scenario's file; comments and layout stay.", Foot: true,
			off: busy, run: func(a *App) tea.Cmd { return a.files.save() }},
		{Name: "save-as", Keys: []string{"S"}, Title: "save as", Group: groupFiles, Help: "Save under another name.",
			off: busy, run: func(a *App) tea.Cmd { return a.files.askSaveAs(nil) }},
	}
}

// busy keeps files from being read or written while one is.
func busy(a *App) string { return unless(a.working == "", "still "+a.working) }
