package pane

import (
	"testing"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestQuietPointers: the chosen row of a pane without the focus is pointed at, but not lit.
func TestQuietPointers(t *testing.T) {
	for _, test := range []struct {
		focused, chosen bool
		role            theme.Role
		shows           string
	}{
		{true, true, theme.Selected, "▸"}, {false, true, theme.Strong, "▸"}, {true, false, theme.Text, ""}, {false, false, theme.Text, ""},
	} {
		var role theme.Role
		row := drawn(3, 1, func(c *canvas.Canvas) { role = pointing{test.focused}.mark(c, test.chosen) })[0]
		if role != test.role || row != test.shows {
			t.Errorf("%+v: %q in role %v", test, row, role)
		}
	}
}
