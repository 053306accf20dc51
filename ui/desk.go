package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/canvas"
	"brim/ui/layout"
	"brim/ui/overlay"
	"brim/ui/pane"
	"brim/ui/state"
)

// desk is what lies before the user, and what every part of the screen works at: the
// state with its layout, what is typed and which dialogs are open, and the commands'
// keys. What only one part knows is not here.
type desk struct {
	state    state.State
	canvas   *canvas.Canvas
	width    int
	height   int
	layout   layout.Layout
	shape    layout.Shape // of the layout
	dialogs  overlay.Stack
	entry    *entry // the value being typed, or nil
	working  string // what is being done outside the loop; empty for nothing
	reading  work   // of files, while that is what is being done
	escapes  int    // how often esc was pressed, see awaited
	keeper   keeper
	commands []Command
	keys     map[state.Page]map[string]*Command
	now      func() time.Time
	later    func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
}

// become takes the next state, keeps the choice in sight and unsaved work safe.
func (d *desk) become(next state.State) tea.Cmd {
	next.Keys = d.state.Keys
	d.state = next
	d.arrange()
	return d.keeper.keep(&d.state)
}

// arrange lays the page out anew.
func (d *desk) arrange() {
	d.shape = d.shapeNow()
	d.layout = layout.New(d.width, d.height, d.shape)
	for _, placed := range d.layout.Panes {
		view, _ := pane.ViewOf(placed.Pane)
		if follows, does := view.(pane.Follows); does {
			d.state = follows.Follow(d.state, placed.W, placed.H)
		}
	}
}

// settle lays the page out anew where what is said takes more or fewer rows than it did.
func (d *desk) settle() {
	if d.shapeNow() != d.shape {
		d.arrange()
	}
}

// shapeNow is what the layout depends on besides the size of the screen.
func (d *desk) shapeNow() layout.Shape {
	return layout.Shape{
		Page: d.state.Page, Focus: d.state.Focus, Zoom: d.state.Zoom, Stage: d.state.Presents,
		Tiers: len(d.state.Scenario.Tiers), Hires: hiresHeight(d.state), Month: monthHeight(d.state, d.width, d.height),
		Fit: fitHeight(d.state), Roles: pane.OtherRoles(d.state), Risk: riskHeight(d.state),
		Books: pane.BookListHeight(d.state), Renewals: pane.RenewalsHeight(d.state),
		Said: pane.StoryRows(d.state.Note, d.width),
	}
}

// monthHeight is the height that the figures of a month ask for on their page, of what the
// screen's other lines and the heat map leave.
func monthHeight(s state.State, width, height int) int {
	const around = 7
	if s.Page != state.PageBooks {
		return 0
	}
	least, _ := pane.HeatHeights(len(s.Scenario.Tiers))
	return pane.MonthHeight(s, width, height-around-least)
}

// fitHeight is the height that the stage and the other roles ask for on their page.
func fitHeight(s state.State) int {
	if s.Page != state.PageFit {
		return 0
	}
	return pane.FitHeight(s)
}

// riskHeight is the height that the chances ask for on their page.
func riskHeight(s state.State) int {
	if s.Page != state.PageRisk {
		return 0
	}
	return pane.ChancesHeight(s)
}

// ask opens a question; each of its choices says what it leads to.
func (d *desk) ask(q *overlay.Question) { d.dialogs.Open(q) }

// refused says why a file was not read or written, in the dialog that asked for it too,
// which comes back with what was typed unless another one is open by now.
func (d *desk) refused(err error, back overlay.Asking) {
	d.state = d.state.Fail(err)
	if back != nil && d.dialogs.Empty() {
		back.Refused(err.Error())
		d.dialogs.Open(back)
	}
}
