package pane

import (
	"testing"

	"brim/ui/chart"
	"brim/ui/theme"
)

// TestUnassessedIsNoHeat keeps the hues of nearly full books from what has no limit.
func TestUnassessedIsNoHeat(t *testing.T) {
	cell := heatCell{share: chart.At(0.99), unassessed: true}
	if role, _, shade := cell.look(theme.NewGlyphs(theme.Blocks)); role != theme.Dim || shade == " " {
		t.Errorf("it has role %v and shade %q", role, shade)
	}
}
