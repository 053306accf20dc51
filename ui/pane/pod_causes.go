package pane

import (
	"fmt"

	"brim/planner"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// PodCauses says why a pod tier's pods break or are warned: each cause with its months and the figures
// that set it off, and what that costs.
type PodCauses struct{ byMonth }

// Table implements [View].
func (PodCauses) Table(s state.State) report.Section { return report.Causes(s.Plan, s.Pod()) }

// Figures implements [View].
func (PodCauses) Figures(s state.State) []kit.Spot {
	f := s.Pod()
	if f == nil {
		return kit.Spots(explain.Place{T: s.Cursor.Month}, "company.ratio")
	}
	spots := kit.Spots(explain.Place{Tier: f.Index}, "pod.breaks", "pod.warned", "pod.peak_ratio", "pod.hiring_gap", "pod.hiring_gap_ends",
		"pod.economics", "pod.economics_ends", "pod.degrades_by", "pod.cause", "pod.uplift_lost")
	for _, cause := range s.Plan.Causes(f) {
		for _, trigger := range cause.Triggers {
			spots = append(spots, kit.Spot{Figure: triggerFigures[trigger.What], Place: explain.Place{T: trigger.T, Tier: f.Index}})
		}
	}
	return spots
}

var triggerFigures = [...]string{
	planner.TriggerRatio: "ratio", planner.TriggerGap: "hiring_gap", planner.TriggerACV: "acv",
	planner.TriggerLoad: "load", planner.TriggerTrailing: "trailing_ratio",
}

// Draw implements [View].
func (PodCauses) Draw(c *canvas.Canvas, s state.State, focused bool) {
	f := s.Pod()
	inside := kit.Frame(c, focused, report.CausesTitle(f))
	if f == nil {
		drawWords(inside, 0, theme.Text, report.NoPods)
		return
	}
	setOffAt := causeColumns(inside.Width(), s)
	causeHead(inside, setOffAt)
	causes, deltas, notes := s.Plan.Causes(f), causeDeltas(s, f), causeNotes(s, f)
	places, y, spare := causePlaces(s, causes[:], len(notes), inside.Width(), inside.Height())
	for i, place := range places {
		drawCause(inside.Sub(place), s, &causes[i], deltas, setOffAt)
	}
	for _, note := range notes {
		lines := note.lines(inside.Width(), 1+spare)
		for _, line := range lines {
			inside.TextFit(0, y, inside.Width(), note.role, line)
			y++
		}
		spare -= len(lines) - 1
	}
}

// causePlaces are where the causes stand below their head, each with the lines that what set
// it off needs as long as the notes keep theirs; the first line behind them, and how many
// lines are spare there.
func causePlaces(s state.State, causes []planner.PodCause, notes, w, h int) (places []canvas.Rect, y, spare int) {
	y = 1
	spare = max(0, h-y-len(causes)-notes)
	for i := range causes {
		used := len(setOffLines(s, &causes[i], w, 1+spare))
		places = append(places, canvas.Rect{Y: y, W: w, H: used})
		y, spare = y+used, spare-(used-1)
	}
	return places, y, spare
}

// setOffLines are what set a cause off in at most that many lines beside it.
func setOffLines(s state.State, cause *planner.PodCause, w, most int) []string {
	room := w - causeColumns(w, s)
	said := words.SetOffBriefly(cause, s.Plan.Currency)
	for _, text := range said[:len(said)-1] {
		if lines := words.Wrap(text, room); len(lines) <= max(1, most) {
			return lines
		}
	}
	return words.WrapTo(said[len(said)-1], room, max(1, most))
}

// Where the columns of the causes begin.
const (
	causeFirst  = 17
	causeBy     = 27
	causeSetOff = 37
	causeDelta  = 36 // behind the month, while a baseline is pinned
	leastSetOff = 32 // what a difference must leave to the words
)

// causeColumns is where the words begin: further to the right where the differences from
// the baseline have a place of their own before them.
func causeColumns(w int, s state.State) (setOffAt int) {
	if past := causeDelta + kit.MonthsRoom + 1; s.Baseline != nil && w-past >= leastSetOff {
		return past
	}
	return causeSetOff
}

func causeHead(c *canvas.Canvas, setOffAt int) {
	for x, text := range map[int]string{4: "cause", causeFirst: "from", causeBy: "rule: by",
		setOffAt: "set off by"} {
		c.Text(x, 0, theme.Dim, text)
	}
}

// drawCause writes one cause. The ratio breaks pods, the others warn of it.
func drawCause(c *canvas.Canvas, s state.State, cause *planner.PodCause, deltas map[planner.Cause]string, setOffAt int) {
	g := c.Glyphs()
	role, mark, text := theme.Within, g.Within, theme.Dim
	switch {
	case cause.Holds && cause.Cause == planner.CauseRatio:
		role, mark, text = theme.Over, g.Over, theme.Strong
	case cause.Holds:
		role, mark, text = theme.Warn, warnMark, theme.Text
	}
	first, end := words.CauseMonths(cause)
	c.Text(2, 0, role, mark)
	c.Text(4, 0, text, words.CauseName(cause.Cause))
	c.Text(causeFirst, 0, text, first)
	c.Text(causeBy, 0, text, end)
	x := causeDelta
	if end == "" { // the difference says what stood there
		x = causeBy
	}
	if delta := deltas[cause.Cause]; x+canvas.Width(delta) < setOffAt {
		c.Text(x, 0, theme.Ghost, delta)
	}
	for y, line := range setOffLines(s, cause, c.Width(), c.Height()) {
		c.TextFit(setOffAt, y, c.Width()-setOffAt, text, line)
	}
}

// note is a line below the causes, in words and in fewer.
type note struct {
	role  theme.Role
	texts []string
}

// lines are the first of its wordings that has room in that many lines.
func (n note) lines(w, most int) []string {
	last := len(n.texts) - 1
	for _, text := range n.texts[:last] {
		if lines := words.Wrap(text, w); len(lines) <= most {
			return lines
		}
	}
	return words.WrapTo(n.texts[last], w, most)
}

// rulesExpect is where the delays of the rules are from.
var rulesExpect = []string{
	"Rules (POD) expect a break within 12 months of a hiring gap, 6 of economics that do not pay.",
	"Rules (POD): a break within 12 months of a hiring gap, 6 of economics.",
	"Rules (POD): 12 months from a gap, 6 from economics.",
}

// causeNotes say what it costs, what the baseline had, and where the delays are from.
func causeNotes(s state.State, f *planner.PodForecast) []note {
	var notes []note
	if cost := words.Uplift(s.Plan, f); cost != "" {
		notes = append(notes, note{theme.Warn, []string{cost}})
	}
	if before := baselineEnd(s, f); before != "" {
		notes = append(notes, note{theme.Ghost, []string{before}})
	}
	if said := stillSound(s.Plan, f); said != nil {
		return append(notes, note{theme.Dim, said})
	}
	return append(notes, note{theme.Dim, rulesExpect})
}

// stillSound says that the plan's own ratio is still sound when a rule expects them to break;
// nil where it is not, or the plan does not reach that month.
func stillSound(p *planner.Plan, f *planner.PodForecast) []string {
	if f.Warned == nil {
		return nil
	}
	end := p.When(f.Warned.T + f.Warned.Cause.Delay())
	if end.T > p.Horizon || p.Months[end.T].Tiers[f.Index].PodState != planner.Dedicated {
		return nil
	}
	cause, month := words.CauseName(f.Warned.Cause), end.Month.Long()
	return []string{
		fmt.Sprintf("The %s rule (POD) expects a break within %d months, by %s; the plan's own ratio is still sound then.",
			cause, f.Warned.Cause.Delay(), month),
		fmt.Sprintf("The %s rule (POD) expects a break by %s; the ratio is still sound then.", cause, month),
		fmt.Sprintf("A rule (POD) expects a break by %s; the ratio is sound then.", month),
	}
}
