package pane

import (
	"fmt"

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
	share      chart.Point // of what the row's scale ends at, for the shade
	state      planner.LoadState
	fine       []string // what it says, in fewer and fewer digits
	whole      []string // likewise where there is no room for decimals
	undefined  bool
	unassessed bool // nothing to hold it against
}

// exact is all that the cell says.
func (h heatCell) exact() string { return h.fine[0] }

// wholeForms are a figure without decimals, but for those that its limits ask for.
func wholeForms(v model.Opt, limits ...float64) []string {
	whole := kit.Optional(v, "%.0f")
	if v.OK && len(limits) > 0 {
		return []string{words.Against(v.V, limits[0], 0), whole}
	}
	return []string{whole}
}

// Of the shades the strongest begins at a full book, so that it shows only what is over;
// fullShare keeps what has no limit just below it.
const (
	shadesTo  = 1.25 + 1e-6
	fullShare = 0.999
)

// look is a cell's mark and role. The role says the verdict, as it does in tables, and the
// shade how full it is: over and under have their marks, the rest its shade.
func (h heatCell) look(g *theme.Glyphs) (role theme.Role, mark, shade string) {
	role, shade = chart.Heat(g, h.share, chart.Scale{Max: shadesTo})
	switch {
	case h.unassessed: // the hues of verdicts are for what has a limit
		return theme.Dim, shade, shade
	case h.undefined && h.state != planner.Uncovered:
		return role, shade, shade
	}
	role, mark = kit.LoadMark(g, h.state)
	switch h.state {
	case planner.Uncovered:
		shade = " "
	case planner.Within:
		mark = shade
	}
	return role, mark, shade
}

// Draw fills a cell: mark and value in the first line where they fit, the shade in the
// others. begins says that the month before was in another state.
func (h heatCell) draw(c *canvas.Canvas, chosen, begins bool) {
	g := c.Glyphs()
	role, mark, shade := h.look(g)
	if h.undefined && mark != g.Failed {
		return
	}
	value := h.value(c.Width())
	if value == "" && (mark == shade || c.Height() > 1) {
		c.Fill(c.Bounds(), role, shade)
		if begins || mark == g.Failed { // a mark above every shade would read as a tall one
			c.Set(0, 0, role, mark)
		}
		return
	}
	_, shades := c.Bounds().SplitTop(1)
	c.Fill(shades, role, shade)
	if mark != shade || c.Height() == 1 { // else the lines below show it
		c.Set(0, 0, role, mark)
	}
	text := role
	if chosen {
		text = theme.Selected
	}
	c.TextRight(max(canvas.Width(value)+1, c.Width()-1), 0, text, value)
}

// value is what a cell of that width can say of it; empty for nothing.
func (h heatCell) value(width int) string {
	var forms []string
	if width >= exactCell {
		forms = h.fine
	}
	if width >= wholeCell {
		forms = append(forms[:len(forms):len(forms)], h.whole...)
	}
	for _, text := range forms {
		if canvas.Width(text) < width {
			return text
		}
	}
	return ""
}

// heatLegend says in line y what the shades mean.
func heatLegend(c *canvas.Canvas, y int) {
	g := c.Glyphs()
	text := fmt.Sprintf("%s to 25%%  %s 25%%  %s 50%%  %s 75%%  %s all of the limit", g.Heat[0], g.Heat[1], g.Heat[2], g.Heat[3], g.Heat[4])
	if long := text + "; without one, of the row's greatest (no colour)"; 1+canvas.Width(long) <= c.Width() {
		text = long
	}
	c.TextFit(1, y, c.Width()-1, theme.Dim, text)
}
