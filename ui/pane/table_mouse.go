package pane

import (
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// wordGlyphs are the signs of what is said: whoever shows it writes them in those of the
// screen.
var wordGlyphs = theme.NewGlyphs(theme.Blocks)

// inside is where the mouse is in the room that a frame leaves, and how large that is.
func (m Mouse) inside() Mouse { return Mouse{X: m.X - 1, Y: m.Y - 1, W: m.W - 2, H: m.H - 2} }

// within reports whether the mouse is in its room at all.
func (m Mouse) within() bool { return canvas.Rect{W: m.W, H: m.H}.Contains(m.X, m.Y) }

// rowAt is the row of a table under the mouse, of n rows of so many lines each that begin
// below a head.
func (m Mouse) rowAt(head, each, n int) (int, bool) {
	if m.Y < head || m.Y >= m.H || m.X < 0 || m.X >= m.W || (m.Y-head)/each >= n {
		return 0, false
	}
	return (m.Y - head) / each, true
}

// monthAt is the month under the mouse in cells that stand for so many months.
func (m Mouse) monthAt(cells canvas.Rect, months int) (int, bool) {
	x := m.X - cells.X
	if x < 0 || x >= cells.W {
		return 0, false
	}
	month := 0
	for t := range months {
		if chart.Column(t, months, cells.W) <= x {
			month = t
		}
	}
	return month, true
}

// Press implements [Pressed]: it says what a tier's row stands for, and in the months and the
// small charts, what holds in the month under the mouse.
func (Loads) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	m := mouse.inside()
	columns := loadColumns(m.W, m.H > len(s.Scenario.Tiers), s)
	head := 0
	if columns.headed {
		head = 1
	}
	shown := tierRows(s, m.H-head)
	k, ok := m.rowAt(head, 1, shown)
	if !ok {
		_, rest := canvas.Rect{Y: head, W: m.W, H: m.H - head}.SplitTop(shown)
		k, month, ok := multipleAt(m, rest, loadLines(s))
		if !ok || rest.H < multipleHeight {
			return s, Released, false
		}
		return s.LookAt(month, k).Remark(tierLoadIn(s, month, k)), Scrubbed, true
	}
	if month, ok := m.monthAt(columns.months, len(s.Plan.Months)); ok {
		return s.LookAt(month, k).Remark(tierLoadIn(s, month, k)), Scrubbed, true
	}
	said := tierLoadIn(s, s.Plan.Horizon, k) + "; " + words.BookVerdict(s.Head.Books[k])
	return s.LookAt(s.Cursor.Month, k).Remark(said), Scrubbed, true
}

// tierLoadIn says how full a tier's books are in a month.
func tierLoadIn(s state.State, t, k int) string {
	load := s.Plan.Months[t].Tiers[k].Load
	return fmt.Sprintf("%s: %s %s accounts per CSM, of %s", s.Plan.Months[t].Month.Long(), s.Plan.Splits[k].Name,
		words.BookLoad(s.Plan, t, k, load), limitBeside(load, s.Plan.BookMax(t, k)))
}

// Press implements [Pressed]: it says in words what a tier's row shows.
func (Tiers) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	m, head := mouse.inside(), 0
	if m.H > len(s.Plan.Splits) {
		head = 1
	}
	k, ok := m.rowAt(head, 1, tierRows(s, m.H-head))
	if !ok {
		return s, Released, false
	}
	accounts, arr := report.SplitShares(s.Plan.Splits)
	split, now := &s.Plan.Splits[k], &s.Plan.Months[0].Tiers[k]
	said := fmt.Sprintf("%s: %s of the accounts (%s), %s of ARR (%s); %s, %s of the %s CSMs that it needs", split.Name,
		accounts[k], words.Compact(split.Accounts), arr[k], words.Money(model.Some(split.ARR), s.Plan.Currency), split.Coverage,
		words.HeadsAgainst(now.CSMProductive, now.CSMNeeded), words.Heads(now.CSMNeeded))
	return s.LookAt(s.Cursor.Month, k).Remark(said), Scrubbed, true
}

// Press implements [Pressed]: it says in words how the matrix votes on a tier.
func (TierFit) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	m, n := mouse.inside(), len(s.Plan.Splits)
	each := fitRows(m.W, m.H, n)
	shown := n
	if each == 1 {
		shown = kit.FittingIn(m.H-1, n)
	}
	k, ok := m.rowAt(1, each, shown)
	if !ok {
		return s, Released, false
	}
	split := &s.Plan.Splits[k]
	said := fmt.Sprintf("%s is %s, advised %s: by ACV %s, by AE:CSM %s, by days %s%s", split.Name, split.Coverage, split.Recommended,
		split.Votes.ACV, split.Votes.Ratio, split.Votes.Onboarding, report.Follows(split))
	return s.LookAt(s.Cursor.Month, k).Remark(said), Scrubbed, true
}

// Press implements [Pressed]: it says when a role is short, and of how many heads.
func (Resources) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	m, count := mouse.inside(), OtherRoles(s)
	each := resourceRows(count, m.H)
	if each == 1 {
		count = kit.FittingIn(m.H, count)
	}
	i, ok := m.rowAt(0, each, count)
	if !ok {
		return s, Released, false
	}
	if roles := len(s.Scenario.Resources); i >= roles {
		end := &s.Plan.Specialists(s.Plan.Horizon)[i-roles]
		return s.Remark(fmt.Sprintf("%s: needs %s at the end; none are planned", end.Role, words.Heads(end.Needed))), Scrubbed, true
	}
	now, end := &s.Plan.Months[0].Resources[i], &s.Plan.Last().Resources[i]
	return s.Remark(now.Role + ": " + roleSaid(s, now, end)), Scrubbed, true
}

func roleSaid(s state.State, now, end *planner.ResourceMonth) string {
	said := fmt.Sprintf("%s needed now, %s at the end, of %s heads", words.Heads(now.Needed), words.Heads(end.Needed), words.Limit(end.Heads))
	if short, ok := shortageOf(s.Head, now.Role); ok {
		return said + "; short from " + short.Since.Month.Long()
	}
	return said + "; they suffice"
}
