package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/theme"
)

// bound gives the commands a user's keys, and fails when something is wrong with them.
func bound(t *testing.T, own map[string][]string) []Command {
	t.Helper()
	commands, wrong := Bind(Commands(), own)
	if len(wrong) > 0 {
		t.Fatalf("%+v", wrong)
	}
	return commands
}

// withKeys is an App whose user has keys of their own.
func withKeys(t *testing.T, own map[string][]string) *App {
	t.Helper()
	store := &memory{}
	a := NewApp(document(t, "pod-breach"), store, Options{Glyphs: theme.NewGlyphs(theme.Blocks), Commands: bound(t, own)})
	a.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	return a
}

func TestDefaultKeysCanBeBound(t *testing.T) {
	own := map[string][]string{}
	for _, c := range Commands() {
		own[c.Name] = c.Keys
	}
	for i, c := range bound(t, own) {
		if strings.Join(c.Keys, " ") != strings.Join(Commands()[i].Keys, " ") {
			t.Errorf("%s: %v", c.Name, c.Keys)
		}
	}
}

// TestOwnKeys uses keys of a user's own; the default ones do nothing any more, and the
// screen names the new ones.
func TestOwnKeys(t *testing.T) {
	a := withKeys(t, map[string][]string{
		"more": {"W", "ctrl+w"}, "undo": {"E"}, "mouse": {}, "help": {"f2"}, "less": {"space"},
	})
	sees(t, a, "f2 help", "f2 lists keys", "↑↓ space W move")
	choose(t, a, "csm.heads")
	press(a, "right", "m")
	if number(t, a, "csm.heads") != 20 || a.mouseOff {
		t.Error("a default key still works")
	}
	press(a, "W")
	a.Update(tea.KeyMsg{Type: tea.KeyCtrlW})
	if got := number(t, a, "csm.heads"); got != 22 {
		t.Errorf("two keys of one command lead to %v, want 22", got)
	}
	sees(t, a, "E undo")
	a.Update(tea.KeyMsg{Type: tea.KeySpace, Runes: []rune(" ")})
	if got := number(t, a, "csm.heads"); got != 21 {
		t.Errorf("space leads to %v, want 21", got)
	}
	press(a, ":")
	typed(a, "leave the mouse")
	sees(t, a, "no key")
	if press(a, "enter"); !a.mouseOff {
		t.Error("a command without a key cannot be run")
	}
}

func TestKeysThatCannotBe(t *testing.T) {
	for name, test := range map[string]struct {
		own  map[string][]string
		said []string
	}{
		"no key":                           {map[string][]string{"save": {"ctrl+shift+é"}}, []string{`save 1: found "ctrl+shift+é"; allowed: a letter or sign`}},
		"upper case":                       {map[string][]string{"save": {"w", "Ctrl+W"}}, []string{"save 2: ", "did you mean ctrl+w?"}},
		"another name":                     {map[string][]string{"save": {"escape"}}, []string{"a terminal says esc"}},
		"tab in disguise":                  {map[string][]string{"save": {"ctrl+i"}}, []string{"a terminal says tab"}},
		"shift":                            {map[string][]string{"save": {"shift+w"}}, []string{"with shift a letter is W"}},
		"empty":                            {map[string][]string{"save": {""}}, []string{`found ""`}},
		"two letters":                      {map[string][]string{"save": {"gg"}}, []string{`found "gg"`}},
		"an escape":                        {map[string][]string{"save": {"\x1b[31m"}}, []string{`found "\x1b[31m"`}},
		"a mark":                           {map[string][]string{"save": {"\u0301"}}, []string{"found"}},
		"digit":                            {map[string][]string{"save": {"7"}}, []string{"any other key: a digit begins a value or turns to a page"}},
		"alt digit":                        {map[string][]string{"save": {"alt+7"}}, []string{"alt and a digit turn to a page"}},
		"sign":                             {map[string][]string{"save": {"-"}}, []string{"it begins a value"}},
		"esc":                              {map[string][]string{"save": {"esc"}}, []string{"esc leaves dialogs"}},
		"enter":                            {map[string][]string{"save": {"enter"}}, []string{"enter takes what is chosen"}},
		"ctrl+c":                           {map[string][]string{"save": {"ctrl+c"}}, []string{"ctrl+c always leaves"}},
		"twice":                            {map[string][]string{"save": {"w", "w"}}, []string{`found a second "w"`}},
		"no help":                          {map[string][]string{"help": {}}, []string{"help 0: found no key"}},
		"taken":                            {map[string][]string{"save": {"w", "u"}}, []string{`save 2: found "u", which is also the key of undo on `, "give undo another key, or an empty list"}},
		"taken from quit":                  {map[string][]string{"save": {"q"}}, []string{"the key of quit", "give quit another key"}},
		"a letter where letters are typed": {map[string][]string{"list-down": {"N"}}, []string{"letters are typed in that dialog"}},
		"taken in a dialog":                {map[string][]string{"tiers-cut": {"r"}}, []string{"the key of tiers-rename in the dialog tiers"}},
		"taken in one of several":          {map[string][]string{"dialog-down": {"V"}}, []string{"the key of why-outcome-back in the dialog why"}},
		"both given":                       {map[string][]string{"save": {"w"}, "undo": {"w"}}, []string{`found "w", which is also the key of `}},
	} {
		t.Run(name, func(t *testing.T) {
			_, wrong := Bind(Commands(), test.own)
			if len(wrong) != 1 {
				t.Fatalf("%d problems: %+v", len(wrong), wrong)
			}
			p := wrong[0]
			said := p.Command + " " + string(rune('0'+p.Position)) + ": found " + p.Found + "; allowed: " + p.Allowed + " (" + p.Hint + ")"
			for _, want := range test.said {
				if !strings.Contains(said, want) {
					t.Errorf("%q is not in %q", want, said)
				}
			}
		})
	}
}

// TestSwappedKeys gives two commands each other's keys: that is no clash.
func TestSwappedKeys(t *testing.T) {
	commands := bound(t, map[string][]string{"save": {"u"}, "undo": {"s"}, "quit": {"Q"}, "case": {"q"}})
	for _, c := range commands {
		if c.Name == "quit" && strings.Join(c.Keys, " ") != "Q ctrl+c" {
			t.Errorf("quit: %v", c.Keys)
		}
	}
}
