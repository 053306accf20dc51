package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/state"
)

// explainCommands say where figures come from.
func explainCommands() []Command {
	return []Command{
		{Name: "explain", Keys: []string{"e"}, Title: "explain", Group: groupPlan, Foot: true,
			Help: "Explain a figure of the page, or the chosen lever: formula, numbers, levers behind it, sources.",
			run:  func(a *App) tea.Cmd { return a.askExplain() }},
	}
}

// askExplain lists what can be explained on the page, the chosen pane's figures first.
func (a *App) askExplain() tea.Cmd {
	a.trail, a.under = nil, nil
	var entries []overlay.Entry
	if l, ok := a.state.Lever(); ok && a.state.Focus == state.PaneLevers {
		entries = append(entries, leverEntry(a.state, l))
	}
	entries = append(entries, a.resultEntries()...)
	for _, spot := range a.spots() {
		figure, ok := planner.FigureByID(spot.Figure)
		if !ok {
			continue
		}
		e := a.state.Plan.Explain(figure, spot.At)
		entries = append(entries, overlay.Entry{
			Name: e.Value, Text: e.Title, Detail: e.Words,
			Action: overlay.Explain{Figure: spot.Figure, At: spot.At},
		})
	}
	a.dialog = overlay.NewList("Explain", entries, nil)
	return nil
}

// resultEntries are the results of the chosen pane that are no figures of the plan.
func (a *App) resultEntries() []overlay.Entry {
	view, _ := pane.Of(a.state.Focus)
	of, ok := view.(pane.Explained)
	if !ok {
		return nil
	}
	var entries []overlay.Entry
	for _, result := range of.Explanations(a.state) {
		entries = append(entries, overlay.Entry{
			Name: result.Value, Text: result.Title, Detail: result.Words, Action: overlay.Explain{Of: result.Explain},
		})
	}
	return entries
}

// leverEntry says of a lever what a list can.
func leverEntry(s state.State, l model.Lever) overlay.Entry {
	return overlay.Entry{
		Name: l.Show(l.Get(s.Scenario), s.Scenario.Currency), Text: l.Title() + ": " + l.Help,
		Detail: l.Key + ", " + l.Allowed() + ", " + origin(s, l), Action: overlay.Reveal{Lever: l.Key},
	}
}

// origin is where a lever's value is from.
func origin(s state.State, l model.Lever) string {
	switch v := l.Get(s.Scenario); {
	case !v.Equal(l.Get(s.Doc.Scenario)):
		return "changed in this session"
	case v.Absent && l.Source != "", l.AtDefault(s.Scenario) && l.Source != "":
		return "default from " + l.Source
	case l.AtDefault(s.Scenario) && l.Assumed:
		return "default, an assumption"
	}
	return "given in the scenario"
}

// spots are the figures of the panes that are shown, the chosen pane's first, each once.
func (a *App) spots() []pane.Spot {
	var spots []pane.Spot
	seen := map[pane.Spot]bool{}
	add := func(id state.Pane) {
		view, ok := pane.Of(id)
		if !ok {
			return
		}
		for _, spot := range view.Figures(a.state) {
			if !seen[spot] {
				seen[spot] = true
				spots = append(spots, spot)
			}
		}
	}
	add(a.state.Focus)
	for _, placed := range a.layout.Panes {
		add(placed.Pane)
	}
	return append(spots, a.headlineSpots(seen)...)
}

// headlineSpots are the figures of the headline row.
func (a *App) headlineSpots(seen map[pane.Spot]bool) []pane.Spot {
	end := a.state.Plan.Horizon
	all := []pane.Spot{
		{Figure: "headline.degrades_by"}, {Figure: "headline.arr", At: planner.At{T: end}},
		{Figure: "headline.goal_arr", At: planner.At{T: end}}, {Figure: "headline.people_cost", At: planner.At{T: end}},
	}
	for k := range a.state.Scenario.Tiers {
		all = append(all, pane.Spot{Figure: "headline.over", At: planner.At{Tier: k}})
	}
	for _, short := range a.state.Head.Short {
		for i := range a.state.Scenario.Resources {
			if a.state.Scenario.Resources[i].Role == short.Role {
				all = append(all, pane.Spot{Figure: "resource.needed", At: planner.At{T: short.At.T, Resource: i}})
			}
		}
	}
	var spots []pane.Spot
	for _, spot := range all {
		if !seen[spot] {
			spots = append(spots, spot)
		}
	}
	return spots
}

// remember keeps the dialog from which something is explained, to go back to it.
func (a *App) remember() {
	if _, inside := a.dialog.(*overlay.Explanation); !inside {
		a.under, a.trail = a.dialog, nil
	}
}

// explain shows the explanation of a figure; back leads to the one before.
func (a *App) explain(want overlay.Explain) {
	if want.Of != nil {
		a.trail = append(a.trail, want)
		a.dialog = overlay.NewExplanation(want.Of(), a.leverLabel)
		return
	}
	figure, ok := planner.FigureByID(want.Figure)
	if !ok {
		return
	}
	a.trail = append(a.trail, want)
	a.dialog = overlay.NewExplanation(a.state.Plan.Explain(figure, want.At), a.leverLabel)
}

// explainBack shows what was explained before, or the dialog or the list that led there.
func (a *App) explainBack() tea.Cmd {
	switch {
	case len(a.trail) >= 2:
	case a.under != nil:
		a.dialog, a.trail = a.under, nil
		return nil
	default:
		return a.askExplain()
	}
	before := a.trail[len(a.trail)-2]
	a.trail = a.trail[:len(a.trail)-2]
	a.explain(before)
	return nil
}

// leverLabel names a lever by its key, with its value.
func (a *App) leverLabel(key string) string {
	l, ok := model.Find(a.state.Scenario, key)
	if !ok {
		return key
	}
	return strings.TrimSpace(l.Title() + "  " + l.Show(l.Get(a.state.Scenario), a.state.Scenario.Currency))
}
