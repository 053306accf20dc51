package pane

import (
	"math"

	"brim/model"
	"brim/planner/judge"
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// axis is the scale of a tornado's bars: the outcome as it is stands in the middle.
type axis struct {
	outcome *judge.Outcome
	base    float64
	reach   float64 // from the middle to either end
	end     model.Month
}

func axisOf(s state.State) axis {
	sensitivity := &s.Tornado.Shown
	a := axis{outcome: sensitivity.Outcome, end: s.Plan.Last().Month}
	a.base = a.outcome.Counted(sensitivity.Base, a.end).V
	for i := range sensitivity.Swings {
		for _, v := range []model.Opt{sensitivity.Swings[i].AtLow, sensitivity.Swings[i].AtHigh} {
			if v = a.outcome.Counted(v, a.end); v.OK {
				a.reach = max(a.reach, math.Abs(v.V-a.base))
			}
		}
	}
	return a
}

// What tells a lever's two ends apart besides their glyphs: a sign at the end of each bar.
const (
	downSign = "-"
	upSign   = "+"
)

// downBar and upBar are the glyphs of the bars. Both leave a part of the row blank, so that
// rows do not join.
func downBar(g *theme.Glyphs) string { return g.Rising[4] }
func upBar(g *theme.Glyphs) string   { return g.Rising[7] }

// head names the columns, and where the axis begins, stands and ends.
func (a axis) head(c *canvas.Canvas, parts tornadoParts, s state.State) {
	g, bars := c.Glyphs(), parts.bars
	c.Text(parts.name.X, 0, theme.Dim, "lever")
	c.TextRight(parts.low.X+parts.low.W, 0, theme.Dim, downBar(g)+downSign+"down")
	c.Text(parts.high.X, 0, theme.Dim, upBar(g)+upSign+"up")
	c.TextRight(parts.swing.X+parts.swing.W, 0, theme.Dim, "swing")
	less, more := g.Left+" "+a.sense(false), a.sense(true)+" "+g.Right
	if canvas.Width(less)+canvas.Width(more)+2 <= bars.W {
		c.Text(bars.X, 0, a.role(-1), less)
		c.TextRight(bars.X+bars.W, 0, a.role(1), more)
	}
}

// sense is what one side of the axis means.
func (a axis) sense(more bool) string {
	text := map[bool]string{false: "less", true: "more"}[more]
	if a.outcome.Month {
		text = map[bool]string{false: "earlier", true: "later"}[more]
	}
	switch {
	case a.outcome.Better == 0:
		return text
	case more == (a.outcome.Better > 0):
		return text + ", better"
	}
	return text + ", worse"
}

func (a axis) role(side int) theme.Role {
	switch {
	case side*a.outcome.Better > 0:
		return theme.Better
	case side*a.outcome.Better < 0:
		return theme.Worse
	}
	return theme.Dim
}

// bar draws what a lever's two ends do, from the middle to the left where the outcome becomes
// less and to the right where it becomes more: a low bar for down, a high one for up, each
// with its sign. The shorter of two on one side lies on the longer.
func (a axis) bar(c *canvas.Canvas, swing *judge.Swing) {
	g := c.Glyphs()
	middle := c.Width() / 2
	low, high := a.length(swing.AtLow, middle-1), a.length(swing.AtHigh, middle-1)
	draw := func(cells int, glyph, sign string) {
		side := 1
		if cells < 0 {
			side, cells = -1, -cells
		}
		for i := range cells {
			c.Set(middle+side*(i+1), 0, a.role(side), glyph)
		}
		if cells > 0 {
			c.Set(middle+side*(cells+1), 0, a.role(side), sign)
		}
	}
	down := func() { draw(low, downBar(g), downSign) }
	up := func() { draw(high, upBar(g), upSign) }
	if max(low, -low) >= max(high, -high) {
		down()
		up()
	} else {
		up()
		down()
	}
	c.Set(middle, 0, theme.Dim, g.Vertical)
}

// length is how many cells a bar takes, to the left below 0; any effect takes one.
func (a axis) length(v model.Opt, room int) int {
	v = a.outcome.Counted(v, a.end)
	if !v.OK { // unbounded, or undefined
		return room
	}
	d := v.V - a.base
	if d == 0 || a.reach == 0 {
		return 0
	}
	cells := max(1, int(math.Round(math.Abs(d)/a.reach*float64(room-1))))
	if d < 0 {
		return -cells
	}
	return cells
}
