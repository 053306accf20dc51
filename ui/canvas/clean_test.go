package canvas

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

func TestClean(t *testing.T) {
	for _, tc := range []struct{ name, in, want string }{
		{"ascii", "Series B, 40 %", "Series B, 40 %"},
		{"latin", "Société Générale · Łódź", "Société Générale · Łódź"},
		{"wide", "日本 한국", "日本 한국"},
		{"escape", "a\x1b[31mred", "a␛[31mred"},
		{"osc", "\x1b]0;title\x07", "␛]0;title␇"},
		{"newline and tab", "a\r\n\tb", "a␍␊ b"},
		{"delete", "a\x7f", "a␡"},
		{"c1", "a\u009b31m", "a�31m"},
		{"raw c1 byte", "a\x9b31m", "a�31m"},
		{"invalid", "a\xff\xfeb", "a��b"},
		{"half a block", "a\xe2\x94b", "a��b"},
		{"block and mark", "█\u0301", "█\u0301"},
		{"real replacement", "a\ufffdb", "a�b"},
		{"line separator", "a\u2028b", "a␊b"},
		{"bidi override", "abc\u202egnp.exe", "abc�gnp.exe"},
		{"bidi isolate", "\u2066x\u2069", "�x�"},
		{"zero width", "a\u200bb\u2060c\ufeffd", "abcd"},
		{"joiner", "👩\u200d💻", "👩💻"},
		{"variation selector", "❤\ufe0f", "❤"},
		{"soft hyphen", "co\u00adop", "coop"},
		{"tags", "x\U000e0041\U000e007f", "x"},
		{"flag", "🇩🇪 1", "DE 1"},
		{"non-breaking space", "1\u00a0000\u3000x", "1 000 x"},
		{"unassigned", "\U000e1234\uffff", "��"},
		{"decomposed", "Nguye\u0302\u0303n", "Nguye\u0302\u0303n"},
		{"zalgo", "a" + strings.Repeat("\u0301", 1000) + "b", "a\u0301\u0301\u0301b"},
		{"mark alone", "\u0301a", "a"},
	} {
		if got := Clean(tc.in); got != tc.want {
			t.Errorf("%s: Clean(%q) = %q, want %q", tc.name, tc.in, got, tc.want)
		}
	}
}

func TestCleanLeavesGoodTextWithoutAllocating(t *testing.T) {
	for _, s := range []string{"plain text", "Łódź ▲ within"} {
		if n := testing.AllocsPerRun(100, func() { Clean(s) }); n != 0 {
			t.Errorf("Clean(%q) allocates %v times", s, n)
		}
	}
}

// checkSafe fails when the text could do anything to a terminal but print.
func checkSafe(t interface{ Fatalf(string, ...any) }, s string) {
	if !utf8.ValidString(s) {
		t.Fatalf("invalid UTF-8 in %q", s)
	}
	for _, r := range s {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || unicode.Is(unicode.Cf, r) {
			t.Fatalf("%U in %q", r, s)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"plain", "\x1b[2J", "\u202e", "e\u0301\u0301\u0301\u0301", "\xff", "👩\u200d💻", "\u1100\u1161\u11a8", "\u0600a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		clean := Clean(s)
		checkSafe(t, clean)
		if again := Clean(clean); again != clean {
			t.Fatalf("cleaning again changes %q to %q", clean, again)
		}
		if fitted := Fit(s, 7, "…"); ansi.StringWidth(fitted) > 7 {
			t.Fatalf("Fit gives %q, %d cells", fitted, ansi.StringWidth(fitted))
		}
		c := New(9, 2, testGlyphs)
		c.Text(1, 0, 0, s)
		c.Text(4, 0, 0, s)
		checkRows(t, c)
	})
}
