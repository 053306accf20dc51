package pane

import (
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/chart"
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
func (Tiers) Figures(s state.State) []Spot {
	var spots []Spot
	for k := range s.Scenario.Tiers {
		spots = append(spots, spotsAt(planner.At{Tier: k}, "split.accounts", "split.arr", "split.account_share", "split.arr_share", "split.acv",
			"split.csm_needed", "csm_productive", "state", "split.coverage", "split.recommended")...)
	}
	return spots
}

// Draw implements [View].
func (Tiers) Draw(c *canvas.Canvas, s state.State, focused bool) {
	g := c.Glyphs()
	title := fmt.Sprintf("Tiers: accounts %s and ARR %s", g.Shade, g.Solid)
	if c.Width() > roomyTable {
		title += ", CSMs there and needed"
	}
	inside := c.Sub(c.Box(c.Bounds(), borderOf(focused), title))
	bars, beside := inside.Bounds().SplitRight(servedWidth(inside.Width()))
	shown := fitting(inside, len(s.Plan.Splits))
	chart.Bars{
		Rows: splitBars(s, inside.Width())[:shown], LabelWidth: nameWidth(inside.Width()), ValueWidth: splitWidth(inside.Width()),
		NoteWidth: splitNotes(s, inside.Width()),
	}.Draw(inside.Sub(bars))
	for k := range shown {
		serving(inside.Sub(canvas.Rect{X: beside.X + 1, Y: k, W: beside.W - 1, H: 1}), s, k)
	}
}

// servedWidth is the room for how a tier is served, splitWidth that for a share.
func servedWidth(w int) int {
	switch {
	case w >= 90:
		return 34
	case w >= roomyTable:
		return 24
	}
	return 13
}

func splitWidth(w int) int {
	if w >= roomyTable {
		return 10
	}
	return 4
}

// splitNotes is the room for what differs from the baseline, where the bars can spare it.
func splitNotes(s state.State, w int) int {
	if s.Baseline == nil || w < wideTable {
		return 0
	}
	return shareRoom
}

// splitBars are the tiers' bars, the longest of them as long as there is room.
func splitBars(s state.State, width int) []chart.Bar {
	longest := 0.0
	for _, split := range s.Plan.Splits {
		longest = max(longest, split.AccountShare.V, split.ARRShare.V)
	}
	var rows []chart.Bar
	for k := range s.Plan.Splits {
		split := &s.Plan.Splits[k]
		bar := chart.Bar{
			Label: split.Name, Role: theme.Series(k),
			First: part(split.AccountShare, longest), Second: part(split.ARRShare, longest),
			FirstText: words.Percent(split.AccountShare), SecondText: words.Percent(split.ARRShare),
			FirstNote:  splitDelta(s, k, func(split *planner.Split) model.Opt { return split.AccountShare }),
			SecondNote: splitDelta(s, k, func(split *planner.Split) model.Opt { return split.ARRShare }),
		}
		if width >= roomyTable {
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
	left := c.Width() - c.TextRight(c.Width(), 0, theme.Dim, words.Heads(now.CSMProductive)+"/"+words.Heads(now.CSMNeeded))
	if advice := c.Glyphs().To + split.Recommended.String(); !split.Agrees() && x+canvas.Width(advice) < left {
		c.Text(x, 0, theme.Warn, advice)
	}
}

// part is a figure as a part of the greatest.
func part(v model.Opt, greatest float64) chart.Point {
	return chart.Point{V: v.V / greatest, OK: v.OK && greatest > 0}
}
