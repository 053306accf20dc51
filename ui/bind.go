package ui

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"brim/ui/overlay"
	"brim/ui/state"
)

// KeyProblem is one thing wrong with the keys that a user gave commands.
type KeyProblem struct {
	Command  string
	Position int // which of its keys, counted from 1; 0 for all of them
	Found    string
	Allowed  string
	Hint     string
}

// Bind gives commands a user's own keys, by the commands' names, in the place of their
// default ones. A command with an empty list has none, and is run from the palette. What
// is wrong is listed by command; the commands are right only when nothing is.
func Bind(commands []Command, own map[string][]string) ([]Command, []KeyProblem) {
	b := binder{commands: slices.Clone(commands), own: own, named: map[string]bool{}}
	for _, name := range terminalKeys() {
		b.named[name] = true
	}
	for i := range b.commands {
		if keys, ok := own[b.commands[i].Name]; ok {
			b.bind(&b.commands[i], keys)
		}
	}
	b.clashes()
	return b.commands, b.wrong
}

// binder gives keys to commands and collects what is wrong.
type binder struct {
	commands []Command
	own      map[string][]string
	named    map[string]bool
	wrong    []KeyProblem
}

// bind gives one command its keys.
func (b *binder) bind(command *Command, texts []string) {
	usual := command.Keys
	command.Keys = nil
	for i, text := range texts {
		problem := KeyProblem{Command: command.Name, Position: i + 1, Found: shownKey(text), Allowed: allowedKeys}
		key, hint, ok := parseKey(text, b.named)
		why := ""
		if ok && !slices.Contains(usual, key) {
			why = reserved(command, key)
		}
		switch {
		case !ok:
			problem.Hint = hint
			b.wrong = append(b.wrong, problem)
		case why != "":
			problem.Allowed = "any other key: " + why
			b.wrong = append(b.wrong, problem)
		case slices.Contains(command.Keys, key):
			problem.Found, problem.Allowed = "a second "+shownKey(text), "each key once"
			b.wrong = append(b.wrong, problem)
		default:
			command.Keys = append(command.Keys, key)
		}
	}
	b.keepWayOut(command, len(texts))
}

// keepWayOut sees to it that the program can be left, and help be had, with a key.
func (b *binder) keepWayOut(command *Command, given int) {
	switch {
	case command.Name == "quit" && !slices.Contains(command.Keys, alwaysLeaves):
		command.Keys = append(command.Keys, alwaysLeaves)
	case command.Name == "help" && given == 0:
		b.wrong = append(b.wrong, KeyProblem{Command: command.Name, Found: "no key",
			Allowed: "at least one: help lists every other key"})
	}
}

// alwaysLeaves is the one key that nobody can take from quit: a terminal that does not
// obey it looks broken.
const alwaysLeaves = "ctrl+c"

const allowedKeys = "a letter or sign, or a name such as f5, pgup, shift+left, ctrl+r, alt+x, space"

// shownKey quotes a key for a message, however long it is and whatever it holds.
func shownKey(text string) string {
	const longest = 40
	if letters := []rune(text); len(letters) > longest {
		text = string(letters[:longest]) + "…"
	}
	return fmt.Sprintf("%q", text)
}

// reserved says why a command may not take a key; nothing when it may. A command's own
// default key is never refused.
func reserved(command *Command, key string) string {
	plain, alt := strings.CutPrefix(key, "alt+")
	isDigit := len(plain) == 1 && plain[0] >= '0' && plain[0] <= '9'
	switch {
	case isDigit && alt:
		return "alt and a digit turn to a page"
	case isDigit:
		return "a digit begins a value or turns to a page"
	case key == "." || key == "-" || key == "[":
		return "it begins a value"
	case plain == "esc":
		return "esc leaves dialogs and what is being typed"
	case key == "enter":
		return "enter takes what is chosen or typed"
	case plain == alwaysLeaves:
		return "ctrl+c always leaves"
	case utf8.RuneCountInString(key) == 1 && slices.ContainsFunc(command.Dialogs, overlay.Kind.Types):
		return "letters are typed in that dialog"
	}
	return ""
}

// clashes finds keys that two commands have on one page. They are reported where the
// user gave them: a default key is in nobody's way.
func (b *binder) clashes() {
	for i := range b.commands {
		keys, given := b.own[b.commands[i].Name]
		if !given {
			continue
		}
		for j := range b.commands {
			_, both := b.own[b.commands[j].Name]
			if i == j || both && j < i {
				continue // said when j was looked at
			}
			b.clash(&b.commands[i], &b.commands[j], keys)
		}
	}
}

// clash reports the keys that a command shares with another.
func (b *binder) clash(command, other *Command, texts []string) {
	places := sharedPlaces(command, other)
	if places == "" {
		return
	}
	for i, text := range texts {
		key, _, ok := parseKey(text, b.named)
		if !ok || !slices.Contains(command.Keys, key) || !slices.Contains(other.Keys, key) {
			continue
		}
		hint := "give " + other.Name + " another key, or an empty list"
		if other.Name == "quit" || other.Name == "help" {
			hint = "give " + other.Name + " another key"
		}
		b.wrong = append(b.wrong, KeyProblem{
			Command: command.Name, Position: i + 1, Hint: hint,
			Found:   fmt.Sprintf("%s, which is also the key of %s %s", shownKey(text), other.Name, places),
			Allowed: "one command a key and page, or dialog",
		})
	}
}

// sharedPlaces names the pages on which both commands are there, or the dialogs.
func sharedPlaces(a, b *Command) string {
	var pages, dialogs []string
	for _, page := range state.Pages() {
		if a.on(page) && b.on(page) {
			pages = append(pages, page.String())
		}
	}
	for _, kind := range a.Dialogs {
		if slices.Contains(b.Dialogs, kind) {
			dialogs = append(dialogs, string(kind))
		}
	}
	switch {
	case len(dialogs) > 0:
		return "in the dialog " + strings.Join(dialogs, ", ")
	case len(pages) == 0:
		return ""
	case len(pages) == len(state.Pages()):
		return "on every page"
	}
	return "on " + strings.Join(pages, ", ")
}
