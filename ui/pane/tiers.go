package pane

import (
	"fmt"
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

// Tiers shows how the opening book splits: each tier's share of the accounts beside
// its share of ARR, how it is served, and by how many CSMs of those it needs.
type Tiers struct{}

// Table implements [View].
func (Tiers) Table(s state.State) report.Section { return report.Splits(s.Plan) }

// Figures implements [View].
func (Tiers) Figures(s state.State) []kit.Spot {
	var spots []kit.Spot
	for k := range s.Scenario.Tiers {
		spots = append(spots, kit.Spots(explain.Place{Tier: k}, "split.accounts", "split.arr", "split.account_share", "split.arr_share", "split.acv",
			"split.csm_needed", "csm_productive", "state", "split.coverage", "split.recommended")...)
	}
	return spots
}

// Draw implements [View].
func (Tiers) Draw(c *canvas.Canvas, s state.State, focused bool) {
	g := c.Glyphs()
	title := fmt.Sprintf("Tiers: accounts %s and ARR %s", g.Shade, g.Solid)
	if c.Width() > kit.RoomyTable {
		title += ", CSMs have / need"
	}
	inside := kit.Frame(c, focused, title)
	bars, beside := inside.Bounds().SplitRight(servedWidth(inside.Width()))
	shown := kit.Fitting(inside, len(s.Plan.Splits))
	rows := splitBars(s, inside.Width())
	for k, name := range kit.TierNames(c, s.Plan, kit.NameWidth(inside.Width())) {
		rows[k].Label = name
	}
	chart.Bars{
		Rows: rows[:shown], LabelWidth: kit.NameWidth(inside.Width()), ValueWidth: splitWidth(s, inside.Width()),
		NoteWidth: splitNotes(s, inside.Width()),
	}.Draw(inside.Sub(bars))
	for k := range shown {
		row := inside.Sub(canvas.Rect{X: beside.X + 1, Y: k, W: beside.W - 1, H: 1})
		if differs := splitDeltas(s, k); differs != "" && inside.Width() < notedTable {
			row.TextRight(row.Width(), 0, theme.Ghost, differs) // in place of how it is served
			continue
		}
		serving(row, s, k)
	}
}

// servedWidth is the room for how a tier is served.
func servedWidth(w int) int {
	switch {
	case w >= 90:
		return 34
	case w >= kit.RoomyTable:
		return 24
	}
	return 13
}

// notedTable is the width from which what differs from the baseline has room beside the
// shares.
const notedTable = 50

// splitWidth is the room for a share, with what it is of in a roomy table; in all but a
// wide one that gives way to what differs from the baseline.
func splitWidth(s state.State, w int) int {
	if w >= kit.WideTable || w >= kit.RoomyTable && s.Baseline == nil {
		return 10
	}
	return 4
}

// splitNotes is the room for what differs from the baseline beside the shares.
func splitNotes(s state.State, w int) int {
	if s.Baseline == nil || w < notedTable {
		return 0
	}
	return kit.ShareRoom
}

// splitDeltas are how a tier's shares of the accounts and of ARR differ, in points, for a
// table with no room beside the shares; empty where neither does.
func splitDeltas(s state.State, k int) string {
	accounts := kit.SplitDelta(s, k, func(split *planner.Split) model.Opt { return split.AccountShare })
	arr := kit.SplitDelta(s, k, func(split *planner.Split) model.Opt { return split.ARRShare })
	if accounts == "" && arr == "" {
		return ""
	}
	return strings.TrimSuffix(kit.OrEqual(accounts), " pp") + "/" + strings.TrimSuffix(kit.OrEqual(arr), " pp") + " pp"
}

// splitBars are the tiers' bars, the longest of them as long as there is room.
func splitBars(s state.State, width int) []chart.Bar {
	longest := 0.0
	for _, split := range s.Plan.Splits {
		longest = max(longest, split.AccountShare.V, split.ARRShare.V)
	}
	var rows []chart.Bar
	accountShares, arrShares := report.SplitShares(s.Plan.Splits)
	for k := range s.Plan.Splits {
		split := &s.Plan.Splits[k]
		bar := chart.Bar{
			Role:  theme.Text,
			First: part(split.AccountShare, longest), Second: part(split.ARRShare, longest),
			FirstText: accountShares[k], SecondText: arrShares[k],
			FirstNote:  kit.SplitDelta(s, k, func(split *planner.Split) model.Opt { return split.AccountShare }),
			SecondNote: kit.SplitDelta(s, k, func(split *planner.Split) model.Opt { return split.ARRShare }),
		}
		if splitWidth(s, width) > 4 {
			bar.FirstText += fmt.Sprintf(" %5s", words.Compact(split.Accounts))
			bar.SecondText += fmt.Sprintf(" %5s", words.Compact(split.ARR))
		}
		rows = append(rows, bar)
	}
	return rows
}

// serving names a tier's coverage and holds its productive CSMs against those that full
// books would take.
func serving(c *canvas.Canvas, s state.State, k int) {
	now := &s.Plan.Months[0].Tiers[k]
	role, mark := theme.Within, c.Glyphs().Within
	if now.State == planner.Over || now.State == planner.Uncovered {
		role, mark = theme.Over, c.Glyphs().Over
	}
	split := &s.Plan.Splits[k]
	x := c.Text(0, 0, role, mark) + 1
	x += c.Text(x, 0, theme.Text, split.Coverage.String())
	if c.Width() < 20 {
		return
	}
	left := c.Width() - c.TextRight(c.Width(), 0, theme.Dim,
		words.HeadsAgainst(now.CSMProductive, now.CSMNeeded)+"/"+words.Heads(now.CSMNeeded))
	if advice := c.Glyphs().To + split.Recommended.String(); !split.Agrees() && x+canvas.Width(advice) < left {
		c.Text(x, 0, theme.Warn, advice)
	}
}

// part is a figure as a part of the greatest.
func part(v model.Opt, greatest float64) chart.Point {
	return chart.Point{V: v.V / greatest, OK: v.OK && greatest > 0}
}
