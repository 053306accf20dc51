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
			Help: "Turn to the next colours: standard, high-contrast and colour-blind ones for dark and for light backgrounds, or none.",
			off:  func(a *App) string { return unless(a.looks.themes != nil, "the screen was started without colours") },
			run:  func(a *App) tea.Cmd { return a.looks.nextTheme() }},
		{Name: "glyphs", Keys: []string{"ctrl+g"}, Title: "next glyphs", Group: groupScreen,
			Help: "Draw with the next glyphs: blocks, braille, ascii.",
			run:  func(a *App) tea.Cmd { return a.looks.nextGlyphs() }},
	}
}

// looks is the palette.
type looks struct {
	*desk
	theme   *theme.Theme
	themes  func(theme.Name) *theme.Theme // nil: without colours
	guessed bool                          // the palette follows the terminal's background
}

// nextTheme turns to the next palette, none of which follows the terminal's background.
func (k *looks) nextTheme() tea.Cmd {
	next := k.theme.Name().Next()
	k.theme, k.guessed = k.themes(next), false
	k.state = k.state.Say("Colours: " + next.String() + `. To keep them: theme = "` + next.String() +
		`" in config.toml.`)
	return nil
}

// nextGlyphs turns to the next set of glyphs.
func (k *looks) nextGlyphs() tea.Cmd {
	next := k.canvas.Glyphs().Style + 1
	if next > theme.ASCII {
		next = theme.Blocks
	}
	k.canvas.SetGlyphs(theme.NewGlyphs(next))
	k.nameKeys()
	k.state = k.state.Say("Glyphs: " + next.String() + `. To keep them: glyphs = "` + next.String() +
		`" in config.toml.`)
	return nil
}

// suit takes the palette for the terminal's background, unless the user chose one.
func (k *looks) suit(dark bool) {
	if !k.guessed || k.themes == nil {
		return
	}
	k.theme = k.themes(k.theme.Name().Facing(dark))
}
