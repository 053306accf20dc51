package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/ui/state"
)

// pasted is a bracketed paste.
func pasted(a *App, text string) {
	_, cmd := a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
	settle(a, cmd)
}

// TestPasteIntoTheGrid splits tabs and lines into cells, in one step to undo.
func TestPasteIntoTheGrid(t *testing.T) {
	const aes = "ae.hires_per_quarter"
	a := hiringScreen(t, "pod-breach", 80, 24)
	pasted(a, "3\t4\t5\t6")
	wantHires(t, a, aes, 3, 4, 5, 6, 4, 4)
	press(a, "u", "right")
	pasted(a, "7\t8\n9\t1\n")
	wantHires(t, a, aes, 2, 7, 8, 4, 4, 4)
	if got := hires(t, a, "csm.hires_per_quarter").List; got[0] != 1 || got[1] != 9 || got[2] != 1 || got[3] != 1 {
		t.Errorf("the second row is %v", got)
	}
	if press(a, "u"); a.state.Unsaved() {
		t.Error("a block is more than one step to undo")
	}
	press(a, "home")
	pasted(a, "5\n") // one cell is typed: enter takes it
	seesTyped(t, a, "5")
	press(a, "enter")
	wantHires(t, a, aes, 5, 3, 3, 4, 4, 4)
	press(a, "enter") // over the old number, not yet edited
	pasted(a, "1\t2")
	wantHires(t, a, aes, 1, 2, 3, 4, 4, 4)
}

// TestPasteByMonth goes through the months of a tier's list.
func TestPasteByMonth(t *testing.T) {
	a := hiringScreen(t, "pod-breach", 120, 40)
	press(a, "down", "down", "down", "right", "enter")
	pasted(a, "1\t2\t0\t4")
	wantHires(t, a, "tier.Strategic.csm_hires", 0, 0, 0, 1, 2, 0, 4)
}

// TestPastesThatAreRefused change nothing, and say why.
func TestPastesThatAreRefused(t *testing.T) {
	for _, test := range []struct{ name, keys, text, want string }{
		{"words", "", "AEs\t2", "pasted row 1, column 1: found \"AEs\""},
		{"a hole", "", "1\t\t2", "row 1, column 2: an empty cell"},
		{"a list in a cell", "", "1\t2 3", "row 1, column 2: found \"2 3\""},
		{"too wide", "end", "1\t2", "2 columns do not fit: from this one on there are 1"},
		{"too high", "down", strings.Repeat("1\n", 9), "9 rows do not fit: from this row on there are 7"},
		{"too many people", "", "1\n99999", "row 2, column 1"},
		{"while typing", "4", "1\t2", "enter or esc first"},
		{"an escape sequence", "", "1\t\x1b[31m", "row 1, column 2: found"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := hiringScreen(t, "pod-breach", 120, 40)
			if test.keys != "" {
				press(a, test.keys)
			}
			pasted(a, test.text)
			if sees(t, a, test.want); a.state.Unsaved() || !a.state.Note.Wrong {
				t.Errorf("note %+v", a.state.Note)
			}
			if strings.Contains(a.View(), "\x1b[31m") {
				t.Error("a sequence reaches the screen")
			}
		})
	}
}

// TestCellsIntoALever are refused, whether a value is being typed or not; the end of a
// line alone is none of the value.
func TestCellsIntoALever(t *testing.T) {
	a, _ := screen(t, "pod-breach", 80, 24)
	choose(t, a, "csm.heads")
	for _, text := range []string{"3\t4", "3\n4"} {
		pasted(a, text)
		sees(t, a, "several cells were pasted")
		press(a, "enter")
		pasted(a, text)
		sees(t, a, "CSM heads takes one value")
		seesTyped(t, a, "20")
		press(a, "esc")
	}
	if a.state.Unsaved() {
		t.Error("something was changed")
	}
	pasted(a, "24\n")
	if press(a, "enter"); number(t, a, "csm.heads") != 24 {
		t.Errorf("%v heads", number(t, a, "csm.heads"))
	}
	press(a, "p")
	pasted(a, "1\t2")
	sees(t, a, "several cells were pasted")
}

// FuzzPasteCells pastes anything into the grid: the scenario stays a valid one.
func FuzzPasteCells(f *testing.F) {
	for _, text := range []string{"3\t4", "1\n2\n", "\t\n", "1e9\t-1", "[1, 2]\t3", "½\t名"} {
		f.Add(text)
	}
	a := hiringScreen(f, "pod-breach", 80, 24)
	before := a.state
	f.Fuzz(func(t *testing.T, text string) {
		a.state, a.entry = before, nil
		pasted(a, text)
		if problems := model.Validate(a.state.Scenario); len(problems) > 0 || a.state.Page != state.PageHiring {
			t.Errorf("%q: %v", text, problems)
		}
	})
}
