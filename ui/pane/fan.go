package pane

import (
	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/planner/risk"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Fan charts where a figure may come to lie, by fiscal quarters: a thin bar over nine
// tenths of the trials, a thick one over the middle half, with marks at the median and at the
// plan, and the limits.
type Fan struct{}

// fanOf is a figure of the fan chart: its name, what it was in the trials and in the
// plan, and how it is written.
type fanOf struct {
	name   string
	unit   string // what is divided by CSMs; empty for what is not
	id     string // in the planner's table of figures
	spread func(*risk.Month) risk.Quantiles
	plan   func(m *planner.Month, k int) model.Opt
	write  func(model.Opt) string
	limits []chart.Limit
}

func fanFigure(s state.State) fanOf {
	k := s.Cursor.Tier
	tier, name := &s.Scenario.Tiers[k], s.Scenario.Tiers[k].Name
	switch s.Risk.Figure {
	case state.FanLoad:
		most := s.Plan.BookMax(s.Plan.Horizon, k)
		return fanOf{
			name: name + " accounts per CSM", unit: "accounts per CSM", id: "load", write: words.Load,
			spread: func(m *risk.Month) risk.Quantiles { return m.Tiers[k].Load },
			plan:   func(m *planner.Month, k int) model.Opt { return m.Tiers[k].Load },
			limits: []chart.Limit{{Value: most, Label: "book max " + limitBeside(model.Opt{}, most), Breach: theme.Over}},
		}
	case state.FanARR:
		return fanOf{
			name: "ARR", id: "company.arr",
			write:  func(v model.Opt) string { return model.Format(v.V, model.Money, s.Scenario.Currency) },
			spread: func(m *risk.Month) risk.Quantiles { return allOf(m.ARR) },
			plan:   func(m *planner.Month, _ int) model.Opt { return model.Some(m.ARR) },
		}
	}
	ratio := fanOf{
		name: name + " AEs per CSM", unit: "AEs per CSM", id: "ratio", write: words.Ratio,
		spread: func(m *risk.Month) risk.Quantiles { return m.Tiers[k].Ratio },
		plan:   func(m *planner.Month, k int) model.Opt { return m.Tiers[k].Ratio },
	}
	if tier.Coverage == model.Pod {
		ratio.limits = podLimits(s.Scenario, k)
	}
	return ratio
}

func allOf(values [5]float64) (q risk.Quantiles) {
	for i, v := range values {
		q[i] = model.Some(v)
	}
	return q
}

// The quantiles of the fan by their place.
const (
	lowest, lower, middle, upper, highest = 0, 1, 2, 3, 4
)

// Table implements [View].
func (Fan) Table(s state.State) report.Section {
	figure := fanFigure(s)
	r, _ := s.RiskOf()
	if r == nil { // the plan alone
		grid := report.Grid{Head: []string{"Month", "plan"}, Left: 1, Fixed: 1}
		for t := range s.Plan.Months {
			m := &s.Plan.Months[t]
			v := figure.plan(m, s.Cursor.Tier)
			grid.Add(report.Word(m.Month.Long()), report.Figure(figure.write(v), v))
		}
		return report.Section{Title: figure.name, Grid: grid}
	}
	months := make([]int, len(r.Months))
	for t := range months {
		months[t] = t
	}
	return report.Fan(figure.name, r, months, func(m *risk.Month, q int) report.Cell {
		v := figure.spread(m)[q]
		return report.Figure(figure.write(v), v)
	})
}

// Figures implements [View]: the plan's own figure.
func (Fan) Figures(s state.State) []kit.Spot {
	return kit.Spots(explain.Place{T: s.Cursor.Month, Tier: s.Cursor.Tier}, fanFigure(s).id)
}

// Press implements [Pressed]: it puts the cursor on the month under the mouse.
func (Fan) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	month, ok := fanLine(s, fanFigure(s)).PointAt(mouse.X-1, mouse.W-2)
	if r, _ := s.RiskOf(); r == nil || !ok {
		return s, Released, false
	}
	return s.LookAt(month, s.Cursor.Tier), Scrubbed, true
}

// Draw implements [View].
func (Fan) Draw(c *canvas.Canvas, s state.State, focused bool) {
	figure := fanFigure(s)
	inside := kit.Frame(c, focused, "How sure: "+figure.name)
	if !s.Scenario.Uncertain() {
		certain(inside, s.Keys)
		return
	}
	r, current := s.RiskOf()
	if r == nil {
		inside.TextFit(1, 0, inside.Width()-1, theme.Dim, working(s, "drawing the first trials"))
		return
	}
	if made := " " + fanMade(s, r, current) + " "; canvas.Width(made+figure.name)+20 < c.Width() {
		c.TextRight(c.Width()-2, 0, theme.Dim, made)
	}
	facts, rest := inside.Bounds().SplitTop(fanLegend(inside.Width(), inside.Height()))
	fanFacts(inside.Sub(facts), s, r, figure)
	if noBound(r, figure) {
		why := "No chart: in nearly every trial " + s.Scenario.Tiers[s.Cursor.Tier].Name + " has no CSM, so that " +
			figure.unit + " has no bound."
		for y, line := range words.WrapTo(why, rest.W-2, rest.H) {
			inside.TextFit(1, rest.Y+y, rest.W-1, theme.Text, line)
		}
		return
	}
	if rest.H < kit.SmallestPlot {
		return
	}
	fanLine(s, figure).Draw(inside.Sub(rest))
}

// noBound reports whether a figure has no value in any month of most trials: it divides by
// people who are not there.
func noBound(r *risk.Result, figure fanOf) bool {
	for t := range r.Months {
		if figure.spread(&r.Months[t])[lowest].OK {
			return false
		}
	}
	return true
}

// certain says of a plan without chance what could be done about that.
func certain(c *canvas.Canvas, keys words.Keys) {
	text := keys.Fill("Nothing in this plan is left to chance: no lever has a range, and attrition and start dates are not random. " +
		"Use {ranges} to give the main levers sensible ranges, {luck} to make attrition and start dates random, " +
		"{range} to give the chosen lever a range. " +
		"Each is one step to undo, and saving keeps it in the file's [uncertainty].")
	for y, line := range words.WrapTo(text, c.Width()-2, c.Height()) {
		c.TextFit(1, y, c.Width()-1, theme.Text, line)
	}
}

// working says how far a simulation has come.
func working(s state.State, what string) string {
	if !s.Risk.Slow {
		return what
	}
	return what + ", " + words.Percent(model.Some(s.Risk.Working))
}

// fanMade says how the fan was made, and how far a new one has come.
func fanMade(s state.State, r *risk.Result, current bool) string {
	switch {
	case s.Risk.Slow:
		return working(s, "drawing")
	case !current || r.Trials < risk.DefaultTrials:
		return words.TrialCount(r) + " so far"
	}
	return words.Trials(r)
}

// fanFacts is the line above the chart, or two where one is too short: what the cursor's
// month may come to, and with which glyphs.
func fanFacts(c *canvas.Canvas, s state.State, r *risk.Result, figure fanOf) {
	g := c.Glyphs()
	m := &r.Months[s.Cursor.Month]
	q := figure.spread(m)
	row := kit.NewRow(c.Sub(canvas.Rect{W: c.Width(), H: 1}), 1)
	row.Mark(theme.Accent, g.Down)
	row.Mark(theme.Strong, m.Month.Long()+" ")
	row.Mark(theme.Text, g.Knob+" median "+figure.write(q[middle])+" ")
	row.Mark(theme.Text, g.TrackFill+" plan "+figure.write(figure.plan(&s.Plan.Months[s.Cursor.Month], s.Cursor.Tier))+" ")
	if place, ok := kit.PinnedPlace(s, s.Cursor.Month, s.Cursor.Tier); ok {
		row.Mark(theme.Ghost, g.Dot+" baseline "+figure.write(figure.plan(&s.Baseline.Plan.Months[place.T], place.Tier))+" ")
	}
	if c.Height() > 1 {
		row.Draw()
		row = kit.NewRow(c.Sub(canvas.Rect{Y: 1, W: c.Width(), H: 1}), 1)
	}
	row.Mark(theme.Series1, g.Range[2][2])
	row.Mark(theme.Text, "half of the trials "+figure.write(q[lower])+" to "+figure.write(q[upper])+" ")
	row.Mark(theme.Dim, g.Range[1][1])
	row.Mark(theme.Text, "9 of 10 "+figure.write(q[lowest])+" to "+figure.write(q[highest]))
	row.Draw()
}

// fanLegend is how many rows the legend takes in so much room, whatever the figures of
// the month are, so that the chart stands still.
func fanLegend(w, h int) int {
	const oneRow = 130
	if w < oneRow && h >= 2+kit.SmallestPlot {
		return 2
	}
	return 1
}
