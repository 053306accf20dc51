package ui

import (
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/plantest"
	"brim/scenarios"
	"brim/ui/state"
	"brim/ui/theme"
)

// document reads a scenario of the planner's golden set.
func document(t testing.TB, name string) state.Document {
	t.Helper()
	return state.Document{Name: name, Path: name + ".toml", Scenario: plantest.Golden(t, name)}
}

// screen is an App on a terminal of that size, without colours.
func screen(t testing.TB, name string, w, h int) (*App, *memory) {
	t.Helper()
	store := &memory{docs: map[string]state.Document{name: document(t, name)}}
	a := NewApp(store.docs[name], store, Options{Glyphs: theme.NewGlyphs(theme.Blocks)})
	a.later, a.now, a.solving.limit = never, standing, 0
	a.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return a, store
}

// builtinScreen is an App with a built-in scenario, without colours, on a terminal that has yet
// to say its size.
func builtinScreen(t testing.TB, name string) *App {
	t.Helper()
	file, err := scenarios.LoadBuiltin(name)
	if err != nil {
		t.Fatal(err)
	}
	a := NewApp(state.Document{Name: name, Scenario: file.Scenario}, &memory{}, Options{Glyphs: theme.NewGlyphs(theme.Blocks)})
	a.later, a.now, a.solving.limit = never, standing, 0
	return a
}

// standing is a clock that stands still: keys that follow each other are one held key, however
// slow the machine is.
func standing() time.Time { return time.Date(2027, 1, 1, 9, 0, 0, 0, time.UTC) }

// never is a clock that never rings.
func never(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }

// press sends keys and carries out the commands that follow, as the event loop would.
// It reports whether the program quit.
func press(a *App, keys ...string) bool {
	for _, key := range keys {
		if _, cmd := a.Update(keyNamed(key)); settle(a, cmd) {
			return true
		}
	}
	return false
}

func settle(a *App, cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	switch msg := cmd().(type) {
	case nil:
		return false
	case tea.QuitMsg:
		return true
	case tea.BatchMsg:
		for _, inner := range msg {
			if settle(a, inner) {
				return true
			}
		}
		return false
	default:
		_, next := a.Update(msg)
		return settle(a, next)
	}
}

var namedKeys = map[string]tea.KeyType{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "enter": tea.KeyEnter,
	"esc": tea.KeyEsc, "tab": tea.KeyTab, "shift+right": tea.KeyShiftRight, "shift+left": tea.KeyShiftLeft,
	"shift+up": tea.KeyShiftUp, "shift+down": tea.KeyShiftDown,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
	"backspace": tea.KeyBackspace, "ctrl+r": tea.KeyCtrlR, "ctrl+c": tea.KeyCtrlC, "ctrl+s": tea.KeyCtrlS,
	"ctrl+n": tea.KeyCtrlN, "ctrl+o": tea.KeyCtrlO, "ctrl+u": tea.KeyCtrlU,
}

func keyNamed(key string) tea.KeyMsg {
	if kind, ok := namedKeys[key]; ok {
		return tea.KeyMsg{Type: kind}
	}
	rest, alt := strings.CutPrefix(key, "alt+")
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(rest), Alt: alt}
}

// typed sends the letters of a text one by one.
func typed(a *App, text string) bool { return press(a, strings.Split(text, "")...) }

// choose chooses the lever with that key.
func choose(t testing.TB, a *App, key string) model.Lever {
	t.Helper()
	a.become(a.state.Reveal(key))
	l, ok := a.state.Lever()
	if !ok || l.Key != key {
		t.Fatalf("%s cannot be chosen", key)
	}
	return l
}

func number(t testing.TB, a *App, key string) float64 {
	t.Helper()
	l, ok := model.Find(a.state.Scenario, key)
	if !ok {
		t.Fatalf("no lever %s", key)
	}
	n, _ := l.Number(a.state.Scenario)
	return n
}

// sees fails unless every text is on the screen.
func sees(t testing.TB, a *App, texts ...string) {
	t.Helper()
	view := a.View()
	for _, text := range texts {
		if !strings.Contains(view, text) {
			t.Errorf("%q is not on the screen:\n%s", text, view)
		}
	}
}

// seesTyped fails unless the text is on the screen with the terminal's cursor right behind it.
func seesTyped(t testing.TB, a *App, text string) {
	t.Helper()
	view := a.View()
	x, y, ok := a.Cursor()
	if !ok || !strings.HasSuffix(string([]rune(strings.Split(view, "\n")[y])[:x]), text) {
		t.Errorf("%q is not typed, with the cursor at %d, %d:\n%s", text, x, y, view)
	}
}
