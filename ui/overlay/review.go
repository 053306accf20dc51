package overlay

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/theme"
	"brim/ui/words"
)

// Review shows what a change would come to, and asks whether to make it.
type Review struct {
	keyed
	title  string
	apply  func() tea.Cmd
	parts  []ReviewPart
	lines  []reviewLine
	width  int
	before int // the widest figure before
	after  int // and after
	top    int
	height int
}

// ReviewPart is a paragraph of a review: a text that is broken into lines, or a figure
// before and after.
type ReviewPart struct {
	Text          string
	Before, After string // of a figure
	Role          theme.Role
	Judged        int // of a figure: 1 better, -1 worse, else 0
}

type reviewLine struct {
	text, before, after string
	role                theme.Role
	judged              int
}

// NewReview makes the dialog; apply is what it leads to where the change is agreed to.
func NewReview(title string, parts []ReviewPart, apply func() tea.Cmd) *Review {
	r := &Review{title: title, apply: apply, parts: parts, height: 1}
	r.lay(reviewWidth - 4)
	return r
}

// reviewWidth is the room that a review likes, and reviewFigure the most for one figure.
const (
	reviewWidth  = 76
	reviewFigure = 20
)

func (r *Review) lay(width int) {
	if width == r.width {
		return
	}
	r.width, r.lines = width, nil
	for _, part := range r.parts {
		if part.Before != "" {
			r.lines = append(r.lines, reviewLine{text: part.Text, before: part.Before, after: part.After, role: part.Role, judged: part.Judged})
			r.before = min(reviewFigure, max(r.before, canvas.Width(part.Before)))
			r.after = min(reviewFigure, max(r.after, canvas.Width(part.After)))
			continue
		}
		for _, line := range words.Wrap(canvas.Clean(part.Text), width) {
			r.lines = append(r.lines, reviewLine{text: line, role: part.Role})
		}
	}
}

// Handle implements [Dialog].
func (r *Review) Handle(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		return Close{}
	case "enter":
		return Do{r.apply}
	}
	action, _ := perform(r, KindReview, r.known(), reviewDeeds(), key)
	return action
}

// reviewDeeds are what can be done in a review.
func reviewDeeds() []deed[*Review] {
	return []deed[*Review]{
		{bind("review-apply", "do it", "Make the change that is shown, as enter does.", "y"),
			func(r *Review) Action { return Do{r.apply} }},
		closes[*Review]("review-close", []string{"n", "q"}, Close{}),
		does(up, func(r *Review) { r.Scroll(-1) }),
		does(down, func(r *Review) { r.Scroll(1) }),
		does(pageUp, func(r *Review) { r.Scroll(-r.height) }),
		does(pageDown, func(r *Review) { r.Scroll(r.height) }),
	}
}

// Scroll moves the text by n lines, as far as there are any.
func (r *Review) Scroll(n int) { r.top = max(0, min(r.top+n, len(r.lines)-r.height)) }

// Click implements [Dialog].
func (r *Review) Click(x, y int) Action {
	if name, ok := r.pressed(x, y); ok {
		return press(r, reviewDeeds(), name)
	}
	return nil
}

// Size implements [Dialog].
func (r *Review) Size(w, h int) (int, int) {
	w = dialogWidth(w, reviewWidth)
	r.lay(w - 4)
	return w, min(h, len(r.lines)+4)
}

// Draw implements [Dialog].
func (r *Review) Draw(c *canvas.Canvas) {
	inside := frame(c, r.title)
	r.lay(inside.Width())
	r.height = max(1, inside.Height()-2)
	r.Scroll(0)
	for y := 0; y < r.height && r.top+y < len(r.lines); y++ {
		r.line(inside.Sub(canvas.Rect{Y: y, W: inside.Width(), H: 1}), r.lines[r.top+y])
	}
	drawMore(c, c.Height()-1, r.top, len(r.lines)-r.top-r.height)
	hints := []hint{fixed("enter", "applies"), fixed("esc", "cancels")}
	if len(r.lines) > r.height {
		hints = append(hints, r.shown(c.Glyphs(), " ", " show the rest", up.Name, down.Name))
	}
	r.clear()
	r.hints(inside, inside.Height()-1, hints...)
}

// line draws a text, or a figure with what it would become.
func (r *Review) line(c *canvas.Canvas, line reviewLine) {
	if line.before == "" {
		c.TextFit(0, 0, c.Width(), line.role, c.Glyphs().Write(line.text))
		return
	}
	g := c.Glyphs()
	verdict, word, role := judgement(line.judged)
	if c.Width() >= roomyReview {
		verdict += word
	}
	to := c.Width() - judgedRoom(c.Width()) - r.after - 3 // the arrow, with air around it
	used := c.TextRight(to, 0, theme.Dim, canvas.Fit(line.before, r.before, g.Ellipsis))
	c.TextFit(2, 0, to-used-3, theme.Text, line.text)
	c.Text(to+1, 0, theme.Dim, g.To)
	c.TextFit(to+3, 0, r.after, line.role, line.after)
	c.TextRight(c.Width(), 0, role, verdict)
}

// roomyReview is the width from which a figure that gets better or worse says so in a word.
const roomyReview = 64

// judgedRoom is the room for what there is to say of that.
func judgedRoom(width int) int {
	if width >= roomyReview {
		return 9
	}
	return 2
}

// judgement says that a figure gets better or worse, by a sign, and in a word to follow it
// where there is room; nothing of one that does neither.
func judgement(judged int) (sign, word string, role theme.Role) {
	switch {
	case judged > 0:
		return "+", " better", theme.Better
	case judged < 0:
		return "-", " worse", theme.Worse
	}
	return "", "", theme.Text
}
