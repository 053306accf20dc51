package text

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxMarks is how many combining marks on one letter are shown as they are.
const MaxMarks = 4

// Visible makes a text safe for one line of a terminal: characters that move the
// cursor, change direction or show nothing are written as escapes, and so are bytes
// that are not UTF-8 and piles of combining marks. Visible text stays as it is.
func Visible(text string) string {
	var b strings.Builder
	marks := 0
	for i := 0; i < len(text); {
		r, width := utf8.DecodeRuneInString(text[i:])
		if marks++; !unicode.Is(unicode.M, r) {
			marks = 0
		}
		switch {
		case r == utf8.RuneError && width == 1:
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case !unicode.IsPrint(r) || marks > MaxMarks:
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		default:
			b.WriteRune(r)
		}
		i += width
	}
	return b.String()
}

// Quoted is a text of a file between quotes, visible and cut to what a message can hold.
func Quoted(text string) string { return Visible(strconv.Quote(Cut(text, 60))) }

// Cut shortens a text to at most n characters.
func Cut(text string, n int) string {
	count := 0
	for i := range text {
		if count == n {
			return text[:i] + "…"
		}
		count++
	}
	return text
}
