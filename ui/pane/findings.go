package pane

import (
	"fmt"

	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Findings lists what the rules find in the plan, the gravest first, and what there was
// in the baseline and is no more. The chosen one stands below in full.
type Findings struct{}

// Table implements [View].
func (Findings) Table(s state.State) report.Section { return report.Findings(s.Fit.Findings) }

// goneWord stands at a finding that the baseline alone has.
const goneWord = "gone"

// Figures implements [View]: those that the chosen finding goes by, of the plan that has
// it.
func (Findings) Figures(s state.State) []kit.Spot {
	f, gone, ok := s.Finding()
	if !ok {
		return []kit.Spot{{Figure: "opening.stage"}}
	}
	p, plan := s.Plan, ""
	if gone {
		p, plan = s.Baseline.Plan, state.BaselineKey
	}
	spots := []kit.Spot{}
	for _, term := range explain.ExplainFinding(p, f).Terms {
		if term.Figure != "" {
			spots = append(spots, kit.Spot{Figure: term.Figure, Place: term.Place, Plan: plan})
		}
	}
	if len(spots) == 0 { // it goes by levers alone
		spots = append(spots, kit.Spot{Figure: "split.coverage", Place: f.Place, Plan: plan})
	}
	return spots
}

// Draw implements [View].
func (Findings) Draw(c *canvas.Canvas, s state.State, focused bool) {
	inside := kit.Frame(c, focused, findingsTitle(s))
	count := len(s.Fit.Findings) + len(s.Fit.Gone)
	if count == 0 {
		x := inside.Text(0, 0, theme.Within, inside.Glyphs().Within) + 1
		inside.TextFit(x, 0, inside.Width()-x, theme.Text, report.NoFindings)
		return
	}
	list, detail := inside.Bounds().SplitBottom(detailRows(inside.Height()))
	each := findingHeight(list.H, count)
	top := kit.FirstRow(s.Fit.Chosen, count, list.H/each)
	for i := top; i < count && (i-top+1)*each <= list.H; i++ {
		findingRow(inside.Sub(canvas.Rect{X: list.X, Y: list.Y + (i-top)*each, W: list.W, H: each}), s, i)
	}
	kit.Scrolled(c, top, count-top-list.H/each)
	findingDetail(inside.Sub(detail), s)
}

// detailRows is the room for the chosen finding in full, with a rule above it.
func detailRows(h int) int {
	switch {
	case h >= 16:
		return 6
	case h >= 9:
		return 4
	case h >= 6:
		return 3
	}
	return 0
}

// findingHeight is how many lines each finding has: two where all have room for that.
func findingHeight(room, count int) int {
	if 2*count <= room {
		return 2
	}
	return 1
}

// Press implements [Pressed]: it chooses the finding under the mouse.
func (Findings) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	const frame = 1
	count := len(s.Fit.Findings) + len(s.Fit.Gone)
	room := mouse.H - 2*frame - detailRows(mouse.H-2*frame)
	each := findingHeight(room, count)
	line := (mouse.Y - frame) / each
	i := kit.FirstRow(s.Fit.Chosen, count, room/each) + line
	if mouse.Y < frame || line >= room/each || i >= count {
		return s, Released, false
	}
	return s.ChooseFinding(i - s.Fit.Chosen), Released, true
}

// Wheel implements [Wheeled]: it chooses the finding n rows on.
func (Findings) Wheel(s state.State, _ Mouse, n int) state.State { return s.ChooseFinding(n) }

func findingsTitle(s state.State) string {
	title := "Findings: " + report.CountFindings(s.Fit.Findings)
	if s.Baseline == nil {
		return title
	}
	fresh := 0
	for i := range s.Fit.Findings {
		if _, before := s.FindingBefore(&s.Fit.Findings[i]); !before {
			fresh++
		}
	}
	return fmt.Sprintf("%s; %d new, %d gone", title, fresh, len(s.Fit.Gone))
}

// Columns of a finding: the pointer, its mark, its severity where there is room, the
// month, and how it differs from the baseline while there is one.
const (
	severityRoom = 9
	monthRoom    = 8
	sinceRoom    = 7
	ruleRoom     = 20
)

// findingRow is one finding in a line.
func findingRow(c *canvas.Canvas, s state.State, i int) {
	f, gone := findingAt(s, i)
	role, mark := severityLook(c.Glyphs(), f.Severity)
	text := theme.Text
	if gone {
		role, text = theme.Ghost, theme.Ghost
	}
	if i == s.Fit.Chosen {
		text = theme.Selected
		c.Text(0, 0, text, c.Glyphs().Pointer)
	}
	c.Text(1, 0, role, mark)
	x := 3
	if c.Width() >= kit.WideTable {
		c.Text(x, 0, role, f.Severity.String())
		x += severityRoom
	}
	c.Text(x, 0, text, words.Month(f.Month))
	x += monthRoom
	if s.Baseline != nil {
		delta := goneWord
		if !gone {
			delta = findingDelta(s, f)
		}
		c.TextFit(x, 0, sinceRoom-1, theme.Ghost, delta)
		x += sinceRoom
	}
	if c.Width() >= 110 {
		c.TextFit(x, 0, ruleRoom-1, theme.Dim, f.ID)
		x += ruleRoom
	}
	for y, line := range words.WrapTo(f.Text, c.Width()-x, c.Height()) {
		c.TextFit(x, y, c.Width()-x, text, line)
	}
}

func findingAt(s state.State, i int) (f *explain.Finding, gone bool) {
	if n := len(s.Fit.Findings); i >= n {
		return &s.Fit.Gone[i-n], true
	}
	return &s.Fit.Findings[i], false
}

// warnMark stands before what goes against advice.
const warnMark = kit.Strained

// severityLook is how a severity is shown: a mark and a role.
func severityLook(g *theme.Glyphs, severity explain.Severity) (theme.Role, string) {
	switch severity {
	case explain.Breach:
		return theme.Over, g.Over
	case explain.Warning:
		return theme.Warn, warnMark
	}
	return theme.Dim, g.Bullet
}

// findingDelta is how much later than in the baseline a finding comes; "new" where the
// baseline has it not.
func findingDelta(s state.State, f *explain.Finding) string {
	if s.Baseline == nil {
		return ""
	}
	before, ok := s.FindingBefore(f)
	if !ok {
		return "new"
	}
	return words.MonthsDelta(f.Month, before.Month)
}

// findingDetail is the chosen finding in full: its sentence, then what it means.
func findingDetail(c *canvas.Canvas, s state.State) {
	f, _, ok := s.Finding()
	if !ok || c.Height() == 0 {
		return
	}
	c.HLine(0, 0, c.Width(), theme.Border)
	label := " " + f.Severity.String() + ", " + f.ID + ", " + f.Source + " "
	c.TextFit(1, 0, c.Width()-2, theme.Dim, label)
	y := 1
	for _, line := range words.WrapTo(f.Text+".", c.Width(), min(2, c.Height()-1)) {
		y += drawLine(c, y, theme.Text, line)
	}
	if room := c.Height() - y; room > 0 {
		for _, line := range words.WrapTo(f.Rule.Words, c.Width(), room) {
			y += drawLine(c, y, theme.Dim, line)
		}
	}
}

func drawLine(c *canvas.Canvas, y int, role theme.Role, line string) int {
	c.TextFit(0, y, c.Width(), role, line)
	return 1
}
