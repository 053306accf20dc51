package ui

import (
	"context"
	"fmt"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner/solve"
	"brim/ui/overlay"
	"brim/ui/report"
)

// solving is the search for the cheapest hires, and what it came to.
type solving struct {
	*desk
	work   work
	limit  time.Duration // of a search; 0: none
	dialog *overlay.Solve
	sought *model.Scenario // for which hires are sought
	found  *solve.Solution
}

// solveLimit is how long a search may take.
const solveLimit = 2 * time.Second

// askSolve seeks the cheapest hires with the usual promises, and shows them.
func (v *solving) askSolve() tea.Cmd {
	v.dialog = overlay.NewSolve(v.state.Plan, v.state.Scenario.Limits.RatioSound, v.work.lingers)
	v.dialogs.Open(v.dialog)
	return v.solveFor(v.dialog.Asked())
}

// solveFor seeks the cheapest hires beside the loop; what is asked for next takes the
// place of what was asked before.
func (v *solving) solveFor(asked overlay.SolveAsked) tea.Cmd {
	request := solve.Request{Case: v.state.Case, AEs: asked.AEs, Gap: asked.Gap,
		Target: model.Some(asked.Target), Ratio: model.Some(asked.Ratio)}
	if asked.From > 0 {
		request.From = model.Some(float64(asked.From))
	}
	s := v.state.Scenario
	v.sought, v.found = s, nil
	v.dialog.Begin()
	return v.work.start(v.desk, func(ctx context.Context, _ func(float64)) func() tea.Cmd {
		ctx, stop := limited(ctx, v.limit)
		defer stop()
		found, err := solve.Hires(ctx, s, request)
		return func() tea.Cmd {
			v.solved(found, err)
			return nil
		}
	})
}

// solved shows what the search came to.
func (v *solving) solved(found *solve.Solution, err error) {
	if err != nil {
		v.dialog.Refuse(err)
		return
	}
	v.found = found
	v.dialog.Show(found, v.effects(found))
}

// effects says what the hires do to the headline, and then what they make worse: what they
// cost, above all, is said once.
func (v *solving) effects(found *solve.Solution) []string {
	said := v.state.Effects(found.Plan.Headline())
	for _, row := range v.state.Preview(model.Restructured{Scenario: found.Scenario}).Rows {
		if row.Judged < 0 {
			said = slices.DeleteFunc(said, func(effect string) bool { return effect == row.Told })
			said = append(said, fmt.Sprintf("%s %s %s, worse", row.Label, row.Before+" "+v.canvas.Glyphs().To, row.After))
		}
	}
	return said
}

// explainSolved shows how the hires of a tier come about, before the hires.
func (v *solving) explainSolved(asked overlay.SolveExplain) {
	found := v.found
	label := func(key string) string { return leverLabel(found.Scenario, key) }
	explanation := found.Explain(asked.Tier)
	if asked.AEs {
		explanation = found.ExplainAEs(asked.Tier)
	}
	v.dialogs.Open(overlay.NewSolveExplanation(explanation, label))
}

// applySolved takes the hires over; of a plan that has changed meanwhile they are sought
// anew.
func (v *solving) applySolved() tea.Cmd {
	found := v.found
	if v.sought != v.state.Scenario {
		return v.askSolve()
	}
	return v.become(v.state.Solve(found.Scenario, report.RolesSolved(found), found.Hires()))
}
