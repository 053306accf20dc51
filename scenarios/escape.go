package scenarios

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"brim/model"
)

// visible makes a text safe for one line of a terminal: characters that move the
// cursor, change direction or show nothing are written as escapes, and so are bytes
// that are not UTF-8 and piles of combining marks. Visible text stays as it is.
func visible(text string) string {
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
		case !unicode.IsPrint(r) || marks > model.MaxMarks:
			b.WriteString(strings.Trim(strconv.QuoteRuneToASCII(r), "'"))
		default:
			b.WriteRune(r)
		}
		i += width
	}
	return b.String()
}

// quoted is a text of a file between quotes, cut to what a message can hold.
func quoted(text string) string { return visible(strconv.Quote(cut(text, 60))) }

// cut shortens a text to at most n characters.
func cut(text string, n int) string {
	count := 0
	for i := range text {
		if count == n {
			return text[:i] + "…"
		}
		count++
	}
	return text
}

// Escaped makes a text, such as a path, safe for one line of a terminal; see [visible].
func Escaped(text string) string { return visible(text) }
