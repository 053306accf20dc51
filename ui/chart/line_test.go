package chart

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brim/ui/theme"
)

// ratioLine climbs through both limits of the AE:CSM ratio.
func ratioLine() Line {
	return Line{
		Series: []Series{
			{Points: pointsOf(1.05, 1.1, 1.1, 1.25, 1.3, 1.3, 1.4, 1.6, 1.8), Role: theme.Series1},
			{Points: pointsOf(1.05, 1.05, 1.1, 1.1, 1.15, 1.15, 1.1, 1.1, 1.1), Role: theme.Ghost, Dotted: true},
		},
		Scale: Scale{1, 2},
		Limits: []Limit{
			{Value: 1.5, Label: "degraded 1.5", Breach: theme.Over},
			{Value: 1.2, Label: "sound 1.2", Breach: theme.Warn},
		},
		Labels:    []Label{{0, "Q1 27"}, {1, "hidden"}, {4, "Q1 28"}, {5, "hidden"}, {8, "Q1 29"}},
		AxisWidth: 3,
		Format:    func(v float64) string { return fmt.Sprintf("%.1f", v) },
	}
}

func TestLineLooks(t *testing.T) {
	for _, tc := range []struct {
		style theme.GlyphStyle
		want  []string
	}{
		{theme.Blocks, []string{
			"2.1                                         ",
			"1.8                                   ▄▄▄▄  ",
			"1.5 ╌╌╌╌╌╌╌╌╌╌╌ degraded 1.5 ▗▄▄▄▄▟▀▀▀▘╌╌╌╌╌",
			"1.2 ▄▄▄▄▄▄▄▄▄▄▄▄▟▀▀▀▀▀▀▀▀▀▀▀▀▀••••••••••••╌╌",
			"    ▘•••••                        sound 1.2 ",
			"    Q1 27              Q1 28           Q1 29",
		}},
		{theme.Braille, []string{
			"2.1                                         ",
			"1.8                                   ⣀⣠⠤⠤  ",
			"1.5 ╌╌╌╌╌╌╌╌╌╌╌ degraded 1.5 ⢀⣀⣀⣠⠤⠴⠒⠋⠉⠁╌╌╌╌╌",
			"1.2 ⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⡤⠤⠴⠒⠒⠒⠚⠉⠉⠉⠉⠉⠉⠉⠉⠉············╌╌",
			"    ⠁·····                        sound 1.2 ",
			"    Q1 27              Q1 28           Q1 29",
		}},
		{theme.ASCII, []string{
			"2.1                                         ",
			"1.8                                  .....  ",
			"1.5 ----------- degraded 1.5 .....:'''------",
			"1.2 ............:'''''''''''''oooooooooooo--",
			"    'ooooo                        sound 1.2 ",
			"    Q1 27              Q1 28           Q1 29",
		}},
	} {
		got := strings.Split(drawn(44, 6, tc.style, ratioLine().Draw), "\n")
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s\n%s", tc.style, diff, strings.Join(got, "\n"))
		}
	}
}

// TestFlatOnItsLimit: a line lying on its limit leaves the tail to the dashes
// and pushes the label off the data.
func TestFlatOnItsLimit(t *testing.T) {
	line := ratioLine()
	line.Series = []Series{{Points: pointsOf(1.5, 1.5, 1.5), Role: theme.Series1}}
	line.Labels = nil
	want := []string{
		"2.1                           ",
		"                 degraded 1.5 ",
		"1.5 ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄╌╌",
		"1.2 ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ sound 1.2 ",
		"0.9                           ",
	}
	got := strings.Split(drawn(30, 5, theme.Blocks, line.Draw), "\n")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestGapsStayOpen(t *testing.T) {
	line := Line{
		Series: []Series{{Points: []Point{Some(0), Some(0), gap, gap, Some(4), Some(4)}, Role: theme.Series1}},
		Scale:  Scale{0, 4},
	}
	want := "    ▄▄\n      \n▄▄    "
	if got := drawn(6, 3, theme.Blocks, line.Draw); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestLabelsNameOnlyTheirLimit: off its own row a label must not be readable as
// that of another limit.
func TestLabelsNameOnlyTheirLimit(t *testing.T) {
	line := Line{
		Series: []Series{{Points: pointsOf(4, 4), Role: theme.Series1}},
		Scale:  Scale{0, 8},
		Limits: []Limit{{Value: 4, Label: "four"}, {Value: 6, Label: "six"}},
	}
	want := "                \n╌╌╌╌╌╌╌╌╌╌╌ six \n▄▄▄▄▄▄▄▄▄▄▄▄▄▄╌╌\n           four \n                "
	if got := drawn(16, 5, theme.Blocks, line.Draw); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	line.Limits[1].Value = 4.1
	want = "                \n                \n▄▄▄▄▄▄▄▄▄▄▄▄▄▄╌╌\n                \n                "
	if got := drawn(16, 5, theme.Blocks, line.Draw); got != want {
		t.Errorf("two limits in a row: got\n%s\nwant\n%s", got, want)
	}
}

// TestAxisValuesAreTrue: with too few decimals for fine steps the axis takes
// coarser ones instead of writing 2 beside 1.5.
func TestAxisValuesAreTrue(t *testing.T) {
	line := Line{
		Scale: Scale{0, 2}, AxisWidth: 2, Limits: []Limit{{Value: 1}},
		Format: func(v float64) string { return fmt.Sprintf("%.0f", v) },
	}
	want := " 2   \n     \n     \n     \n 1 ╌╌\n     \n     \n     \n 0   "
	if got := drawn(5, 9, theme.Blocks, line.Draw); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestLineAboveItsLimits: where rows for both limits would leave the line off the chart, the
// scale fits the line, and the higher limit has its row and its label.
func TestLineAboveItsLimits(t *testing.T) {
	line := ratioLine()
	line.Series = []Series{{Points: pointsOf(5.2, 6.5, 8.1), Role: theme.Series1}}
	line.Scale = Scale{0.9, 8.4}
	line.Labels = nil
	for h, want := range map[int][]string{
		3: {
			"7.5        ▄▄▄▄▄▄▄▄▄▄▄▄▛▀▀▀▀  ",
			"4.5 ▀▀▀▀▀▀▀▘                  ",
			"1.5 ╌╌╌╌╌╌╌╌╌╌╌╌ degraded 1.5 ",
		},
		6: {
			"9.0                           ",
			"7.5              ▗▄▄▄▄▄▛▀▀▀▀  ",
			"6.0 ▄▄▄▄▄▄▄▛▀▀▀▀▀▀            ",
			"4.5 ▘                         ",
			"3.0                           ",
			"1.5 ╌╌╌╌╌╌╌╌╌╌╌╌ degraded 1.5 ",
		},
	} {
		got := strings.Split(drawn(30, h, theme.Blocks, line.Draw), "\n")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("in %d rows (-want +got)\n%s", h, diff)
		}
	}
}
