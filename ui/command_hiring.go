package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/state"
)

// onHiring is the page with the grid of hires.
var onHiring = []state.Page{state.PageHiring}

// yearOfQuarters is how far a coarse step goes in the grid.
const yearOfQuarters = 4

// hiringCommands choose and change the cells of the grid of hires.
func hiringCommands() []Command {
	move := func(f func(state.State) state.State) func(*App) tea.Cmd { return change(f) }
	across := func(n int) func(*App) tea.Cmd {
		return move(func(s state.State) state.State { return s.HireQuarterBy(n) })
	}
	down := func(n int) func(*App) tea.Cmd {
		return move(func(s state.State) state.State { return s.HireRowBy(n) })
	}
	quarter := func(q int) func(*App) tea.Cmd {
		return move(func(s state.State) state.State { return s.HireCell(s.Hiring.Row, q, 0) })
	}
	commands := []Command{
		{Name: "hire-more", Keys: []string{"+", "="}, Title: "one more",
			Help: "Plan one hire more in the cell.", Foot: true,
			off: noGrid, run: func(a *App) tea.Cmd { return a.hand.hire(1) }},
		{Name: "hire-less", Keys: []string{"-"}, Title: "fewer", Help: "Plan one hire fewer in the cell.", Foot: true,
			off: noGrid, run: func(a *App) tea.Cmd { return a.hand.hire(-1) }},
		{Name: "hire-part-more", Keys: []string{"shift+up", "K"}, Title: "quarter more",
			Help: "Plan a quarter of a hire more in the cell.",
			off:  noGrid, run: func(a *App) tea.Cmd { return a.hand.hire(partOfHire) }},
		{Name: "hire-part-less", Keys: []string{"shift+down", "J"}, Title: "quarter fewer",
			Help: "Plan a quarter of a hire fewer in the cell.",
			off:  noGrid, run: func(a *App) tea.Cmd { return a.hand.hire(-partOfHire) }},
		{Name: "hire-type", Keys: []string{"enter"}, Title: "type", Foot: true,
			Help: "Type the cell's number, or several such as 2 2 3 for the cells to its right; a digit begins one " +
				"too. On a quarter of a tier, show or hide its months.",
			off: noGrid, run: func(a *App) tea.Cmd { return a.hand.enterHires() }},
		{Name: "hire-fill", Keys: []string{"f"}, Title: "fill right", Foot: true,
			Help: "Repeat the cell to the right, to the plan's end; from the first quarter on, a row is one number " +
				"again.",
			off: noGrid, run: move(state.State.FillHires)},
		{Name: "hire-copy", Keys: []string{"d"}, Title: "copy row",
			Help: "Copy the row, to paste it into another.", Foot: true,
			off: noGrid, run: move(state.State.CopyHires)},
		{Name: "hire-paste", Keys: []string{"v"}, Title: "paste row",
			Help: "Plan in this row what the copied row plans.", Foot: true,
			off: noCopiedHires, run: move(state.State.PasteHires)},
		{Name: "hire-reset", Keys: []string{"r"}, Title: "reset row", Help: "Put the row back to what the file has.",
			off: noGrid, run: move(func(s state.State) state.State { return s.Reset(s.HireRow()) })},
		{Name: "hire-up", Keys: []string{"up", "k"}, Title: "row above", Help: "Choose the row above.", run: down(-1)},
		{Name: "hire-down", Keys: []string{"down", "j"}, Title: "row below",
			Help: "Choose the row below.", run: down(1)},
		{Name: "hire-left", Keys: []string{"left", "h"}, Title: "quarter before",
			Help: "Choose the quarter before.", run: across(-1)},
		{Name: "hire-right", Keys: []string{"right", "l"}, Title: "quarter after",
			Help: "Choose the quarter after.", run: across(1)},
		{Name: "hire-year-back", Keys: []string{"shift+left", "H", "pgup"}, Title: "year before",
			Help: "Go a year of quarters back.",
			run:  across(-yearOfQuarters)},
		{Name: "hire-year-on", Keys: []string{"shift+right", "L", "pgdown"}, Title: "year after",
			Help: "Go a year of quarters on.",
			run:  across(yearOfQuarters)},
		{Name: "hire-first", Keys: []string{"home", "g"}, Title: "first quarter",
			Help: "Go to the first quarter.", run: quarter(0)},
		{Name: "hire-last", Keys: []string{"end", "G"}, Title: "last quarter",
			Help: "Go to the last quarter that the hiring gap looks at.",
			run:  func(a *App) tea.Cmd { return quarter(a.state.Scenario.PlanQuarters() - 1)(a) }},
	}
	for i := range commands {
		commands[i].Group, commands[i].Pages = groupHiring, onHiring
	}
	return commands
}

func noGrid(a *App) string { return a.gridless() }

// gridless says why nothing can be done with the grid of hires now; empty when it can.
func (d *desk) gridless() string {
	return unless(!d.layout.Place(state.PaneHires).Empty(), d.state.Keys.Fill("the grid of hires is not on the screen; {pane} brings it back"))
}

func noCopiedHires(a *App) string {
	if why := noGrid(a); why != "" {
		return why
	}
	return unless(a.state.CanPasteHires(), a.state.Keys.Fill("no row was copied; {hire-copy} copies one"))
}
