package ui

import (
	"context"
	"runtime"

	tea "github.com/charmbracelet/bubbletea"

	"brim/planner/judge"
	"brim/ui/overlay"
	"brim/ui/state"
)

// bridgeCommands say why plans differ.
func bridgeCommands() []Command {
	return []Command{
		{Name: "bridge", Keys: []string{"d"}, Title: "why", Group: groupCompare, Pages: onCompare, Foot: true,
			Help: "Say why this plan differs from the chosen one, lever by lever, in parts that add up.",
			off:  noOther, run: func(a *App) tea.Cmd { return a.askBridge() }},
	}
}

// comparedOutcomes are the outcomes of the rows of the comparison that have one.
var comparedOutcomes = map[state.CompareFigure]string{
	state.ComparePods: "degrades_by", state.CompareCause: "degrades_by", state.CompareOver: "over_full", state.CompareARR: "arr",
	state.CompareNRR: "nrr", state.CompareCost: "people_cost", state.CompareUtilization: "peak_utilization", state.CompareRatio: "peak_ratio",
}

// askBridge shares the difference from the chosen plan out among the levers, beside the
// loop, beginning with the chosen figure.
func (a *App) askBridge() tea.Cmd {
	other := a.state.Compare.Others[a.state.Compare.Chosen]
	from := judge.Side{Scenario: other.Scenario, Case: -1}
	if other.Own {
		from.Case, _ = other.Scenario.CaseNamed(other.Name)
	} else if other.Key == state.BaselineKey {
		from.Case = a.state.Baseline.Case
	}
	to := judge.Side{Scenario: a.state.Scenario, Case: a.state.Case}
	outcome := outcomeIndex(comparedOutcomes[a.state.CompareRow().Figure])
	said := "Sharing out the difference from " + other.Name + a.canvas.Glyphs().Ellipsis
	a.state = a.state.Say(said)
	return a.start(&a.bridging, func(ctx context.Context, _ func(float64)) func() tea.Cmd {
		why := judge.Attribute(ctx, from, to, runtime.GOMAXPROCS(0))
		if why == nil {
			return nil
		}
		return func() tea.Cmd {
			if a.state.Note.Text == said {
				a.state.Note.Text = ""
			}
			if !a.dialogs.Empty() || a.entry != nil || a.state.Page != state.PageCompare || a.state.Scenario != to.Scenario {
				return nil // the answer comes too late
			}
			a.dialogs.Open(overlay.NewWaterfall(why, other.Name, "this plan", outcome))
			return nil
		}
	})
}

// outcomeIndex is the place of an outcome among all; the first one where it is none.
func outcomeIndex(key string) int {
	for i, o := range judge.Outcomes() {
		if o.Key == key {
			return i
		}
	}
	return 0
}
