package term

import (
	"bytes"
	"unicode/utf8"
)

// MaxPaste is how many bytes of a paste are passed on; the rest is dropped.
const MaxPaste = 64 << 10

// paste gathers the cleaned text of one bracketed paste.
type paste struct {
	text   []byte
	lastCR bool
}

// add cleans and keeps one rune. It reports false when the bound is reached.
// Line ends of every kind become one newline; terminals send returns.
func (p *paste) add(piece []byte) bool {
	r, _ := utf8.DecodeRune(piece)
	followsCR := p.lastCR
	p.lastCR = r == '\r'
	switch {
	case r == '\r':
		piece = []byte{'\n'}
	case r == '\n' && followsCR:
		return true
	case r == '\n' || r == '\t':
	case r < 0x20 || r >= 0x7f && r < 0xa0 || r == utf8.RuneError:
		return true
	}
	if len(p.text)+len(piece) > MaxPaste {
		return false
	}
	p.text = append(p.text, piece...)
	return true
}

// finish returns the paste with both its marks; nil when nothing is left of it.
func (p *paste) finish() []byte {
	text := p.text
	*p = paste{}
	if len(text) == 0 {
		return nil
	}
	return bytes.Join([][]byte{[]byte(pasteStart), text, []byte(pasteEnd)}, nil)
}

// nextPasted measures the next rune or the end mark at the front of b. whole is
// false when it may continue beyond b.
func nextPasted(b []byte) (n int, end, whole bool) {
	if bytes.HasPrefix(b, []byte(pasteEnd)) {
		return len(pasteEnd), true, true
	}
	if bytes.HasPrefix([]byte(pasteEnd), b) || !utf8.FullRune(b) {
		return 0, false, false
	}
	_, n = utf8.DecodeRune(b)
	return n, false, true
}
