package pane

import (
	"strings"
	"testing"

	"brim/ui/canvas"
	"brim/ui/state"
	"brim/ui/theme"
)

// TestNumberIn enlarges numbers, and leaves the words around them small.
func TestNumberIn(t *testing.T) {
	for value, want := range map[string]string{
		"4.67 avg": "4.67|avg", "$24.0M": "$24.0M|", "40%": "40%|", "36 mo": "36|mo", "×1.20": "×1.20|", "CHF 24.0M": "24.0M|CHF",
		"pooled": "", "no": "", "n/a": "", "10000, 50000": "", "": "", "3 in 36 mo": "",
	} {
		number, words, ok := numberIn(value)
		if got := number + "|" + words; ok && got != want || ok != (want != "") {
			t.Errorf("%q is %q, %v, want %q", value, got, ok, want)
		}
	}
}

// TestLeverInLarge is what a room sees of a lever: numbers large, their unit beside them
// once, words as they are, and nothing cut.
func TestLeverInLarge(t *testing.T) {
	for _, test := range []struct {
		from, to string
		w        int
		want     string
	}{
		{"4.67 avg", "5 avg", 60, "avg"},
		{"", "36 mo", 60, "mo"},
		{"4.67 avg", "5", 60, "avg →"},
		{"sequential", "pod", 40, "sequential → pod"},
		{"", "n/a", 40, "n/a"},
		{"4.67 avg", "5 avg", 22, "was 4.67 avg"},
		{"4.67 avg", "5 avg", 14, "4.67 avg → 5"},
	} {
		c := canvas.New(test.w, 3, theme.NewGlyphs(theme.Blocks))
		inLarge(c, test.from, test.to, 0)
		view := c.Plain()
		if !strings.Contains(view, test.want) {
			t.Errorf("%s → %s in %d:\n%s", test.from, test.to, test.w, view)
		}
		if test.w > 20 && strings.ContainsAny(test.to, "0123456789") == strings.Contains(view, test.to) {
			t.Errorf("%s is in the wrong letters:\n%s", test.to, view)
		}
		if test.w > 20 && strings.Contains(view, "…") {
			t.Errorf("%s → %s is cut:\n%s", test.from, test.to, view)
		}
	}
}

// TestLongStoryIsNeverCut counts the parts that it has no room for.
func TestLongStoryIsNeverCut(t *testing.T) {
	note := state.Note{Story: state.Story{Lead: "CSM hires/qtr 1 → 6", Parts: []string{
		"pods hold throughout (was Apr 2028)", "Strategic never over (was Dec 2029)", "ARR $76.3M in Apr 2030 (was $75.3M)",
	}}}
	for w := 24; w <= 140; w += 4 {
		for h := 1; h <= 4; h++ {
			c := canvas.New(w, h, theme.NewGlyphs(theme.Blocks))
			LongStory(c, note)
			if view := c.Plain(); strings.Contains(view, "…") && w*h > 40 {
				t.Errorf("%d×%d:\n%s", w, h, view)
			}
		}
	}
}
