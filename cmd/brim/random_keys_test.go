package main

import (
	"slices"
	"strings"
	"testing"

	"brim/ui"
	"brim/ui/ptytest"
)

// leaving are the commands that random use leaves to other tests: they lead out.
var leaving = []string{"quit", "suspend"}

// sent are the keys that have no letter, as a terminal sends them.
var sent = map[string]string{
	"up": ptytest.Up, "down": ptytest.Down, "left": ptytest.Left, "right": ptytest.Right,
	"shift+up": ptytest.ShiftUp, "shift+down": ptytest.ShiftDown, "shift+left": ptytest.ShiftLeft, "shift+right": ptytest.ShiftRight,
	"home": ptytest.Home, "end": ptytest.End, "pgup": ptytest.PageUp, "pgdown": ptytest.PageDown,
	"ctrl+pgup": "\x1b[5;5~", "ctrl+pgdown": "\x1b[6;5~", "delete": ptytest.Delete, "insert": "\x1b[2~", "backspace": ptytest.Backspace,
	"tab": ptytest.Tab, "shift+tab": ptytest.ShiftTab, "enter": ptytest.Enter, "esc": ptytest.Esc, "space": ptytest.Space,
	"f1": "\x1bOP",
}

// commandKeys are the keys of every command but those that lead out, whatever else such a
// key does in a dialog.
func commandKeys(t *testing.T) []string {
	t.Helper()
	var keys, out []string
	for _, command := range ui.Commands() {
		if slices.Contains(leaving, command.Name) {
			out = append(out, command.Keys...)
		}
	}
	for _, command := range ui.Commands() {
		for _, key := range command.Keys {
			if !slices.Contains(out, key) {
				keys = append(keys, sequenceOf(t, key))
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// sequenceOf is a key by its name as a terminal sends it.
func sequenceOf(t *testing.T, key string) string {
	t.Helper()
	if sequence, ok := sent[key]; ok {
		return sequence
	}
	if letter, ok := strings.CutPrefix(key, "ctrl+"); ok && len(letter) == 1 {
		return ptytest.Ctrl(letter[0])
	}
	letter, alt := strings.CutPrefix(key, "alt+")
	if len([]rune(letter)) != 1 {
		t.Fatalf("how does a terminal send %s?", key)
	}
	if alt {
		return ptytest.Esc + letter
	}
	return letter
}
