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
// Room, else those of the tier at the cursor; the company's beside them; and how they
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

// Draw implements [View].
func (Month) Draw(c *canvas.Canvas, s state.State, focused bool) {
	both, _ := monthFigures(s)
	w, h := c.Width()-2, c.Height()-2
	asTable := h > len(both) && w-companyBlock-monthLabel >= 2*tierWidth(s)
	title := "Figures of " + s.Plan.Months[s.Cursor.Month].Month.Long()
	if !asTable {
		title += ": " + s.Plan.Splits[s.Cursor.Tier].Name + ", and the company"
	}
	if s.Baseline != nil {
		title += ", against the baseline"
	}
	inside := kit.Frame(c, focused, title)
	if !asTable {
		drawCards(inside, s)
		return
	}
	fit := (w - companyBlock - monthLabel) / tierWidth(s)
	columns := min(fit, len(s.Plan.Splits)+1)
	table, rest := inside.Bounds().SplitLeft(monthLabel + columns*tierWidth(s))
	drawMonthTable(inside.Sub(table), s)
	_, rest = rest.SplitLeft(min(companyGap, rest.W-companyBlock))
	drawCompany(inside.Sub(rest), s)
}

// tierWidth is the width of a tier's column, with a difference beside the value where
// there is a baseline.
func tierWidth(s state.State) int {
	if s.Baseline != nil {
		return monthValue + monthDelta
	}
	return monthValue
}

// drawMonthTable draws the figures that tiers have, a column for each tier that fits
// around the one at the cursor, and one for the company.
func drawMonthTable(c *canvas.Canvas, s state.State) {
	both, _ := monthFigures(s)
	width := tierWidth(s)
	fits := max(1, (c.Width()-monthLabel)/width-1)
	n := min(fits, len(s.Plan.Splits))
	from := min(max(0, s.Cursor.Tier-n/2), len(s.Plan.Splits)-n)
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
	for y, figure := range both {
		c.TextFit(0, y+1, monthLabel+1, theme.Text, figure.Label)
		for i := range n {
			figure.ofTier(s, c.Glyphs(), from+i).draw(c, monthLabel+i*width, y+1)
		}
		figure.ofCompany(s, c.Glyphs()).draw(c, monthLabel+n*width, y+1)
	}
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

// drawCompany draws the figures that only the company has.
func drawCompany(c *canvas.Canvas, s state.State) {
	_, company := monthFigures(s)
	c.Text(1, 0, theme.Dim, "The company")
	for y, figure := range company[:min(len(company), max(0, c.Height()-1))] {
		c.TextFit(1, y+1, companyLabel, theme.Text, figure.Label)
		figure.ofCompany(s, c.Glyphs()).draw(c, companyLabel, y+1)
	}
}
