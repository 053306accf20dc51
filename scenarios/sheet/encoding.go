package sheet

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"unicode/utf16"

	"brim/scenarios/text"
)

// Encoding is how the text of a file is written as bytes. The zero value is UTF-8 without a
// byte order mark.
type Encoding struct {
	mark string    // with which the file begins
	wide byteOrder // of UTF-16; nil for UTF-8
}

type byteOrder interface {
	binary.ByteOrder
	binary.AppendByteOrder
}

// startBytes is how many bytes at the start of a file tell its encoding.
const startBytes = 64

// EncodingOf is the encoding of a file that begins so. A text without a mark of which every
// other byte is NUL is UTF-16 too: no text in UTF-8 holds a NUL, and Latin letters of UTF-16
// hold one each.
func EncodingOf(start []byte) Encoding {
	for _, e := range []Encoding{{text.ByteOrderMark, nil}, {"\xff\xfe", binary.LittleEndian}, {"\xfe\xff", binary.BigEndian}} {
		if bytes.HasPrefix(start, []byte(e.mark)) {
			return e
		}
	}
	start = start[:min(len(start), startBytes)]
	nuls := [2]int{} // at even and at odd places
	for i, c := range start {
		if c == 0 {
			nuls[i%2]++
		}
	}
	switch units := len(start) / 2; {
	case units < 2:
	case nuls[0] == 0 && 2*nuls[1] > units:
		return Encoding{wide: binary.LittleEndian}
	case nuls[1] == 0 && 2*nuls[0] > units:
		return Encoding{wide: binary.BigEndian}
	}
	return Encoding{}
}

// Encode is a text as a file has it.
func (e Encoding) Encode(letters []byte) []byte {
	if e.wide == nil {
		return append([]byte(e.mark), letters...)
	}
	units := utf16.Encode([]rune(string(letters)))
	out := append(make([]byte, 0, len(e.mark)+2*len(units)), e.mark...)
	for _, unit := range units {
		out = e.wide.AppendUint16(out, unit)
	}
	return out
}

// Decode is the whole text of a file; see [NewSource]. The name stands in its error, which is a
// [*text.Errors] where the bytes are no text.
func Decode(name string, data []byte) ([]byte, error) {
	whole, err := letters(data)
	var foreign *ForeignError
	if errors.As(err, &foreign) {
		return nil, text.One(name, text.LineAt(whole, len(whole)), "", foreign.Found, foreign.Allowed, "")
	}
	return whole, err
}

// letters is the text of a file up to the first byte that is none, and why it ends there.
func letters(data []byte) ([]byte, error) {
	source, err := NewSource(bufio.NewReader(bytes.NewReader(data)))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(source)
}
