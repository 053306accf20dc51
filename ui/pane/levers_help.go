package pane

import (
	"brim/model"
	"brim/ui/state"
	"brim/ui/words"
)

// Heights of the pane from which it says what the chosen lever means, and from which it has
// more rows for that.
const (
	explainsLever = 14
	roomyHelp     = 16
	tallHelp      = 20
)

// Room is how many rows of levers a pane of that size shows.
func (Levers) Room(s state.State, width, height int) int {
	return leverRoom(height, leverHelp(s, width, height))
}

// leverRoom is how many rows a pane of that height has above what it says of the chosen lever.
func leverRoom(height int, help []string) int {
	room := height - 2
	if len(help) > 0 {
		room -= len(help) + 1
	}
	return max(1, room)
}

// leverHelp says in lines what the chosen lever means, in the most words for which a pane of
// that size has rows. It always takes these rows, so that the levers above keep still; the
// fewest words that say it take as many as they need.
func leverHelp(s state.State, width, height int) []string {
	rows := 2
	switch {
	case height < explainsLever:
		return nil
	case height >= tallHelp:
		rows = 4
	case height >= roomyHelp:
		rows = 3
	}
	var lines []string
	for _, text := range leverWords(s) {
		if lines = words.Wrap(text, width-2); len(lines) <= rows {
			break
		}
	}
	for len(lines) < rows {
		lines = append(lines, "")
	}
	return lines
}

// leverWords say what the chosen lever means, what it may be and where its default is from; in
// ever fewer words.
func leverWords(s state.State) []string {
	l, ok := s.Lever()
	if !ok {
		return []string{s.Keys.Fill("{" + s.TypeCommand() + "} shows or hides the rarer levers of this group")}
	}
	if before, differs := pinnedWords(s, l); differs {
		now := l.Show(l.Planned(s.Scenario), s.Plan.Currency)
		return []string{
			l.Title() + " is " + now + ", was " + before + " in the baseline; " + l.Help,
			"now " + now + ", was " + before + " in the baseline; " + l.Help,
			"now " + now + ", was " + before + " in the baseline",
		}
	}
	if followsMarket(s, l) {
		return []string{l.Title() + " follows the market; " + l.Help, "follows the market; " + l.Help}
	}
	source := " (" + about(l) + ")"
	return []string{l.Title() + ": " + l.Help + source, l.Help + source, l.Help}
}

func about(l model.Lever) string {
	switch {
	case l.Source != "":
		return "source: " + l.Source
	case l.Assumed:
		return "default is an assumption"
	}
	return l.Key
}
