package overlay

import (
	"strings"
	"testing"

	"brim/planner/plantest"
	"brim/ui/canvas"
	"brim/ui/theme"
)

// windows are the sizes of terminals that people have.
var windows = [][2]int{{60, 20}, {80, 24}, {100, 30}, {200, 60}, {120, 40}, {160, 50}}

// TestDialogsCutNothingBesideBlanks looks at a dialog of every kind at every size for a text that
// ends in an ellipsis while blank cells stand behind it, for a title that is cut, and for how the
// dialog is left.
func TestDialogsCutNothingBesideBlanks(t *testing.T) {
	const spare = 4 // fewer blank cells keep two columns apart
	for name, sample := range samples() {
		dialog := sample.open(t)
		for _, size := range plantest.Few(windows, 3) {
			_, lines := placed(t, dialog, size[0], size[1], theme.Blocks)
			view := strings.Join(lines, "\n")
			for _, line := range lines {
				if strings.Contains(line, "…"+strings.Repeat(" ", spare)) {
					t.Errorf("%s at %v cuts a text beside blanks: %q", name, size, line)
				}
			}
			if strings.Contains(lines[0], "…") {
				t.Errorf("%s at %v has a cut title: %q", name, size, lines[0])
			}
			if !strings.Contains(view, "esc ") {
				t.Errorf("%s at %v does not say how it is left:\n%s", name, size, view)
			}
		}
	}
}

// TestTheWayOutStaysWhereKeysHaveNoRoom drops other keys from a row, the last ones first.
func TestTheWayOutStaysWhereKeysHaveNoRoom(t *testing.T) {
	hints := []hint{fixed("enter", "applies"), {keys: []hintKey{{"y", "copy"}}, does: " copy"}, said("typing replaces"), fixed("esc", "leaves")}
	for width, want := range map[int]string{80: "enter applies  y copy  typing replaces  esc leaves", 33: "enter applies  y copy  esc leaves", 12: "esc leaves"} {
		c := canvas.New(width, 1, theme.NewGlyphs(theme.Blocks))
		new(buttons).hints(c, 0, hints...)
		if got := strings.TrimSpace(c.Plain()); got != want {
			t.Errorf("in %d columns: %q, want %q", width, got, want)
		}
	}
}
