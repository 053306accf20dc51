package pane

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"brim/model"
	"brim/scenarios"
	"brim/ui/state"
)

// TestLeverHelpIsWhole at every size that explains levers: every lever's words are there to
// the last, each line within the pane, and rows are left for the levers.
func TestLeverHelpIsWhole(t *testing.T) {
	const leastLevers = 5
	for _, builtin := range scenarios.Builtins() {
		file, err := scenarios.LoadBuiltin(builtin.Name)
		if err != nil {
			t.Fatal(err)
		}
		s := opened(file.Scenario)
		for _, l := range model.Levers(s.Scenario) {
			s.Panel.Rows, s.Panel.Chosen = []state.Row{{Kind: state.OneLever, Lever: l}}, 0
			for _, size := range [][2]int{{60, 14}, {40, 18}, {40, 24}, {50, 34}, {60, 44}} {
				lines := leverHelp(s, size[0], size[1])
				if said := strings.Join(lines, " "); !strings.Contains(said, l.Help) {
					t.Errorf("%s, %s at %v: %q is not all of %q", builtin.Name, l.Key, size, said, l.Help)
				}
				for _, line := range lines {
					if ansi.StringWidth(line) > size[0]-2 {
						t.Errorf("%s at %v: line too long: %q", l.Key, size, line)
					}
				}
				if room := (Levers{}).Room(s, size[0], size[1]); room < leastLevers {
					t.Errorf("%s at %v leaves %d rows for levers", l.Key, size, room)
				}
			}
		}
	}
}
