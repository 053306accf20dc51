package overlay

import (
	tea "github.com/charmbracelet/bubbletea"
)

// TierRow is a tier in the dialog of the structure, in words.
type TierRow struct {
	Name, Coverage string
	Cut            string // where it begins, or its share by which it is cut
	Accounts, ARR  string // its part of both
	Edge           string // the cut as it is typed; empty where it has none of its own
}

// Reshaping is a kind of change of the tiers.
type Reshaping uint8

// The changes of the tiers.
const (
	AddAbove Reshaping = iota
	AddBelow
	Remove
	Rename
	MoveTier
	Cover
	Edge
	CutBy
	AsStage
	AsMatrix
)

// Tiers is the dialog of the structure: the tiers, and what can be done with them.
type Tiers struct {
	keyed
	rows   []TierRow
	cut    string // what the cut is: an ACV, a share
	chosen int
	asking Reshaping // what the typed text is for
	text   *typing
	note   string
	wrong  bool
}

// NewTiers makes the dialog with that tier chosen; cut heads the tiers' cuts.
func NewTiers(rows []TierRow, cut string, chosen int) *Tiers {
	t := &Tiers{rows: rows, cut: cut}
	t.choose(chosen)
	return t
}

// Note is a dialog of the tiers with something to say; wrong says that it did not work.
func (t *Tiers) Note(text string, wrong bool) *Tiers {
	t.note, t.wrong = text, wrong
	return t
}

// Chosen is the index of the chosen tier.
func (t *Tiers) Chosen() int { return t.chosen }

func (t *Tiers) choose(i int) { t.chosen = max(0, min(i, len(t.rows)-1)) }

// Handle implements [Dialog].
func (t *Tiers) Handle(key tea.KeyMsg) Action {
	if t.text != nil {
		return t.typing(key)
	}
	switch key.String() {
	case "esc", "ctrl+c":
		return Close{}
	case "enter":
		t.rename()
		return nil
	}
	action, _ := perform(t, KindTiers, t.known(), tiersDeeds(), key)
	return action
}

// rename begins another name for the chosen tier.
func (t *Tiers) rename() { t.ask(Rename, t.rows[t.chosen].Name) }

// ask begins a text; a tier without an edge has none to type.
func (t *Tiers) ask(do Reshaping, text string) {
	if do == Edge && text == "" {
		t.Note("the last tier takes the rest", true)
		return
	}
	begun := typingFrom(text)
	begun.input.CharLimit = 400
	t.text, t.asking, t.note = &begun, do, ""
}

func (t *Tiers) typing(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		t.text = nil
		return nil
	case "enter":
		text := t.text.input.Value()
		t.text = nil
		return Reshape{Do: t.asking, Tier: t.chosen, Text: text}
	}
	t.text.typeKey(key)
	return nil
}

// Typed implements [Typing].
func (t *Tiers) Typed() bool { return t.text != nil && t.text.Typed() }

// Click implements [Dialog].
func (t *Tiers) Click(x, y int) Action {
	if name, ok := t.pressed(x, y); ok {
		return press(t, tiersDeeds(), name)
	}
	if i := y - 2; t.text == nil && i >= 0 && i < len(t.rows) {
		t.choose(i)
	}
	return nil
}

// Scroll chooses another tier, as the wheel does.
func (t *Tiers) Scroll(n int) { t.choose(t.chosen + n) }
