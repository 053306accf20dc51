package overlay

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// Field asks for a text: the path to save to, a note to save with, or a name.
type Field struct {
	buttons
	typing
	title, label string
	does         string // what enter does
	take         func(text string) Action
	about        string // what there is to know before; empty for nothing
	why          string // what was typed last did not do; empty for nothing
}

// NewField makes a dialog with a path to start from; then is what is to be done once the
// scenario is saved there, or nil.
func NewField(title, label, text string, then func() tea.Cmd) *Field {
	return &Field{title: title, label: label, does: "saves", typing: typingFrom(text),
		take: func(text string) Action { return SaveTo{Path: text, Then: then} }}
}

// maxNote bounds a note: it is a line that people read.
const maxNote = 200

// NewNote makes a dialog for a note to save with.
func NewNote() *Field {
	f := &Field{title: "Save with a note", label: "What the log says about it:", does: "saves", typing: typingFrom(""),
		take: func(text string) Action { return SaveNoted{Note: text} }}
	f.input.CharLimit = maxNote
	return f
}

// NewCaseName makes a dialog for the name of the chosen market case, or of a new one.
func NewCaseName(title, name string, added bool) *Field {
	f := &Field{title: title, label: "Name of the market case:", does: "applies", typing: typingFrom(name),
		take: func(text string) Action { return NameCase{Name: text, New: added} }}
	f.input.CharLimit = maxNote
	return f
}

// NewAccountsPath makes a dialog for the path of an accounts file. Said is what was read from
// the one that the plan has; empty where it has none.
func NewAccountsPath(path, said string) *Field {
	about := ""
	if said != "" {
		about = "Now in the plan: " + canvas.Clean(said)
	}
	return &Field{title: "Take an accounts file", label: "Path of the CSV that your CRM exports:",
		does: "reads it", typing: typing{input: NewInput(path), fresh: true}, about: about,
		take: func(text string) Action { return TakeAccounts{Path: text} }}
}

// NewAnswer makes a dialog for an answer, one to start from; enter gives what take returns of it.
func NewAnswer(title, label, text string, take func(text string) Action) *Field {
	return &Field{title: title, label: label, does: "applies", typing: typingFrom(text), take: take}
}

// NewOutPath makes a dialog for the path of a file that leaves the screen, one to start from;
// put writes it there.
func NewOutPath(title, label, path string, put func(path string, back Asking) tea.Cmd) *Field {
	return &Field{title: title, label: label, does: "writes it", typing: typingFrom(path),
		take: func(text string) Action { return PutAt{Path: text, Put: put} }}
}

// Handle implements [Dialog].
func (f *Field) Handle(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		return Close{}
	case "enter":
		if f.input.Value() == "" {
			return nil
		}
		return f.take(f.input.Value())
	}
	f.typeKey(key)
	return nil
}

// Refused implements [Asking].
func (f *Field) Refused(why string) { f.why, f.began, f.fresh = canvas.Clean(why), "", false }

// Click implements [Dialog].
func (f *Field) Click(x, y int) Action {
	if name, ok := f.pressed(x, y); ok {
		return press(f, nil, name)
	}
	return nil
}

// Size implements [Dialog].
func (f *Field) Size(w, h int) (int, int) {
	w = dialogWidth(w, 72)
	lines, _ := f.below(w - frameColumns)
	return w, min(h, 5+len(f.labels(w-frameColumns))+len(lines))
}

// labels is what is asked for, broken into lines.
func (f *Field) labels(width int) []string { return words.Wrap(canvas.Clean(f.label), width) }

// below is why the path did not do, or what there is to know, broken into lines.
func (f *Field) below(width int) ([]string, theme.Role) {
	text, role := f.why, theme.Error
	if text == "" {
		text, role = f.about, theme.Dim
	}
	if text == "" {
		return nil, role
	}
	return words.Wrap(text, width), role
}

// Draw implements [Dialog].
func (f *Field) Draw(c *canvas.Canvas) {
	inside := frame(c, f.title)
	labels := f.labels(inside.Width())
	for y, label := range labels {
		inside.TextFit(0, y, inside.Width(), theme.Text, label)
	}
	y := len(labels)
	drawField(inside.Sub(canvas.Rect{Y: y, W: inside.Width(), H: 1}), f.input)
	lines, role := f.below(inside.Width())
	for i, line := range lines {
		inside.TextFit(0, y+1+i, inside.Width(), role, line)
	}
	f.clear()
	hints := []hint{fixed("enter", f.does), fixed("esc", "goes back")}
	if f.fresh && f.began != "" {
		hints = append(hints, said("typing replaces, arrows edit"))
	}
	f.hints(inside, y+2+len(lines), hints...)
}
