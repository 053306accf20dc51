package layout

import (
	"brim/ui/canvas"
	"brim/ui/pane"
	"brim/ui/state"
)

// The smallest screen that can be used, and the width from which two panes stand side by
// side, in cells.
const (
	MinWidth   = 60
	MinHeight  = 20
	TwoColumns = 80
)

// The widths from which the levers get more room, and from which a page has its widest
// order.
const (
	wideScreen = 120
	hugeScreen = 160

	headlineRows = 2 // whatever it says, so that nothing below it moves
	mostSaid     = 4

	highBody = 30 // rows of a body from which tables get more of them
)

// Shape is what a layout depends on besides the size of the screen.
type Shape struct {
	Page  state.Page
	Focus state.Pane
	Zoom  bool // only the chosen pane is shown
	Stage bool // only the headline is shown, large
	Tiers int
	Hires int // rows in which the grid of hires shows everything
	Month int // rows in which the figures of a month all show
	Fit   int // rows in which the stage and the other roles show everything
	Roles int // besides AEs and CSMs
	Risk  int // rows in which every chance shows

	Books    int // rows in which the list of books shows everything
	Renewals int // and the calendar of what renews

	Said int // rows that what is said at the foot asks for
}

// Placed is a pane and where it stands.
type Placed struct {
	Pane state.Pane
	canvas.Rect
}

// Layout is where everything stands: a pure function of the screen's size and the shape.
// Of the panes it holds those that are shown.
type Layout struct {
	TooSmall                              bool
	Screen                                canvas.Rect
	Header, Tabs, Headline, Story, Footer canvas.Rect
	Panes                                 []Placed
	Stage                                 pane.Stage // of the presentation, which has nothing else
}

// New lays out a page on a screen of w × h cells. Too small a screen has no rectangles.
func New(w, h int, shape Shape) Layout {
	l := Layout{Screen: canvas.Rect{W: w, H: h}}
	if w < MinWidth || h < MinHeight {
		l.TooSmall = true
		return l
	}
	if shape.Stage {
		l.Stage = newStage(l.Screen)
		return l
	}
	var body canvas.Rect
	l.Header, body = l.Screen.SplitTop(1)
	l.Tabs, body = body.SplitTop(1)
	body, l.Footer = body.SplitBottom(1)
	l.Headline, body = body.SplitTop(headlineRows)
	body, l.Story = body.SplitBottom(1)
	l.page(body, shape)
	l.say(max(1, min(mostSaid, shape.Said)) - 1)
	return l
}

// page lays out the panes.
func (l *Layout) page(body canvas.Rect, shape Shape) {
	if shape.Zoom {
		l.put(shape.Focus, body)
		return
	}
	switch shape.Page {
	case state.PagePlan:
		l.plan(body, shape)
	case state.PageHiring:
		l.hiring(body, shape)
	case state.PagePods:
		l.pods(body, shape)
	case state.PageBooks:
		l.books(body, shape)
	case state.PageFit:
		l.fit(body, shape)
	case state.PageRisk:
		l.risk(body, shape)
	case state.PageCompare:
		l.compare(body, shape)
	case state.PageAccounts:
		l.accounts(body, shape)
	case state.PageActuals:
		l.actuals(body, shape)
	}
}

// say gives what is said more rows: those of the lowest panes, as far as these keep a line.
// The others stay as they are.
func (l *Layout) say(more int) {
	const leastPane = 3
	bottom := l.Story.Y
	for _, placed := range l.Panes {
		if placed.Y+placed.H == bottom {
			more = min(more, placed.H-leastPane)
		}
	}
	if more <= 0 {
		return
	}
	for i := range l.Panes {
		if placed := &l.Panes[i]; placed.Y+placed.H == bottom {
			placed.H -= more
		}
	}
	l.Story.Y -= more
	l.Story.H += more
}

// put puts a pane somewhere, unless there is no room.
func (l *Layout) put(pane state.Pane, rect canvas.Rect) {
	if !rect.Empty() {
		l.Panes = append(l.Panes, Placed{Pane: pane, Rect: rect})
	}
}

// Place is where a pane stands; empty when it is not shown.
func (l *Layout) Place(pane state.Pane) canvas.Rect {
	for _, placed := range l.Panes {
		if placed.Pane == pane {
			return placed.Rect
		}
	}
	return canvas.Rect{}
}

// plan puts the levers beside the three answers; on a narrow screen they take turns.
func (l *Layout) plan(body canvas.Rect, shape Shape) {
	levers, answers := body.SplitLeft(leverWidth(body.W))
	if body.W < TwoColumns {
		levers, answers = body, canvas.Rect{}
		if shape.Focus != state.PaneLevers {
			levers, answers = answers, levers
		}
	}
	l.put(state.PaneLevers, levers)
	pods, loads, tiers := stacked(answers, shape.Tiers)
	l.put(state.PanePods, pods)
	l.put(state.PaneLoads, loads)
	l.put(state.PaneTiers, tiers)
}

// leverWidth is how wide the levers stand beside the answers.
func leverWidth(w int) int {
	switch {
	case w >= hugeScreen:
		return 60
	case w >= wideScreen:
		return 50
	}
	return 40
}

// tallPods is how many rows the chart of pods keeps before the loads have charts of their own.
const tallPods = 18

// stacked puts the three answers one below the other: the two tables as high as their
// tiers, with a heading where the chart can spare the row, the loads' first, the chart with
// the rest. On a low screen the chart gives way to a pane of two lines first.
func stacked(area canvas.Rect, tiers int) (pods, loads, splits canvas.Rect) {
	if area.Empty() {
		return
	}
	const frame, smallestPods, roomyPods, headed = 2, 3, 13, 58
	table, headings := min(tiers+frame, (area.H-smallestPods)/2), 0
	if area.W >= headed {
		headings = max(0, min(2, area.H-2*table-roomyPods))
	}
	charts := pane.MultiplesHeight(area.W-frame, tiers)
	if area.H-2*table-headings-charts < tallPods {
		charts = 0
	}
	pods, area = area.SplitTop(area.H - 2*table - headings - charts)
	loads, splits = area.SplitTop(table + min(headings, 1) + charts)
	return pods, loads, splits
}
