package overlay

import (
	"strings"
	"testing"

	"brim/ui/theme"
)

// TestTargetsStandWhole on the smallest screen, each with what its value is of.
func TestTargetsStandWhole(t *testing.T) {
	for _, steps := range []int{0, 1} {
		dialog := hires(t)
		for row := range dialog.promises() {
			dialog.chosen = row
			for range steps {
				dialog.Handle(keyOf(t, "right"))
			}
		}
		dialog.busy = false
		_, lines := placed(t, dialog, 60, 20, theme.Blocks)
		for _, line := range lines[1 : 1+len(dialog.promises())] {
			if strings.Contains(line, "…") {
				t.Errorf("%q is cut", line)
			}
		}
	}
}
