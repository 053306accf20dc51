package overlay

import (
	"maps"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/canvas"
)

// BeginField is a field of the form for a first plan: the input that it answers, by the pattern
// of its key, and the index of its tier; -1 where it is of the company.
type BeginField struct {
	Pattern string
	Tier    int
}

// Patterns of fields that answer no input of their own: a tier's name, and files.
const (
	BeginTierName     = "tier.*.name"
	BeginAccountsFile = "accounts file"
	BeginPeopleFile   = "people file"
)

// Begun is what comes of the answers so far.
type Begun struct {
	Assumed   map[BeginField]string // what an unanswered field stands at, in words
	Wrong     map[BeginField]string // what is wrong with a field's answer, and what is allowed
	Trouble   string                // what is wrong with no field of its own
	Help      map[BeginField]string // what a field takes
	Suggested []string              // names of the tiers that the stage suggests
}

// Begin is the form for a first plan of a company: what leaders know by heart, each answer a
// field, and beside them the plan that follows.
type Begin struct {
	keyed
	texts   map[BeginField]string
	tiers   int // rows of tiers
	chosen  int // index of the chosen field; that of the button follows the last one
	input   textinput.Model
	fresh   bool // the chosen field was not typed in since it was chosen
	changed bool // something was typed at all
	begun   Begun
	wrong   map[BeginField]string // as it is shown: it waits until a field is left
	preview func(c *canvas.Canvas)
	top     int // the first row of the form in sight
	placed  []beginPlace
}

// beginPlace is where a field stands on the dialog's canvas.
type beginPlace struct {
	canvas.Rect
	field int
}

// maxAnswer bounds what can be typed or pasted into a field of the form.
const maxAnswer = 400

// NewBegin makes the form without an answer; preview draws what comes of the answers.
func NewBegin(preview func(c *canvas.Canvas)) *Begin {
	b := &Begin{texts: map[BeginField]string{}, preview: preview}
	b.choose(0)
	return b
}

// Text is the answer of a field as it was typed; empty where there is none.
func (b *Begin) Text(field BeginField) string { return strings.TrimSpace(b.texts[field]) }

// Fill answers a field as typing does, and goes to it.
func (b *Begin) Fill(field BeginField, text string) {
	b.texts[field], b.changed = text, true
	b.choose(slices.Index(b.fields(), field))
}

// Next goes to the next field.
func (b *Begin) Next() { b.choose(b.chosen + 1) }

// Tiers is how many rows of tiers the form has.
func (b *Begin) Tiers() int { return b.tiers }

// OwnTiers reports whether something was typed of the tiers.
func (b *Begin) OwnTiers() bool { return b.lastTier() >= 0 }

// lastTier is the index of the last tier with an answer; -1 without one.
func (b *Begin) lastTier() int {
	last := -1
	for field, text := range b.texts {
		if strings.TrimSpace(text) != "" {
			last = max(last, field.Tier)
		}
	}
	return last
}

// Show takes what comes of the answers. While a field is typed in, nothing is called wrong
// that was not: half a number often is.
func (b *Begin) Show(begun Begun) {
	b.begun = begun
	if b.fresh || len(begun.Wrong) == 0 {
		b.wrong = begun.Wrong
	}
	rows := b.lastTier() + 1
	if rows == 0 {
		rows = len(begun.Suggested)
	}
	chosen := b.fields()[min(b.chosen, len(b.fields())-1)]
	onButton := b.onButton()
	b.tiers = min(rows+1, model.MaxTiers)
	switch i := slices.Index(b.fields(), chosen); {
	case onButton:
		b.chosen = len(b.fields())
	case i >= 0:
		b.chosen = i
	}
}

// Refused implements [Asking]: it leads to the first answer that is wrong.
func (b *Begin) Refused(why string) {
	b.wrong = b.begun.Wrong
	if i := slices.IndexFunc(b.fields(), func(f BeginField) bool { return b.wrong[f] != "" }); i >= 0 {
		b.choose(i)
		return
	}
	b.begun.Trouble = canvas.Clean(why)
}

// onButton reports whether the button that opens the plan is chosen.
func (b *Begin) onButton() bool { return b.chosen >= len(b.fields()) }

// Chosen is the chosen field; false where the button is.
func (b *Begin) Chosen() (BeginField, bool) {
	if b.onButton() {
		return BeginField{}, false
	}
	return b.fields()[b.chosen], true
}

// choose goes to a field; what is wrong with the one that is left is said from then on.
func (b *Begin) choose(i int) {
	b.chosen = max(0, min(i, len(b.fields())))
	b.fresh, b.wrong = true, b.begun.Wrong
	if field, ok := b.Chosen(); ok {
		b.input = NewInput(b.texts[field])
		b.input.CharLimit = maxAnswer
	}
}

// Handle implements [Dialog].
func (b *Begin) Handle(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		if b.changed {
			return BeginLeave{}
		}
		return Close{}
	case "enter":
		if b.onButton() {
			return BeginOpen{}
		}
		b.choose(b.chosen + 1)
		return nil
	}
	if action, done := perform(b, KindBegin, b.known(), beginDeeds(), key); done {
		return action
	}
	return b.edit(key)
}

// beginDeeds choose a field, or take the plan; letters go to the chosen field.
func beginDeeds() []deed[*Begin] {
	return []deed[*Begin]{
		does(bind("begin-next", "next field", "Go to the next field, as enter does.", "tab"),
			(*Begin).Next),
		does(bind("begin-before", "field before", "Go to the field before.", "shift+tab"),
			func(b *Begin) { b.choose(b.chosen - 1) }),
		does(bind("begin-up", "row above", "Go to the row above.", "up"), func(b *Begin) { b.move(-1) }),
		does(bind("begin-down", "row below", "Go to the row below.", "down"), func(b *Begin) { b.move(1) }),
		{bind("begin-files", "files", "List files to choose one for the form.", "ctrl+f"), func(*Begin) Action { return BeginFiles{} }},
		{bind("begin-columns", "columns", "See how the form's file is read, which columns and rows count, and change that.", "ctrl+r"),
			func(*Begin) Action { return BeginColumns{} }},
		{bind("begin-open", "open the plan", "Open the plan that follows from the answers.", "ctrl+o"),
			func(*Begin) Action { return BeginOpen{} }},
	}
}

// edit types in the chosen field. The first letter about the tiers makes those that the stage
// suggests one's own, so that any can be renamed or left out.
func (b *Begin) edit(key tea.KeyMsg) Action {
	field, ok := b.Chosen()
	if !ok {
		return nil
	}
	before := b.input.Value()
	key.Runes = []rune(oneLine(string(key.Runes)))
	b.input = Type(b.input, key, b.fresh)
	if b.input.Value() == before {
		b.fresh = false
		return nil
	}
	if field.Tier >= 0 && !b.OwnTiers() {
		for k, name := range b.begun.Suggested {
			b.texts[BeginField{BeginTierName, k}] = name
		}
	}
	b.fresh, b.changed = false, true
	b.texts[field] = b.input.Value()
	if b.wrong[field] != "" {
		b.wrong = maps.Clone(b.wrong) // that of the answers keeps it
		delete(b.wrong, field)
	}
	return BeginAnswered{}
}

// oneLine leaves out what no answer contains, so that a paste cannot leave line breaks.
func oneLine(text string) string {
	return strings.NewReplacer("\n", " ", "\r", "", "\t", " ").Replace(text)
}

// move goes n rows up or down, to the field nearest to the chosen one.
func (b *Begin) move(n int) {
	rows := b.rows()
	from, column := len(rows), 0
	for y, row := range rows {
		if i := slices.IndexFunc(row.cells, func(c beginCell) bool { return c.index == b.chosen }); i >= 0 {
			from, column = y, row.cells[i].x
		}
	}
	for y := from + n; ; y += n {
		switch {
		case y < 0:
			return
		case y >= len(rows):
			b.choose(len(b.fields()))
			return
		case len(rows[y].cells) > 0:
			b.choose(rows[y].nearest(column))
			return
		}
	}
}

// Scroll moves the choice by n rows, as the wheel does.
func (b *Begin) Scroll(n int) {
	step := 1
	if n < 0 {
		step = -1
	}
	for range max(n, -n) {
		b.move(step)
	}
}

// Click implements [Dialog].
func (b *Begin) Click(x, y int) Action {
	if name, ok := b.pressed(x, y); ok {
		return press(b, beginDeeds(), name)
	}
	for _, place := range b.placed {
		if place.Contains(x, y) {
			b.choose(place.field)
		}
	}
	return nil
}
