package pane

import (
	"fmt"

	"brim/model"
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
	list := findingListOf(s, inside.Width(), inside.Height())
	y := 0
	for i, lines := range list.lines {
		row := inside.Sub(canvas.Rect{Y: y, W: inside.Width(), H: lines})
		used := findingRow(row, s, list.first+i, list.advised)
		if list.advised {
			f, _ := findingAt(s, list.first+i)
			x := findingText(s, inside.Width())
			used += drawAdvice(row, x, used, f)
			if i < list.mended {
				row.TextFit(x, used, row.Width()-x, theme.Dim, mendWords(s, f, row.Width()-x))
			}
		}
		y += lines
	}
	kit.Scrolled(c, list.first, count-list.first-len(list.lines))
	_, detail := inside.Bounds().SplitBottom(list.detail)
	findingDetail(inside.Sub(detail), s)
}

// drawAdvice writes from line y on what a finding means, and by which rule it was found; it
// returns how many lines that took.
func drawAdvice(c *canvas.Canvas, x, y int, f *explain.Finding) int {
	lines := adviceLines(f, c.Width()-x)
	for i, line := range lines {
		c.TextFit(x, y+i, c.Width()-x, theme.Dim, line)
	}
	return len(lines)
}

// mostMending is how many levers a list of findings names of each, the nearest first; the
// explanation has them all.
const mostMending = 6

// mendWords names levers that would fix a finding, as many as w columns hold whole.
func mendWords(s state.State, f *explain.Finding, w int) string {
	text := ""
	levers := explain.Mending(s.Plan, f)
	for i, key := range levers[:min(len(levers), mostMending)] {
		lever, ok := model.Find(s.Scenario, key)
		if !ok {
			continue
		}
		next := text + ", " + lever.Title()
		if i == 0 {
			next = "Levers that would fix it: " + lever.Title()
		}
		if canvas.Width(next) > w {
			break
		}
		text = next
	}
	return text
}

func adviceLines(f *explain.Finding, w int) []string {
	return words.WrapTo(f.Rule.Words+" "+f.ID+" ("+f.Source+")", w, mostFinding)
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
)

// findingText is where the sentences of findings begin in a room of that width.
func findingText(s state.State, w int) int {
	x := 3 + monthRoom
	if w >= kit.WideTable {
		x += severityRoom
	}
	if s.Baseline != nil {
		x += sinceRoom
	}
	return x
}

// findingRow is one finding in as many lines as it has, strong where what it means stands
// below; it returns how many it took.
func findingRow(c *canvas.Canvas, s state.State, i int, advised bool) int {
	f, gone := findingAt(s, i)
	role, mark := severityLook(c.Glyphs(), f.Severity)
	text := theme.Text
	if advised {
		text = theme.Strong
	}
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
	}
	x = findingText(s, c.Width())
	lines := words.WrapTo(f.Text, c.Width()-x, c.Height())
	for y, line := range lines {
		c.TextFit(x, y, c.Width()-x, text, line)
	}
	return len(lines)
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
	sentence, advice := detailLines(f, c.Width())
	y := 1
	for _, line := range sentence {
		y += drawLine(c, y, theme.Text, line)
	}
	if y+len(advice) <= c.Height() {
		for _, line := range advice {
			y += drawLine(c, y, theme.Dim, line)
		}
	}
}

// detailLines are a finding's sentence and what it means, in lines of that width.
func detailLines(f *explain.Finding, w int) (sentence, advice []string) {
	return words.Wrap(f.Text+".", w), words.Wrap(f.Rule.Words, w)
}

func drawLine(c *canvas.Canvas, y int, role theme.Role, line string) int {
	c.TextFit(0, y, c.Width(), role, line)
	return 1
}

// drawWords writes words from row y on, and returns the row below them.
func drawWords(c *canvas.Canvas, y int, role theme.Role, text string) int {
	for _, line := range words.WrapTo(text, c.Width(), max(0, c.Height()-y)) {
		y += drawLine(c, y, role, line)
	}
	return y
}
