package pane

import (
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// Least widths of the parts of a month's table, and the widest that they grow to where the
// room is there.
const (
	monthLabel   = 14 // and the column before the first value, which keeps clear
	monthValue   = 11
	monthDelta   = 8
	roomyLabel   = 20
	roomyValue   = 18
	companyBlock = 32 // the company's own figures beside the table
	companyLabel = 13
	companyGap   = 6
	foldedGap    = 2 // the air between the halves of a folded table
)

// monthColumns are the widths of a month's table: of its labels, of a value, and of the
// difference behind it, which only a pinned baseline makes.
type monthColumns struct{ label, value, delta int }

// leastMonthColumns are the narrowest ones.
func leastMonthColumns(s state.State) monthColumns {
	if s.Baseline != nil {
		return monthColumns{monthLabel, monthValue, monthDelta}
	}
	return monthColumns{monthLabel, monthValue, 0}
}

// tier is the width of a tier's column.
func (m monthColumns) tier() int { return m.value + m.delta }

// width is the width of the table with n columns.
func (m monthColumns) width(n int) int { return m.label + n*m.tier() }

// monthColumnsOf spreads the columns over a table of that width: names of tiers and limits
// stand whole before the columns part further.
func monthColumnsOf(s state.State, w int) monthColumns {
	m := leastMonthColumns(s)
	_, n := monthTiers(s, w)
	n++ // the company's
	spare := max(0, w-m.width(n))
	more := min(roomyValue-m.value, spare/n)
	m.value += more
	m.label += min(roomyLabel-m.label, spare-n*more)
	return m
}

// monthTiers are the tiers that have a column in a table of that width: n from one on.
func monthTiers(s state.State, w int) (from, n int) {
	n = min(max(1, (w-monthLabel)/leastMonthColumns(s).tier()-1), len(s.Plan.Splits))
	return min(max(0, s.Cursor.Tier-n/2), len(s.Plan.Splits)-n), n
}

// wholeParts are where a whole table stands, how the figures of its tier run through the
// plan, where there is room for that, and the company's figures.
func wholeParts(s state.State, room canvas.Rect, company []monthFigure) (table, course, own canvas.Rect) {
	least, months := leastMonthColumns(s), len(s.Plan.Months)
	n := min((room.W-companyBlock-monthLabel)/least.tier(), len(s.Plan.Splits)+1)
	width := max(companyBlock, companyColumns(s, company, room.W).width(1))
	run, spare := 0, room.W-least.width(n)-width-companyGap
	if least := months + courseEnd; spare >= least+companyGap {
		run, spare = least, spare-least-companyGap
	}
	more := max(0, min(spare, monthColumns{roomyLabel, roomyValue, least.delta}.width(n)-least.width(n)))
	if run > 0 {
		run += min(mostCourse-1, (spare-more)/months) * months
	}
	table, own = room.SplitLeft(least.width(n) + more)
	if run > 0 {
		_, own = own.SplitLeft(companyGap)
		course, own = own.SplitLeft(run)
	}
	_, own = own.SplitLeft(max(0, min(companyGap, own.W-companyBlock)))
	return table, course, own
}

// companyColumns are the widths of the company's own figures, their names as long as a room
// of that width allows.
func companyColumns(s state.State, company []monthFigure, w int) monthColumns {
	columns := leastMonthColumns(s)
	label := companyLabel
	for _, figure := range company {
		label = max(label, 1+canvas.Width(figure.Label))
	}
	columns.label = max(companyLabel, min(label, w-columns.tier()))
	return columns
}

// foldedWidth is the least width of half a folded table, with all tiers and the company.
func foldedWidth(s state.State) int { return leastMonthColumns(s).width(len(s.Plan.Splits) + 1) }

func foldedFits(s state.State, w int) bool { return 2*foldedWidth(s)+foldedGap <= w }

func wholeFits(s state.State, w int) bool {
	return w-companyBlock-monthLabel >= 2*leastMonthColumns(s).tier()
}

// head writes what column i holds above it. The pointer before a name that fills the column
// parts it from the one before.
func (m monthColumns) head(c *canvas.Canvas, i int, role theme.Role, name string) {
	c.TextRight(m.label+i*m.tier()+m.value, 0, role, canvas.Fit(name, m.value, c.Glyphs().Ellipsis))
}

// draw writes a value up to the edge of column i and the difference behind it.
func (m monthColumns) draw(c *canvas.Canvas, i, y int, v shown) {
	right := m.label + i*m.tier() + m.value
	c.TextRight(right, y, v.role, canvas.Fit(v.within(m.value-1), m.value-1, c.Glyphs().Ellipsis))
	c.TextFit(right+1, y, monthDelta-1, theme.Ghost, v.delta)
}
