package pane

import (
	"slices"
	"strings"

	"brim/planner/actuals"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Why nothing of what has happened is shown.
const (
	noActuals = `No actuals yet: {actuals-file} chooses the CSV with what has happened, and the plan names it. ` +
		`brim actuals --template FILE > actuals.csv writes one to fill in.`
	noMonths  = "Here: ARR, accounts and heads of every month, beside the plan."
	noFigures = "Here: the figures of the chosen month beside the plan, of the company and of each tier."
	noImplied = "Here: attainment, churn, expansion, attrition and hiring of these months, beside what the plan assumes, " +
		"and a pilot's scorecard. The plan can begin anew from them."
	noWhy         = "Here: what explains the gap in ARR to the plan, part by part."
	notWholeYet   = "No month is known whole yet: that takes ARR, accounts and heads of every tier."
	noMonthsKnown = "Nothing is filled in yet."
)

// ActualMonths is the company month by month: what has happened of ARR, accounts and heads, and
// what was planned.
type ActualMonths struct{}

// Draw implements [View].
func (ActualMonths) Draw(c *canvas.Canvas, s state.State, focused bool) {
	a := &s.Actuals
	if a.History == nil {
		inside := kit.Frame(c, focused, "What has happened")
		y := drawWords(inside, 0, theme.Text, s.Keys.Fill(noActuals))
		drawWords(inside, y, theme.Dim, noMonths)
		return
	}
	section := report.ActualsMonths(a.History)
	inside := kit.Frame(c, focused, actualsTitle(a.History, section.Title, c.Width()))
	notes := actualNotes(s, inside.Width(), inside.Height())
	rows, foot := inside.Bounds().SplitBottom(len(notes))
	drawGrid(c, inside.Sub(rows), section.Grid, max(0, slices.Index(a.Months(), a.Month)), focused, noMonthsKnown)
	for y, line := range notes {
		inside.TextFit(0, foot.Y+y, inside.Width(), theme.Dim, line)
	}
}

// actualNotes are what was left out of the file and what does not balance, in lines for the foot of
// the months, as far as these keep their room.
func actualNotes(s state.State, w, h int) []string {
	const leastMonths, most = 6, 3
	if h < leastMonths+most {
		return nil
	}
	if notes := strings.Join(report.ActualsNotes(s.Actuals.History), " "); notes != "" {
		return words.WrapTo(notes, w, most)
	}
	return nil
}

// actualsTitle says how far off the plan is, in fewer words where rows above would cover the end.
func actualsTitle(h *actuals.History, title string, w int) string {
	const rowsAbove = 6
	line, ok := h.Headline()
	if !ok {
		return title
	}
	return canvas.Wording(w-titleAround-rowsAbove, title, line.Briefly())
}

// Table implements [View].
func (ActualMonths) Table(s state.State) report.Section {
	if s.Actuals.History == nil {
		return report.Section{Title: "What has happened", Grid: report.Grid{Head: []string{"Actuals"}, Left: 1,
			Rows: [][]string{{s.Keys.Fill(noActuals)}, {noMonths}, {noFigures}, {noImplied}, {noWhy}}}}
	}
	return report.ActualsMonths(s.Actuals.History)
}

// Figures implements [View]: what was planned for the chosen month.
func (ActualMonths) Figures(s state.State) []kit.Spot {
	return kit.Spots(explain.Place{T: s.Actuals.Month}, "company.arr", "company.new_arr", "company.accounts", "ae.heads", "csm.heads")
}

// Press implements [Pressed]: it chooses the month under the mouse.
func (ActualMonths) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	if s.Actuals.History == nil {
		return s, Released, true // there are words alone
	}
	months := s.Actuals.Months()
	mouse.H -= len(actualNotes(s, mouse.W-2, mouse.H-2))
	return pressActual(s, state.PaneActualMonths, mouse, max(0, slices.Index(months, s.Actuals.Month)), len(months))
}

// Wheel implements [Wheeled].
func (ActualMonths) Wheel(s state.State, _ Mouse, n int) state.State {
	return wheelActual(s, state.PaneActualMonths, n)
}

// ActualFigures are the figures of the chosen month, of the company or of a tier.
type ActualFigures struct{}

// Draw implements [View].
func (ActualFigures) Draw(c *canvas.Canvas, s state.State, focused bool) {
	a := &s.Actuals
	if a.History == nil {
		drawWords(kit.Frame(c, focused, "Figures beside the plan"), 0, theme.Dim, noFigures)
		return
	}
	section := report.ActualsOf(a.History, a.Month, a.Tier())
	detailed{section.Grid, a.Row}.draw(c, kit.Frame(c, focused, section.Title), focused, "Nothing is known of it in this month.")
}

// Table implements [View].
func (ActualFigures) Table(s state.State) report.Section {
	if s.Actuals.History == nil {
		return ActualMonths{}.Table(s)
	}
	return report.ActualsOf(s.Actuals.History, s.Actuals.Month, s.Actuals.Tier())
}

// Figures implements [View].
func (ActualFigures) Figures(s state.State) []kit.Spot {
	if s.Actuals.Place == 0 {
		return ActualMonths{}.Figures(s)
	}
	place := explain.Place{T: s.Actuals.Month, Tier: s.Actuals.Place - 1}
	return kit.Spots(place, "arr", "accounts", "new_arr", "expansion_arr", "churned_arr", "ae_heads", "csm_heads")
}

// Press implements [Pressed].
func (ActualFigures) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	if s.Actuals.History == nil {
		return s, Released, false
	}
	return detailed{ActualFigures{}.Table(s).Grid, s.Actuals.Row}.press(s, state.PaneActualFigures, mouse)
}

// Wheel implements [Wheeled].
func (ActualFigures) Wheel(s state.State, _ Mouse, n int) state.State {
	return wheelActual(s, state.PaneActualFigures, n)
}

// pressActual chooses the row of a table under the mouse.
func pressActual(s state.State, pane state.Pane, mouse Mouse, chosen, count int) (state.State, Hold, bool) {
	row, ok := kit.RowAt(mouse.Y-2, chosen, count, mouse.H-3)
	if !ok {
		return s, Released, false
	}
	return wheelActual(s, pane, row-chosen), Released, true
}

// wheelActual moves what is chosen in a pane of the page, whichever pane is chosen.
func wheelActual(s state.State, pane state.Pane, n int) state.State {
	focus := s.Focus
	s.Focus = pane
	s = s.ChooseActuals(n)
	s.Focus = focus
	return s
}
