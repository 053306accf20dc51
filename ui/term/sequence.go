package term

import (
	"bytes"
	"regexp"
	"unicode/utf8"
)

// verdict is what the front of the input turned out to be.
type verdict int

const (
	pass       verdict = iota // a whole key or mouse event
	drop                      // an answer of the terminal, or rubbish
	short                     // incomplete, but a key if nothing follows soon
	long                      // incomplete beyond doubt
	openString                // start of an OSC, DCS, APC or PM string
	openPaste                 // start of a bracketed paste
)

const (
	esc = 0x1b
	bel = 0x07

	// maxSequence bounds a control sequence after its ESC [; the longest real one, a mouse
	// event on a huge screen, has about twenty bytes.
	maxSequence = 1024
)

const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"
)

var (
	wellFormedCSI = regexp.MustCompile(`^\x1b\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]$`)
	mouseEvent    = regexp.MustCompile(`^\x1b\[<(\d{1,5});\d{1,5};\d{1,5}[Mm]$`)
	functionKey3  = regexp.MustCompile(`^\x1b\[1;[2-8]R$`)
)

// next judges the front of b, which must not be empty. It returns how many
// bytes the verdict is about; 0 when b is incomplete.
func next(b []byte) (int, verdict) {
	if b[0] != esc {
		return nextRune(b)
	}
	if len(b) == 1 {
		return 0, short
	}
	switch b[1] {
	case '[':
		return nextCSI(b)
	case 'O':
		return nextSS3(b)
	case ']', 'P', '_', '^':
		if len(b) == 2 {
			return 0, short
		}
		return 2, openString
	case esc:
		return 1, pass
	}
	// Escape before a key is that key with alt; before rubbish it stands alone.
	switch n, v := nextRune(b[1:]); v {
	case pass:
		return n + 1, pass
	case drop:
		return 1, pass
	default:
		return 0, v
	}
}

// nextRune judges text. Bytes that are no UTF-8, and the C1 controls that no
// keyboard sends, are dropped.
func nextRune(b []byte) (int, verdict) {
	if !utf8.FullRune(b) {
		return 0, long
	}
	r, n := utf8.DecodeRune(b)
	if r == utf8.RuneError || r >= 0x80 && r < 0xa0 {
		return n, drop
	}
	return n, pass
}

// nextSS3 judges ESC O and one letter. Letters that are no key here are
// dropped: handed on, they would be taken for alt+O and a typed letter.
func nextSS3(b []byte) (int, verdict) {
	switch {
	case len(b) == 2:
		return 0, short
	case bytes.IndexByte([]byte("ABCDFHPQRS"), b[2]) >= 0:
		return 3, pass
	case b[2] < 0x20 || b[2] > 0x7e:
		return 2, pass
	default:
		return 3, drop
	}
}

// nextCSI judges a sequence that begins with ESC [.
func nextCSI(b []byte) (int, verdict) {
	if len(b) == 2 {
		return 0, long
	}
	switch b[2] {
	case 'M': // X10 mouse: three raw bytes follow
		return fixedLength(b, 6)
	case '[': // function keys of the Linux console
		return fixedLength(b, 4)
	}
	// What lies beyond the bound is not looked at: the verdict would hang on how the bytes were cut.
	const bound = 2 + maxSequence
	for i := 2; i < min(len(b), bound); i++ {
		switch c := b[i]; {
		case c == '$' && i == 3 && (b[2] == '7' || b[2] == '8'):
			return 4, pass // shift+home and shift+end of rxvt end in an intermediate byte
		case c >= 0x40 && c <= 0x7e:
			return i + 1, judgeCSI(b[:i+1])
		case c < 0x20 || c > 0x7e:
			return i, drop
		}
	}
	if len(b) >= bound {
		return bound, drop
	}
	return 0, long
}

func fixedLength(b []byte, n int) (int, verdict) {
	if len(b) < n {
		return 0, long
	}
	return n, pass
}

// judgeCSI tells keys and mouse events from the answers of a terminal to
// questions that brim never asked.
func judgeCSI(sequence []byte) verdict {
	if string(sequence) == pasteStart {
		return openPaste
	}
	if !wellFormedCSI.Match(sequence) {
		return drop
	}
	switch sequence[2] {
	case '?', '>', '=': // device attributes, modes: only terminals' answers
		return drop
	case '<':
		return passIf(mouseEvent.Match(sequence))
	}
	switch sequence[len(sequence)-1] {
	case 'R': // F3 with a modifier has the shape of a cursor position
		return passIf(functionKey3.Match(sequence))
	case 'n', 't', 'x', 'y': // status, window, parameters, modes
		return drop
	}
	return passIf(string(sequence) != pasteEnd)
}

func passIf(isKey bool) verdict {
	if isKey {
		return pass
	}
	return drop
}

// motionButton returns the button code of a mouse motion event, nil for
// anything else. The code has bit 32 set for motion and 64 for the wheel.
func motionButton(unit []byte) []byte {
	match := mouseEvent.FindSubmatch(unit)
	if match == nil || unit[len(unit)-1] != 'M' {
		return nil
	}
	code := 0
	for _, digit := range match[1] {
		code = code*10 + int(digit-'0')
	}
	if code&32 == 0 || code&64 != 0 {
		return nil
	}
	return match[1]
}
