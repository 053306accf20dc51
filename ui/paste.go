package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/state"
)

// hasCells reports whether a paste is of cells, as spreadsheets copy them: with a tab
// between two of a row and a line for each row.
func hasCells(letters []rune) bool {
	return slices.Contains(letters, '\t') || slices.Contains(letters, '\n')
}

// pasteCells plans pasted cells from the grid's chosen cell on. Where one value is typed
// they are refused: without their tabs they would read as one number.
func (h *hand) pasteCells(text string) tea.Cmd {
	text = strings.TrimRight(text, "\r\n")
	if letters := []rune(text); !hasCells(letters) { // one cell, with the end of its line
		return h.write(tea.KeyMsg{Type: tea.KeyRunes, Runes: letters, Paste: true})
	}
	inGrid := h.state.Focus == state.PaneHires && !h.state.Presents && h.gridless() == ""
	switch {
	case h.entry != nil && h.entry.cell && h.entry.input.Value() != "" && !h.entry.fresh:
		h.state = h.state.Fail(errors.New("several cells were pasted into one that is being typed: enter or esc first, then paste"))
	case inGrid:
		h.entry = nil
		block, err := hireBlock(h.state, text)
		if err != nil {
			h.state = h.state.Fail(err)
			return nil
		}
		return h.become(h.state.Say("").SetHireBlock(block))
	case h.entry != nil:
		h.state = h.state.Fail(fmt.Errorf("%s takes one value, and several cells were pasted; nothing was changed", h.entry.lever.Title()))
	default:
		h.state = h.state.Fail(errors.New("several cells were pasted: they go into the grid of the page Hiring; nothing was changed"))
	}
	return nil
}

// write takes letters for the value being typed, or begins one.
func (h *hand) write(msg tea.KeyMsg) tea.Cmd {
	if h.entry != nil {
		return h.typing(msg)
	}
	return h.digit(msg)
}

// hireBlock reads pasted cells, a row a line: every one is one number of people.
func hireBlock(s state.State, text string) ([][]float64, error) {
	var block [][]float64
	rows, _ := s.HireRoom()
	for y, line := range strings.Split(text, "\n") {
		if y >= rows {
			block = append(block, nil) // that there are too many is said of all of them
			continue
		}
		var numbers []float64
		for x, cell := range strings.Split(line, "\t") {
			n, err := hireCell(s, s.HireRows()[s.Hiring.Row+y], cell)
			if err != nil {
				return nil, fmt.Errorf("pasted row %d, column %d: %w; nothing was changed", y+1, x+1, err)
			}
			numbers = append(numbers, n)
		}
		block = append(block, numbers)
	}
	return block, nil
}

// hireCell reads one pasted cell.
func hireCell(s state.State, l model.Lever, text string) (float64, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, errors.New("an empty cell; 0 is nobody")
	}
	numbers, err := hiresIn(l, s.Scenario, text)
	if err != nil || len(numbers) != 1 {
		const longest = 16
		return 0, fmt.Errorf("found %q; each must be a number, %s", canvas.Fit(text, longest, "…"), l.Range)
	}
	return numbers[0], nil
}
