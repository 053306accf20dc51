package term

import "testing"

// TestRowsAreErasedBeforeTheirLastLetter, also where a style ends behind it, and as a whole
// where that letter is wide, or more than one rune.
func TestRowsAreErasedBeforeTheirLastLetter(t *testing.T) {
	const bold, plain = "\x1b[1m", "\x1b[22m"
	for row, want := range map[string]string{
		"":                        eraseRow,
		"x":                       eraseRow + "x",
		"one │":                   "one " + eraseRow + "│",
		"one   ":                  "one  " + eraseRow + " ",
		bold + "one" + plain:      bold + "on" + eraseRow + "e" + plain,
		bold + "on" + plain + "e": bold + "on" + plain + eraseRow + "e",
		"漢字":                      eraseRow + "漢字",
		"cafe\u0301":              eraseRow + "cafe\u0301",
	} {
		if got := string(appendRow(nil, row)); got != want {
			t.Errorf("%q is written as %q, want %q", row, got, want)
		}
	}
}
