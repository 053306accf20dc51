package pane

import (
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/kit"
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
	Figures(s state.State) []kit.Spot
}

// titleAround is what the frame of a pane, and the air beside its title, take.
const titleAround = 5

// What a view can do besides, each by an interface of its own: the program asks for these
// and knows no pane by its name.

// Typed is a view that shows the value being typed into what is chosen in it.
type Typed interface {
	// Typing is the view with that value; nil is none.
	Typing(entry *Entry) View
}

// Follows is a view that scrolls to keep what is chosen in sight.
type Follows interface {
	// Follow scrolls for a pane of w × h.
	Follow(s state.State, w, h int) state.State
}

// Mouse is where on a pane's canvas the mouse is, and how large the pane is.
type Mouse struct{ X, Y, W, H int }

// Pressed is a view in which the mouse can choose.
type Pressed interface {
	// Press chooses what is under the mouse and says what it does there besides; false
	// where there is nothing to choose.
	Press(s state.State, mouse Mouse) (next state.State, hold Hold, ok bool)
}

// Hold is what a press of the mouse does besides choosing.
type Hold uint8

const (
	// Released is nothing.
	Released Hold = iota
	// Entered is what the enter key does with what is chosen.
	Entered
	// Grabbed takes the slider of the chosen lever in hand.
	Grabbed
	// Scrubbed goes on choosing while the mouse moves with its button held.
	Scrubbed
)

// Wheeled is a view that the wheel scrolls, or whose choice it moves. It changes no
// scenario.
type Wheeled interface {
	// Wheel turns by n clicks, up when n is negative.
	Wheel(s state.State, mouse Mouse, n int) state.State
}

// Explained is a view with results that are no figures of the plan but can be explained.
type Explained interface {
	// Explanations lists them, the most important first.
	Explanations(s state.State) []Result
}

// Result is something that can be explained when it is asked for.
type Result struct {
	Title, Value, Words string
	Explain             func() explain.Explanation
}

// resultOf is a result whose explanation is there already.
func resultOf(e explain.Explanation) Result {
	return Result{Title: e.Title, Value: e.Value, Words: e.Words, Explain: func() explain.Explanation { return e }}
}

// Compares is a view whose table has the differences from the baseline in it already.
type Compares interface {
	Compares()
}

// TableOf is a view's table as it is copied: beside a pinned baseline with what that has.
func TableOf(v View, s state.State) report.Section {
	if _, itself := v.(Compares); itself || s.Baseline == nil {
		return v.Table(s)
	}
	before, base := s, s.Baseline
	before.Scenario, before.Plan, before.Head, before.Case, before.Baseline = base.Scenario, base.Plan, base.Head, base.Case, nil
	if place, ok := kit.PinnedPlace(s, s.Cursor.Month, s.Cursor.Tier); ok {
		before = before.LookAt(place.T, place.Tier)
	} else {
		before = before.LookAt(s.Cursor.Month, s.Cursor.Tier) // the nearest there is
	}
	return report.Beside(v.Table(s), v.Table(before), "baseline")
}

// views is every pane.
var views = map[state.Pane]View{
	state.PaneLevers: Levers{},
	state.PanePods:   Pods{},
	state.PaneLoads:  Loads{},
	state.PaneTiers:  Tiers{},
	state.PaneHires:  Hires{},

	state.PanePodRatio:  PodRatio{},
	state.PanePodMonths: PodMonths{},
	state.PanePodCauses: PodCauses{},
	state.PanePodPilot:  PodPilot{},
	state.PaneHeat:      Heat{},
	state.PaneMonth:     Month{},

	state.PaneFindings:  Findings{},
	state.PaneTierFit:   TierFit{},
	state.PaneStage:     StageFit{},
	state.PaneResources: Resources{},
	state.PaneTornado:   Tornado{},

	state.PaneCompare:      Compare{},
	state.PaneCompareChart: CompareChart{},

	state.PaneFan:     Fan{},
	state.PaneChances: Chances{},

	state.PaneBookList:     BookList{},
	state.PaneBookAccounts: BookAccounts{},
	state.PanePairs:        Pairs{},
	state.PaneRenewals:     Renewals{},

	state.PaneActualMonths:  ActualMonths{},
	state.PaneActualFigures: ActualFigures{},
	state.PaneImplied:       Implied{},
	state.PaneWhy:           Why{},
}

// ViewOf returns the view of a pane; false for a pane that nothing draws.
func ViewOf(pane state.Pane) (View, bool) {
	v, ok := views[pane]
	return v, ok
}
