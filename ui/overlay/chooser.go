package overlay

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// chooser is a list that typing narrows and enter takes from.
type chooser interface {
	take() Action
	Scroll(n int)
	filter()
	page() int // entries at the last draw
}

// listDeeds are what can be done in a list besides typing.
func listDeeds() []deed[chooser] {
	return []deed[chooser]{
		does(bind("list-up", "up", "Choose the entry above.", "up", "ctrl+p"),
			func(list chooser) { list.Scroll(-1) }),
		does(bind("list-down", "down", "Choose the entry below.", "down", "ctrl+n", "tab"),
			func(list chooser) { list.Scroll(1) }),
		does(bind("list-page-up", "page up", "Go up a page of entries.", "pgup"),
			func(list chooser) { list.Scroll(-list.page()) }),
		does(bind("list-page-down", "page down", "Go down a page of entries.", "pgdown"),
			func(list chooser) { list.Scroll(list.page()) }),
	}
}

// choose takes a key for a chooser: it leaves, takes, moves by a line or a page, or types.
func choose(list chooser, keys *Keys, input *textinput.Model, key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		return Close{}
	case "enter":
		return list.take()
	}
	if action, done := perform(list, KindList, keys, listDeeds(), key); done {
		return action
	}
	*input = Type(*input, key, false)
	list.filter()
	return nil
}

// wanted are the words that an entry must have to be listed.
func wanted(input textinput.Model) []string { return strings.Fields(strings.ToLower(input.Value())) }

func matches(text string, words []string) bool {
	text = strings.ToLower(text)
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// spells reports whether every word is one of the text's, whole.
func spells(text string, words []string) bool {
	whole := strings.Fields(strings.ToLower(text))
	for _, word := range words {
		if !slices.Contains(whole, word) {
			return false
		}
	}
	return true
}

// nameGap is the air behind the longest name.
const nameGap = 2

// longestName is the width of the longest name of the entries.
func longestName(entries []Entry) int {
	longest := 0
	for i := range entries {
		longest = max(longest, canvas.Width(entries[i].Name))
	}
	return longest
}

// entryParts are the room for an entry's name and where its text begins, in columns that give
// the name so many cells and end before the keys. One that the columns would cut goes on into
// what the other leaves, where it then stands whole.
func entryParts(entry *Entry, left, right int) (name, from int) {
	const indent, gap = 2, nameGap
	long, text, room := canvas.Width(entry.Name), canvas.Width(entry.Text), right-indent-gap
	name, from = left-1, indent+left
	switch {
	case long > name:
		long = min(long, max(room-text, room*2/3, name))
		return long, indent + long + gap
	case from+text > right && long+text <= room:
		return name, right - text
	}
	return name, from
}

// drawEntry draws one entry, its name in the left cells of the row and its keys at the right.
func drawEntry(c *canvas.Canvas, entry *Entry, left int, chosen bool) {
	name, text := theme.KeyCap, theme.Text
	if entry.Dim {
		name, text = theme.Faint, theme.Faint
	}
	if chosen {
		c.Text(0, 0, theme.Selected, c.Glyphs().Pointer)
		name, text = theme.Selected, theme.Selected
	}
	right := c.Width()
	if entry.Keys != "" {
		right -= c.TextRight(right, 0, theme.Dim, entry.Keys) + nameGap
	}
	room, from := entryParts(entry, left, right)
	c.TextFit(2, 0, room, name, entry.Name)
	c.TextFit(from, 0, right-from, text, entry.Text)
}
