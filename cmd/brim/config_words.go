package main

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"

	"brim/scenarios"
	"brim/ui"
	"brim/ui/theme"
)

// setting is a word that config.toml may give. Those with a variable can be given by the
// environment and by a flag of the setting's name too.
type setting struct {
	name     string
	variable string   // of the environment; empty for none
	words    []string // that are allowed, the default first; nil: what check says
	also     []string // other spellings that are understood
	help     string
}

const (
	settingTheme    = "theme"
	settingGlyphs   = "glyphs"
	settingScenario = "scenario"
)

// allSettings are the settings, in the order in which help lists them.
func allSettings() []setting {
	return []setting{
		{name: settingTheme, variable: "BRIM_THEME", words: theme.Names(), also: theme.Spellings(),
			help: "palette of the screen, by `name`"},
		{name: settingGlyphs, variable: "BRIM_GLYPHS", words: []string{"blocks", "braille", "ascii"},
			also: []string{"block"}, help: "what charts and signs are drawn with, by `name`"},
		{name: "mouse", variable: "BRIM_MOUSE", words: []string{"on", "off"},
			help: "`state` of the mouse, off leaving it to the terminal"},
		{name: settingScenario,
			help: "what opens when no FILE is named: a built-in, an absolute path, or one that begins with ~/"},
	}
}

func settingNamed(name string) (setting, bool) {
	for _, s := range allSettings() {
		if s.name == name {
			return s, true
		}
	}
	return setting{}, false
}

func settingNames() []string {
	var names []string
	for _, s := range allSettings() {
		names = append(names, s.name)
	}
	return names
}

// refused is why a setting cannot have a word.
type refused struct{ allowed, hint string }

// check says what is wrong with a word; nil when nothing is.
func (s setting) check(word string) *refused {
	if s.name == settingScenario {
		return checkScenario(word)
	}
	for _, known := range append(s.words, s.also...) {
		if word == known {
			return nil
		}
	}
	return &refused{allowed: strings.Join(s.words, ", "), hint: didYouMean(word, s.words)}
}

// checkScenario refuses a relative path: what it means would depend on where brim starts.
func checkScenario(name string) *refused {
	if filepath.IsAbs(name) || strings.HasPrefix(name, "~/") || isBuiltin(name) {
		return nil
	}
	return &refused{
		allowed: "a built-in's name, an absolute path, or one that begins with ~/",
		hint:    didYouMean(name, scenarios.BuiltinNames()),
	}
}

// meant says which of the words an unknown one may stand for, or else lists them.
func meant(word string, words []string, all string) string {
	return cmp.Or(didYouMean(word, words), all+strings.Join(words, ", "))
}

// didYouMean asks whether the nearest of the words is meant; empty where none is near.
func didYouMean(word string, words []string) string {
	if near := scenarios.Nearest(word, words); near != "" {
		return "did you mean " + near + "?"
	}
	return ""
}

// wrongWord is the error of a flag or a variable of the environment.
func (s setting) wrongWord(from, word string, why *refused) error {
	hint := ""
	if why.hint != "" {
		hint = " (" + why.hint + ")"
	}
	return usagef("%s %s%s; allowed: %s", from, scenarios.Quoted(word), hint, why.allowed)
}

// elementOf is where keys.toml says what a problem is about.
func elementOf(p ui.KeyProblem) string {
	if p.Position == 0 {
		return p.Command
	}
	return nth(p.Command, p.Position)
}

func home() string {
	folder, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return folder
}
