package overlay

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// keys hands a dialog keys by name, or letters to type, and returns what the last one
// came to.
func keys(d Dialog, names ...string) Action {
	known := map[string]tea.KeyType{
		"enter": tea.KeyEnter, "esc": tea.KeyEsc, "up": tea.KeyUp, "down": tea.KeyDown, "tab": tea.KeyTab,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "backspace": tea.KeyBackspace, "ctrl+n": tea.KeyCtrlN, "ctrl+p": tea.KeyCtrlP,
	}
	var action Action
	for _, name := range names {
		if kind, ok := known[name]; ok {
			action = d.Handle(tea.KeyMsg{Type: kind})
			continue
		}
		action = d.Handle(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)})
	}
	return action
}

// drawn is a dialog on a canvas of that size.
func drawn(d Dialog, w, h int) string {
	c := canvas.New(w, h, theme.NewGlyphs(theme.Blocks))
	d.Draw(c)
	return c.Plain()
}

func leverList() *List {
	return NewList("Find a lever", "lever", []Entry{
		{Name: "ARR", Text: "annual recurring revenue", Action: Reveal{"company.arr"}},
		{Name: "AE hires/qtr", Text: "people", Action: Reveal{"ae.hires"}, Find: []string{"account executive"}},
		{Name: "Core book max", Text: "accounts a CSM can carry, by ARR", Action: Reveal{"core.max"}},
		{Name: "Paste", Text: "nothing was copied", Action: Run{"paste"}, Dim: true},
	}, nil)
}

// TestListFilter narrows by every word, in any order and any case, names before texts.
func TestListFilter(t *testing.T) {
	for _, test := range []struct {
		typed string
		want  []string
	}{
		{"", []string{"ARR", "AE hires/qtr", "Core book max", "Paste"}},
		{"arr", []string{"ARR", "Core book max"}}, // a name, then a text
		{"ARR book", []string{"Core book max"}},
		{"book arr", []string{"Core book max"}},
		{"executive", []string{"AE hires/qtr"}}, // what is not shown finds too
		{"  hires  ", []string{"AE hires/qtr"}},
		{"arr hires", nil},
		{"%(*[", nil},
	} {
		l := leverList()
		keys(l, test.typed)
		var got []string
		for _, i := range l.shown {
			got = append(got, l.entries[i].Name)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q finds %q, want %q", test.typed, got, test.want)
		}
	}
}

// TestListFindsWholeWords of names before names that have the same letters in them.
func TestListFindsWholeWords(t *testing.T) {
	l := NewList("Find a lever", "lever", []Entry{
		{Name: "CSMs in ramp", Action: Reveal{"csm.ramping"}}, {Name: "CSM ramp", Action: Reveal{"csm.ramp_months"}},
	}, nil)
	if got := keys(l, " csm ramp ", "enter"); got != (Reveal{"csm.ramp_months"}) {
		t.Errorf("found %v", got)
	}
}

// TestListTakes what is chosen, and nothing where nothing matches or it does nothing now.
func TestListTakes(t *testing.T) {
	for _, test := range []struct {
		keys []string
		want Action
	}{
		{[]string{"enter"}, Reveal{"company.arr"}},
		{[]string{"down", "enter"}, Reveal{"ae.hires"}},
		{[]string{"down", "down", "down", "down", "down", "enter"}, nil}, // the last, which is dim
		{[]string{"up", "enter"}, Reveal{"company.arr"}},
		{[]string{"down", "book", "enter"}, Reveal{"core.max"}}, // typing begins at the top again
		{[]string{"zzz", "enter"}, nil},
		{[]string{"zzz", "backspace", "backspace", "backspace", "tab", "enter"}, Reveal{"ae.hires"}},
		{[]string{"esc"}, Close{}},
	} {
		if got := keys(leverList(), test.keys...); got != test.want {
			t.Errorf("%q: %v, want %v", test.keys, got, test.want)
		}
	}
	asked := NewList("Compare", "plan", nil, func(text string) Action { return CompareWith{text} })
	if got := keys(asked, " a b.toml ", "enter"); got != (CompareWith{"a b.toml"}) {
		t.Errorf("typed: %v", got)
	}
	if got := keys(NewList("Compare", "plan", nil, func(text string) Action { return CompareWith{text} }), " ", "enter"); got != nil {
		t.Errorf("nothing typed: %v", got)
	}
}

// TestListScrolls pages by what was drawn last, keeps the choice in sight and is clicked
// where it was drawn.
func TestListScrolls(t *testing.T) {
	var entries []Entry
	for i := range 50 {
		name := strings.Repeat("x", 3) + string(rune('A'+i/26)) + string(rune('a'+i%26))
		entries = append(entries, Entry{Name: name, Action: Run{name}})
	}
	l := NewList("Long", "command", entries, nil)
	const w, h, rows = 40, 16, 16 - 2 - 4
	for n := 1; n <= 6; n++ {
		drawn(l, w, h)
		keys(l, "pgdown")
		if want := min(n*rows, 49); l.chosen != want {
			t.Fatalf("%d pages down is entry %d, want %d", n, l.chosen, want)
		}
		if view := drawn(l, w, h); !strings.Contains(view, "▸ "+entries[l.chosen].Name) {
			t.Fatalf("the choice is out of sight:\n%s", view)
		}
	}
	for y, line := range strings.Split(drawn(l, w, h), "\n") {
		column := strings.Index(line, "xxx")
		action := l.Click(5, y)
		if _, leaves := action.(Close); strings.Contains(line, "esc leave") != leaves {
			t.Errorf("a click on %q is %v", line, action)
		}
		if column < 0 && action != nil && !strings.Contains(line, "esc leave") {
			t.Errorf("a click on %q takes %v", line, action)
		}
		if run, ok := action.(Run); column >= 0 && (!ok || !strings.Contains(line, run.Command)) {
			t.Errorf("a click on %q takes %v", line, action)
		}
	}
}

// TestListRanks what is called exactly so before what begins so, before what has the words
// in its name, in what else it is called, and in what it says.
func TestListRanks(t *testing.T) {
	l := NewList("Find", "lever", []Entry{
		{Name: "Years", Text: "counts heads at the end"},
		{Name: "One team", Find: []string{"heads-all"}},
		{Name: "CSM heads"},
		{Name: "Headstart"},
		{Name: "Heads of teams"},
		{Name: "heads"},
	}, nil)
	keys(l, "heads")
	var got []string
	for _, i := range l.shown {
		got = append(got, l.entries[i].Name)
	}
	if want := []string{"heads", "Headstart", "Heads of teams", "CSM heads", "One team", "Years"}; !slices.Equal(got, want) {
		t.Errorf("ranked %q, want %q", got, want)
	}
}

// TestListCounts says how many entries there are and how many are out of sight, and puts
// them under the names of their groups until something is typed.
func TestListCounts(t *testing.T) {
	l := grouped(40)
	view := drawn(l, 60, 16)
	for _, text := range []string{"40 commands", "Even", "↓ 31 more"} {
		if !strings.Contains(view, text) {
			t.Errorf("%q is not shown:\n%s", text, view)
		}
	}
	keys(l, "pgdown", "pgdown")
	if view := drawn(l, 60, 16); !strings.Contains(view, "↑ ") || !strings.Contains(view, "▸ ") {
		t.Errorf("what is above is not counted:\n%s", view)
	}
	keys(l, "1")
	if view := drawn(l, 60, 16); !strings.Contains(view, "13 of 40 commands") || strings.Contains(view, "Even") {
		t.Errorf("what is typed does not narrow the count:\n%s", view)
	}
}

// TestLowSheet goes to the sides in columns of a row or two, some of which hold a name alone.
func TestLowSheet(t *testing.T) {
	for h := 1; h <= 8; h++ {
		l := grouped(40).Sheet()
		drawn(l, 60, h)
		for range 200 {
			l.Handle(tea.KeyMsg{Type: tea.KeyRight})
		}
		last := l.chosen
		for range 200 {
			l.Handle(tea.KeyMsg{Type: tea.KeyLeft})
		}
		if l.height > 0 && (last < 30 || l.chosen > 9) {
			t.Errorf("%d rows: the arrows lead to entry %d and back to %d", h, last, l.chosen)
		}
	}
}

// TestSheet shows every entry in columns, goes to the sides, and scrolls by columns.
func TestSheet(t *testing.T) {
	l := grouped(40).Sheet()
	if view := drawn(l, 120, 20); strings.Contains(view, "more") || !strings.Contains(view, "do 39") {
		t.Fatalf("not all are shown:\n%s", view)
	}
	l.Handle(tea.KeyMsg{Type: tea.KeyRight})
	column := l.entries[l.shown[l.chosen]].Name
	l.Handle(tea.KeyMsg{Type: tea.KeyLeft})
	if l.chosen != 0 || column == "do 0" {
		t.Errorf("the arrows lead to %s and back to entry %d", column, l.chosen)
	}
	keys(l, "pgdown", "pgdown", "pgdown")
	view := drawn(l, 40, 20)
	if !strings.Contains(view, "▸ ") || !strings.Contains(view, "↑ ") {
		t.Errorf("the choice is out of sight:\n%s", view)
	}
	for _, spot := range l.spots {
		run, _ := l.Click(spot.X+1, spot.Y).(Run)
		line := strings.Split(view, "\n")[spot.Y]
		if !strings.Contains(line, run.Command) {
			t.Errorf("a click on %q runs %q", line, run.Command)
		}
	}
	if l.Click(5, 1) != nil {
		t.Error("a click on the text that is typed takes something")
	}
}

// grouped is a list of commands in two groups.
func grouped(n int) *List {
	var entries []Entry
	for i := range n {
		name := fmt.Sprintf("do %d", i)
		group := "Even"
		if i >= n/2 {
			group = "Odd"
		}
		entries = append(entries, Entry{Name: name, Keys: "k  K", Group: group, Action: Run{name}})
	}
	return NewList("Commands", "command", entries, nil)
}
