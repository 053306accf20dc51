package chart

import (
	"strings"
	"testing"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestDotsStandOnTheLine: a dot of the line's own value lies on it, one off the scale nowhere,
// and one beyond the line's end nowhere.
func TestDotsStandOnTheLine(t *testing.T) {
	points := []Point{Some(1), Some(1), Some(1), Some(1)}
	line := Line{Series: []Series{{Points: points, Role: theme.Series1}}, Scale: Scale{Max: 2}}
	draw := func(dots ...Point) string {
		line.Dots = []Dots{{Points: dots, Role: theme.Text}}
		c := canvas.New(8, 5, theme.NewGlyphs(theme.Blocks))
		line.Draw(c)
		return c.Plain()
	}
	if text := draw(Some(1), Point{}, Some(1)); strings.Count(text, "●") != 2 {
		t.Errorf("two dots are known:\n%s", text)
	}
	if text := draw(Some(9), Point{}, Point{}, Point{}, Some(1)); strings.Contains(text, "●") {
		t.Errorf("no dot is on the chart:\n%s", text)
	}
}
