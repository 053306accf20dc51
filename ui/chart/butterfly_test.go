package chart

import (
	"testing"

	"brim/ui/theme"
)

// TestButterfly grows both bars from the middle, as long as their shares of the wings.
func TestButterfly(t *testing.T) {
	b := Butterfly{Rows: []Wings{
		{First: Some(0.25), Second: Some(0.55)},
		{First: Some(1.5), Second: Some(0.0001)},
		{First: gap, Second: Some(0)},
		{First: Some(0.01), Second: Some(1)},
	}}
	want := "      ▆▆│▆▆▆▆    \n" +
		"▆▆▆▆▆▆▆▆│▆       \n" +
		"        │        \n" +
		"       ▆│▆▆▆▆▆▆▆▆"
	if got := drawn(17, 4, theme.Blocks, b.Draw); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
