package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/theme"
)

// space is what people call the key that bubbletea names " ".
const space = theme.Space

// terminalKeys are the keys that are no letters, as bubbletea names them.
func terminalKeys() []string {
	const first, last = tea.KeyF20, tea.KeyBackspace // bubbletea's numbers, from end to end
	var names []string
	for kind := first; kind <= last; kind++ {
		if name := kind.String(); name != "" && kind != tea.KeyRunes {
			names = append(names, name)
		}
	}
	return names
}

// parseKey reads a key as a user writes it: a letter or sign, or the name of another key,
// with alt+ before it or not. The hint says what may be meant when it is not one.
func parseKey(text string, named map[string]bool) (key, hint string, ok bool) {
	rest, alt := text, ""
	if after, has := strings.CutPrefix(text, "alt+"); has && after != "" {
		rest, alt = after, "alt+"
	}
	if rest == space {
		rest = " "
	}
	letter, size := utf8.DecodeRuneInString(rest)
	if named[rest] || rest != "" && size == len(rest) && unicode.IsPrint(letter) && !unicode.Is(unicode.M, letter) {
		return alt + rest, "", true
	}
	return "", keyHint(rest, named), false
}

// keyHint says what a user may mean by a key that a terminal cannot tell.
func keyHint(text string, named map[string]bool) string {
	lower := strings.ToLower(text)
	switch same := map[string]string{
		"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "esc", "escape": "esc", "return": "enter", "ctrl+?": "backspace",
		"pageup": "pgup", "pagedown": "pgdown", "del": "delete", "ins": "insert",
	}[lower]; {
	case same != "":
		return "a terminal says " + same
	case named[lower]:
		return "did you mean " + lower + "?"
	}
	after, has := strings.CutPrefix(lower, "shift+")
	if letter, size := utf8.DecodeRuneInString(after); has && size == len(after) && unicode.IsLetter(letter) {
		return "with shift a letter is " + string(unicode.ToUpper(letter))
	}
	return ""
}
