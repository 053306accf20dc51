package canvas

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// replacement stands for what cannot be shown.
const replacement = utf8.RuneError

// maxMarks is how many combining marks a letter keeps. Living orthographies
// need three; more are stacked only to spill over neighbouring rows.
const maxMarks = 3

// Clean makes text safe to show on one line. Control characters become their
// visible pictures (ESC is ␛), tabs and exotic spaces become spaces, bidi
// controls, C1, unassigned and invalid characters become �, and letters that
// show nothing by themselves (zero width, joiners, variation selectors, tags)
// are dropped. Flag letters become plain letters and combining marks beyond
// the third are dropped. The result has no line break and no escape sequence;
// cleaning it again changes nothing. Text that needs no change is returned as it
// is, without allocating; ASCII, lines and blocks are recognised fast.
func Clean(s string) string {
	if isPlain(s) {
		return s
	}
	var (
		b      strings.Builder
		marks  = maxMarks // a mark with nothing to stand on is dropped
		intact = true     // s[:i] needed no change so far
	)
	for i, width := 0, 0; i < len(s); i += width {
		var r rune
		r, width = utf8.DecodeRuneInString(s[i:])
		shown := visible(r)
		switch {
		case shown == dropped:
		case !unicode.IsMark(r):
			marks = 0
		case marks == maxMarks:
			shown = dropped
		default:
			marks++
		}
		if intact && shown == r && (r != replacement || width > 1) {
			continue
		}
		if intact {
			intact = false
			b.Grow(len(s) + utf8.UTFMax)
			b.WriteString(s[:i])
		}
		if shown != dropped {
			b.WriteRune(shown)
		}
	}
	if intact {
		return s
	}
	return b.String()
}

// isPlain reports whether s is printable ASCII and symbols only.
func isPlain(s string) bool {
	for i := 0; i < len(s); {
		switch {
		case s[i] >= ' ' && s[i] <= '~':
			i++
		case isSymbol(s[i:]):
			i += symbolBytes
		default:
			return false
		}
	}
	return true
}

func isPlainASCII(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// dropped is what visible returns for a letter that is left out.
const dropped rune = -1

// visible is the letter shown for r, or dropped.
func visible(r rune) rune {
	switch {
	case r >= ' ' && r <= '~':
		return r
	case r == '\t':
		return ' '
	case r < ' ':
		return '\u2400' + r
	case r == 0x7f:
		return '\u2421'
	case r == '\u2028' || r == '\u2029':
		return '\u240a'
	case r >= 0x1f1e6 && r <= 0x1f1ff:
		// Two flag letters merge into one flag, which terminals disagree on
		// the width of.
		return 'A' + r - 0x1f1e6
	case unicode.Is(unicode.Bidi_Control, r):
		return replacement
	case invisible(r):
		return dropped
	case unicode.Is(unicode.Zs, r):
		return ' '
	case !unicode.IsPrint(r):
		return replacement
	}
	return r
}

// invisible reports whether r shows nothing by itself or only changes its
// neighbours' shape, and with it a width that terminals disagree on.
func invisible(r rune) bool {
	return unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) ||
		unicode.Is(unicode.Variation_Selector, r) ||
		unicode.Is(unicode.Cf, r)
}
