package ui

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/state"
)

// entry is a value being typed into a lever.
type entry struct {
	lever model.Lever
	input textinput.Model
	cell  bool   // of the grid of hires, not the lever itself
	fresh bool   // the old value stands there, and nothing was typed yet
	asked string // the value far from the present one that was asked back about
}

// maxEntry bounds what can be typed or pasted into a lever.
const maxEntry = 400

// enter begins typing the chosen lever's value, or turns a switch, a word or a fold.
func (h *hand) enter() tea.Cmd {
	l, ok := h.state.Lever()
	switch {
	case h.emptyHanded():
		return nil
	case !ok:
		return h.become(h.state.Unfold(h.state.Panel.Rows[h.state.Panel.Chosen].Group))
	case l.Kind == model.Toggle:
		return h.become(h.state.Move(l, l.Following(h.state.Scenario), ""))
	case l.Kind == model.Words && h.reviewer.drops(l, l.Following(h.state.Scenario)):
		return h.reviewer.reviewChoice(l, l.Following(h.state.Scenario))
	case l.Kind == model.Words:
		return h.become(h.state.Move(l, l.Following(h.state.Scenario), ""))
	}
	h.begin(l, l.Editable(l.Planned(h.state.Scenario)))
	return nil
}

// digit begins a lever's value with its first digit; where no lever is chosen, and with
// alt anywhere, it turns to the page of that number.
func (h *hand) digit(msg tea.KeyMsg) tea.Cmd {
	if msg.Type != tea.KeyRunes || len(msg.Runes) == 0 {
		return nil
	}
	if (h.state.Focus == state.PaneLevers || h.state.Presents) && !msg.Alt {
		return h.startTyping(msg)
	}
	if h.state.Focus == state.PaneHires && !msg.Alt {
		return h.startHires(msg)
	}
	if i := int(msg.Runes[0] - '1'); !msg.Paste && i >= 0 && i < len(state.Pages()) {
		return h.become(h.state.Turn(state.Pages()[i]))
	}
	return nil
}

// startTyping begins a value with its first digit.
func (h *hand) startTyping(msg tea.KeyMsg) tea.Cmd {
	l, ok := h.state.Lever()
	first := string(msg.Runes)
	if h.emptyHanded() {
		return nil
	}
	if !ok || l.Kind == model.Words || l.Kind == model.Toggle {
		return nil
	}
	if !strings.ContainsAny(first[:min(1, len(first))], "0123456789.-[") {
		return nil
	}
	h.begin(l, "")
	return h.typing(msg)
}

func (h *hand) begin(l model.Lever, text string) {
	h.entry = &entry{lever: l, input: overlay.NewInput(text), fresh: true}
	h.entry.input.CharLimit = maxEntry
	h.state = h.state.Say(l.Title() + " takes " + l.Allowed() + h.typingKeys())
}

// typingKeys says which keys end the typing where no footer does.
func (h *hand) typingKeys() string {
	if h.state.Presents {
		return "; enter sets it, esc leaves it"
	}
	return ""
}

// typing takes a key for the value being typed.
func (h *hand) typing(msg tea.KeyMsg) tea.Cmd {
	if msg.Alt && msg.Type == tea.KeyRunes && unicode.IsDigit(msg.Runes[0]) {
		h.entry = nil
		return h.digit(msg) // to a page, as a click on its tab
	}
	switch msg.String() {
	case "esc", "ctrl+c":
		return h.leave()
	case "enter":
		if h.entry.fresh { // what follows from other inputs goes on doing so
			return h.leave()
		}
		return h.commit()
	case "up", "down", "tab":
		return nil
	}
	msg.Runes = printable(msg.Runes)
	h.entry.input = overlay.Type(h.entry.input, msg, h.entry.fresh)
	h.entry.fresh = false
	return nil
}

// leave ends the typing, with the value as it was.
func (h *hand) leave() tea.Cmd {
	h.entry = nil
	h.state = h.state.Say("")
	return nil
}

// printable drops what no value contains, so that a paste cannot leave line breaks.
func printable(letters []rune) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return -1
	}, string(letters)))
}

// commit sets the typed value; one that cannot be is said, and can be mended.
func (h *hand) commit() tea.Cmd {
	if h.entry.cell {
		return h.commitHires()
	}
	l, text := h.entry.lever, h.entry.input.Value()
	value, err := l.Parse(h.state.Scenario, text)
	if err == nil {
		_, err = model.Move(h.state.Scenario, l, value)
	}
	var problem *model.Problem
	if errors.As(err, &problem) {
		h.state = h.state.Refuse(l, problem)
		return nil
	}
	if now := l.Get(h.state.Scenario); isFar(l, now, value) && h.entry.asked != text {
		h.entry.asked = text
		show := func(v model.Value) string { return l.Show(v, h.state.Scenario.Currency) }
		h.state = h.state.Say(fmt.Sprintf("%s from %s? Enter again takes it, esc leaves it.", show(value), show(now)))
		return nil
	}
	h.entry = nil
	return h.become(h.state.Say("").Move(l, value, ""))
}

// farApart is how many times as large as the other a value must be for the program to ask
// back: k or m left out is a thousand times and more.
const farApart = 100

// isFar reports whether a number of money, people or accounts is more than [farApart]
// times the present one, or less than that part of it. Nothing at all is near anything.
func isFar(l model.Lever, now, next model.Value) bool {
	counts := l.Unit == model.Money || l.Unit == model.People || l.Unit == model.AccountCount
	if l.Kind != model.Number || !counts || now.Absent || next.Absent {
		return false
	}
	less, more := min(now.Number, next.Number), max(now.Number, next.Number)
	return less > 0 && more > farApart*less
}

// shown is the entry as the pane draws it.
func (e *entry) shown() *pane.Entry {
	if e == nil {
		return nil
	}
	return &pane.Entry{Text: e.input.Value(), Cursor: e.input.Position()}
}
