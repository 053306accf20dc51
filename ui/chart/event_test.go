package chart

import (
	"strings"
	"testing"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestEventsAreMarkedAndNamed draws the lines of events at their points, and their words
// where no data stands.
func TestEventsAreMarkedAndNamed(t *testing.T) {
	points := make([]Point, 25)
	for i := range points {
		points[i] = Some(1 + float64(i)/48)
	}
	line := Line{Series: []Series{{Points: points}}, Scale: Scale{Min: 1, Max: 2},
		Events: []Event{{Point: 3, Text: "Mar warned", Role: theme.Warn}, {Point: 22, Text: "Oct break", Role: theme.Over}, {Point: 99, Text: "never"}},
		Ticks:  []int{12},
		Strip:  &Strip{Name: "gap", Points: points, Scale: Scale{Max: 2}, Limit: Some(1.2), Beyond: theme.Warn, Mark: "!", Text: "over from Oct"},
	}
	line.AxisWidth = 4
	c := canvas.New(60, 8, theme.NewGlyphs(theme.Blocks))
	line.Draw(c)
	text := c.Plain()
	for _, want := range []string{"┊ Mar warned", "Oct break", "┼", "gap", "!", "over from Oct"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	if strings.Contains(text, "never") {
		t.Errorf("an event past the plan is drawn:\n%s", text)
	}
}
