package sheet

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"brim/scenarios/text"
)

// ForeignError says why the bytes of a file are no text.
type ForeignError struct{ Found, Allowed string }

func (e *ForeignError) Error() string { return e.Found }

// NewSource gives the text of a file as UTF-8: without its byte order mark, from UTF-16 where
// the mark or the first bytes say so, and checked. Its error is a [ForeignError] where the bytes are no text.
func NewSource(in *bufio.Reader) (io.Reader, error) {
	start, err := in.Peek(startBytes)
	if err != nil && err != io.EOF {
		return nil, err
	}
	encoding := EncodingOf(start)
	_, err = in.Discard(len(encoding.mark))
	if encoding.wide == nil {
		return &checked{in: in}, err
	}
	return &checked{in: &wide{in: in, order: encoding.wide}}, err
}

// checked passes on what is UTF-8, up to the first byte that is not.
type checked struct {
	in   io.Reader
	held []byte // the beginning of a letter whose end is not read yet
	err  error
}

// Read implements [io.Reader].
func (c *checked) Read(to []byte) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	n := copy(to, c.held)
	more, err := c.in.Read(to[n:])
	data := to[:n+more]
	c.held = nil
	if c.err = err; err == nil {
		whole := wholeLetters(data)
		c.held = bytes.Clone(data[whole:])
		data = data[:whole]
	}
	if bytes.IndexByte(data, 0) < 0 && utf8.Valid(data) {
		return len(data), nil
	}
	wrong, found, allowed := text.Foreign(data)
	c.err = &ForeignError{found, allowed + `, as spreadsheets save it by "CSV UTF-8"`}
	return wrong, nil
}

// wholeLetters is how many bytes go before a letter that is not whole yet.
func wholeLetters(data []byte) int {
	for i := len(data) - 1; i >= 0 && i > len(data)-utf8.UTFMax; i-- {
		if utf8.RuneStart(data[i]) {
			if !utf8.FullRune(data[i:]) {
				return i
			}
			break
		}
	}
	return len(data)
}

// wide turns UTF-16 into UTF-8.
type wide struct {
	in    io.Reader
	order binary.ByteOrder
	text  []byte // not yet passed on
	raw   [32 << 10]byte
	held  int // bytes at the start of raw
	err   error
}

// Read implements [io.Reader].
func (w *wide) Read(to []byte) (int, error) {
	for len(w.text) == 0 && w.err == nil {
		w.fill()
	}
	n := copy(to, w.text)
	if w.text = w.text[n:]; n == 0 {
		return 0, w.err
	}
	return n, nil
}

// fill decodes the next piece.
func (w *wide) fill() {
	n, err := w.in.Read(w.raw[w.held:])
	n += w.held
	w.text, w.held = w.text[:0], 0
	i := 0
	for i+2 <= n {
		r, width := rune(w.order.Uint16(w.raw[i:])), 2
		if utf16.IsSurrogate(r) {
			if i+4 > n && err == nil {
				break
			}
			if i+4 <= n {
				r, width = utf16.DecodeRune(r, rune(w.order.Uint16(w.raw[i+2:]))), 4
			}
			if r == utf8.RuneError || utf16.IsSurrogate(r) {
				err, n = &ForeignError{"half a letter of UTF-16", "a text in UTF-16 or UTF-8"}, i
				break
			}
		}
		w.text = utf8.AppendRune(w.text, r)
		i += width
	}
	if w.held = copy(w.raw[:], w.raw[i:n]); w.held > 0 && err == io.EOF {
		err = &ForeignError{"half a letter of UTF-16 at the end", "a whole text in UTF-16 or UTF-8"}
	}
	w.err = err
}
