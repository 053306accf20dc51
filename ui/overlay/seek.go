package overlay

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/judge"
	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// Seek asks for an outcome and a target, and shows with which value of a lever it is
// reached.
type Seek struct {
	keyed
	typing  // the target, from the one that was suggested
	lever   model.Lever
	now     string
	outcome int
	atMost  bool
	row     int // of seekRows, then the answers that can be applied
	scale   func(o *judge.Outcome) (suggested, present string)
	said    []string // the answer, or what is wrong with the question
	wrong   bool
	apply   []Applied
	preview func(c *canvas.Canvas, i int) // what the plan comes to with an answer
}

// Applied is a value that can be taken over.
type Applied struct {
	Title string
	Value float64
}

// The rows of the question.
const (
	seekOutcome = iota
	seekLimit
	seekTarget
	seekRows
)

// NewSeek makes the dialog for a lever that stands at now. suggest gives for an outcome a
// target to begin with, and its present value in words.
func NewSeek(l model.Lever, now string, outcome int, suggest func(o *judge.Outcome) (target, present string)) *Seek {
	s := &Seek{lever: l, now: now, outcome: outcome, scale: suggest, row: seekTarget}
	s.turn(0)
	return s
}

// Asked is the outcome that the question is about.
func (s *Seek) Asked() *judge.Outcome { return judge.Outcomes()[s.outcome] }

// turn asks for the outcome n on, going round, in the direction in which it is better.
func (s *Seek) turn(n int) {
	all := judge.Outcomes()
	s.outcome = ((s.outcome+n)%len(all) + len(all)) % len(all)
	target, _ := s.scale(s.Asked())
	s.typing = typingFrom(target)
	s.atMost = s.Asked().Better < 0
	s.forget()
}

// forget drops an answer to another question.
func (s *Seek) forget() {
	s.said, s.apply, s.preview, s.wrong = nil, nil, nil, false
	s.row = min(s.row, seekRows-1)
}

// Answer shows what the search came to: words, the values that can be applied, and how the
// plan looks with each.
func (s *Seek) Answer(said []string, apply []Applied, preview func(c *canvas.Canvas, i int)) {
	s.said, s.apply, s.preview, s.wrong = said, apply, preview, false
	if len(apply) > 0 {
		s.row = seekRows
	}
}

// Refuse shows what is wrong with the question.
func (s *Seek) Refuse(err error) {
	s.forget()
	s.said, s.wrong = []string{err.Error()}, true
}

// Handle implements [Dialog].
func (s *Seek) Handle(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		return Close{}
	case "enter":
		return s.enter()
	}
	if action, done := perform(s, KindSeek, s.known(), seekDeeds(), key); done {
		return action
	}
	s.edit(key, key.String())
	return nil
}

// seekDeeds choose a row; left and right change it, and letters go to the target.
func seekDeeds() []deed[*Seek] {
	return []deed[*Seek]{
		does(bind("target-up", "row above", "Choose the row above.", "up", "shift+tab"),
			func(s *Seek) { s.row = max(0, s.row-1) }),
		does(bind("target-down", "row below", "Choose the row below.", "down", "tab"),
			func(s *Seek) { s.row = min(s.row+1, seekRows+len(s.apply)-1) }),
	}
}

func (s *Seek) enter() Action {
	if i := s.row - seekRows; i >= 0 {
		return SetLever{Lever: s.lever.Key, Value: s.apply[i].Value}
	}
	return SeekFor{Outcome: s.Asked(), AtMost: s.atMost, Target: s.input.Value()}
}

// edit changes the row that is chosen; letters always go to the target.
func (s *Seek) edit(key tea.KeyMsg, name string) {
	side := map[string]int{"left": -1, "right": 1}[name]
	switch {
	case s.row == seekOutcome && side != 0:
		s.turn(side)
	case s.row == seekLimit && (side != 0 || name == " "):
		s.atMost = !s.atMost
		s.forget()
	case s.row >= seekRows && side != 0:
	default:
		before := s.input.Value()
		s.row = seekTarget
		s.typeKey(key)
		if s.input.Value() != before {
			s.forget()
		}
	}
}

// Click implements [Dialog].
func (s *Seek) Click(x, y int) Action {
	if name, ok := s.pressed(x, y); ok {
		return press(s, seekDeeds(), name)
	}
	first := s.answersAt()
	switch i := y - 1; {
	case i == 2:
		s.row = seekOutcome
		s.turn(1)
	case i == 3:
		s.row, s.atMost = seekLimit, !s.atMost
		s.forget()
	case i == 4:
		s.row = seekTarget
	case i >= first && i < first+len(s.apply):
		s.row = seekRows + i - first
		return s.enter()
	}
	return nil
}

// Rows of the dialog.
const (
	seekAbove   = 6 // the lever, the question and air
	seekSaid    = 4 // the answer in words
	seekPreview = 3
)

func (s *Seek) answersAt() int { return seekAbove + seekSaid }

// Size implements [Dialog].
func (s *Seek) Size(w, h int) (int, int) {
	return dialogWidth(w, 84), min(h, 2+seekAbove+seekSaid+2+1+seekPreview+1)
}

// Draw implements [Dialog].
func (s *Seek) Draw(c *canvas.Canvas) {
	inside := frame(c, "Seek a goal with "+s.lever.Title())
	g, w := c.Glyphs(), inside.Width()
	_, present := s.scale(s.Asked())
	inside.TextFit(0, 0, w, theme.Dim, s.lever.Title()+" "+s.now+": "+present)
	limit := "at least"
	if s.atMost {
		limit = "at most"
	}
	s.field(inside, seekOutcome, "outcome", s.Asked().Label+"  "+g.Left+g.Right)
	s.field(inside, seekLimit, "limit", limit+"  "+g.Left+g.Right)
	s.field(inside, seekTarget, "target", "")
	drawField(inside.Sub(canvas.Rect{X: 12, Y: 4, W: w - 12, H: 1}), s.input)
	role, texts := theme.Strong, s.said
	switch {
	case s.wrong:
		role = theme.Error
	case len(texts) == 0:
		const stays = " that reaches the target. The plan stays as it is until you apply one."
		role, texts = theme.Dim, []string{"Brim looks for a value of " + s.lever.Title() + stays}
	}
	y := seekAbove
	for _, said := range texts {
		for _, line := range words.Wrap(canvas.Clean(said), w) {
			if y < s.answersAt() {
				inside.TextFit(0, y, w, role, line)
				y++
			}
		}
	}
	for i, answer := range s.apply {
		s.field(inside, seekRows+i, "apply", answer.Title)
	}
	if s.preview != nil {
		place := canvas.Rect{Y: s.answersAt() + 3, W: w, H: seekPreview}
		s.preview(inside.Sub(place), max(0, s.row-seekRows))
	}
	s.clear()
	s.hints(inside, inside.Height()-1, s.foot()...)
}

// foot says what enter does, and by their names which keys choose a row: letters are typed.
func (s *Seek) foot() []hint {
	if s.row >= seekRows {
		return []hint{fixed("enter", "applies it"), said("one step to undo"), fixed("esc", "leaves all as it was")}
	}
	rows := hint{between: " and ", does: " choose a row"}
	for _, name := range []string{"target-up", "target-down"} {
		if key := s.known().keys[name]; key != "" {
			rows.keys = append(rows.keys, hintKey{key, name})
		}
	}
	return []hint{fixed("enter", "looks for it"), rows, fixed("esc", "leaves")}
}

// field writes one row of the question, or an answer.
func (s *Seek) field(c *canvas.Canvas, row int, name, value string) {
	y := 2 + row
	if row >= seekRows {
		y = s.answersAt() + row - seekRows
	}
	role := pointed(c, y, row == s.row)
	c.Text(2, y, theme.Dim, name)
	c.TextFit(12, y, c.Width()-12, role, value)
}
