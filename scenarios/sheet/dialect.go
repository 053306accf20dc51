package sheet

import (
	"bytes"
	"strings"
	"unicode"

	"brim/scenarios/text"
)

// Separators are what may stand between columns.
var Separators = []byte{',', ';', '\t'}

// SkipLine is a text without its first line.
func SkipLine(rest []byte, end byte) []byte {
	_, rest, _ = bytes.Cut(rest, []byte{end})
	return rest
}

// SeparatorLine reads the line "sep=;" that spreadsheets write above everything else.
func SeparatorLine(start []byte) (separator byte, rest []byte, ok bool) {
	if len(start) < 5 || !strings.EqualFold(string(start[:4]), "sep=") {
		return 0, start, false
	}
	rest = bytes.TrimLeft(start[5:], "\r")
	if len(rest) == 0 || rest[0] != '\n' {
		return 0, start, false
	}
	return start[4], rest[1:], true
}

// maxCell is how many characters of a text cell are kept.
const maxCell = 200

// ShownText is what is kept of a text cell: what a terminal must not get is made visible.
func ShownText(cell []byte) []byte {
	plain := len(cell) <= maxCell
	for _, c := range cell {
		plain = plain && c >= ' ' && c < 0x7f
	}
	if plain {
		return cell
	}
	return []byte(text.Cut(text.Visible(text.Cut(string(cell), maxCell)), maxCell))
}

// Words are the words of a text in lower case: what stands between them is no letter and no digit.
func Words(cell string) []string {
	return strings.FieldsFunc(strings.ToLower(cell), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// LineEnd is what ends the lines of a text: '\r' where that stands alone, else '\n'.
func LineEnd(start []byte) byte {
	if i := bytes.IndexAny(start, "\r\n"); i >= 0 && start[i] == '\r' && (i+1 == len(start) || start[i+1] != '\n') {
		return '\r'
	}
	return '\n'
}
