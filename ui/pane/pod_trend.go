package pane

import (
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// leastTrend is how many cells a difference must leave to the months.
const leastTrend = 12

// trendParts are where the parts of a trend's row stand.
type trendParts struct {
	label, value, delta, months, verdict canvas.Rect
	instead                              bool // the difference takes the months' place
}

// trendColumns divides a row. The difference from the baseline has its place behind the
// value as long as one is pinned and the months keep theirs; where there is no room for
// both, a row that differs shows by how much in place of its months.
func trendColumns(w int, pinned bool) trendParts {
	var parts trendParts
	row := canvas.Rect{W: w, H: 1}
	parts.label, row = row.SplitLeft(13)
	parts.value, row = row.SplitLeft(9)
	_, row = row.SplitLeft(1)
	parts.months, parts.verdict = row.SplitRight(15)
	if pinned && parts.months.W-kit.MoneyRoom-1 >= leastTrend {
		parts.delta, parts.months = parts.months.SplitLeft(kit.MoneyRoom)
		_, parts.months = parts.months.SplitLeft(1)
	} else if pinned {
		parts.delta, parts.instead = parts.months, true
	}
	return parts
}

// trendHead names the cursor's month above its column.
func trendHead(c *canvas.Canvas, s state.State) {
	months := trendColumns(c.Width(), s.Baseline != nil).months
	column := chart.Column(s.Cursor.Month, len(s.Plan.Months), months.W)
	text := c.Glyphs().Down + " " + s.Plan.Months[s.Cursor.Month].Month.Long()
	x := months.X + column
	if x+canvas.Width(text) > c.Width() {
		text = s.Plan.Months[s.Cursor.Month].Month.Long() + " " + c.Glyphs().Down
		x -= canvas.Width(text) - 1
	}
	c.Text(x, 0, theme.Accent, text)
}

func (r trend) draw(c *canvas.Canvas, pinned bool) {
	parts := trendColumns(c.Width(), pinned)
	c.TextFit(parts.label.X, 0, parts.label.W, theme.Text, r.label)
	c.TextRight(parts.value.X+parts.value.W, 0, theme.Strong, r.value)
	c.TextFit(parts.delta.X, 0, parts.delta.W, theme.Ghost, r.delta)
	switch {
	case parts.instead && r.delta != "":
	case r.states != nil:
		stateBand(c.Sub(parts.months), r.states)
	default:
		chart.Spark{Points: r.points, Scale: r.scale, Limit: r.limit, Beyond: r.beyond, Full: gapFull, Mark: r.mark, Role: theme.Text}.
			Draw(c.Sub(parts.months))
	}
	c.TextRight(parts.verdict.X+parts.verdict.W, 0, r.role, r.verdict)
}

// stateBand shows the states of pods month by month: a shade for each, behind its name
// where there is room.
func stateBand(c *canvas.Canvas, states []planner.PodState) {
	points := make([]chart.Point, len(states))
	for t, pods := range states {
		points[t] = chart.Some(float64(pods))
	}
	columns := chart.Resample(points, c.Width())
	from := 0
	for x := range columns {
		pods := planner.PodState(columns[x].V)
		role, _ := kit.PodMark(c.Glyphs(), pods)
		c.Set(x, 0, role, kit.PodShade(c.Glyphs(), pods))
		if x+1 == len(columns) || planner.PodState(columns[x+1].V) != pods {
			if name := words.PodState(pods) + " "; canvas.Width(name) < x+1-from {
				c.Text(from, 0, role, name)
			}
			from = x + 1
		}
	}
}
