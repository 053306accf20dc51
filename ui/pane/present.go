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
	Chart               canvas.Rect // empty where there is no room
	Figures             [3]canvas.Rect
	Scale, LeverScale   int
}

// shout is a headline figure as the presentation shows it.
type shout struct {
	role   theme.Role
	mark   string
	label  string // above the figure: what it is
	beside string // and what it was in the baseline
	figure string
	more   []string // why, and what else there is to say; the same in ever fewer words

	line  string   // label and figure as one row has them; empty: the two
	after []string // what there is to say behind that, as more
}

// Present shows the headline figures in large letters, the chart, and the lever that moves; entry
// is the value being typed, or nil. The story is drawn by [LongStory].
func Present(c *canvas.Canvas, stage Stage, s state.State, entry *Entry) {
	title := c.Sub(stage.Title)
	name := s.Scenario.CaseName(s.Case) + " case"
	used := title.TextRight(title.Width(), 0, theme.Dim, name)
	title.TextFit(0, 0, title.Width()-used-2, theme.Strong, s.Scenario.Title)
	for i, figure := range [...]shout{shoutPods(c.Glyphs(), s), shoutBooks(c.Glyphs(), s), shoutARR(s)} {
		figure.draw(c.Sub(stage.Figures[i]), stage.Scale)
	}
	presentCharts(c.Sub(stage.Chart), s)
	leverInHand(c.Sub(stage.Lever), s, entry, stage.LeverScale)
}

// draw writes what there is to say under the figure where it has a row for that, else
// beside the label.
func (f shout) draw(c *canvas.Canvas, scale int) {
	x := 0
	if f.mark != "" {
		x = c.Text(0, 0, f.role, f.mark) + 1
	}
	x += c.TextFit(x, 0, c.Width()-x, theme.Strong, f.label) + 2
	if c.Height() == 1 {
		x += c.TextFit(x, 0, c.Width()-x, theme.KeyCap, f.figure) + 2
	}
	letters := chart.LargeHeight(scale)
	chart.Large{Text: f.figure, Role: f.role, Scale: scale}.Draw(c.Sub(canvas.Rect{Y: 1, W: c.Width(), H: letters}))
	if f.beside != "" && x+canvas.Width(f.beside) <= c.Width() {
		x += c.Text(x, 0, theme.Ghost, f.beside) + 2
	}
	under := canvas.Rect{Y: 1 + letters, W: c.Width(), H: 1}
	if c.Height() <= under.Y {
		under = canvas.Rect{X: x, W: c.Width() - x, H: 1}
	}
	if len(f.more) > 0 {
		c.Sub(under).TextFit(0, 0, under.W, theme.Dim, canvas.Wording(under.W, f.more...))
	}
}

// shoutPods says when pods break, or at which ratio they hold at most; without pods, the
// company's ratio at the end.
func shoutPods(g *theme.Glyphs, s state.State) shout {
	pods := s.Head.Pods
	if !pods.Any {
		return shout{role: theme.Strong, label: "AE:CSM in " + s.Head.End.Long(), figure: words.Ratio(s.Plan.Last().Ratio),
			more: []string{"no tier is served by pods"}}
	}
	why := []string{podsBecause(pods)}
	if warned := words.Warned(pods.Warning, s.Plan.Currency); warned != "" {
		warned = warnMark + " " + warned
		why = append([]string{why[0] + " " + g.Separator + " " + warned}, warned, warnMark+" "+words.WarnedSince(pods.Warning))
	}
	if !pods.Breaks {
		return shout{role: theme.Within, mark: g.Within, label: "Pods break", figure: words.Never, beside: shoutPinnedPods(s), more: why}
	}
	return shout{role: theme.Over, mark: g.Over, label: pods.Tier + " pods break", figure: words.Date(pods.BreaksAt),
		beside: shoutPinnedPods(s), more: why}
}

// podsBecause is the ratio at which pods break, or the highest of those that hold.
func podsBecause(pods planner.PodHeadline) string {
	ratio := words.RatioAgainst(pods.Ratio, pods.RatioSound, pods.RatioDegraded)
	switch {
	case !pods.Breaks:
		return "AE:CSM at most " + ratio
	case !pods.Ratio.OK:
		return "no CSM"
	}
	return "AE:CSM " + ratio + " above " + words.Limit(pods.RatioDegraded)
}

func shoutPinnedPods(s state.State) string {
	switch {
	case s.Baseline == nil || !s.Baseline.Head.Pods.Any:
		return ""
	case !s.Baseline.Head.Pods.Breaks:
		return "baseline: " + words.Never
	}
	return "baseline: " + s.Baseline.Head.Pods.BreaksAt.Month.Long()
}

// shoutBooks says whose books run over first, and when.
func shoutBooks(g *theme.Glyphs, s state.State) shout {
	over := overBooks(s.Head)
	if len(over) == 0 {
		return shout{role: theme.Within, mark: g.Within, label: "Books run over", figure: words.Never,
			beside: pinnedBooks(s, ""), more: besides(nil, nil, s.Head.Short)}
	}
	first := over[0]
	label := first.Tier + " books run over from"
	if first.Uncovered {
		label = first.Tier + " without CSMs from"
	}
	said := shout{role: theme.Over, mark: g.Over, label: label, figure: words.Date(first.Since),
		beside: pinnedBooks(s, first.Tier), more: firstAndOthers(over, s.Head.Short)}
	if first.Since.T == 0 { // "from: now" beside "in every month" would be two words for one thing
		said.line, said.after = first.Tier+" "+words.BookVerdict(first), besides(nil, over[1:], s.Head.Short)
	}
	return said
}

// firstAndOthers is what there is to say beside the first book that runs over: all of its
// stretches where it comes back, and what [besides] says.
func firstAndOthers(over []planner.BookHeadline, short []planner.Shortage) []string {
	var said []string
	if first := over[0]; first.Ends || len(first.Stretches) > 1 {
		said = append(said, words.BookVerdict(first))
	}
	return besides(said, over[1:], short)
}

// besides adds which tiers' books run over and which other roles run short; in fewer words
// the last ones are counted.
func besides(said []string, over []planner.BookHeadline, short []planner.Shortage) []string {
	for _, book := range over {
		said = append(said, book.Tier+" "+words.BookVerdict(book))
	}
	for _, role := range short {
		said = append(said, words.ShortVerdict(role))
	}
	return counted("", said, "; ")
}

// pinnedBooks says whose books ran over first in the baseline, by name where that is not
// the tier.
func pinnedBooks(s state.State, tier string) string {
	if s.Baseline == nil {
		return ""
	}
	over := overBooks(s.Baseline.Head)
	if len(over) == 0 {
		return "baseline: " + words.Never
	}
	if over[0].Tier == tier {
		return "baseline: " + over[0].Since.Month.Long()
	}
	return fmt.Sprintf("baseline: %s %s", over[0].Tier, over[0].Since.Month.Long())
}

func shoutARR(s state.State) shout {
	amount := func(v float64) string { return model.Format(v, model.Money, s.Plan.Currency) }
	goal := "goal " + amount(s.Head.GoalARR)
	arr := shout{role: theme.Strong, label: "ARR in " + s.Head.End.Long(), figure: amount(s.Head.ARR), more: []string{goal}}
	if beyond := words.Beyond(s.Head.Beyond, s.Head.End, s.Plan.Currency); beyond != "" {
		short, _, _ := strings.Cut(beyond, ", ")
		arr.more = []string{goal + "; " + beyond, goal + "; " + short, short, goal}
	}
	if before := s.Baseline; before != nil {
		arr.beside = "baseline: " + model.Format(before.Head.ARR, model.Money, before.Plan.Currency)
	}
	return arr
}
