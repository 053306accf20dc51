package pane

import (
	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// TierFit holds how every tier is served against the decision matrix: its share of the
// accounts beside its share of ARR, the three votes, and what they recommend.
type TierFit struct{}

// Table implements [View].
func (TierFit) Table(s state.State) report.Section { return report.TierFit(s.Plan) }

// Figures implements [View].
func (TierFit) Figures(s state.State) []kit.Spot {
	var spots []kit.Spot
	for k := range s.Plan.Splits {
		spots = append(spots, kit.Spots(explain.Place{Tier: k}, "split.recommended", "split.votes.acv", "split.votes.ratio",
			"split.votes.onboarding", "split.coverage", "split.account_share", "split.arr_share", "split.acv")...)
	}
	return spots
}

// fitColumns are where the columns of a tier stand; those without room are at 0.
type fitColumns struct {
	name, coverage, accounts, arr, acv, votes, advised int
	deltas                                             bool // room for differences behind the shares
}

// Widths of the columns, each with the air behind it.
const (
	coverageRoom = 11
	partRoom     = 4 // of a share
	acvRoom      = 9
	voteRoom     = 11
	votesOnLine  = 76 // from this width on the votes stand in the tier's line
	votesRoomy   = 104
)

func fitColumnsOf(s state.State, w int) fitColumns {
	parts := fitColumns{name: 10}
	if w >= votesRoomy {
		parts.name = 16
	}
	parts.coverage = parts.name + 1
	parts.accounts = parts.coverage + coverageRoom
	parts.arr = parts.accounts + partRoom + 1
	next := parts.arr + partRoom + 1
	if s.Baseline != nil && w >= votesRoomy+2*kit.ShareRoom {
		parts.deltas = true
		parts.arr += kit.ShareRoom + 1
		next = parts.arr + partRoom + 1 + kit.ShareRoom + 1
	}
	if w >= votesRoomy {
		parts.acv = next
		next += acvRoom
	}
	if w >= votesOnLine {
		parts.votes = next
		next += 3*voteRoom + 1 // behind a mark
	}
	parts.advised = next
	return parts
}

// Draw implements [View].
func (TierFit) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := kit.Frame(c, focused, "Which model fits: three votes a tier")
	if report.AnyFollows(s.Plan) && c.Width() > votesOnLine { // below it the frame counts panes
		c.TextFit(2, c.Height()-1, c.Width()-4, theme.Dim, " "+report.FollowsMark+" "+report.FollowsWords+" ")
	}
	parts := fitColumnsOf(s, inside.Width())
	fitHead(inside, parts)
	each := fitRows(inside.Width(), inside.Height(), len(s.Plan.Splits))
	rows := inside.Sub(canvas.Rect{Y: 1, W: inside.Width(), H: inside.Height() - 1})
	shown := len(s.Plan.Splits)
	if each == 1 {
		shown = kit.Fitting(rows, shown)
	}
	names := kit.TierNames(c, s.Plan, parts.name)
	for k := range shown {
		rows.TextFit(0, k*each, parts.name, theme.Text, names[k])
		fitTier(rows.Sub(canvas.Rect{Y: k * each, W: rows.Width(), H: each}), s, k, parts)
	}
}

// fitRows is how many lines each of n tiers has in a room of w × h below the head.
func fitRows(w, h, n int) int {
	each := 1
	for each < 1+fitLines(w) && 1+(each+1)*n <= h {
		each++
	}
	return each
}

// fitLines is how many lines a tier likes below its first: one of votes where they have
// no room beside it, one of words.
func fitLines(w int) int {
	if w < votesOnLine {
		return 2
	}
	return 1
}

func fitHead(c *canvas.Canvas, parts fitColumns) {
	head := func(x int, text string) { c.Text(x, 0, theme.Dim, text) }
	head(0, "tier")
	head(parts.coverage, "served by")
	c.TextRight(parts.accounts+partRoom, 0, theme.Dim, "acc.")
	c.TextRight(parts.arr+partRoom, 0, theme.Dim, "ARR")
	if parts.acv > 0 {
		c.TextRight(parts.acv+acvRoom-2, 0, theme.Dim, "ACV")
	}
	if parts.votes > 0 {
		for i, title := range []string{"by ACV", "by AE:CSM", "by days"} {
			head(parts.votes+i*voteRoom, title)
		}
	}
	head(parts.advised, "advised")
}

// fitTier is one tier: its line, and below it what there is room for.
func fitTier(c *canvas.Canvas, s state.State, k int, parts fitColumns) {
	split := &s.Plan.Splits[k]
	c.Text(parts.coverage, 0, theme.Text, split.Coverage.String())
	accountShares, arrShares := report.SplitShares(s.Plan.Splits)
	c.TextRight(parts.accounts+partRoom, 0, theme.Text, accountShares[k])
	c.TextRight(parts.arr+partRoom, 0, theme.Strong, arrShares[k])
	if parts.deltas {
		c.TextFit(parts.accounts+partRoom+1, 0, kit.ShareRoom, theme.Ghost,
			kit.SplitDelta(s, k, func(split *planner.Split) model.Opt { return split.AccountShare }))
		c.TextFit(parts.arr+partRoom+1, 0, kit.ShareRoom, theme.Ghost,
			kit.SplitDelta(s, k, func(split *planner.Split) model.Opt { return split.ARRShare }))
	}
	if parts.acv > 0 {
		c.TextRight(parts.acv+acvRoom-2, 0, theme.Text, canvas.Fit(words.Money(split.ACV, s.Plan.Currency), acvRoom-1, c.Glyphs().Ellipsis))
	}
	advisedWords(c, s, k, parts.advised)
	y := 1
	votes := []model.Coverage{split.Votes.ACV, split.Votes.Ratio, split.Votes.Onboarding}
	marks := []string{"", "", report.Follows(split)}
	if parts.votes > 0 {
		for i, vote := range votes {
			c.Text(parts.votes+i*voteRoom, 0, voteRole(vote, split), vote.String()+marks[i])
		}
	} else if y < c.Height() {
		line := "votes: ACV " + votes[0].String() + ", AE:CSM " + votes[1].String() + ", days " + votes[2].String() + marks[2]
		y += drawLine(c.Sub(canvas.Rect{X: 2, W: c.Width() - 2, H: c.Height()}), y, theme.Dim, line)
	}
	if y < c.Height() {
		drawLine(c.Sub(canvas.Rect{X: 2, W: c.Width() - 2, H: c.Height()}), y, theme.Dim,
			split.Coverage.String()+": "+split.Coverage.Facts().Words)
	}
}

// voteRole shows a vote for another model than the tier has.
func voteRole(vote model.Coverage, split *planner.Split) theme.Role {
	if vote.Rank() != split.Coverage.Rank() {
		return theme.Warn
	}
	return theme.Text
}

// advisedWords says whether the matrix agrees, or what it recommends, and what it
// recommended in the baseline.
func advisedWords(c *canvas.Canvas, s state.State, k, x int) {
	split := &s.Plan.Splits[k]
	role, text := theme.Within, c.Glyphs().Within+" agrees"
	if !split.Agrees() {
		role, text = theme.Warn, "! "+split.Recommended.String()
	}
	x += c.TextFit(x, 0, c.Width()-x, role, text) + 1
	if earlier, ok := kit.PinnedTier(s, k); ok {
		before := &s.Baseline.Plan.Splits[earlier]
		switch {
		case before.Coverage != split.Coverage:
			c.TextFit(x, 0, c.Width()-x, theme.Ghost, "before: "+before.Coverage.String())
		case before.Agrees() != split.Agrees() && before.Agrees():
			c.TextFit(x, 0, c.Width()-x, theme.Ghost, "agreed before")
		case before.Recommended != split.Recommended:
			c.TextFit(x, 0, c.Width()-x, theme.Ghost, "before: "+before.Recommended.String())
		}
	}
}
