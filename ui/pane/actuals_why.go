package pane

import (
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
)

// Implied are the assumptions that the months imply beside the plan's, and a pilot's scorecard.
type Implied struct{}

// Draw implements [View].
func (Implied) Draw(c *canvas.Canvas, s state.State, focused bool) {
	section := Implied{}.Table(s)
	drawHappened(c, kit.Frame(c, focused, section.Title), s, section.Grid, s.Actuals.Lever, focused, noImplied)
}

// Table implements [View].
func (Implied) Table(s state.State) report.Section {
	if !s.Actuals.Any() {
		return untold("What the months imply", "Assumption")
	}
	return report.ActualsImplied(s.Actuals.History)
}

// Figures implements [View]: what the plan assumes of new business and of who stays.
func (Implied) Figures(s state.State) []kit.Spot {
	return kit.Spots(explain.Place{T: s.Actuals.Month},
		"company.new_arr", "company.churned_arr", "company.expansion_arr", "ae.leavers", "csm.leavers")
}

// Press implements [Pressed].
func (Implied) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	return detailed{Implied{}.Table(s).Grid, s.Actuals.Lever}.press(s, state.PaneImplied, mouse)
}

// Wheel implements [Wheeled].
func (Implied) Wheel(s state.State, _ Mouse, n int) state.State {
	return wheelActual(s, state.PaneImplied, n)
}

// untold is a table before month 1 is known whole.
func untold(title, head string) report.Section {
	return report.Section{Title: title, Grid: report.Grid{Head: []string{head}, Left: 1, Rows: [][]string{{notWholeYet}}}}
}

// Why is why ARR is not as planned, part by part, with what is not explained as the last.
type Why struct{}

// Draw implements [View].
func (Why) Draw(c *canvas.Canvas, s state.State, focused bool) {
	section := Why{}.Table(s)
	title := canvas.Wording(c.Width()-titleAround, section.Title, "Why ARR is not as planned")
	drawHappened(c, kit.Frame(c, focused, title), s, section.Grid, s.Actuals.Part, focused, noWhy)
}

// drawHappened draws a table of what is told once month 1 is known whole; before, that is said,
// and without actuals what the table will tell.
func drawHappened(frame, inside *canvas.Canvas, s state.State, grid report.Grid, chosen int, focused bool, without string) {
	if !s.Actuals.Any() {
		grid.Rows = nil
	}
	if s.Actuals.History != nil {
		without = notWholeYet
	}
	detailed{grid, chosen}.draw(frame, inside, focused, without)
}

// Table implements [View].
func (Why) Table(s state.State) report.Section {
	a := &s.Actuals
	if a.Why == nil {
		return untold("Why ARR is not as planned", "Part")
	}
	section := report.ActualsBridge(*a.Why, s.Plan.MonthAt(a.History.Through), s.Plan.Currency)
	section.Title = "Why ARR is not as planned in " + s.Plan.MonthAt(a.History.Through).Long()
	section.Grid = section.Grid.Ordered(0, 3, 1, 2) // what a part adds goes before what it comes from
	return section
}

// Figures implements [View].
func (Why) Figures(s state.State) []kit.Spot { return ActualMonths{}.Figures(s) }

// Press implements [Pressed].
func (Why) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	return detailed{Why{}.Table(s).Grid, s.Actuals.Part}.press(s, state.PaneWhy, mouse)
}

// Wheel implements [Wheeled].
func (Why) Wheel(s state.State, _ Mouse, n int) state.State {
	return wheelActual(s, state.PaneWhy, n)
}
