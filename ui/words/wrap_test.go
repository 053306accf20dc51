package words

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// TestWrap breaks at words, also beside hyphens.
func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}}, {"one two", 10, []string{"one two"}}, {"one two", 6, []string{"one", "two"}},
		{"a  b\nc", 10, []string{"a  b", "c"}}, {"a high-contrast one", 8, []string{"a", "high-con", "trast", "one"}},
		{"hires_per_quarter, high-contrast", 17, []string{"hires_per_quarter", ", high-contrast"}},
		{"hires_per_quarter, high-contrast", 20, []string{"hires_per_quarter,", "high-contrast"}},
	} {
		if got := Wrap(test.text, test.width); !slices.Equal(got, test.want) {
			t.Errorf("%q in %d columns: %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

// TestWrapKeepsEveryWord in lines that fit.
func TestWrapKeepsEveryWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.StringMatching(`[a-z世_-]{1,12}`)).Draw(t, "words"), " ")
		width := rapid.IntRange(2, 40).Draw(t, "width")
		lines := Wrap(text, width)
		for _, line := range lines {
			if ansi.StringWidth(line) > width {
				t.Errorf("%q is wider than %d", line, width)
			}
		}
		if got := strings.Join(lines, ""); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(text, " ", "") {
			t.Errorf("%q became %q", text, lines)
		}
	})
}

// TestWrapToKeepsTheRest puts what has no row of its own on the last one, whole.
func TestWrapToKeepsTheRest(t *testing.T) {
	for _, test := range []struct {
		text string
		rows int
		want []string
	}{
		{"one two three", 0, nil}, {"one two three", 1, []string{"one two three"}}, {"one two three", 2, []string{"one", "two three"}},
		{"one two three", 9, []string{"one", "two", "three"}}, {"one\ntwo", 1, []string{"one two"}},
		{"four-pointed star", 2, []string{"four-p", "ointed star"}},
	} {
		if got := WrapTo(test.text, 6, test.rows); !slices.Equal(got, test.want) {
			t.Errorf("%q in %d rows: %q, want %q", test.text, test.rows, got, test.want)
		}
	}
}
