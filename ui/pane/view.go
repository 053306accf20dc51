package pane

import (
	"brim/planner"
	"brim/ui/canvas"
	"brim/ui/report"
	"brim/ui/state"
)

// View is a pane that shows figures.
type View interface {
	// Draw fills the canvas; focused says that the pane is the chosen one.
	Draw(c *canvas.Canvas, s state.State, focused bool)
	// Table is what the pane shows as a table, to copy.
	Table(s state.State) report.Section
	// Figures lists what can be explained in the pane, the most important first.
	Figures(s state.State) []Spot
}

// Spot is a figure in a pane, by its id in the planner's table of figures, and the key
// of the plan that it is of; see [state.State.PlanOf].
type Spot struct {
	Figure string
	At     planner.At
	Plan   string
}

// Explained is a view with results that are no figures of the plan but can be explained.
type Explained interface {
	// Explanations lists them, the most important first.
	Explanations(s state.State) []Result
}

// Result is something that can be explained when it is asked for.
type Result struct {
	Title, Value, Words string
	Explain             func() planner.Explanation
}

// Pointed is a view in which the mouse can point at a month of a tier.
type Pointed interface {
	// Point is what stands at x, y of the pane when it is w × h.
	Point(x, y, w, h int, s state.State) (month, tier int, ok bool)
}

// views is every pane but the levers, which keep their own state.
var views = map[state.Pane]View{
	state.PanePods:  Pods{},
	state.PaneLoads: Loads{},
	state.PaneTiers: Tiers{},
	state.PaneHires: Hires{},

	state.PanePodRatio:  PodRatio{},
	state.PanePodMonths: PodMonths{},
	state.PanePodCauses: PodCauses{},
	state.PanePodPilot:  PodPilot{},
	state.PaneHeat:      Heat{},
	state.PaneMonth:     Month{},

	state.PaneTornado: Tornado{},

	state.PaneCompare:      Compare{},
	state.PaneCompareChart: CompareChart{},
}

// Of returns the view of a pane; the levers have none.
func Of(pane state.Pane) (View, bool) {
	v, ok := views[pane]
	return v, ok
}
