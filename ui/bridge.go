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
			off:  noOther, run: func(a *App) tea.Cmd { return a.comparison.askBridge() }},
	}
}

// comparedOutcomes are the outcomes of the figures of the comparison that have one.
var comparedOutcomes = map[string]string{
	"headline.arr": "arr", "company.nrr": "nrr", "headline.people_cost": "people_cost",
	"utilization": "peak_utilization", "company.ratio": "peak_ratio",
	"company.beyond_arr": "beyond_arr", "company.grr": "grr",
}

// comparedOutcome is the outcome of a row of the comparison; empty where it has none.
func comparedOutcome(row state.CompareRow) string {
	switch row.Figure {
	case state.ComparePods, state.CompareCause:
		return "pods_break"
	case state.CompareOver, state.CompareFirstOver, state.CompareFirstTier:
		return "over_full"
	case state.CompareNumber:
		return comparedOutcomes[row.Number.ID]
	}
	return ""
}

// askBridge shares the difference from the chosen plan out among the levers, beside the
// loop, beginning with the chosen figure.
func (c *comparison) askBridge() tea.Cmd {
	other := c.state.Compare.Others[c.state.Compare.Chosen]
	from := judge.Side{Scenario: other.Scenario, Case: -1}
	if other.Own {
		from.Case, _ = other.Scenario.CaseNamed(other.Name)
	} else if other.Key == state.BaselineKey {
		from.Case = c.state.Baseline.Case
	}
	to := judge.Side{Scenario: c.state.Scenario, Case: c.state.Case}
	outcome := outcomeIndex(comparedOutcome(c.state.CompareRow()))
	said := "Sharing out the difference from " + other.Name + c.canvas.Glyphs().Ellipsis
	c.state = c.state.Say(said)
	return c.bridging.start(c.desk, func(ctx context.Context, _ func(float64)) func() tea.Cmd {
		why := judge.Attribute(ctx, from, to, runtime.GOMAXPROCS(0))
		if why == nil {
			return nil
		}
		return func() tea.Cmd {
			if c.state.Note.Text == said {
				c.state.Note.Text = ""
			}
			if !c.dialogs.Empty() || c.entry != nil || c.state.Page != state.PageCompare || c.state.Scenario != to.Scenario {
				return nil // the answer comes too late
			}
			c.dialogs.Open(overlay.NewWaterfall(why, other.Name, "this plan", outcome))
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
