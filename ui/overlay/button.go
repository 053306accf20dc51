package overlay

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// buttons are the words of a dialog that the mouse can press: what it says of its keys, and
// the arrows beside what can be changed. They are noted while the dialog is drawn.
type buttons struct{ placed []button }

// button is where such words stand, on the dialog's canvas, and the command that they are of.
type button struct {
	canvas.Rect
	name string // of a binding, or enter or esc
}

// clear forgets the buttons of the frame before.
func (b *buttons) clear() { b.placed = b.placed[:0] }

// button notes one.
func (b *buttons) button(place canvas.Rect, name string) {
	b.placed = append(b.placed, button{place, name})
}

// pressed is the command of the button at x, y; false where there is none.
func (b *buttons) pressed(x, y int) (name string, ok bool) {
	for _, button := range b.placed {
		if button.Contains(x, y) {
			return button.name, true
		}
	}
	return "", false
}

// press does what a button is for: enter and esc as the keys do, and a dialog's own commands.
func press[D Dialog](dialog D, deeds []deed[D], name string) Action {
	switch name {
	case "enter":
		return dialog.Handle(tea.KeyMsg{Type: tea.KeyEnter})
	case "esc":
		return dialog.Handle(tea.KeyMsg{Type: tea.KeyEsc})
	}
	if i := slices.IndexFunc(deeds, func(d deed[D]) bool { return d.Name == name }); i >= 0 {
		return deeds[i].do(dialog)
	}
	return nil
}

// hint is a piece of what a dialog says of its keys: the keys as people read them, each with
// the command it is of, and what they do.
type hint struct {
	keys    []hintKey
	between string // the keys
	does    string // with the air before it
	free    bool   // of keys: words alone
}

type hintKey struct{ label, name string }

// fixed is the hint of enter or esc, which nobody can give to something else.
func fixed(name, does string) hint { return hint{keys: []hintKey{{name, name}}, does: " " + does} }

// said is a hint without a key.
func said(text string) hint { return hint{does: text, free: true} }

// text is the hint in words.
func (h hint) text() string {
	text := ""
	for i, key := range h.keys {
		if i > 0 {
			text += h.between
		}
		text += key.label
	}
	return text + h.does
}

// out reports whether the hint says how the dialog is left.
func (h hint) out() bool { return len(h.keys) == 1 && h.keys[0].name == "esc" }

// hintGap is the air between two hints.
const hintGap = 2

// fitting are the hints that stand in a row of that width. The way out always does: others
// give way to it, the last ones first, and those to which no key has been left.
func fitting(hints []hint, width int) []hint {
	used := 0
	for _, h := range hints {
		if h.out() {
			used += canvas.Width(h.text()) + hintGap
		}
	}
	var fit []hint
	for _, h := range hints {
		switch w := canvas.Width(h.text()); {
		case h.out():
		case len(h.keys) == 0 && !h.free, used+w > width:
			continue
		default:
			used += w + hintGap
		}
		fit = append(fit, h)
	}
	return fit
}

// hints writes hints into a row of a dialog, as many as fit, and notes them as buttons.
func (b *buttons) hints(inside *canvas.Canvas, y int, hints ...hint) {
	b.write(inside, 0, y, insideFrame, fitting(hints, inside.Width()))
}

// inFrame writes hints into the frame's last row, of a dialog that has no other row for them, and
// notes them as buttons; at the right end it says what is out of sight.
func (b *buttons) inFrame(c *canvas.Canvas, hints ...hint) {
	const x, counts = 3, 24
	y, fit, width := c.Height()-1, fitting(hints, c.Width()-counts), -hintGap
	for _, h := range fit {
		width += canvas.Width(h.text()) + hintGap
	}
	c.Fill(canvas.Rect{X: x - 1, Y: y, W: width + 2, H: 1}, theme.Dim, " ")
	b.write(c, x, y, func(r canvas.Rect) canvas.Rect { return r }, fit)
}

// write writes hints into a row from column x on, and notes them as buttons: each key of its
// own, and what it does with the last one. Placed moves a rectangle of the canvas to the
// dialog's own.
func (b *buttons) write(c *canvas.Canvas, x, y int, placed func(canvas.Rect) canvas.Rect, hints []hint) {
	for _, h := range hints {
		if h.free {
			x += c.Text(x, y, theme.Dim, h.does)
		}
		for i, key := range h.keys {
			from := x
			if i > 0 {
				x += c.Text(x, y, theme.Dim, h.between)
			}
			x += c.Text(x, y, theme.KeyCap, key.label)
			if i == len(h.keys)-1 {
				x += c.Text(x, y, theme.Dim, h.does)
			}
			b.button(placed(canvas.Rect{X: from, Y: y, W: x - from, H: 1}), key.name)
		}
		x += hintGap
	}
}

// arrows draws the arrows beside a value, in columns of a row that is row y inside the frame,
// and notes them as the buttons that turn it.
func (b *buttons) arrows(row *canvas.Canvas, y, left, right int, less, more string) {
	g := row.Glyphs()
	row.Text(left, 0, theme.KeyCap, g.Left)
	row.Text(right, 0, theme.KeyCap, g.Right)
	b.button(insideFrame(canvas.Rect{X: left, Y: y, W: 1, H: 1}), less)
	b.button(insideFrame(canvas.Rect{X: right, Y: y, W: 1, H: 1}), more)
}

// insideFrame moves a rectangle of the view that [frame] returned to the dialog's canvas.
func insideFrame(r canvas.Rect) canvas.Rect {
	r.X += frameColumns / 2
	r.Y++
	return r
}
