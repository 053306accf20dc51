package pane

import (
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Tiers shows how the opening book splits: each tier's share of the accounts on one side
// of a line and its share of ARR on the other, how it is served, and how many CSMs it has
// of those it needs.
type Tiers struct{}

// Table implements [View].
func (Tiers) Table(s state.State) report.Section { return report.Splits(s.Plan) }

// Figures implements [View].
func (Tiers) Figures(s state.State) []kit.Spot {
	var spots []kit.Spot
	for k := range s.Scenario.Tiers {
		spots = append(spots, kit.Spots(explain.Place{Tier: k}, "split.accounts", "split.arr", "split.account_share",
			"split.arr_share", "split.acv",
			"split.csm_needed", "csm_productive", "state", "split.coverage", "split.recommended")...)
	}
	return spots
}

// Draw implements [View].
func (Tiers) Draw(c *canvas.Canvas, s state.State, focused bool) {
	headed := c.Height()-2 > len(s.Plan.Splits)
	inside := kit.Frame(c, focused, tiersTitle(c, headed))
	columns := splitColumnsOf(s, inside.Width())
	rows := inside
	if headed {
		columns.head(inside)
		rows = inside.Sub(canvas.Rect{Y: 1, W: inside.Width(), H: inside.Height() - 1})
	}
	shown := tierRows(s, rows.Height())
	hiddenMore(c, s, len(s.Plan.Splits)-shown)
	names := kit.TierNames(c, s.Plan, columns.name.W)
	for k := range shown {
		rows.TextFit(0, k, columns.name.W, theme.Text, names[k])
		columns.row(rows, s, k)
	}
	columns.wings.H = shown
	if !columns.compared {
		chart.Butterfly{Rows: splitWings(s)[:shown], Left: theme.Dim, Right: theme.Text}.Draw(rows.Sub(columns.wings))
	}
}

// tiersTitle says what the bars are on either side of their line, and without a heading above
// them what the last figures are.
func tiersTitle(c *canvas.Canvas, headed bool) string {
	long, short := "Tiers: accounts "+c.Glyphs().Vertical+" ARR", "Tiers: acc. "+c.Glyphs().Vertical+" ARR"
	if headed {
		return canvas.Wording(c.Width()-titleAround, long, short)
	}
	const csms = ", CSMs have/need"
	return canvas.Wording(c.Width()-titleAround, long+csms, short+csms)
}

// notedTable is the width from which the columns have headings of their own.
const notedTable = 50

// splitColumns are where the parts of a tier stand; those without room are empty.
type splitColumns struct {
	name, count, accounts, before, wings, arr, after, amount, served, advice, csms canvas.Rect

	compared bool // what differs from the baseline stands in the place of the bars
}

// Room for the columns, each with the air before it.
const (
	shareColumn  = 5
	amountColumn = 8
	servedColumn = 12
	countColumn  = 6
	adviceColumn = 13
	csmsColumn   = 12 // "11.5/10.5 ✓"
	csmsHeaded   = 17 // with its heading's whole width
	longestSplit = 18 // of a name
	leastWings   = 9
)

// splitColumnsOf divides a room of that width. Names take what they need first; the bars
// have what the columns leave, and those are left out from the last on until that is
// enough.
func splitColumnsOf(s state.State, w int) splitColumns {
	csms := csmsColumn
	if w >= notedTable {
		csms = csmsHeaded
	}
	name := kit.NameWidth(0)
	room := w - name - 2*shareColumn - csms
	for _, split := range s.Plan.Splits {
		grown := min(canvas.Width(split.Name), longestSplit, name+max(0, room-shareColumn))
		name, room = max(name, grown), room-max(0, grown-name)
	}
	take := func(column int) int {
		if room-column < leastWings {
			return 0
		}
		room -= column
		return column
	}
	note := 0
	if s.Baseline != nil {
		note = take(2*(kit.ShareRoom+1)) / 2
	}
	amount, served, count, advice := take(amountColumn), take(servedColumn), take(countColumn), take(adviceColumn)
	parts := splitColumns{name: canvas.Rect{W: name}, compared: s.Baseline != nil && note == 0}
	x := parts.name.W
	for _, column := range []struct {
		rect  *canvas.Rect
		width int
	}{
		{&parts.count, count}, {&parts.accounts, shareColumn}, {&parts.before, note}, {&parts.wings, room}, {&parts.arr, shareColumn},
		{&parts.after, note}, {&parts.amount, amount}, {&parts.served, served}, {&parts.advice, advice}, {&parts.csms, csms},
	} {
		*column.rect = canvas.Rect{X: x, W: column.width, H: 1}
		x += column.width
	}
	parts.wings.X, parts.wings.W = parts.wings.X+1, parts.wings.W-1
	return parts
}

// head names the columns.
func (parts *splitColumns) head(c *canvas.Canvas) {
	c.TextRight(parts.accounts.X+parts.accounts.W, 0, theme.Dim, "accounts")
	arr := parts.amount
	if arr.Empty() {
		arr = parts.arr
	}
	c.TextRight(arr.X+arr.W, 0, theme.Dim, "ARR")
	if !parts.served.Empty() {
		c.Text(parts.served.X+2, 0, theme.Dim, "served by")
	}
	if !parts.advice.Empty() {
		c.Text(parts.advice.X+1, 0, theme.Dim, "advised")
	}
	c.TextRight(parts.csms.X+parts.csms.W-2, 0, theme.Dim, "CSMs have/need")
}

// row writes the figures of tier k in line k.
func (parts *splitColumns) row(c *canvas.Canvas, s state.State, k int) {
	split := &s.Plan.Splits[k]
	right := func(column canvas.Rect, role theme.Role, text string) {
		if !column.Empty() {
			c.TextRight(column.X+column.W, k, role, canvas.Fit(text, column.W-1, c.Glyphs().Ellipsis))
		}
	}
	accountShares, arrShares := report.SplitShares(s.Plan.Splits)
	accounts, arr := splitDeltas(s, k)
	right(parts.count, theme.Dim, words.Compact(split.Accounts))
	right(parts.accounts, theme.Text, accountShares[k])
	right(parts.before, theme.Ghost, accounts)
	if parts.compared {
		c.TextFit(parts.wings.X, k, parts.wings.W, theme.Ghost, bothDeltas(accounts, arr))
	}
	right(parts.arr, theme.Text, arrShares[k])
	right(parts.after, theme.Ghost, arr)
	right(parts.amount, theme.Dim, model.Format(split.ARR, model.Money, s.Plan.Currency))
	if !parts.served.Empty() {
		c.Text(parts.served.X+2, k, theme.Text, split.Coverage.String())
	}
	switch {
	case parts.advice.Empty():
	case split.Agrees():
		c.Text(parts.advice.X+1, k, theme.Dim, c.Glyphs().Within)
	default:
		c.Text(parts.advice.X+1, k, theme.Warn, c.Glyphs().To+split.Recommended.String())
	}
	parts.coverage(c, s, k)
}

// coverage holds the productive CSMs of tier k against those that full books would take.
func (parts *splitColumns) coverage(c *canvas.Canvas, s state.State, k int) {
	now := &s.Plan.Months[0].Tiers[k]
	role, mark, text := theme.Within, c.Glyphs().Within, theme.Text
	if now.State.Overfull() {
		role, mark, text = theme.Over, c.Glyphs().Over, theme.Over
	}
	end := parts.csms.X + parts.csms.W
	c.TextRight(end-2, k, text, words.HeadsAgainst(now.CSMProductive, now.CSMNeeded)+"/"+words.Heads(now.CSMNeeded))
	c.TextRight(end, k, role, mark)
}

// splitDeltas are how the shares of tier k of the accounts and of ARR differ from the
// baseline's, in points; empty where they do not.
func splitDeltas(s state.State, k int) (accounts, arr string) {
	accounts = kit.SplitDelta(s, k, func(split *planner.Split) model.Opt { return split.AccountShare })
	arr = kit.SplitDelta(s, k, func(split *planner.Split) model.Opt { return split.ARRShare })
	return accounts, arr
}

// bothDeltas are the differences on either side of the line: "+3/-2"; empty where there is
// none.
func bothDeltas(accounts, arr string) string {
	if accounts == "" && arr == "" {
		return ""
	}
	const unit = " pp"
	return strings.TrimSuffix(kit.OrEqual(accounts), unit) + "/" + strings.TrimSuffix(kit.OrEqual(arr), unit)
}

// splitWings are the tiers' bars, the longest of them as long as there is room.
func splitWings(s state.State) []chart.Wings {
	longest := 0.0
	for _, split := range s.Plan.Splits {
		longest = max(longest, split.AccountShare.V, split.ARRShare.V)
	}
	var rows []chart.Wings
	for k := range s.Plan.Splits {
		split := &s.Plan.Splits[k]
		rows = append(rows, chart.Wings{First: part(split.AccountShare, longest), Second: part(split.ARRShare, longest)})
	}
	return rows
}

// part is a figure as a part of the greatest.
func part(v model.Opt, greatest float64) chart.Point {
	return chart.Point{V: v.V / greatest, OK: v.OK && greatest > 0}
}
