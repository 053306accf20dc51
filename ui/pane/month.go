package pane

import (
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
)

// Month shows every figure of the cursor's month: all tiers side by side where there is
// room, else those of the tier at the cursor; the company's beside them; and how they
// differ from the pinned baseline.
type Month struct{ byMonth }

// Table implements [View].
func (Month) Table(s state.State) report.Section {
	return report.Month(s.Scenario, s.Plan, s.Cursor.Month)
}

// Figures implements [View]: those of the tier at the cursor first.
func (Month) Figures(s state.State) []kit.Spot {
	var spots []kit.Spot
	both, company := monthFigures(s)
	tier := func(k int) {
		for _, figure := range both {
			spots = append(spots, kit.Spot{Figure: figure.Tier, Place: explain.Place{T: s.Cursor.Month, Tier: k}})
			if figure.Tier == "load" {
				spots = append(spots, kit.Spot{Figure: "book_max", Place: explain.Place{Tier: k}})
			}
		}
	}
	tier(s.Cursor.Tier)
	for _, figure := range append(both, company...) {
		if figure.Company != "" {
			place := explain.Place{T: s.Cursor.Month, Resource: figure.Resource}
			spots = append(spots, kit.Spot{Figure: figure.Company, Place: place})
			if figure.Company == "resource.needed" {
				spots = append(spots, kit.Spot{Figure: "resource.heads", Place: place})
			}
		}
	}
	for _, k := range tiersFrom(s)[1:] {
		tier(k)
	}
	return spots
}

// monthOrder is how the figures are set out.
type monthOrder uint8

const (
	monthCards  monthOrder = iota // those of one tier and of the company, in columns
	monthFolded                   // a table of all tiers, its lower half beside the upper one
	monthWhole                    // one below the other, the company's own beside them
)

// monthOrderOf chooses the order for a room of w × h. A whole table may have columns for
// those tiers only that stand around the cursor's.
func monthOrderOf(s state.State, both, company []monthFigure, w, h int) monthOrder {
	switch {
	case wholeFits(s, w) && h >= wholeLines(both, company):
		return monthWhole
	case foldedFits(s, w) && h >= foldedLines(both, company):
		return monthFolded
	}
	return monthCards
}

// MonthHeight is the height of at most that many lines in which the figures of a month
// have a table, where a pane of that width has room for one, or all have a card; its frame
// included. It counts what may come, so that no frame moves when it does.
func MonthHeight(s state.State, w, most int) int {
	const frame = 2
	both, company := mostMonthFigures(s)
	folded, whole := frame+foldedLines(both, company), frame+wholeLines(both, company)
	switch w -= frame; {
	case foldedFits(s, w) && folded <= most:
		return folded
	case wholeFits(s, w) && whole <= most:
		return whole
	}
	return frame + cardLines(both, company, w)
}

// Draw implements [View].
func (Month) Draw(c *canvas.Canvas, s state.State, focused bool) {
	both, company := monthFigures(s)
	order := monthOrderOf(s, both, company, c.Width()-2, c.Height()-2)
	title := "Figures of " + s.Plan.Months[s.Cursor.Month].Month.Long()
	if order == monthCards {
		title += ": " + s.Plan.Splits[s.Cursor.Tier].Name + ", and the company"
	}
	if s.Baseline != nil {
		title += ", against the baseline"
	}
	inside := kit.Frame(c, focused, title)
	switch order {
	case monthCards:
		cards := cardsOf(s, c.Glyphs(), both, company)
		drawCards(inside, cards)
		hiddenMore(c, s, len(cards)-cardRoom(inside.Width(), inside.Height()))
	case monthFolded:
		drawFolded(inside, s, append(both, company...))
	case monthWhole:
		drawWhole(inside, s, both, company)
	}
}

// wholeLines are the lines of a whole table, its head among them.
func wholeLines(both, company []monthFigure) int { return 1 + max(len(both), len(company)) }

// drawWhole draws the table of what tiers have, how the figures of the tier at the cursor
// run, and the company's own figures beside it.
func drawWhole(c *canvas.Canvas, s state.State, both, company []monthFigure) {
	table, course, own := wholeParts(s, c.Bounds(), company)
	drawMonthTable(c.Sub(table), s, both)
	if !course.Empty() {
		drawCourse(c.Sub(course), s, both)
	}
	drawCompany(c.Sub(own), s, company)
}

// foldedLines are the lines of a folded table, its head among them.
func foldedLines(both, company []monthFigure) int { return 1 + (len(both)+len(company)+1)/2 }

// drawFolded draws one table of all figures, its lower half beside the upper one.
func drawFolded(c *canvas.Canvas, s state.State, all []monthFigure) {
	upper, lower, width := foldedHalves(all, c.Width())
	drawMonthTable(c.Sub(canvas.Rect{W: width, H: c.Height()}), s, upper)
	drawMonthTable(c.Sub(canvas.Rect{X: width + foldedGap, W: width, H: c.Height()}), s, lower)
}

// foldedHalves are the figures of the halves of a folded table in a room of w cells, and how
// wide each is.
func foldedHalves(all []monthFigure, w int) (upper, lower []monthFigure, width int) {
	half := (len(all) + 1) / 2
	return all[:half], all[half:], (w - foldedGap) / 2
}

// drawMonthTable draws figures in a column for each tier that fits around the one at the
// cursor, and one for the company. The names of what only the company has may be as long
// as the tiers' columns leave empty.
func drawMonthTable(c *canvas.Canvas, s state.State, figures []monthFigure) {
	from, n := monthTiers(s, c.Width())
	columns := monthColumnsOf(s, c.Width())
	names := kit.TierNames(c, s.Plan, columns.value-1)
	for i, name := range names[from : from+n] {
		role := theme.Dim
		if from+i == s.Cursor.Tier {
			role, name = theme.Accent, c.Glyphs().Pointer+name
		}
		columns.head(c, i, role, name)
	}
	columns.head(c, n, theme.Dim, "Company")
	if rest := len(s.Plan.Splits) - n; rest > 0 {
		c.TextFit(0, 0, monthLabel, theme.Dim, c.Glyphs().Up+c.Glyphs().Down+" all tiers")
	}
	for y, figure := range figures {
		room := columns.label + 1
		if figure.Tier == "" {
			room += n * columns.tier()
		}
		c.TextFit(0, y+1, room, theme.Text, figure.Label)
		for i := range n {
			columns.draw(c, i, y+1, figure.ofTier(s, c.Glyphs(), from+i))
		}
		columns.draw(c, n, y+1, figure.ofCompany(s, c.Glyphs()))
	}
}

// drawCompany draws the figures that only the company has.
func drawCompany(c *canvas.Canvas, s state.State, company []monthFigure) {
	columns := companyColumns(s, company, c.Width())
	c.Text(1, 0, theme.Dim, "The company")
	for y, figure := range company[:min(len(company), max(0, c.Height()-1))] {
		c.TextFit(1, y+1, columns.label, theme.Text, figure.Label)
		columns.draw(c, 0, y+1, figure.ofCompany(s, c.Glyphs()))
	}
}
