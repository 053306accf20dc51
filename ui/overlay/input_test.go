package overlay

import (
	"testing"
	"unicode"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
)

// deletesWord are the keys that delete the word after the cursor.
var deletesWord = []tea.KeyMsg{{Type: tea.KeyRunes, Runes: []rune("d"), Alt: true}, {Type: tea.KeyDelete, Alt: true}}

// TestDeleteWord deletes from every place of a text to the end of the word there.
func TestDeleteWord(t *testing.T) {
	for text, want := range map[string][]string{
		"":      {""},
		"abc":   {"", "a", "ab", "abc"},
		"a bc":  {" bc", "a", "a ", "a b", "a bc"},
		"ab  ":  {"  ", "a  ", "ab", "ab ", "ab  "},
		"é 漢字 ": {" 漢字 ", "é ", "é  ", "é 漢 ", "é 漢字", "é 漢字 "},
	} {
		for place := range want {
			for _, key := range deletesWord {
				input := NewInput(text)
				input.SetCursor(place)
				input = Type(input, key, false)
				if input.Value() != want[place] || input.Position() != place {
					t.Errorf("%q at %d: %q at %d, want %q", text, place, input.Value(), input.Position(), want[place])
				}
			}
		}
	}
}

// TestFreshText is replaced by the first letters, and edited by any other key.
func TestFreshText(t *testing.T) {
	if got := Type(NewInput("40%"), tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("5")}, true).Value(); got != "5" {
		t.Errorf("a letter leaves %q", got)
	}
	for _, key := range append(deletesWord, tea.KeyMsg{Type: tea.KeyLeft}, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("b"), Alt: true}) {
		if got := Type(NewInput("40%"), key, true).Value(); got != "40%" {
			t.Errorf("%s leaves %q", key, got)
		}
	}
}

// TestAltLettersTypeNothing keeps a key of the screen, such as alt+x, out of a text.
func TestAltLettersTypeNothing(t *testing.T) {
	for letter := 'a'; letter <= 'z'; letter++ {
		for _, fresh := range []bool{false, true} {
			key := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{letter}, Alt: true}
			if got := Type(NewInput("40%"), key, fresh).Value(); got != "40%" {
				t.Errorf("%s leaves %q", key, got)
			}
		}
	}
}

// fieldKeys are all keys that a terminal tells apart: letters by themselves, pasted and
// with alt, and every other key without and with alt.
func fieldKeys() []tea.KeyMsg {
	var all []tea.KeyMsg
	for _, text := range []string{"a", "b", "d", "f", " ", "é", "漢", "\u0301", "\t", "\n", "\x1b", "\x00", "two words\nand \x1b[31mmore", ""} {
		letters := []rune(text)
		all = append(all, tea.KeyMsg{Type: tea.KeyRunes, Runes: letters}, tea.KeyMsg{Type: tea.KeyRunes, Runes: letters, Paste: true},
			tea.KeyMsg{Type: tea.KeyRunes, Runes: letters, Alt: true})
	}
	for kind := tea.KeyF20; kind <= tea.KeyBackspace; kind++ {
		if kind != tea.KeyRunes {
			all = append(all, tea.KeyMsg{Type: kind}, tea.KeyMsg{Type: kind, Alt: true})
		}
	}
	return all
}

// textFields are the dialogs in which a text is typed.
func textFields(seek Seek) map[string]Dialog {
	seek.turn(0) // an input of its own
	tiers := NewTiers([]TierRow{{Name: "Core team", Edge: "10k"}}, "from ACV", 0)
	keys(tiers, "r")
	return map[string]Dialog{
		"field": NewField("Save as", "Path:", "a plan.toml", nil), "note": NewNote(), "tiers": tiers, "list": leverList(), "files": openFiles(),
		"range": NewRange("ae.heads", "Range", "", "1 2 3", ""), "seek": &seek, "begin": begun(),
	}
}

// FuzzTextFields types any keys into every text field: none panics, none holds what is not
// to be shown, and each can be drawn.
func FuzzTextFields(f *testing.F) {
	all := fieldKeys()
	const left, right = "left", "right"
	index := func(name string) byte {
		for i, key := range all {
			if key.String() == name {
				return byte(i)
			}
		}
		f.Fatalf("no key %s", name)
		return 0
	}
	for _, names := range [][]string{
		{"a", left, "alt+d"}, {"a", left, "alt+delete"}, {"a", " ", "b", "home", "alt+d", "alt+d", "alt+d"},
		{"a", " ", left, left, "alt+f", "alt+right", "ctrl+w", "alt+backspace"}, {"d", "home", right, "ctrl+k", "ctrl+u", "delete"},
	} {
		var seed []byte
		for _, name := range names {
			seed = append(seed, index(name))
		}
		f.Add(seed)
	}
	for i := range all {
		if testing.Short() && i%4 != 0 {
			continue
		}
		f.Add([]byte{0, byte(i), index("home"), byte(i), index("b"), index(left), byte(i)})
	}
	seek := *seekHeads(f)
	f.Fuzz(func(t *testing.T, picks []byte) {
		input := NewInput("two words")
		for _, pick := range picks {
			input = Type(input, all[int(pick)%len(all)], false)
			if n := utf8.RuneCountInString(input.Value()); n > maxPath || input.Position() < 0 || input.Position() > n {
				t.Fatalf("cursor %d in %d letters", input.Position(), n)
			}
			for _, letter := range input.Value() {
				if unicode.IsControl(letter) {
					t.Fatalf("holds %q", input.Value())
				}
			}
		}
		for name, dialog := range textFields(seek) {
			for _, pick := range picks {
				dialog.Handle(all[int(pick)%len(all)])
			}
			if view := drawn(dialog, 60, 20); canvas.Clean(view) == "" {
				t.Errorf("%s draws nothing", name)
			}
		}
	})
}
