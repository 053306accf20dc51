package overlay

import (
	"unicode"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// maxPath bounds what can be typed or pasted into a field.
const maxPath = 4096

// NewInput makes a focused text input with the cursor behind the text.
func NewInput(text string) textinput.Model {
	input := textinput.New()
	input.CharLimit = maxPath
	input.SetValue(text)
	input.CursorEnd()
	input.Focus()
	return input
}

// Type takes a key for an input: every text on the screen is typed through it. While the
// text is fresh, as it was put there and not yet edited, the first letters replace it, as
// in a spreadsheet's cell.
func Type(input textinput.Model, msg tea.KeyMsg, fresh bool) textinput.Model {
	if key.Matches(msg, input.KeyMap.DeleteWordForward) {
		return deleteWord(input)
	}
	if msg.Alt && msg.Type == tea.KeyRunes && !key.Matches(msg, input.KeyMap.WordForward, input.KeyMap.WordBackward) {
		return input // a key of the screen, which the input would take for its letter
	}
	if fresh && msg.Type == tea.KeyRunes && !msg.Alt {
		input.SetValue("")
	}
	input, _ = input.Update(msg)
	return input
}

// deleteWord deletes from the cursor to the end of the word there, or of the next one. The
// input's own way of it reads one letter past the end of the text and panics there.
func deleteWord(input textinput.Model) textinput.Model {
	letters, from := []rune(input.Value()), input.Position()
	to := from
	for to < len(letters) && unicode.IsSpace(letters[to]) {
		to++
	}
	for to < len(letters) && !unicode.IsSpace(letters[to]) {
		to++
	}
	input.SetValue(string(letters[:from]) + string(letters[to:]))
	input.SetCursor(from)
	return input
}

// typing is a text that is typed in the place of one to start from.
type typing struct {
	input textinput.Model
	began string // what stood there to start from
	fresh bool   // nothing was typed yet
}

// typingFrom begins with a text that the first letters replace.
func typingFrom(text string) typing { return typing{input: NewInput(text), began: text, fresh: true} }

// typeKey takes a key for the text.
func (t *typing) typeKey(key tea.KeyMsg) {
	t.input = Type(t.input, key, t.fresh)
	t.fresh = false
}

// Typed implements [Typing].
func (t *typing) Typed() bool { return t.input.Value() != "" && t.input.Value() != t.began }

// drawField shows typed text in a field that is lit as far as it reaches, so that an empty one is
// seen too.
func drawField(c *canvas.Canvas, input textinput.Model) {
	c.Fill(c.Bounds(), theme.Input, " ")
	drawInput(c, input)
}

// drawInput shows typed text with the terminal's cursor in it.
func drawInput(c *canvas.Canvas, input textinput.Model) {
	c.Typed(0, 0, c.Width(), theme.Input, input.Value(), input.Position())
}
