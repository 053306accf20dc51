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

// Widths of the parts of the table.
const (
	monthLabel   = 14 // and the column before the first value, which keeps clear
	monthValue   = 11
	monthDelta   = 8
	companyBlock = 32 // the company's own figures beside the table
	companyLabel = 13
	companyGap   = 6
)

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

func wholeFits(s state.State, w int) bool { return w-companyBlock-monthLabel >= 2*tierWidth(s) }

// wholeLines are the lines of a whole table, its head among them.
func wholeLines(both, company []monthFigure) int { return 1 + max(len(both), len(company)) }

// drawWhole draws the table of what tiers have, and the company's own figures beside it.
func drawWhole(c *canvas.Canvas, s state.State, both, company []monthFigure) {
	table, rest := wholeParts(s, c.Bounds())
	drawMonthTable(c.Sub(table), s, both)
	drawCompany(c.Sub(rest), s, company)
}

// wholeParts are where the table and the company's figures stand.
func wholeParts(s state.State, room canvas.Rect) (table, company canvas.Rect) {
	fit := (room.W - companyBlock - monthLabel) / tierWidth(s)
	columns := min(fit, len(s.Plan.Splits)+1)
	table, company = room.SplitLeft(monthLabel + columns*tierWidth(s))
	_, company = company.SplitLeft(min(companyGap, company.W-companyBlock))
	return table, company
}

// foldedGap is the air between the halves of a folded table.
const foldedGap = 2

// foldedWidth is the width of half a folded table, with all tiers and the company.
func foldedWidth(s state.State) int { return monthLabel + (len(s.Plan.Splits)+1)*tierWidth(s) }

func foldedFits(s state.State, w int) bool { return 2*foldedWidth(s)+foldedGap <= w }

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

// tierWidth is the width of a tier's column, with a difference beside the value where
// there is a baseline.
func tierWidth(s state.State) int {
	if s.Baseline != nil {
		return monthValue + monthDelta
	}
	return monthValue
}

// drawMonthTable draws figures in a column for each tier that fits around the one at the
// cursor, and one for the company. The names of what only the company has may be as long
// as the tiers' columns leave empty.
func drawMonthTable(c *canvas.Canvas, s state.State, figures []monthFigure) {
	width := tierWidth(s)
	from, n := monthTiers(s, c.Width())
	for i, name := range kit.TierNames(c, s.Plan, monthValue-1)[from : from+n] {
		role := theme.Dim
		if from+i == s.Cursor.Tier {
			role, name = theme.Accent, c.Glyphs().Pointer+kit.TierNames(c, s.Plan, monthValue-2)[from+i]
		}
		monthHead(c, i, width, role, name)
	}
	monthHead(c, n, width, theme.Dim, "Company")
	if rest := len(s.Plan.Splits) - n; rest > 0 {
		c.TextFit(0, 0, monthLabel, theme.Dim, c.Glyphs().Up+c.Glyphs().Down+" all tiers")
	}
	for y, figure := range figures {
		room := monthLabel + 1
		if figure.Tier == "" {
			room += n * width
		}
		c.TextFit(0, y+1, room, theme.Text, figure.Label)
		for i := range n {
			figure.ofTier(s, c.Glyphs(), from+i).draw(c, monthLabel+i*width, y+1)
		}
		figure.ofCompany(s, c.Glyphs()).draw(c, monthLabel+n*width, y+1)
	}
}

// monthTiers are the tiers that have a column in a table of that width: n from one on.
func monthTiers(s state.State, w int) (from, n int) {
	n = min(max(1, (w-monthLabel)/tierWidth(s)-1), len(s.Plan.Splits))
	return min(max(0, s.Cursor.Tier-n/2), len(s.Plan.Splits)-n), n
}

func monthHead(c *canvas.Canvas, i, width int, role theme.Role, name string) {
	right := monthLabel + i*width + monthValue
	c.TextRight(right, 0, role, canvas.Fit(name, monthValue-1, c.Glyphs().Ellipsis))
}

// Draw writes the value up to its column's edge and the difference behind it.
func (v shown) draw(c *canvas.Canvas, x, y int) {
	c.TextRight(x+monthValue, y, v.role, canvas.Fit(v.within(monthValue-1), monthValue-1, c.Glyphs().Ellipsis))
	c.TextFit(x+monthValue+1, y, monthDelta-1, theme.Ghost, v.delta)
}

// drawCompany draws the figures that only the company has, their names as long as the room
// allows.
func drawCompany(c *canvas.Canvas, s state.State, company []monthFigure) {
	label := companyLabel
	for _, figure := range company {
		label = max(label, 1+canvas.Width(figure.Label))
	}
	label = max(companyLabel, min(label, c.Width()-tierWidth(s)))
	c.Text(1, 0, theme.Dim, "The company")
	for y, figure := range company[:min(len(company), max(0, c.Height()-1))] {
		c.TextFit(1, y+1, label, theme.Text, figure.Label)
		figure.ofCompany(s, c.Glyphs()).draw(c, label, y+1)
	}
}
