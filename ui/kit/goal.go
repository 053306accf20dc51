package kit

import "brim/ui/state"

// Goal is where a figure of the headline leads: a page, and on it a month of a tier.
type Goal struct {
	Page   state.Page
	Month  int
	Tier   int
	Placed bool       // Month and Tier are meant; else the page shows what it did
	Pane   state.Pane // to choose, where the page has it
}

// Reach is the state with the goal's month and tier chosen, on its page.
func (g Goal) Reach(s state.State) state.State {
	if s = s.FocusOn(g.Pane); !g.Placed {
		return s
	}
	return s.LookAt(g.Month, g.Tier)
}

// Reached reports whether the state is where the goal leads: nothing is left to do for it.
func (g Goal) Reached(s state.State) bool {
	return !g.Placed && s.Page == g.Page && s.Focus == g.Pane
}
