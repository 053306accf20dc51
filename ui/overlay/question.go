package overlay

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// Question asks for one of a few choices, each of which leads somewhere. Esc is always the
// last of them.
type Question struct {
	keyed
	Title   string
	Text    string
	Choices []Choice
	Chosen  int // the choice that enter takes
}

// Choice is an answer. Its kind is one of the answers, whose key gives it.
type Choice struct {
	Kind  Answer
	Title string
	Do    func() tea.Cmd // what it leads to; nil leaves all as it is
}

// Answer is a kind of answer: the name of the command whose key gives it.
type Answer string

// The kinds of answers, each with a key of its own.
const (
	AnswerSave      Answer = "question-save"
	AnswerDiscard   Answer = "question-discard"
	AnswerCancel    Answer = "question-cancel"
	AnswerOverwrite Answer = "question-overwrite"
	AnswerAgain     Answer = "question-again"
	AnswerSaveAs    Answer = "question-save-as"
	AnswerReload    Answer = "question-reload"
	AnswerKeep      Answer = "question-keep"
	AnswerLeave     Answer = "question-leave"
	AnswerApply     Answer = "question-apply"
)

// Handle implements [Dialog].
func (q *Question) Handle(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		return Do{q.Choices[len(q.Choices)-1].Do}
	case "enter":
		return Do{q.Choices[q.Chosen].Do}
	}
	action, ok := perform(q, KindQuestion, q.known(), questionDeeds(), key)
	if !ok {
		key.Runes = []rune(strings.ToLower(string(key.Runes)))
		action, _ = perform(q, KindQuestion, q.known(), questionDeeds(), key)
	}
	return action
}

// answer gives an answer, where the question has it.
func (q *Question) answer(kind Answer) Action {
	for _, choice := range q.Choices {
		if choice.Kind == kind {
			return Do{choice.Do}
		}
	}
	return nil
}

// gives is what an answer's key does.
func gives(kind Answer, title, help, key string) deed[*Question] {
	return deed[*Question]{bind(string(kind), title, help, key), func(q *Question) Action { return q.answer(kind) }}
}

// questionDeeds give an answer, or choose another one.
func questionDeeds() []deed[*Question] {
	return []deed[*Question]{
		gives(AnswerSave, "save", "Answer: save first.", "s"),
		gives(AnswerDiscard, "discard", "Answer: discard what is not saved.", "d"),
		gives(AnswerCancel, "cancel", "Answer: leave everything as it is.", "c"),
		gives(AnswerOverwrite, "overwrite", "Answer: write over the file, or write it again.", "o"),
		gives(AnswerAgain, "try again", "Answer: try to save once more.", "t"),
		gives(AnswerSaveAs, "save as", "Answer: save under another name.", "a"),
		gives(AnswerReload, "reload", "Answer: reload the file, or restore unsaved work.", "r"),
		gives(AnswerKeep, "keep mine", "Answer: keep what the screen has.", "m"),
		gives(AnswerLeave, "quit, keep it", "Answer: leave and keep the unsaved work for the next time.", "q"),
		gives(AnswerApply, "do it", "Answer: do it all the same.", "y"),
		does(bind("question-next", "next answer", "Choose the next answer.", "right", "tab", "down", "l", "j"),
			func(q *Question) { q.Chosen = min(q.Chosen+1, len(q.Choices)-1) }),
		does(bind("question-before", "answer before", "Choose the answer before.", "left", "shift+tab", "up", "h", "k"),
			func(q *Question) { q.Chosen = max(q.Chosen-1, 0) }),
	}
}

// Click implements [Dialog].
func (q *Question) Click(x, y int) Action {
	name, _ := q.pressed(x, y)
	if name == "esc" {
		return press(q, nil, name)
	}
	return q.answer(Answer(name))
}

// questionWidth is the room that a question likes.
const questionWidth = 60

func (q *Question) lines(width int) []string { return words.Wrap(canvas.Clean(q.Text), width) }

// Size implements [Dialog].
func (q *Question) Size(w, h int) (int, int) {
	w = dialogWidth(w, questionWidth)
	return w, min(h, len(q.lines(w-frameColumns))+4)
}

// Draw implements [Dialog].
func (q *Question) Draw(c *canvas.Canvas) {
	q.clear()
	inside := frame(c, q.Title)
	lines := q.lines(inside.Width())
	for y, line := range lines {
		inside.TextFit(0, y, inside.Width(), theme.Text, line)
	}
	x := 0
	for i, choice := range q.Choices {
		role := theme.KeyCap
		if i == q.Chosen {
			role = theme.Selected
		}
		place := canvas.Rect{X: x, Y: len(lines) + 1, H: 1}
		place.W = inside.Text(x, place.Y, role, q.label(c.Glyphs(), choice))
		q.button(insideFrame(place), string(choice.Kind))
		x += place.W + hintGap
	}
	q.inFrame(c, fixed("esc", q.Choices[len(q.Choices)-1].Title))
}

// label is an answer behind its key, if it has one.
func (q *Question) label(g *theme.Glyphs, choice Choice) string {
	if key, ok := q.known().keys[string(choice.Kind)]; ok {
		return "[" + g.Key(key) + "] " + choice.Title
	}
	return choice.Title
}
