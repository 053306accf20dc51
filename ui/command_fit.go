package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/planner/explain"
	"brim/ui/overlay"
	"brim/ui/state"
)

// onFit is the page of what fits and what the rules find.
var onFit = []state.Page{state.PageFit}

// pageOfFindings is how many findings a page key goes on.
const pageOfFindings = 10

// fitCommands choose and explain findings.
func fitCommands() []Command {
	choose := func(n int) func(*App) tea.Cmd {
		return change(func(s state.State) state.State { return s.ChooseFinding(n) })
	}
	return []Command{
		{Name: "finding-up", Keys: []string{"up", "k"}, Title: "finding above", Group: groupFit, Pages: onFit,
			Help: "Choose the finding above.",
			off:  noFinding, run: choose(-1)},
		{Name: "finding-down", Keys: []string{"down", "j"}, Title: "finding", Group: groupFit, Pages: onFit,
			Help: "Choose the finding below.", Foot: true,
			off: noFinding, run: choose(1)},
		{Name: "finding-page-up", Keys: []string{"pgup"}, Title: "findings above", Group: groupFit, Pages: onFit,
			Help: "Go ten findings up.",
			off:  noFinding, run: choose(-pageOfFindings)},
		{Name: "finding-page-down", Keys: []string{"pgdown"}, Title: "findings below", Group: groupFit, Pages: onFit,
			Help: "Go ten findings down.",
			off:  noFinding, run: choose(pageOfFindings)},
		{Name: "finding-first", Keys: []string{"home", "g"}, Title: "first finding", Group: groupFit, Pages: onFit,
			Help: "Choose the gravest finding.",
			off:  noFinding, run: change(func(s state.State) state.State { return s.ChooseFinding(-s.Fit.Chosen) })},
		{Name: "finding-last", Keys: []string{"end", "G"}, Title: "last finding", Group: groupFit, Pages: onFit,
			Help: "Choose the last finding.",
			off:  noFinding, run: change(func(s state.State) state.State { return s.ChooseFinding(len(s.Fit.Findings) + len(s.Fit.Gone)) })},
		{Name: "finding-explain", Keys: []string{"enter"}, Title: "why, and what fixes it", Group: groupFit, Pages: onFit, Foot: true,
			Help: "Explain the chosen finding: its figures with their formulas, its source, and the levers that would fix it.",
			off:  noFinding, run: func(a *App) tea.Cmd { return a.explaining.explainFinding() }},
	}
}

func noFinding(a *App) string { return a.explaining.findingless() }

// findingless says why no finding can be explained; empty when one can.
func (x *explaining) findingless() string {
	_, _, ok := x.state.Finding()
	return unless(ok, "there are no findings")
}

// explainFinding shows why the chosen finding is one, by the plan that has it.
func (x *explaining) explainFinding() tea.Cmd {
	f, gone, ok := x.state.Finding()
	if !ok {
		return nil
	}
	x.state = x.state.FocusOn(state.PaneFindings)
	key := ""
	if gone {
		key = state.BaselineKey
	}
	beside, _ := x.state.PlanOf(key)
	e := explain.ExplainFinding(beside.Plan, f)
	e.Title = titled(beside, e.Title)
	x.dialogs.Open(overlay.NewExplanation(e, overlay.Whose{Plan: beside.Key, Fixed: !beside.Own},
		func(key string) string { return leverLabel(beside.Scenario, key) }))
	return nil
}

// explainsFinding reports whether what is to be explained is the chosen finding.
func (x *explaining) explainsFinding() bool {
	return x.state.Page == state.PageFit && x.state.Focus == state.PaneFindings && x.findingless() == ""
}
