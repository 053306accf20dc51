package overlay

import (
	"strings"
	"testing"

	"brim/planner/judge"
	"brim/ui/theme"
)

// TestSmallDialogsSayAll on the smallest screen: keys, figures and forms stand whole.
func TestSmallDialogsSayAll(t *testing.T) {
	review := NewReview("Structure", []ReviewPart{{Text: "Fewest productive CSMs", Before: "23.0", After: "24.0"}}, nil)
	for _, want := range []struct {
		name, text string
		dialog     Dialog
	}{
		{"tiers", "m matrix", NewTiers(tierRows(), "from ACV", 1)},
		{"review", "Fewest productive CSMs", review},
		{"range", "stands; or none", NewRange("company.arr", "Range of ARR", "$24.0M now", "none", "")},
	} {
		_, lines := placed(t, want.dialog, 60, 20, theme.Blocks)
		if view := strings.Join(lines, "\n"); !strings.Contains(view, want.text) {
			t.Errorf("%s does not show %q:\n%s", want.name, want.text, view)
		}
	}
}

// TestBridgeShowsValuesWhole where the names leave them room, as on 80 columns.
func TestBridgeShowsValuesWhole(t *testing.T) {
	widths := widestParts([]judge.BridgePart{{Name: "Linearity", From: "25%, 25%, 25%, 25%", To: "10%, 20%, 30%, 40%"}})
	if got := widths.within(60); got != widths {
		t.Errorf("columns of %v became %v", widths, got)
	}
	if got := widths.within(40); got.name+got.from+got.to != 40 || got.name < 12 || got.from < 12 || got.to < 12 {
		t.Errorf("columns of %v became %v in 40", widths, got)
	}
}

// TestBridgeOfAnOutcomeThatNothingMoves does not say that no lever differs.
func TestBridgeOfAnOutcomeThatNothingMoves(t *testing.T) {
	w := difference(t)
	for range judge.Outcomes() {
		_, lines := placed(t, w, 80, 24, theme.Blocks)
		view := strings.Join(lines, "\n")
		if strings.Contains(view, "No lever differs") {
			t.Errorf("of %s, though a lever differs:\n%s", w.bridge.Outcome.Label, view)
		}
		if len(w.bridge.Parts) == 0 && !strings.Contains(view, "add nothing") {
			t.Errorf("of %s it is not said that they add nothing:\n%s", w.bridge.Outcome.Label, view)
		}
		w.turn(1)
	}
}
