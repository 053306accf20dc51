package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/theme"
)

// lookCommands find commands by name, and change how the screen looks.
func lookCommands() []Command {
	return []Command{
		{Name: "palette", Keys: []string{":", "ctrl+p"}, Title: "commands", Group: groupScreen,
			Help: "Find a command by what it does; enter runs it.",
			run:  func(a *App) tea.Cmd { return a.showPalette() }},
		{Name: "theme", Keys: []string{"ctrl+t"}, Title: "next colours", Group: groupScreen,
			Help: "Turn to the next colours: dark, light, high-contrast, colour-blind, mono.",
			off:  func(a *App) string { return unless(a.themes != nil, "the screen was started without colours") },
			run:  func(a *App) tea.Cmd { return a.nextTheme() }},
		{Name: "glyphs", Keys: []string{"ctrl+g"}, Title: "next glyphs", Group: groupScreen,
			Help: "Draw with the next glyphs: blocks, braille, ascii.",
			run:  func(a *App) tea.Cmd { return a.nextGlyphs() }},
	}
}

// nextTheme turns to the next palette; after the last comes the first that is no guess.
func (a *App) nextTheme() tea.Cmd {
	next := a.theme.Name() + 1
	if next > theme.Mono {
		next = theme.Dark
	}
	a.theme, a.guessed = a.themes(next), false
	a.state = a.state.Say("Colours: " + next.String() + `. To keep them: theme = "` + next.String() +
		`" in config.toml.`)
	return nil
}

// nextGlyphs turns to the next set of glyphs.
func (a *App) nextGlyphs() tea.Cmd {
	next := a.canvas.Glyphs().Style + 1
	if next > theme.ASCII {
		next = theme.Blocks
	}
	a.canvas.SetGlyphs(theme.NewGlyphs(next))
	a.nameKeys()
	a.state = a.state.Say("Glyphs: " + next.String() + `. To keep them: glyphs = "` + next.String() +
		`" in config.toml.`)
	return nil
}

// suit takes the palette for the terminal's background, unless the user chose one.
func (a *App) suit(dark bool) {
	if !a.guessed || a.themes == nil {
		return
	}
	name := theme.Light
	if dark {
		name = theme.Dark
	}
	a.theme = a.themes(name)
}
