package pane

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Stage is where the parts of the presentation stand, and how large its letters are.
type Stage struct {
	Title, Lever, Story canvas.Rect
	Figures             [3]canvas.Rect
	Scale, LeverScale   int
}

// shout is a headline figure as the presentation shows it.
type shout struct {
	role        theme.Role
	mark        string
	label, more string // above the figure: what it is, and what there is to say about it
	figure      string
}

// Present shows the headline figures in large letters, and the lever that moves; entry
// is the value being typed, or nil. The story is drawn by [LongStory].
func Present(c *canvas.Canvas, at Stage, s state.State, entry *Entry) {
	title := c.Sub(at.Title)
	name := s.Scenario.CaseName(s.Case) + " case"
	used := title.TextRight(title.Width(), 0, theme.Dim, name)
	title.TextFit(0, 0, title.Width()-used-2, theme.Strong, s.Scenario.Title)
	for i, figure := range [...]shout{shoutPods(c.Glyphs(), s), shoutBooks(c.Glyphs(), s), shoutARR(s)} {
		figure.draw(c.Sub(at.Figures[i]), at.Scale)
	}
	leverInHand(c.Sub(at.Lever), s, entry, at.LeverScale)
}

func (f shout) draw(c *canvas.Canvas, scale int) {
	x := 0
	if f.mark != "" {
		x = c.Text(0, 0, f.role, f.mark) + 1
	}
	x += c.TextFit(x, 0, c.Width()-x, theme.Strong, f.label) + 2
	c.TextFit(x, 0, c.Width()-x, theme.Dim, f.more)
	chart.Large{Text: f.figure, Role: f.role, Scale: scale}.Draw(below(c))
}

// below is the view without its first row.
func below(c *canvas.Canvas) *canvas.Canvas {
	return c.Sub(canvas.Rect{Y: 1, W: c.Width(), H: c.Height() - 1})
}

// shoutPods says when pods degrade; without pods, the company's ratio at the end.
func shoutPods(g *theme.Glyphs, s state.State) shout {
	pods := s.Head.Pods
	switch {
	case !pods.Any:
		return shout{role: theme.Strong, label: "AE:CSM in " + s.Head.End.Long(), figure: words.Ratio(s.Plan.Last().Ratio), more: "no tier is served by pods"}
	case !pods.Degrades:
		return shout{role: theme.Within, mark: g.Within, label: "Pods degrade", figure: words.Never, more: pinnedPods(s)}
	}
	more := words.Cause(pods, &s.Scenario.Limits) + " in " + pods.Tier
	if pinned := pinnedPods(s); pinned != "" {
		more = pinned
	}
	return shout{role: theme.Over, mark: g.Over, label: "Pods degrade by", figure: words.Date(pods.By), more: more}
}

func pinnedPods(s state.State) string {
	switch {
	case s.Baseline == nil || !s.Baseline.Head.Pods.Any:
		return ""
	case !s.Baseline.Head.Pods.Degrades:
		return "baseline: " + words.Never
	}
	return "baseline: " + s.Baseline.Head.Pods.By.Month.Long()
}

// shoutBooks says whose books run over first, and when.
func shoutBooks(g *theme.Glyphs, s state.State) shout {
	over := overBooks(s.Head)
	if len(over) == 0 {
		return shout{role: theme.Within, mark: g.Within, label: "Books run over", figure: words.Never, more: beside(pinnedBooks(s), nil, s.Head.Short)}
	}
	first := over[0]
	label := first.Tier + " books run over from"
	if first.Uncovered {
		label = first.Tier + " without CSMs from"
	}
	return shout{role: theme.Over, mark: g.Over, label: label, figure: words.Date(first.At), more: beside(pinnedBooks(s), over, s.Head.Short)}
}

// beside is what there is to say beside the first book that runs over: the baseline,
// until when, which tiers follow, and which other roles run short.
func beside(pinned string, over []planner.BookHeadline, short []planner.Shortage) string {
	var said []string
	if pinned != "" {
		said = append(said, pinned)
	}
	for i, book := range over {
		switch {
		case i > 0:
			said = append(said, book.Tier+" "+words.Date(book.At))
		case book.Ends:
			said = append(said, "until "+book.Until.Month.Long())
		}
	}
	for _, role := range short {
		said = append(said, role.Role+" short "+words.Date(role.At))
	}
	return strings.Join(said, ", ")
}

func pinnedBooks(s state.State) string {
	if s.Baseline == nil {
		return ""
	}
	over := overBooks(s.Baseline.Head)
	if len(over) == 0 {
		return "baseline: " + words.Never
	}
	return fmt.Sprintf("baseline: %s %s", over[0].Tier, over[0].At.Month.Long())
}

func shoutARR(s state.State) shout {
	amount := func(v float64) string { return model.Format(v, model.Money, s.Plan.Currency) }
	more := "goal " + amount(s.Head.GoalARR)
	if s.Baseline != nil {
		more = "baseline: " + amount(s.Baseline.Head.ARR)
	}
	return shout{role: theme.Strong, label: "ARR in " + s.Head.End.Long(), figure: amount(s.Head.ARR), more: more}
}

// leverInHand shows the chosen lever, its value, and the one it had before it was moved:
// in one row, or in large letters where there are more.
func leverInHand(c *canvas.Canvas, s state.State, entry *Entry, scale int) {
	m, ok := s.Moving()
	if !ok {
		c.TextFit(0, 0, c.Width(), theme.Dim, c.Glyphs().Pointer+" more levers: enter shows or hides them")
		return
	}
	x := c.Text(0, 0, theme.Accent, c.Glyphs().Pointer) + 1
	x += c.TextFit(x, 0, c.Width()-x, theme.Strong, m.Title()) + 2
	to, from := m.Show(m.To, s.Scenario.Currency), ""
	if m.Moved {
		from = m.Show(m.From, s.Scenario.Currency)
	}
	if entry != nil {
		to, from = entry.shown(), ""
	}
	if c.Height() > 1 && entry == nil {
		c.TextFit(x, 0, c.Width()-x, theme.Dim, m.Help)
		large(below(c), from, to, scale)
		return
	}
	if from != "" {
		x += c.TextFit(x, 0, c.Width()-x, theme.Dim, from+" "+c.Glyphs().To+" ")
	}
	c.TextFit(x, 0, c.Width()-x, theme.Changed, to)
}

// large writes the old value of a lever, an arrow and the new one.
func large(c *canvas.Canvas, from, to string, scale int) {
	role, text := theme.Strong, to
	if from != "" {
		role, text = theme.Changed, from+" → "+to
	}
	chart.Large{Text: text, Role: role, Scale: scale}.Draw(c)
}

// LongStory is the story over several rows.
func LongStory(c *canvas.Canvas, note state.Note) {
	role, text := theme.Story, note.Text
	switch {
	case note.Wrong:
		role = theme.Error
	case text == "":
		text = strings.ReplaceAll(note.Lead, "→", c.Glyphs().To)
		lead := ": "
		for _, part := range note.Parts {
			text += lead + part
			lead = " " + c.Glyphs().Separator + " "
		}
	}
	for y, line := range wrap(text, c.Width(), c.Height()) {
		c.TextFit(0, y, c.Width(), role, line)
	}
}
