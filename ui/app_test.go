package ui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/model/begin"
	"brim/planner/plantest"
	"brim/scenarios"
	"brim/ui/state"
	"brim/ui/theme"
)

// memory is a Store that keeps nothing but what a test looks at.
type memory struct {
	docs    map[string]state.Document
	kept    *model.Scenario
	err     error    // of the next Save
	consent Consent  // of the last Save
	note    string   // of the last Save
	put     []byte   // by the last Put
	saves   []Save   // the log
	peeks   []string // what was peeked at
	changed string   // names what another program has written; empty for nothing
	table   News     // of a table that is named; nothing without a name
	blind   error    // why the file cannot be watched

	accounts *model.Accounts // of any accounts file; nil: there is none
	asked    Exports         // that were read last
	record   *model.Record   // of any file of actuals; nil: there is none
}

func (m *memory) Open(_ context.Context, name string, _ func(float64)) (state.Document, error) {
	if doc, ok := m.docs[name]; ok {
		return doc, nil
	}
	return state.Document{}, fmt.Errorf("%s: no such scenario", name)
}

func (m *memory) Save(doc state.Document, s *model.Scenario, path, note string, consent Consent) (state.Document, error) {
	m.consent, m.note = consent, note
	if err := m.err; err != nil {
		m.err = nil
		return state.Document{}, err
	}
	doc.Scenario, doc.Path, doc.Name, doc.Unwritten = s, path, path, false
	return doc, nil
}

func (m *memory) ReadExports(_ context.Context, asked Exports, _ func(float64)) (ExportsRead, error) {
	crm := &asked.Accounts
	if crm.Path != "crm.csv" {
		return ExportsRead{}, fmt.Errorf("%s: not read: no such file", crm.Path+asked.People.Path)
	}
	m.asked = asked
	read := ExportsRead{Accounts: model.Reading{
		File: crm.Path, Headers: []string{"Amount", "Who"}, Examples: []string{"5,000", "Ann"},
		Taken: []model.Taken{{Column: cmp.Or(crm.Columns["acv"], "Amount"), For: "acv"}}, LeftOut: []model.LeftOut{{Reason: "total", Rows: 2, Lines: "8-9"}},
	}}
	if crm.Columns["acv"] == "Who" {
		return read, errors.New("crm.csv:2: acv: found \"Ann\"")
	}
	read.Answers = begin.Answers{Start: asked.Next, Notes: []string{"crm.csv: columns read: ACV from Amount"},
		Book: model.Book{File: crm.Path, Accounts: m.accounts, Columns: crm.Columns}}
	return read, nil
}

func (m *memory) Tables(folder string) (Shelf, error) {
	if folder != "" && !strings.HasSuffix(folder, "/") {
		return Shelf{}, fmt.Errorf("%s: not a folder", folder)
	}
	return Shelf{Folder: folder, Here: []Place{{Name: "up/", Label: "../", Folder: true}, {Name: "crm.csv", Label: "crm.csv", Title: "46 KB"}}}, nil
}

func (m *memory) Begin(first *begin.First, _ string) (state.Document, error) {
	return state.Document{Name: "ours", Scenario: first.Scenario, Unwritten: true, First: first}, nil
}

func (m *memory) Log(state.Document) ([]Save, string, error) { return m.saves, "", m.blind }

func (m *memory) Logged(_ state.Document, save Save) (*model.Scenario, error) {
	if s, ok := save.Source.(*model.Scenario); ok {
		return s, nil
	}
	return nil, errFull
}

func (m *memory) TakeAccounts(_ context.Context, _ state.Document, s *model.Scenario, path string, _ func(float64)) (*model.Scenario, error) {
	if m.accounts == nil {
		return nil, fmt.Errorf("%s: no such file", path)
	}
	s = s.Clone()
	s.ARR, s.Book = model.Opt{}, model.Book{File: path, Accounts: m.accounts}
	return s, nil
}

func (m *memory) TakeActuals(_ context.Context, _ state.Document, s *model.Scenario, path string, _ func(float64)) (*model.Scenario, error) {
	if m.record == nil {
		return nil, fmt.Errorf("%s: no such file", path)
	}
	s = s.Clone()
	s.Actuals = model.Actuals{File: path, Record: m.record}
	return s, nil
}

func (m *memory) Anew(_ context.Context, doc state.Document, _ func(float64)) (state.Document, error) {
	doc.Scenario = doc.Scenario.Clone()
	doc.Scenario.Book.Accounts = m.accounts
	return doc, m.err
}

func (m *memory) Reassign(_ state.Document, s *model.Scenario, csms map[int]string) (*model.Scenario, string, error) {
	if err := m.err; err != nil {
		m.err = nil
		return nil, "", err
	}
	rows := make([]model.Account, s.Book.Accounts.Len())
	for i, account := range s.Book.Accounts.All() {
		if csm, moved := csms[i]; moved {
			account.CSM = csm
		}
		rows[i] = account
	}
	s = s.Clone()
	s.Book.File, s.Book.Accounts = "accounts-rebalanced.csv", model.NewAccounts(rows)
	return s, "accounts-rebalanced.csv", nil
}

func (m *memory) Put(_ state.Document, path string, data []byte, consent Consent) (string, error) {
	m.consent = consent
	if err := m.err; err != nil {
		m.err = nil
		return "", err
	}
	m.put = data
	return "/home/me/" + path, nil
}

func (m *memory) Browse(folder string) (Shelf, error) {
	shelf := Shelf{Folder: folder, Walked: folder != ""}
	if folder != "" && !strings.HasSuffix(folder, "/") {
		return shelf, fmt.Errorf("%s: not a folder", folder)
	}
	for _, name := range slices.Sorted(maps.Keys(m.docs)) {
		shelf.Builtin = append(shelf.Builtin, Place{Name: name, Label: name, About: "about " + name})
	}
	shelf.Here = []Place{{Name: "up/", Label: "../", Folder: true}, {Name: folder + "broken.toml", Label: "broken.toml"}}
	return shelf, nil
}

func (m *memory) Read(ctx context.Context, name string, come func(float64)) (state.Document, error) {
	m.peeks = append(m.peeks, name)
	return m.Open(ctx, name, come)
}

func (m *memory) Watch(_ context.Context, _ state.Document, seen Seen) (News, error) {
	switch {
	case m.changed != seen.Own:
		seen.Own = m.changed
		return News{Seen: seen, Gone: m.changed == FileGone}, nil
	case m.table.Seen.Tables != seen.Tables:
		found := m.table
		found.Seen.Own = seen.Own
		return found, nil
	}
	return News{Seen: seen}, m.blind
}

func (m *memory) Keep(_ state.Document, s *model.Scenario) error { m.kept = s; return nil }
func (m *memory) Forget(state.Document) error                    { m.kept = nil; return nil }

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
