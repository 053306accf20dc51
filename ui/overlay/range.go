package overlay

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// Range asks for the range of a lever.
type Range struct {
	buttons
	typing
	lever, title, about, wrong string
}

// maxRange bounds what can be typed or pasted into a range.
const maxRange = 100

// NewRange makes the dialog for the lever with that key: what it is and may be, the text
// to start from, and what was wrong with it, if anything.
func NewRange(lever, title, about, text, wrong string) *Range {
	r := &Range{lever: lever, title: title, about: about, wrong: wrong, typing: typingFrom(text)}
	r.input.CharLimit = maxRange
	if wrong != "" { // it was typed before
		r.began, r.fresh = "", false
	}
	return r
}

// Handle implements [Dialog].
func (r *Range) Handle(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		return Close{}
	case "enter":
		return SetRange{Lever: r.lever, Text: r.input.Value()}
	}
	r.typeKey(key)
	return nil
}

// Click implements [Dialog].
func (r *Range) Click(x, y int) Action {
	if name, ok := r.pressed(x, y); ok {
		return press(r, nil, name)
	}
	return nil
}

// Size implements [Dialog].
func (r *Range) Size(w, h int) (int, int) {
	w = dialogWidth(w, 76)
	return w, min(h, 6+len(r.below(w-frameColumns)))
}

// rangeForms are the forms in which a range is typed.
const rangeForms = "Type low, likeliest and high; low and high; +-10% of where it stands; or none."

// below is what was wrong with the range, in a row at least, and the forms that it has.
func (r *Range) below(width int) []line {
	lines := []line{{}}
	if r.wrong != "" {
		lines = inRole(theme.Error, words.Wrap(canvas.Clean(r.wrong), width))
	}
	return append(lines, inRole(theme.Dim, words.Wrap(rangeForms, width))...)
}

// Draw implements [Dialog].
func (r *Range) Draw(c *canvas.Canvas) {
	inside := frame(c, r.title)
	inside.TextFit(0, 0, inside.Width(), theme.Text, r.about)
	drawField(inside.Sub(canvas.Rect{Y: 1, W: inside.Width(), H: 1}), r.input)
	lines := r.below(inside.Width())
	for i, line := range lines {
		inside.TextFit(0, 2+i, inside.Width(), line.role, line.text)
	}
	r.clear()
	r.hints(inside, 3+len(lines), fixed("enter", "sets it"), fixed("esc", "leaves it"), said("typing replaces, arrows edit"))
}
