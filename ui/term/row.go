package term

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// eraseRow blanks a row from the cursor on.
const eraseRow = "\x1b[K"

// appendRow writes a row over the one before it. What that leaves at the right, where letters
// are narrower on the terminal than here, is erased before the last letter: a row blanked
// first flickers where synchronized output is unknown, and behind the last letter of a full
// row the cursor still stands on it.
func appendRow(to []byte, row string) []byte {
	last := lastLetter(row)
	to = append(to, row[:last]...)
	to = append(to, eraseRow...)
	return append(to, row[last:]...)
}

// lastLetter is where a row's last letter begins; at the row's beginning where that is not a
// letter of one cell and one rune.
func lastLetter(row string) int {
	text := row
	if i := strings.LastIndex(row, "\x1b["); i >= 0 && strings.IndexByte(row[i:], 'm') == len(row)-i-1 {
		text = row[:i] // the end of a style
	}
	_, size := utf8.DecodeLastRuneInString(text)
	if start := len(text) - size; ansi.StringWidth(text[start:]) == 1 {
		return start
	}
	return 0
}
