package pane

import (
	"fmt"

	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// The least columns of the comparison: labels, this plan, and of every other plan a figure
// and its difference, with a gap before each.
const (
	compareLabel  = 19
	compareThis   = 1 + compareValue
	compareValue  = 10
	compareDelta  = 10
	compareColumn = 1 + compareValue + 1 + compareDelta
	compareSpread = 28                                // the most that a column grows to
	compareAir    = 3                                 // between this plan and the others, where there is room
	compareWorded = compareColumn - 1 + len("better") // of a column that says so in words
	labelAir      = 3                                 // around a label
)

// column is where another plan stands, and which.
type column struct {
	other int
	canvas.Rect
}

// compareParts are the columns of the comparison: the room for labels and for a figure, and
// the other plans from the left, the chosen one among them.
type compareParts struct {
	pointing
	label, value int
	columns      []column
}

// comparePartsOf divides a room. As many others stand there as the width allows; what they
// leave goes to labels and names of tiers that are longer than their columns.
func comparePartsOf(width int, s state.State) compareParts {
	parts := compareParts{pointing: pointing{focused: true}, label: compareLabel, value: compareValue} // keys go there from the chart, too
	room := width - compareLabel - compareThis
	count := min(len(s.Compare.Others), max(1, room/compareColumn))
	parts.widen(room, count, s)
	if count == 0 {
		return parts
	}
	begin := parts.figures()
	room = width - begin
	air := min(compareAir, max(0, room-count*compareColumn))
	wide := min(compareSpread+parts.value-compareValue, (room-air)/count)
	first := max(0, s.Compare.Chosen-count+1)
	for i := range count {
		parts.columns = append(parts.columns, column{other: first + i, Rect: canvas.Rect{X: begin + air + i*wide, W: wide, H: 1}})
	}
	return parts
}

// widen gives labels, and then figures, what so many other plans leave of the room.
func (p *compareParts) widen(room, count int, s state.State) {
	others := count
	if others == 0 { // what is offered beside a plan that stands alone takes as much as two
		others = 2
	}
	each := compareColumn
	if room-compareAir >= others*compareWorded {
		each = compareWorded
	}
	spare := max(0, room-compareAir-others*each)
	longest, names := 0, 0
	for _, label := range rowLabels(s, s.CompareRows()) {
		longest = max(longest, canvas.Width(label))
	}
	for k := range s.Plan.Splits {
		names = max(names, canvas.Width(s.Plan.Splits[k].Name))
	}
	more := max(0, min(longest+labelAir-p.label, spare))
	p.label += more
	p.value += max(0, min(names-p.value, (spare-more)/(1+others)))
}

// figures is where this plan's figures end.
func (p *compareParts) figures() int { return p.label + 1 + p.value }

// worded reports whether the columns have room to say better and worse in words.
func (p *compareParts) worded() bool {
	return len(p.columns) > 0 && p.columns[0].W >= compareWorded+p.value-compareValue
}

// names heads the columns: which plan, and to when it runs.
func (p *compareParts) names(c *canvas.Canvas, s state.State) {
	right := p.figures()
	c.TextRight(right, 0, theme.Strong, "This plan")
	c.TextRight(right, 1, theme.Dim, "to "+s.Head.End.Long())
	for _, place := range p.columns {
		other := &s.Compare.Others[place.other]
		role, name := theme.Strong, fmt.Sprintf("%d %s", place.other+1, other.Name)
		if place.other == s.Compare.Chosen {
			role, name = theme.Selected, c.Glyphs().Pointer+name
		}
		p.name(c.Sub(canvas.Rect{X: place.X, W: place.W, H: 1}), role, name)
		until := "to " + other.Head.End.Long()
		if other.Plan.Currency != s.Plan.Currency {
			until += ", " + other.Plan.Currency
		}
		p.name(c.Sub(canvas.Rect{X: place.X, Y: 1, W: place.W, H: 1}), theme.Dim, until)
	}
	if hidden := len(s.Compare.Others) - len(p.columns); hidden > 0 {
		g := c.Glyphs()
		c.TextFit(0, 1, p.label-1, theme.Dim, fmt.Sprintf("%s%s %d more", g.Left, g.Right, hidden))
	}
}

// name writes a heading that ends where the figures below it do; a longer one begins with
// the column.
func (p *compareParts) name(c *canvas.Canvas, role theme.Role, name string) {
	if figures := 1 + p.value; canvas.Width(name) <= figures {
		c.TextRight(figures, 0, role, name)
		return
	}
	c.TextFit(0, 0, c.Width()-1, role, name)
}

// rowLabels are the labels of figures.
func rowLabels(s state.State, list []state.CompareRow) []string {
	labels := make([]string, len(list))
	for i, row := range list {
		labels[i] = rowLabel(s, row)
	}
	return labels
}

// row is one figure of all plans.
func (p *compareParts) row(c *canvas.Canvas, s state.State, row state.CompareRow, i int, label string) {
	c.TextFit(2, 0, p.label-labelAir, p.mark(c, i == s.Compare.Row), label)
	c.TextRight(p.figures(), 0, theme.Strong, canvas.Fit(cellOf(s, row, thisSide(s)).value, p.value, c.Glyphs().Ellipsis))
	for _, place := range p.columns {
		p.cell(c.Sub(place.Rect), cellOf(s, row, sideOf(&s.Compare.Others[place.other])))
	}
}

// cell is another plan's figure and its difference, with what that means in a sign or a word.
func (p *compareParts) cell(c *canvas.Canvas, figure cell) {
	g, begin := c.Glyphs(), 1+p.value
	c.TextRight(begin, 0, theme.Text, canvas.Fit(figure.value, p.value, g.Ellipsis))
	role, mark, word := verdict(figure)
	c.TextRight(begin+1+compareDelta-2, 0, role, figure.delta)
	if p.worded() {
		mark = word
	}
	c.Text(begin+1+compareDelta-1, 0, role, mark)
}
