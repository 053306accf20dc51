package overlay

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// keyOf is the key with a name of bubbletea's.
func keyOf(t testing.TB, name string) tea.KeyMsg {
	t.Helper()
	for kind := tea.KeyF20; kind <= tea.KeyBackspace; kind++ {
		if key := (tea.KeyMsg{Type: kind}); kind != tea.KeyRunes && key.String() == name {
			return key
		}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)}
}

// TestBindingsHaveKinds holds that every binding can be found by each of its keys in every
// kind that it names, and is whole.
func TestBindingsHaveKinds(t *testing.T) {
	all := Bindings()
	known := NewKeys(all)
	for _, b := range all {
		if b.Name == "" || b.Title == "" || b.Help == "" || len(b.Keys) == 0 || len(b.Kinds) == 0 {
			t.Errorf("%+v is not whole", b)
		}
		for _, kind := range b.Kinds {
			for _, key := range b.Keys {
				if got := known.names[kind][key]; got != b.Name {
					t.Errorf("%s in %s is %s, want %s", key, kind, got, b.Name)
				}
			}
		}
	}
	if again := Bindings(); len(again) != len(all) || len(again[0].Kinds) != len(all[0].Kinds) {
		t.Error("the list grows when it is asked for again")
	}
}

// TestKeysAreShown leaves out what has no key, and says nothing where nothing has one.
func TestKeysAreShown(t *testing.T) {
	g := theme.NewGlyphs(theme.Blocks)
	k := keyed{keys: NewKeys([]Binding{{Name: "one", Keys: []string{"left", "h"}}, {Name: "two", Keys: []string{" "}}, {Name: "three"}})}
	for want, names := range map[string][]string{
		"← space go  esc leave": {"one", "two"}, "← go  esc leave": {"one", "three"}, "esc leave": {"three"},
	} {
		c := canvas.New(40, 1, g)
		k.hints(c, 0, k.shown(g, " ", " go", names...), fixed("esc", "leave"))
		if got := strings.TrimSpace(c.Plain()); got != want {
			t.Errorf("%v: %q, want %q", names, got, want)
		}
	}
}
