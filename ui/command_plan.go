package ui

import (
	"brim/ui/state"
)

// planCommands change what the whole plan is looked at with.
func planCommands() []Command {
	return []Command{
		{Name: "undo", Keys: []string{"u"}, Title: "undo", Group: groupPlan,
			Help: "Take the last change back; a drag or a held key is one change.", Foot: true,
			off: func(a *App) string { return unless(a.state.CanUndo(), "nothing to undo") },
			run: change(state.State.Undo)},
		{Name: "redo", Keys: []string{"ctrl+r"}, Title: "redo", Group: groupPlan, Help: "Do again what was taken back.",
			off: func(a *App) string { return unless(a.state.CanRedo(), "nothing to redo") },
			run: change(state.State.Redo)},
		{Name: "baseline", Keys: []string{"b"}, Title: "baseline", Group: groupPlan,
			Help: "Pin the plan as it is now, to see ghosts of it; again to clear it.", Foot: true,
			run: change(toggleBaseline)},
		{Name: "case", Keys: []string{"c"}, Title: "case", Group: groupPlan,
			Help: "Turn to the next market case of the scenario.", Foot: true,
			off: func(a *App) string {
				return unless(len(a.state.Scenario.Cases) > 0, a.state.Keys.Fill("the scenario has no market cases; {case-new} makes one"))
			},
			run: change(state.State.NextCase)},
	}
}

func toggleBaseline(s state.State) state.State {
	if s.Baseline != nil {
		return s.Unpin()
	}
	return s.Pin()
}

func notUnsaved(a *App) string { return unless(a.state.Unsaved(), "nothing has changed") }
