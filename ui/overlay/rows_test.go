package overlay

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"brim/ui/theme"
)

// pointless are the kinds that have no rows to choose from: what they offer are buttons, which
// have a test of their own.
var pointless = []string{"question", "review", "field", "accounts path", "note", "range", "begin"}

// TestRowsAnswerToKeysAndMouse walks down the rows of a dialog of every kind by keys, and clicks
// each of them in another one: the same row is chosen then, or what enter does is done.
func TestRowsAnswerToKeysAndMouse(t *testing.T) {
	for name, sample := range samples() {
		rows := rowsByKeys(t, sample)
		if pointed := len(rows) > 0; pointed == slices.Contains(pointless, name) {
			t.Errorf("%s has %d rows that keys choose", name, len(rows))
		}
		for presses, y := range rows {
			byMouse := sample.open(t)
			placed(t, byMouse, 80, 24, theme.Blocks)
			action := byMouse.Click(6, y)
			if action == nil {
				if _, lines := placed(t, byMouse, 80, 24, theme.Blocks); pointerIn(lines) != y {
					t.Errorf("%s: a click on row %d chooses row %d:\n%s", name, y, pointerIn(lines), strings.Join(lines, "\n"))
				}
				continue
			}
			byKeys := walked(t, sample, presses)
			if want := byKeys.Handle(tea.KeyMsg{Type: tea.KeyEnter}); reflect.TypeOf(action) != reflect.TypeOf(want) {
				t.Errorf("%s: a click on row %d comes to %T, enter to %T", name, y, action, want)
			}
		}
	}
}

// rowsByKeys are the rows that the pointer comes by on its way down, as long as nothing
// scrolls, by how many keys lead there.
func rowsByKeys(t *testing.T, sample sampleDialog) map[int]int {
	t.Helper()
	const most = 6
	rows := map[int]int{}
	last := -1
	for presses := range most {
		dialog := walked(t, sample, presses)
		_, lines := placed(t, dialog, 80, 24, theme.Blocks)
		y := pointerIn(lines)
		if y <= last {
			break
		}
		rows[presses], last = y, y
	}
	return rows
}

// walked is a dialog in which down was pressed so often.
func walked(t *testing.T, sample sampleDialog, presses int) Dialog {
	t.Helper()
	dialog := sample.open(t)
	placed(t, dialog, 80, 24, theme.Blocks)
	for range presses {
		dialog.Handle(tea.KeyMsg{Type: tea.KeyDown})
		placed(t, dialog, 80, 24, theme.Blocks)
	}
	return dialog
}

// pointerIn is the row with the pointer, -1 where there is none.
func pointerIn(lines []string) int {
	return slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, "▸") })
}
