package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/overlay"
	"brim/ui/state"
)

// askCaseName asks how the chosen market case is to be called, or a new one.
func (t *structure) askCaseName(added bool) tea.Cmd {
	title, name := "New market case", ""
	if !added {
		title, name = "Rename the market case", t.state.Scenario.CaseName(t.state.Case)
	}
	t.dialogs.Open(overlay.NewCaseName(title, name, added))
	return nil
}

// nameCase makes a market case and turns to it, or renames the chosen one. A name that
// cannot be is said in the dialog that asked for it.
func (t *structure) nameCase(ask overlay.NameCase, back overlay.Asking) tea.Cmd {
	s, c := t.state.Scenario, t.state.Case
	made, err := model.AddCase(s, ask.Name)
	if !ask.New {
		made, err = model.RenameCase(s, c, ask.Name)
	}
	if err != nil {
		back.Refused(t.state.Said(err))
		t.dialogs.Open(back)
		return nil
	}
	if ask.New {
		c = len(made.Scenario.Cases) - 1
	}
	next := t.state.Become(made.Scenario)
	note := next.Note
	if next = next.InCase(c); ask.New {
		next = next.Turn(state.PagePlan).FocusOn(state.PaneLevers).Reveal("case." + made.Scenario.Cases[c].Name + ".win_rate")
	}
	next.Note = note
	return t.become(next)
}

// removeCase takes the chosen market case away; the base case is shown then.
func (t *structure) removeCase() tea.Cmd {
	made, err := model.RemoveCase(t.state.Scenario, t.state.Case)
	return t.restructured(made, err)
}

// addLeave plans somebody's absence, and chooses the lever of its first month.
func (t *structure) addLeave() tea.Cmd {
	made, err := model.AddLeave(t.state.Scenario)
	cmd := t.restructured(made, err)
	if err != nil {
		return cmd
	}
	note := t.state.Note
	next := t.state.Turn(state.PagePlan).FocusOn(state.PaneLevers).Reveal(fmt.Sprintf("leave.%d.from", len(made.Scenario.Leaves)))
	next.Note = note
	return tea.Batch(cmd, t.become(next))
}

// removeLeave takes the leave of the chosen lever away.
func (t *structure) removeLeave() tea.Cmd {
	l, _ := t.state.Lever()
	made, err := model.RemoveLeave(t.state.Scenario, l.Place.Leave)
	return t.restructured(made, err)
}

// restructured takes a changed structure over, or says why it cannot be.
func (t *structure) restructured(made model.Restructured, err error) tea.Cmd {
	if err != nil {
		t.state = t.state.Fail(err)
		return nil
	}
	return t.become(t.state.Become(made.Scenario))
}

// caseCommands make, name and remove market cases and leaves.
func caseCommands() []Command {
	return []Command{
		{Name: "case-new", Keys: []string{"alt+c"}, Title: "new case", Group: groupPlan,
			Help: "Make a market case and turn to it: the sliders of the market change its values then.",
			run:  func(a *App) tea.Cmd { return a.structure.askCaseName(true) }},
		{Name: "case-rename", Keys: []string{"alt+r"}, Title: "rename case", Group: groupPlan,
			Help: "Give the market case that is shown another name.",
			off:  noCase, run: func(a *App) tea.Cmd { return a.structure.askCaseName(false) }},
		{Name: "case-remove", Keys: []string{"alt+x"}, Title: "remove case", Group: groupPlan,
			Help: "Remove the market case that is shown.",
			off:  noCase, run: func(a *App) tea.Cmd { return a.structure.removeCase() }},
		{Name: "leave-new", Keys: []string{"alt+a"}, Title: "new leave", Group: groupPlan,
			Help: "Plan that somebody is away; its levers stand among those of hiring.",
			run:  func(a *App) tea.Cmd { return a.structure.addLeave() }},
		{Name: "leave-remove", Keys: []string{"alt+e"}, Title: "remove leave", Group: groupPlan, Pages: onPlan,
			Help: "Remove the leave to which the chosen lever belongs.",
			off:  noLeave, run: func(a *App) tea.Cmd { return a.structure.removeLeave() }},
	}
}

func noCase(a *App) string {
	return unless(a.state.Case >= 0, a.state.Keys.Fill("the base case is the scenario itself; {case} turns to another, {case-new} makes one"))
}

func noLeave(a *App) string {
	l, ok := a.state.Lever()
	return unless(ok && l.OfLeave(), "no lever of a leave is chosen")
}
