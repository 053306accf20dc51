package main

import (
	"os"
	"strings"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
	"github.com/spf13/cobra"

	"brim/ui"
	"brim/ui/term"
	"brim/ui/theme"
)

// look is how the screen looks, as flags say it, by setting.
type look map[string]*string

func (l look) flags(command *cobra.Command) {
	for _, s := range allSettings() {
		if s.variable == "" {
			continue
		}
		flags := command.Flags()
		if s.name == settingGlyphs { // what is printed has them too
			flags = command.PersistentFlags()
		}
		l[s.name] = flags.String(s.name, "", s.help+": "+strings.Join(s.words, ", ")+` (default "`+s.words[0]+`")`)
		complete(command, s.name, cobra.FixedCompletions(s.words, cobra.ShellCompDirectiveNoFileComp))
	}
}

// choice is a word that was chosen, and whether a flag did so.
type choice struct {
	word string
	flag bool
}

// choose finds the word of a setting: a flag beats the environment, which beats the
// file, which beats the default.
func (l look) choose(command *cobra.Command, s setting, file map[string]string) (choice, error) {
	if command.Flags().Changed(s.name) {
		word := *l[s.name]
		if why := s.check(word); why != nil {
			return choice{}, s.wrongWord("--"+s.name, word, why)
		}
		return choice{word: word, flag: true}, nil
	}
	if word := os.Getenv(s.variable); word != "" {
		if why := s.check(word); why != nil {
			return choice{}, s.wrongWord(s.variable+": found", word, why)
		}
		return choice{word: word}, nil
	}
	if word := file[s.name]; word != "" {
		return choice{word: word}, nil
	}
	return choice{word: s.words[0]}, nil
}

// options says how the screen looks.
func (l look) options(command *cobra.Command, file config) (ui.Options, error) {
	chosen := map[string]choice{}
	for _, s := range allSettings() {
		if s.variable == "" {
			continue
		}
		word, err := l.choose(command, s, file.words)
		if err != nil {
			return ui.Options{}, err
		}
		chosen[s.name] = word
	}
	name, err := theme.ParseName(chosen["theme"].word)
	if err != nil {
		return ui.Options{}, err
	}
	glyphs, err := theme.ParseGlyphStyle(chosen["glyphs"].word)
	if err != nil {
		return ui.Options{}, err
	}
	options := ui.Options{
		Glyphs: theme.NewGlyphs(glyphs), Commands: file.commands,
		MouseOff: chosen["mouse"].word == "off", Notice: file.notice,
	}
	options.Guessed = name.Follows()
	options.Theme, options.Themes = themes(lipgloss.NewRenderer(os.Stdout), name, file.own, chosen["theme"].flag)
	return options, nil
}

// themes resolves a palette, with the user's own colours, and gives what resolves others. NO_COLOR has mono and no
// other, unless a flag asks for colours in so many words. Without colour, bold and
// reverse still tell things apart.
func themes(renderer *lipgloss.Renderer, name theme.Name, own theme.Own, byFlag bool) (*theme.Theme, func(theme.Name) *theme.Theme) {
	renderer.SetHasDarkBackground(term.DarkBackground())
	if renderer.Output().EnvNoColor() {
		if !byFlag || name == theme.Auto || name == theme.Mono {
			renderer.SetColorProfile(termenv.ANSI)
			return theme.New(renderer, theme.Mono, nil), nil
		}
		renderer.SetColorProfile(renderer.Output().ColorProfile())
	}
	build := func(name theme.Name) *theme.Theme { return theme.New(renderer, name, own) }
	return build(name), build
}
