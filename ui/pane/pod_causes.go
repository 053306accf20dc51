package pane

import (
	"fmt"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// PodCauses says why a pod tier's pods degrade: each cause with its months and the figures
// that set it off, and what that costs.
type PodCauses struct{ byMonth }

// Table implements [View].
func (PodCauses) Table(s state.State) report.Section {
	grid := report.Grid{Head: []string{"Cause", "first holds", "degrades by", "set off by"}, Left: 4, Fixed: 1}
	f := s.Pod()
	if f == nil {
		grid.Rows = [][]string{{noPods, "", "", ""}}
		return report.Section{Title: podCausesTitle(s), Grid: grid}
	}
	for _, cause := range s.Plan.Causes(f) {
		first, by := causeMonths(&cause)
		if cause.Decides {
			by += ", first"
		}
		grid.Rows = append(grid.Rows, []string{causeNames[cause.Cause], first, by, setOff(s, &cause)})
	}
	if cost := upliftWords(s, f); cost != "" {
		grid.Rows = append(grid.Rows, []string{"cost", "", "", cost})
	}
	return report.Section{Title: podCausesTitle(s), Grid: grid}
}

// Figures implements [View].
func (PodCauses) Figures(s state.State) []Spot {
	f := s.Pod()
	if f == nil {
		return spotsAt(planner.At{T: s.Cursor.Month}, "company.ratio")
	}
	spots := spotsAt(planner.At{Tier: f.Index}, "pod.degrades_by", "pod.cause", "pod.ratio", "pod.hiring_gap", "pod.economics", "pod.uplift_lost")
	for _, cause := range s.Plan.Causes(f) {
		at := planner.At{T: cause.First.T, Tier: f.Index}
		for _, trigger := range cause.Triggers {
			if cause.Holds {
				spots = append(spots, Spot{Figure: triggerFigures[trigger.What], At: at})
			}
		}
	}
	return spots
}

var triggerFigures = [...]string{
	planner.TriggerRatio: "ratio", planner.TriggerGap: "hiring_gap", planner.TriggerACV: "acv",
	planner.TriggerLoad: "load", planner.TriggerTrailing: "trailing_ratio",
}

var causeNames = [...]string{
	planner.CauseRatio: "AE:CSM ratio", planner.CauseHiringGap: "hiring gap", planner.CauseEconomics: "economics",
}

const noPods = "No tier is served by pods, so there are none to degrade. The chart shows the company's AE:CSM ratio."

// Draw implements [View].
func (PodCauses) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := c.Sub(c.Box(c.Bounds(), borderOf(focused), podCausesTitle(s)))
	f := s.Pod()
	if f == nil {
		for y, line := range wrap(noPods, inside.Width(), max(1, inside.Height())) {
			inside.TextFit(0, y, inside.Width(), theme.Text, line)
		}
		return
	}
	setOffAt := causeColumns(inside.Width(), s)
	causeHead(inside, setOffAt)
	y, notes := 1, causeNotes(s, f)
	causes, deltas := s.Plan.Causes(f), causeDeltas(s, f)
	spare := max(0, inside.Height()-y-len(causes)-len(notes))
	for i := range causes {
		used := drawCause(inside.Sub(canvas.Rect{Y: y, W: inside.Width(), H: 1 + spare}), s, &causes[i], deltas, setOffAt)
		y, spare = y+used, spare-(used-1)
	}
	for _, note := range notes {
		inside.TextFit(0, y, inside.Width(), note.role, note.text)
		y++
	}
}

func podCausesTitle(s state.State) string {
	f := s.Pod()
	switch {
	case f == nil:
		return "Why pods degrade"
	case f.DegradesBy == nil:
		return f.Tier + " pods hold throughout"
	}
	return fmt.Sprintf("%s pods degrade by %s: %s", f.Tier, f.DegradesBy.Month.Long(), causeNames[f.DegradesBy.Cause])
}

// Where the columns of the causes begin.
const (
	causeFirst  = 17
	causeBy     = 29
	causeSetOff = 41
	causeDelta  = 38 // behind the month, while a baseline is pinned
	leastSetOff = 32 // what a difference must leave to the words
)

// causeColumns is where the words begin: further to the right where the differences from
// the baseline have a place of their own before them.
func causeColumns(w int, s state.State) (setOffAt int) {
	if past := causeDelta + monthsDelta + 1; s.Baseline != nil && w-past >= leastSetOff {
		return past
	}
	return causeSetOff
}

func causeHead(c *canvas.Canvas, setOffAt int) {
	for x, text := range map[int]string{4: "cause", causeFirst: "first holds", causeBy: "degrades by", setOffAt: "set off by"} {
		c.Text(x, 0, theme.Dim, text)
	}
}

// drawCause writes one cause and returns the rows it took. The one that decides is
// pointed at.
func drawCause(c *canvas.Canvas, s state.State, cause *planner.PodCause, deltas map[planner.Cause]string, setOffAt int) int {
	g := c.Glyphs()
	role, mark, text := theme.Within, g.Within, theme.Dim
	if cause.Holds {
		role, mark, text = theme.Over, g.Over, theme.Text
	}
	if cause.Decides {
		text = theme.Strong
		c.Text(0, 0, theme.Over, g.Pointer)
	}
	first, by := causeMonths(cause)
	c.Text(2, 0, role, mark)
	c.Text(4, 0, text, causeNames[cause.Cause])
	c.Text(causeFirst, 0, text, first)
	c.Text(causeBy, 0, text, by)
	x := causeDelta
	if by == "" { // the difference says what stood there
		x = causeBy
	}
	if delta := deltas[cause.Cause]; x+canvas.Width(delta) < setOffAt {
		c.Text(x, 0, theme.Ghost, delta)
	}
	lines := wrap(setOff(s, cause), c.Width()-setOffAt, max(1, c.Height()))
	for y, line := range lines {
		c.TextFit(setOffAt, y, c.Width()-setOffAt, text, line)
	}
	return len(lines)
}

func causeMonths(cause *planner.PodCause) (first, by string) {
	if !cause.Holds {
		return "never", ""
	}
	return cause.First.Month.Long(), cause.By.Month.Long()
}

// setOff says which figures set a cause off, or how near the plan comes to it.
func setOff(s state.State, cause *planner.PodCause) string {
	var parts []string
	for _, trigger := range cause.Triggers {
		parts = append(parts, triggerWords(s, trigger, cause.Holds))
	}
	text := strings.Join(parts, ", ")
	if !cause.Holds {
		text = "nearest: " + text
	}
	return text
}

// triggerWords holds a figure against its limit; a third decimal of the ratios keeps one
// just past its limit from looking like the limit itself.
func triggerWords(s state.State, t planner.Trigger, past bool) string {
	ratio := func(v model.Opt) string { return optional(v, "%.3f") }
	limit := fmt.Sprintf("%.4g", t.Limit)
	above, below, from := " above ", " below ", " not below "
	if !past {
		above, below, from = " of ", " of ", " of "
	}
	switch t.What {
	case planner.TriggerRatio:
		return ratio(t.Value) + above + limit
	case planner.TriggerGap:
		return gapExact(t.Value) + above + words.Percent(model.Some(t.Limit))
	case planner.TriggerACV:
		return "ACV " + moneyOpt(s, t.Value) + below + money(s, t.Limit)
	case planner.TriggerLoad:
		return "load " + words.Load(t.Value) + from + limit
	}
	return "12-month ratio " + ratio(t.Value) + above + limit
}

func gapExact(v model.Opt) string {
	if !v.OK {
		return words.Gap(v)
	}
	return fmt.Sprintf("%+.1f%%", v.V*100)
}

func optional(v model.Opt, format string) string {
	if !v.OK {
		return words.Unknown
	}
	return fmt.Sprintf(format, v.V)
}

func moneyOpt(s state.State, v model.Opt) string {
	if !v.OK {
		return words.Unknown
	}
	return money(s, v.V)
}

// note is a line below the causes.
type note struct {
	role theme.Role
	text string
}

// causeNotes say what it costs, what the baseline had, and where the delays are from.
func causeNotes(s state.State, f *planner.PodForecast) []note {
	var notes []note
	if cost := upliftWords(s, f); cost != "" {
		notes = append(notes, note{theme.Warn, cost})
	}
	if was := baselineEnd(s, f); was != "" {
		notes = append(notes, note{theme.Ghost, was})
	}
	return append(notes, note{theme.Dim, "A gap degrades pods within 12 months, failed economics within 6 (POD)."})
}

// upliftWords is what pods that are none cost, with the months; empty for nothing.
func upliftWords(s state.State, f *planner.PodForecast) string {
	count, first, last := 0, 0, 0
	for t := range s.Plan.Months {
		if s.Plan.UpliftLostIn(t, f.Index) > 0 {
			if count == 0 {
				first = t
			}
			count, last = count+1, t
		}
	}
	lost := "Uplift lost: " + money(s, f.UpliftLost) + " of expansion in "
	switch count {
	case 0:
		return ""
	case 1:
		return lost + s.Plan.Months[first].Month.Long()
	}
	return lost + fmt.Sprintf("%d months, %s to %s", count, s.Plan.Months[first].Month.Long(), s.Plan.Months[last].Month.Long())
}
