package pane

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// open shows a scenario of the planner's golden set.
func open(t testing.TB, name string) state.State {
	t.Helper()
	return opened(plantest.Golden(t, name))
}

// changed is the state with another scenario, made of the present one.
func changed(s state.State, change func(*model.Scenario)) state.State {
	to := s.Scenario.Clone()
	change(to)
	return s.Become(to)
}

// drawn is what a draw function puts on a canvas without colours, line by line.
func drawn(w, h int, draw func(c *canvas.Canvas)) []string {
	c := canvas.New(w, h, theme.NewGlyphs(theme.Blocks))
	draw(c)
	lines := strings.Split(c.Plain(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

func when(t int, month model.Month) planner.When { return planner.When{T: t, Month: month} }
