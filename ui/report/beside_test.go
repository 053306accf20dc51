package report

import (
	"strings"
	"testing"
)

// TestBeside follows a column that differs by the other plan's, and matches by name
// whatever the order.
func TestBeside(t *testing.T) {
	now := Section{Title: "Loads", Grid: Grid{
		Head: []string{"Month", "ARR", "Core", "Growth"}, Left: 1, Fixed: 1, Part: 2,
		Rows: [][]string{{"limit", "–", "40", "60"}, {"Jan", "$1.0M", "▲41.0", "50.0"}, {"Feb", "$1.1M", "42.0", "51.0"}},
	}}
	before := Section{Grid: Grid{
		Head: []string{"Month", "Core", "ARR"},
		Rows: [][]string{{"Jan", "39.0", "$1.0M"}, {"limit", "40", "–"}, {"Feb", "42.0", "$1.1M"}},
	}}
	got := Beside(now, before, "baseline")
	want := "Month    ARR   Core  Core, baseline  Growth\n" +
		"limit      –     40              40      60\n" +
		"Jan    $1.0M  ▲41.0            39.0    50.0\n" +
		"Feb    $1.1M   42.0            42.0    51.0\n"
	if text := got.Grid.Text(80); text != want || got.Title != "Loads" {
		t.Errorf("%s\n%s\nwant\n%s", got.Title, text, want)
	}
	if same := Beside(now, now, "baseline"); same.Title != "Loads (as in the baseline)" || len(same.Grid.Head) != 4 {
		t.Errorf("beside itself: %q, %q", same.Title, same.Grid.Head)
	}
	before.Grid.Rows = before.Grid.Rows[:1]
	if text := Beside(now, before, "baseline").Grid.Text(80); !strings.Contains(text, "Feb    $1.1M                  42.0                    51.0") {
		t.Errorf("a month that the baseline does not reach:\n%s", text)
	}
}

// TestBesideFindsRowsByTheirNames though their first cells are alike.
func TestBesideFindsRowsByTheirNames(t *testing.T) {
	grid := func(heads, hires string) Section {
		return Section{Grid: Grid{
			Head: []string{"Group", "Lever", "Value"}, Left: 2, Fixed: 1,
			Rows: [][]string{{"Hiring", "AE heads", heads}, {"Hiring", "AE hires", hires}},
		}}
	}
	got := Beside(grid("20", "3"), grid("20", "2"), "baseline")
	if got.Grid.Rows[0][3] != "20" || got.Grid.Rows[1][3] != "2" {
		t.Errorf("%q", got.Grid.Rows)
	}
}
