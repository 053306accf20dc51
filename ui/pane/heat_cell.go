package pane

import (
	"fmt"
	"strconv"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/theme"
	"brim/ui/words"
)

// heatCell is one month of a row.
type heatCell struct {
	share      chart.Point // of its limit, or where there is none of the row's greatest
	state      planner.LoadState
	fine       []string // what it says, in fewer and fewer digits
	whole      []string // likewise where there is no room for decimals
	undefined  bool
	unassessed bool // nothing to hold it against
	marked     bool // beside the mark of what has come there is no room for a digit
}

// usualFigure is the width of "36.4".
const usualFigure = 4

// heatLook is how a cell is drawn.
type heatLook struct {
	text theme.Role // of its figure beside the map
	mark string     // of its verdict; empty for what is fine
	fill theme.Role
	full string // the glyph that fills it
}

// exact is all that the cell says.
func (h heatCell) exact() string { return h.fine[0] }

// past reports whether the cell lies past its limit, or nobody carries its accounts.
func (h heatCell) past() bool {
	return !h.unassessed && h.state.Overfull()
}

// wholeForms are a figure without decimals, but for those that its limits ask for.
func wholeForms(v model.Opt, limits ...float64) []string {
	whole := words.Optional(v, 0)
	if !v.OK || len(limits) == 0 {
		return []string{whole}
	}
	exact := words.Against(v.V, limits[0], 0)
	if exact != whole && v.V < limits[0] { // rounded it would read as if it had reached the limit
		return []string{exact, "<" + whole}
	}
	return []string{exact, whole}
}

// look is how the cell is drawn: mark and text as its verdict has them in tables, and of
// what is past its limit the fill says how far.
func (h heatCell) look(g *theme.Glyphs) heatLook {
	look := heatLook{text: theme.Text}
	look.fill, look.full = chart.Heat(g, h.share)
	switch {
	case h.unassessed: // the hues of verdicts are for what has a limit
		look.text, look.fill = theme.Dim, theme.Dim
	case h.state == planner.Uncovered:
		look.fill, look.full = theme.Heat200, g.Heat[4]
	case h.state == planner.Over:
		look.fill, look.full = max(look.fill, theme.Heat100), g.Heat[4]
	}
	if !h.unassessed && h.state != planner.Within {
		look.text, look.mark = kit.LoadMark(g, h.state)
	}
	return look
}

// said is the figure behind the mark of its verdict, as wide as a usual one so that points of
// rows stand below each other.
func (h heatCell) said(g *theme.Glyphs) string { return h.saidIn(0, g) }

// saidIn is that in w columns: with fewer digits where it has them, and those have no room.
func (h heatCell) saidIn(w int, g *theme.Glyphs) string {
	mark := h.look(g).mark
	if mark == "" {
		mark = " "
	}
	said := func(figure string) string { return fmt.Sprintf("%s %*s", mark, usualFigure, figure) }
	if text := said(h.exact()); w == 0 || canvas.Width(text) <= w {
		return text
	}
	return said(h.fine[len(h.fine)-1])
}

// draw fills a cell: mark and value stand in its first line where they fit. What is past
// its limit is filled whole. begins says that the month before was in another state.
func (h heatCell) draw(c *canvas.Canvas, chosen, begins bool) {
	look := h.look(c.Glyphs())
	if h.undefined && !h.past() {
		return
	}
	c.Fill(c.Bounds(), look.fill, look.full)
	first, _ := c.Bounds().SplitTop(1)
	role := look.text
	if h.past() {
		role = look.fill.Chip()
		c.Fill(first, role, " ")
	}
	value := h.value(c.Width(), look.mark)
	switch {
	case value != "":
		if !h.past() {
			c.Fill(first, theme.Text, " ")
		}
		if chosen {
			role = theme.Selected
		}
		c.TextRight(c.Width(), 0, role, value) // a mark or a blank before it parts it from the month before
	case look.mark != "" && begins:
		c.Set(0, 0, role, look.mark)
	case h.past() && !h.marked:
		c.Set(0, 0, role, h.times())
	}
}

// times is how many times over the limit is reached, in one digit; of accounts that nobody
// carries there is no such number.
func (h heatCell) times() string {
	if !h.share.OK || h.state == planner.Uncovered {
		return " "
	}
	return strconv.Itoa(max(1, min(9, int(h.share.V))))
}

// value is what a cell of that width can say of it behind its mark; empty for nothing.
func (h heatCell) value(width int, mark string) string {
	if h.undefined {
		return ""
	}
	room := func(text string) int { return width - canvas.Width(mark+text) }
	if width >= exactCell && room(h.fine[0]) >= 1 {
		return mark + h.fine[0]
	}
	for air := min(1, 1-canvas.Width(mark)); air >= 0; air-- { // a mark keeps figures apart, too
		for _, text := range h.whole {
			if width >= wholeCell && room(text) >= air {
				return mark + text
			}
		}
	}
	return ""
}

// heatLegend says in line y what the shades mean; the shorter the less room there is.
func heatLegend(c *canvas.Canvas, y int, peaks bool) {
	g := c.Glyphs()
	row := kit.NewRow(c.Sub(canvas.Rect{X: 1, Y: y, W: c.Width() - 1, H: 1}), 1)
	row.Mark(theme.Dim, g.Heat[1]+" <50%")
	row.Mark(theme.Dim, g.Heat[2]+" 50%")
	row.Mark(theme.Dim, g.Heat[3]+" 90%")
	row.Mark(theme.Dim, "over:")
	for _, from := range []float64{1, 1.25, 1.5, 2} {
		row.Mark(max(theme.Heat100, theme.Heat(from)), g.Heat[4]+" "+words.Percent(model.Some(from)))
	}
	row.Mark(theme.Dim, "of the limit")
	if peaks {
		row.Mark(theme.Dim, " under a name: its peak")
	}
	row.Mark(theme.Dim, " no limit: of the row's greatest")
	row.Draw()
}
