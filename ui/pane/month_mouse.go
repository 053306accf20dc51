package pane

import (
	"strings"

	"brim/ui/canvas"
	"brim/ui/state"
)

// byMonth is what every pane of the Pods and the Books page shares: the wheel moves the
// cursor month by month.
type byMonth struct{}

// Wheel implements [Wheeled].
func (byMonth) Wheel(s state.State, _ Mouse, n int) state.State { return s.Look(n) }

// Press implements [Pressed]: it puts the cursor on the cell of the map. The company's
// row keeps the tier.
func (Heat) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	grid := heatGridOf(mouse.W-2, mouse.H-2, s)
	month, tier, ok := grid.cellAt(mouse.X-1, mouse.Y-1, s)
	if !ok {
		return s, Released, false
	}
	return s.LookAt(month, tier), Scrubbed, true
}

// Press implements [Pressed]: it chooses the tier whose figure is under the mouse, and says
// the figure in full.
func (Month) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	m := mouse.inside()
	both, company := monthFigures(s)
	if !m.within() {
		return s, Released, false
	}
	switch monthOrderOf(s, both, company, m.W, m.H) {
	case monthFolded:
		upper, lower, width := foldedHalves(append(both, company...), m.W)
		if m.X < width {
			return pressFigure(s, upper, m.X, m.Y, width)
		}
		return pressFigure(s, lower, m.X-width-foldedGap, m.Y, width)
	case monthWhole:
		table, course, own := wholeParts(s, canvas.Rect{W: m.W, H: m.H}, company)
		if m.X < table.W {
			return pressFigure(s, both, m.X, m.Y, table.W)
		}
		if course.Contains(m.X, m.Y) {
			return pressCourse(s, m.X-course.X, course.W)
		}
		if m.X < own.X || m.Y == 0 || m.Y > len(company) {
			return s, Released, false
		}
		return saidFigure(s, "The company", company[m.Y-1].Label, company[m.Y-1].ofCompany(s, wordGlyphs))
	}
	return pressCard(s, cardsOf(s, wordGlyphs, both, company), len(both), m)
}

// pressCard says the card under the mouse in full; the first cards are the tier's.
func pressCard(s state.State, cards []card, ofTier int, m Mouse) (state.State, Hold, bool) {
	cards = cards[:min(len(cards), cardRoom(m.W, m.H))]
	columns, lines := cardGrid(len(cards), m.H)
	i := m.Y
	for column := range columns {
		if m.X >= column*m.W/columns {
			i = column*lines + m.Y
		}
	}
	if m.Y >= lines || i >= len(cards) {
		return s, Released, false
	}
	name := s.Plan.Splits[s.Cursor.Tier].Name
	if i >= ofTier {
		name = "The company"
	}
	return saidFigure(s, name, strings.TrimPrefix(cards[i].label, "Company "), cards[i].shown)
}

// pressFigure chooses the tier of the column at x of a table of that width, and says its
// figure of the line at y: the head's has none, and a label stands for the tier at the cursor.
func pressFigure(s state.State, figures []monthFigure, x, y, width int) (state.State, Hold, bool) {
	from, n := monthTiers(s, width)
	columns := monthColumnsOf(s, width)
	column := (x - columns.label) / columns.tier()
	if y > len(figures) || column > n {
		return s, Released, false
	}
	if column == n && x >= columns.label {
		if y == 0 {
			return s, Released, false
		}
		return saidFigure(s, "The company", figures[y-1].Label, figures[y-1].ofCompany(s, wordGlyphs))
	}
	if x >= columns.label {
		s = s.LookAt(s.Cursor.Month, from+column)
	}
	if y == 0 {
		return s, Released, x >= columns.label
	}
	k := s.Cursor.Tier
	return saidFigure(s, s.Plan.Splits[k].Name, figures[y-1].Label, figures[y-1].ofTier(s, wordGlyphs, k))
}

// saidFigure says a figure in full; one that is not there is not said.
func saidFigure(s state.State, name, label string, figure shown) (state.State, Hold, bool) {
	const wide = 80
	if figure.value == "" {
		return s, Released, true
	}
	said := s.Plan.Months[s.Cursor.Month].Month.Long() + ": " + name + ", " + label + " " + figure.within(wide)
	if figure.delta != "" {
		said += ", " + figure.delta + " from the baseline"
	}
	return s.Remark(said), Released, true
}
