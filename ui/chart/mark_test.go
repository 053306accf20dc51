package chart

import (
	"testing"

	"brim/ui/theme"
)

// TestMarkedPoint draws a line behind the data and finds the point back by its column.
func TestMarkedPoint(t *testing.T) {
	line := Line{
		Series: []Series{{Points: pointsOf(0, 0, 0, 0, 0), Role: theme.Series1}},
		Scale:  Scale{0, 1}, Marks: []int{2, 9}, AxisWidth: 2,
	}
	want := "       │    \n       │    \n   ▄▄▄▄▄▄▄▄▄"
	if got := drawn(12, 3, theme.Blocks, line.Draw); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for x, want := range map[int]int{3: 0, 7: 2, 8: 2, 11: 4, 99: 4} {
		if point, ok := line.PointAt(x, 12); !ok || point != want {
			t.Errorf("column %d is point %d, want %d", x, point, want)
		}
	}
	if _, ok := line.PointAt(1, 12); ok {
		t.Error("the axis is a point")
	}
}
