package chart

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"brim/ui/canvas"
	"brim/ui/theme"
)

// TestDashLooks draws flat lines of all dashes, one above the other.
func TestDashLooks(t *testing.T) {
	line := Line{Scale: Scale{0, 5}}
	for n := range int(dashes) {
		v := float64(5 - n)
		line.Series = append(line.Series, Series{Points: pointsOf(v, v), Dash: DashOf(n)})
	}
	for style, want := range map[theme.GlyphStyle][]string{
		theme.Blocks: {
			"▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄", "▄▄▄ ▄▄▄ ▄▄▄ ▄▄▄▄", "▄ ▄ ▄ ▄ ▄ ▄ ▄ ▄▄",
			"▄▄▄ ▄ ▄▄▄ ▄ ▄▄▄▄", "▄▄▄▄▄▄ ▄▄▄▄▄▄ ▄▄", "▄▄▄ ▄ ▄ ▄▄▄ ▄ ▄▄",
		},
		theme.ASCII: {
			"................", "... ... ... ....", ". . . . . . . ..", "... . ... . ....", "...... ...... ..", "... . . ... . ..",
		},
		theme.Braille: {
			"⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤", "⠤⠤⠤ ⠤⠤⠤ ⠤⠤⠤ ⠤⠤⠤⠤", "⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤⠤",
			"⠤⠤⠤ ⠤ ⠤⠤⠤ ⠤ ⠤⠤⠤⠤", "⠤⠤⠤⠤⠤⠤ ⠤⠤⠤⠤⠤⠤ ⠤⠤", "⠤⠤⠤ ⠤ ⠤ ⠤⠤⠤ ⠤ ⠤⠤",
		},
	} {
		if diff := cmp.Diff(want, strings.Split(drawn(16, 6, style, line.Draw), "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", style, diff)
		}
	}
}

// TestDashesDiffer holds that no two dashes look alike in a legend, in any glyphs.
func TestDashesDiffer(t *testing.T) {
	for style := theme.Blocks; style <= theme.ASCII; style++ {
		g, seen := theme.NewGlyphs(style), map[string]Dash{}
		for n := range int(dashes) {
			sample := DashOf(n).Sample(g)
			if other, taken := seen[sample]; taken {
				t.Errorf("%s: dashes %d and %d are both %q", style, other, n, sample)
			}
			seen[sample] = DashOf(n)
		}
	}
	if DashOf(int(dashes)) != Solid || DashOf(-1) != DashDotDot {
		t.Error("dashes do not begin again")
	}
}

// TestGapsHideNothing draws any line solid and dashed: what a gap leaves out lies between
// its neighbours, and the peak and every stretch of a breach are there.
func TestGapsHideNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(0, 10), 2, 60).Draw(t, "values")
		dash := DashOf(rapid.IntRange(1, int(dashes)-1).Draw(t, "dash"))
		w, glyphs := rapid.IntRange(10, 80).Draw(t, "width"), theme.NewGlyphs(anyStyle.Draw(t, "style"))
		roles := func(dash Dash) []map[int]theme.Role {
			c := canvas.New(w, 8, glyphs)
			Line{Scale: Scale{0, 10}, Limits: []Limit{{Value: 8, Breach: theme.Over}},
				Series: []Series{{Points: pointsOf(values...), Role: theme.Series1, Dash: dash}}}.Draw(c)
			columns := make([]map[int]theme.Role, w-tail)
			for x := range columns {
				columns[x] = map[int]theme.Role{}
				for y := range 8 {
					if glyph, role := c.Cell(x, y); glyph != " " && glyph != glyphs.Dash {
						columns[x][y] = role
					}
				}
			}
			return columns
		}
		solid, broken := roles(Solid), roles(dash)
		for x := range solid {
			if len(broken[x]) > 0 && !cmp.Equal(solid[x], broken[x]) {
				t.Fatalf("column %d is drawn otherwise", x)
			}
			if len(broken[x]) > 0 || len(solid[x]) == 0 {
				continue
			}
			if x == 0 || x == len(solid)-1 || len(broken[x-1]) == 0 || len(broken[x+1]) == 0 {
				t.Fatalf("the gap in column %d is at an end or wider than a column", x)
			}
			top := func(x int) int {
				highest := 8
				for y := range solid[x] {
					highest = min(highest, y)
				}
				return highest
			}
			if top(x) < min(top(x-1), top(x+1)) {
				t.Fatalf("the gap in column %d hides a peak", x)
			}
		}
	})
}
