package text

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// ByteOrderMark may stand at the start of a text in UTF-8 and says nothing.
const ByteOrderMark = "\xef\xbb\xbf"

// Foreign says why bytes are not a UTF-8 text, at which offset, and what to do
// about it; found is empty when they are one.
func Foreign(data []byte) (offset int, found, allowed string) {
	const plain = "a text in UTF-8"
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return 0, "a text in UTF-16", plain
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return 0, "a workbook or another packed file", plain
	}
	if offset := bytes.IndexByte(data, 0); offset >= 0 {
		if offset < 4 && len(data)%2 == 0 {
			return offset, "NUL bytes, as in a text in UTF-16", plain
		}
		return offset, "a NUL byte", plain
	}
	for offset := 0; offset < len(data); {
		r, width := utf8.DecodeRune(data[offset:])
		if r == utf8.RuneError && width == 1 {
			return offset, fmt.Sprintf("the byte 0x%02X, which is not UTF-8: perhaps Latin-1 or Windows-1252", data[offset]), plain
		}
		offset += width
	}
	return 0, "", ""
}

// LineAt is the line of an offset, counted from 1.
func LineAt(data []byte, offset int) int { return 1 + bytes.Count(data[:offset], []byte{'\n'}) }
