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

// Choice is an answer, with the key that gives it.
type Choice struct {
	Key, Title string
	Do         func() tea.Cmd // what it leads to; nil leaves all as it is
}

// Handle implements [Dialog].
func (q *Question) Handle(key tea.KeyMsg) Action {
	name := key.String()
	switch name {
	case "esc", "ctrl+c":
		return Do{q.Choices[len(q.Choices)-1].Do}
	case "enter":
		return Do{q.Choices[q.Chosen].Do}
	}
	for _, choice := range q.Choices { // which have their keys beside them: nobody can take these away
		if choice.Key == strings.ToLower(name) {
			return Do{choice.Do}
		}
	}
	action, _ := perform(q, KindQuestion, q.known(), questionDeeds(), key)
	return action
}

// questionDeeds choose another answer.
func questionDeeds() []deed[*Question] {
	return []deed[*Question]{
		does(bind("question-next", "next answer", "Choose the next answer.", "right", "tab", "down", "l", "j"),
			func(q *Question) { q.Chosen = min(q.Chosen+1, len(q.Choices)-1) }),
		does(bind("question-before", "answer before", "Choose the answer before.", "left", "shift+tab", "up", "h", "k"),
			func(q *Question) { q.Chosen = max(q.Chosen-1, 0) }),
	}
}

// Click implements [Dialog].
func (q *Question) Click(x, y int) Action {
	if y != len(q.lines())+2 {
		return nil
	}
	start := 2
	for _, choice := range q.Choices {
		end := start + canvas.Width(choice.label())
		if x >= start && x < end {
			return Do{choice.Do}
		}
		start = end + 2
	}
	return nil
}

// questionWidth is the room for the words of a question.
const questionWidth = 56

func (q *Question) lines() []string {
	return words.Wrap(canvas.Clean(q.Text), questionWidth)
}

// Size implements [Dialog].
func (q *Question) Size(w, _ int) (int, int) {
	return min(w, questionWidth+4), len(q.lines()) + 4
}

// Draw implements [Dialog].
func (q *Question) Draw(c *canvas.Canvas) {
	inside := frame(c, q.Title)
	lines := q.lines()
	for y, line := range lines {
		inside.TextFit(0, y, inside.Width(), theme.Text, line)
	}
	x := 0
	for i, choice := range q.Choices {
		role := theme.KeyCap
		if i == q.Chosen {
			role = theme.Selected
		}
		x += inside.Text(x, len(lines)+1, role, choice.label()) + 2
	}
}

func (c Choice) label() string { return "[" + c.Key + "] " + c.Title }
