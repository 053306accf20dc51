package ui

import (
	"errors"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/pane"
	"brim/ui/state"
)

// partOfHire is the finest step of the grid: a hire who comes with a chance of a quarter,
// or one a year.
const partOfHire = 0.25

// hire changes the chosen cell by n people.
func (a *App) hire(n float64) tea.Cmd {
	return a.become(a.state.Hire(n, a.gesture(a.state.HireRow())))
}

// enterHires begins typing the chosen cell, or shows and hides the months of a tier's
// quarter.
func (a *App) enterHires() tea.Cmd {
	l := a.state.HireRow()
	if l.Kind == model.Monthly && a.state.Hiring.Month == 0 {
		return a.become(a.state.UnfoldQuarter())
	}
	number := model.Value{Number: a.state.HiresAt(l, a.state.Scenario)}
	a.beginHires(l.Exact(number))
	return nil
}

// startHires begins the chosen cell's number with its first digit.
func (a *App) startHires(msg tea.KeyMsg) tea.Cmd {
	if noGrid(a) != "" || !strings.ContainsAny(string(msg.Runes[:1]), "0123456789.[") {
		return nil
	}
	a.beginHires("")
	return a.typing(msg)
}

func (a *App) beginHires(text string) {
	l := a.state.HireRow()
	a.begin(l, text)
	a.entry.cell = true
	a.state = a.state.Say(fmt.Sprintf("Hires: a number from %s, or several for the cells to the right", l.Range))
}

// commitHires sets the typed numbers; what is no number is said, and can be mended.
func (a *App) commitHires() tea.Cmd {
	numbers, err := hiresIn(a.entry.lever, a.state.Scenario, a.entry.input.Value())
	if err != nil {
		a.state = a.state.Fail(err)
		return nil
	}
	next := a.state.Say("").SetHires(numbers)
	if next.Note.Wrong {
		a.state = next
		return nil
	}
	a.entry = nil
	return a.become(next)
}

// hiresIn reads one number of people, or several.
func hiresIn(l model.Lever, s *model.Scenario, text string) ([]float64, error) {
	v, err := l.Parse(s, text)
	switch {
	case err != nil:
		return nil, err
	case v.List == nil && !v.Absent:
		return []float64{v.Number}, nil
	case len(v.List) == 0:
		return nil, errors.New("type a number of people, such as 2 or 0.5")
	}
	return v.List, nil
}

// hiresHeight is the height that the grid asks for on its page.
func (a *App) hiresHeight() int {
	if a.state.Page != state.PageHiring {
		return 0
	}
	return pane.HiresHeight(a.state)
}
