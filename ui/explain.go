package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/kit"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/state"
	"brim/ui/words"
)

// explainCommands say where figures come from.
func explainCommands() []Command {
	return []Command{
		{Name: "explain", Keys: []string{"e"}, Title: "explain", Group: groupPlan, Foot: true,
			Help: "Explain a figure of the page, or the chosen lever: formula, numbers, levers behind it, sources.",
			run:  func(a *App) tea.Cmd { return a.explaining.askExplain() }},
	}
}

// explaining says where figures come from.
type explaining struct{ *desk }

// askExplain lists what can be explained on the page, the chosen pane's figures first; a
// chosen finding it explains at once.
func (x *explaining) askExplain() tea.Cmd {
	if x.explainsFinding() {
		return x.explainFinding()
	}
	var entries []overlay.Entry
	if l, ok := x.state.Lever(); ok && x.state.Focus == state.PaneLevers {
		entries = append(entries, leverEntry(x.state, l))
	}
	entries = append(entries, x.resultEntries()...)
	readers := map[*planner.Plan]*explain.Reader{}
	for _, spot := range x.spots() {
		figure, ok := explain.FigureByID(spot.Figure)
		if !ok {
			continue
		}
		beside, ok := x.state.PlanOf(spot.Plan)
		if !ok {
			continue
		}
		if readers[beside.Plan] == nil {
			readers[beside.Plan] = explain.NewReader(beside.Plan)
		}
		e := asShown(beside, readers[beside.Plan].Brief(figure, spot.Place), figure, spot.Place)
		entries = append(entries, overlay.Entry{
			Name: e.Value, Text: titled(beside, e.Title), Detail: e.Words,
			Action: overlay.Explain{Figure: spot.Figure, Place: spot.Place, Plan: spot.Plan},
		})
	}
	x.dialogs.Open(overlay.NewList("Explain", "figure", entries, nil).Enter("explains it"))
	return nil
}

// resultEntries are the results of the shown panes that are no figures of the plan, the
// chosen pane's first.
func (x *explaining) resultEntries() []overlay.Entry {
	var entries []overlay.Entry
	add := func(id state.Pane) {
		view, _ := pane.ViewOf(id)
		explained, ok := view.(pane.Explained)
		if !ok {
			return
		}
		for _, result := range explained.Explanations(x.state) {
			entries = append(entries, overlay.Entry{
				Name: result.Value, Text: result.Title, Detail: result.Words, Action: overlay.Explain{Make: result.Explain},
			})
		}
	}
	add(x.state.Focus)
	for _, placed := range x.layout.Panes {
		if placed.Pane != x.state.Focus {
			add(placed.Pane)
		}
	}
	return entries
}

// titled is the title of a figure with whose it is, where that is not this plan.
func titled(beside state.Beside, title string) string {
	if beside.Key == "" {
		return title
	}
	return beside.Name + ": " + title
}

// leverEntry says of a lever what a list can.
func leverEntry(s state.State, l model.Lever) overlay.Entry {
	return overlay.Entry{
		Name: l.Show(l.Planned(s.Scenario), s.Scenario.Currency), Text: l.Title() + ": " + l.Help,
		Detail: l.Key + ", " + l.Allowed() + ", " + origin(s, l), Action: overlay.Reveal{Lever: l.Key},
	}
}

// origin is where a lever's value is from.
func origin(s state.State, l model.Lever) string {
	filed, ok := s.Filed(l)
	switch v := l.Get(s.Scenario); {
	case !ok || !v.Equal(filed):
		return "changed in this session"
	case v.Absent && l.Source != "", l.AtDefault(s.Scenario) && l.Source != "":
		if l.Reading {
			return "default (r), a reading of " + l.Source
		}
		return "default from " + l.Source
	case l.AtDefault(s.Scenario) && l.Assumed:
		return "default, an assumption"
	}
	return "given in the scenario"
}

// spots are the figures of the panes that are shown, the chosen pane's first, those of
// the headline, and what the baseline had in their place, each once.
func (x *explaining) spots() []kit.Spot {
	var spots []kit.Spot
	seen := map[kit.Spot]bool{}
	add := func(more ...kit.Spot) {
		for _, spot := range more {
			if figure, ok := explain.FigureByID(spot.Figure); ok && figure.Once {
				spot.Place.T = 0 // it is the same in every month
			}
			if !seen[spot] {
				seen[spot] = true
				spots = append(spots, spot)
			}
		}
	}
	panes := []state.Pane{x.state.Focus}
	for _, placed := range x.layout.Panes {
		panes = append(panes, placed.Pane)
	}
	for _, id := range panes {
		if view, ok := pane.ViewOf(id); ok {
			add(view.Figures(x.state)...)
		}
	}
	add(pane.HeadlineSpots(x.state)...)
	for _, spot := range spots {
		if pinned, ok := spot.Pinned(x.state); ok {
			add(pinned)
		}
	}
	return spots
}

// explain shows the explanation of a figure, before the dialog that leads to it.
func (x *explaining) explain(want overlay.Explain) {
	if want.Make != nil {
		x.dialogs.Open(overlay.NewExplanation(want.Make(), overlay.Whose{},
			func(key string) string { return leverLabel(x.state.Scenario, key) }))
		return
	}
	figure, ok := explain.FigureByID(want.Figure)
	beside, there := x.state.PlanOf(want.Plan)
	if !ok || !there {
		return
	}
	e := asShown(beside, explain.Explain(beside.Plan, figure, want.Place), figure, want.Place)
	e.Title = titled(beside, e.Title)
	x.dialogs.Open(overlay.NewExplanation(e, overlay.Whose{Plan: beside.Key, Fixed: !beside.Own},
		func(key string) string { return leverLabel(beside.Scenario, key) }))
}

// asShown is an explanation of the planner, with the figure as the pages show it.
func asShown(beside state.Beside, e explain.Explanation, figure *explain.Figure, place explain.Place) explain.Explanation {
	e.Value = words.Figure(beside.Plan, figure, place)
	return e
}

// leverLabel names a lever of a scenario by its key, with its value.
func leverLabel(s *model.Scenario, key string) string {
	l, ok := model.Find(s, key)
	if !ok {
		return key
	}
	return strings.TrimSpace(l.Title() + "  " + l.Show(l.Planned(s), s.Currency))
}
