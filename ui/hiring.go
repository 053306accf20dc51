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
func (h *hand) hire(n float64) tea.Cmd {
	return h.become(h.state.Hire(n, h.gesture(h.state.HireRow())))
}

// cellInHand reports whether the mouse is on the cell of the grid that it chose last, which
// is still the chosen one.
func (h *hand) cellInHand(x, y int) bool {
	grid := h.layout.Place(state.PaneHires)
	return grid.Contains(x, y) && h.cell != nil && *h.cell == h.state.Hiring.Cell() &&
		pane.Hires{}.OnChosen(h.state, mouseIn(grid, x, y))
}

// enterHires begins typing the chosen cell, or shows and hides the months of a tier's
// quarter.
func (h *hand) enterHires() tea.Cmd {
	l := h.state.HireRow()
	if l.Kind == model.Monthly && h.state.Hiring.Month == 0 {
		return h.become(h.state.UnfoldQuarter())
	}
	number := model.Value{Number: h.state.HiresAt(l, h.state.Scenario)}
	h.beginHires(l.Exact(number))
	return nil
}

// startHires begins the chosen cell's number with its first digit.
func (h *hand) startHires(msg tea.KeyMsg) tea.Cmd {
	if h.gridless() != "" || !strings.ContainsAny(string(msg.Runes[:1]), "0123456789.[") {
		return nil
	}
	h.beginHires("")
	return h.typing(msg)
}

func (h *hand) beginHires(text string) {
	l := h.state.HireRow()
	h.begin(l, text)
	h.entry.cell = true
	h.state = h.state.Say(fmt.Sprintf("Hires: a number from %s, or several for the cells to the right", l.Range))
}

// commitHires sets the typed numbers; what is no number is said, and can be mended.
func (h *hand) commitHires() tea.Cmd {
	numbers, err := hiresIn(h.entry.lever, h.state.Scenario, h.entry.input.Value())
	if err != nil {
		h.state = h.state.Fail(err)
		return nil
	}
	next := h.state.Say("").SetHires(numbers)
	if next.Note.Wrong {
		h.state = next
		return nil
	}
	h.entry = nil
	return h.become(next)
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
func hiresHeight(s state.State) int {
	if s.Page != state.PageHiring {
		return 0
	}
	return pane.HiresHeight(s)
}
