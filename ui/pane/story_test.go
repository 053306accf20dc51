package pane

import (
	"strings"
	"testing"

	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// TestTheStoryKeepsItsEffect: on a narrow screen the lead gives way to what it leads to.
func TestTheStoryKeepsItsEffect(t *testing.T) {
	note := state.Note{Story: state.Story{Lead: "Strategic CSM hires by month, Oct '27: 2 → 4", Parts: []string{
		"pods hold until May 2028 (was Feb 2028)", "other quarters stay at 2",
	}}}
	for w, want := range map[int]string{
		120: "Strategic CSM hires by month, Oct '27: 2 → 4: pods hold until May 2028 (was Feb 2028) · other quarters stay at 2",
		80:  "Strategic CSMs, Oct '27: 2 → 4: pods hold until May 2028 (was Feb 2028) +1 more",
		60:  "Strategic CSMs, Oct '27: 2 → 4: pods hold until May 2028",
		40:  "Strategic CSM…: pods hold until May 2028",
	} {
		c := canvas.New(w, 1, theme.NewGlyphs(theme.Blocks))
		Story(c, note)
		if got := strings.TrimSpace(c.Plain()); !strings.HasPrefix(got, want) {
			t.Errorf("%d columns: %q, want %q", w, got, want)
		}
	}
}
