package words

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// TestShortened cuts what is too long, and labels that begin alike within what they share.
func TestShortened(t *testing.T) {
	for _, test := range []struct {
		labels string
		width  int
		want   string
	}{
		{"", 9, ""},
		{"Core|Growth", 9, "Core|Growth"},
		{"Strategic accounts|Core", 9, "Strategi…|Core"},
		{"漢字テスト企業一|漢字テスト企業二|漢字テスト企業三", 9, "漢字テ…一|漢字テ…二|漢字テ…三"},
		{"Enterprise north|Enterprise south|Core", 12, "Enterp…north|Enterp…south|Core"},
		{"Enterprise north|Enterprise south-east|Enterprise south-west", 12, "Enterp…north|E…south-east|E…south-west"},
		{"Enterprise|Enterprise accounts", 8, "Enterpr…|E…accou…"},
		{"Enterprise accounts|Enterprise accounts", 8, "Enterpr…|Enterpr…"},
		{"Alpha tier one churn|Alpha tier one growth|Alpha tier two churn|Alpha tier two growth", 14,
			"Alph…one churn|Alp…one growth|Alph…two churn|Alp…two growth"},
		{"Core accounts|Core account managers", 3, "C…s|Co…"},
	} {
		got := strings.Join(Shortened(strings.Split(test.labels, "|"), test.width, "…"), "|")
		if got != test.want {
			t.Errorf("%q in %d columns: %q, want %q", test.labels, test.width, got, test.want)
		}
	}
}

// TestShortenedFits at every width, leaves what fits, and keeps any few tiers apart that
// have something of their own within reach.
func TestShortenedFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		begin := rapid.StringMatching(`[A-Za-z漢字 ]{0,12}`).Draw(t, "begin")
		labels := rapid.SliceOfNDistinct(rapid.Map(rapid.StringMatching(`[a-z漢字]{1,2}`), func(end string) string { return begin + end }),
			1, 6, rapid.ID[string]).Draw(t, "labels")
		width := rapid.IntRange(8, 20).Draw(t, "width")
		short := Shortened(labels, width, "…")
		for i, text := range short {
			if ansi.StringWidth(text) > width {
				t.Errorf("%q is wider than %d", text, width)
			}
			if ansi.StringWidth(labels[i]) <= width && text != labels[i] {
				t.Errorf("%q fits and became %q", labels[i], text)
			}
			if slices.Index(short, text) != i {
				t.Errorf("%q are alike in %q", labels, short)
			}
		}
	})
}
