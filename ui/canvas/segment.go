package canvas

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width is the number of cells the text takes when drawn.
func Width(s string) int {
	s = Clean(s)
	if isPlainASCII(s) {
		return len(s)
	}
	total := 0
	for len(s) > 0 {
		letter := nextLetter(s)
		total += letter.width
		s = s[letter.size:]
	}
	return total
}

// Wording is the first of several wordings that fits, the longest first; the last one when
// none does.
func Wording(width int, wordings ...string) string {
	for _, text := range wordings {
		if Width(text) <= width {
			return text
		}
	}
	return wordings[len(wordings)-1]
}

// Fit cuts the text to at most w cells; text that is cut ends with the
// ellipsis, which must be one cell wide.
func Fit(s string, w int, ellipsis string) string {
	s = Clean(s)
	if w <= 0 {
		return ""
	}
	if Width(s) <= w {
		return s
	}
	var b strings.Builder
	for left := w - 1; len(s) > 0; {
		letter := nextLetter(s)
		if left -= letter.width; left < 0 {
			break
		}
		b.WriteString(letter.text)
		s = s[letter.size:]
	}
	b.WriteString(ellipsis)
	return b.String()
}

// letter is one grapheme cluster as it will stand in a cell.
type letter struct {
	text  string
	size  int  // bytes of the source it came from
	width int  // cells, 1 or 2
	loose bool // may merge with a neighbour, see merges
}

// nextLetter takes the first grapheme cluster off cleaned, non-empty text. A
// cluster that takes no cell, or would grow into whatever stands beside it, is
// replaced by �.
func nextLetter(s string) letter {
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return letter{text: s[:1], size: 1, width: 1}
	}
	if size := symbolSize(s); size > 0 {
		return letter{text: s[:size], size: size, width: 1}
	}
	cluster, width := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	loose := isLoose(cluster)
	if width < 1 || width > 2 || loose && !standsAlone(cluster) {
		return letter{text: string(replacement), size: len(cluster), width: 1}
	}
	return letter{text: cluster, size: len(cluster), width: width, loose: loose}
}

// isLoose reports whether a cluster of cleaned text may merge with some other
// beside it. Single letters below U+0300
// (Latin), from U+2000 to U+2BFF (symbols) and from U+2E80 to U+9FFF (CJK)
// never do.
func isLoose(cluster string) bool {
	r, size := utf8.DecodeRuneInString(cluster)
	if size < len(cluster) {
		return true
	}
	return r >= 0x300 && r < 0x2000 || r >= 0x2c00 && r < 0x2e80 || r > 0x9fff
}

// symbolSize is the length of a leading box, block or braille symbol that is
// followed by nothing, by ASCII or by another such symbol, else 0: the glyphs
// nearly all drawing consists of, recognised without looking up Unicode tables.
func symbolSize(s string) int {
	if !isSymbol(s) {
		return 0
	}
	if rest := s[symbolBytes:]; rest != "" && rest[0] >= utf8.RuneSelf && !isSymbol(rest) {
		return 0
	}
	return symbolBytes
}

// symbolBytes is the length in UTF-8 of each letter isSymbol knows.
const symbolBytes = 3

// isSymbol reports whether s begins with U+2500 to U+259F or U+2800 to U+28FF.
func isSymbol(s string) bool {
	if len(s) < symbolBytes || s[0] != 0xe2 {
		return false
	}
	if s[2] < 0x80 || s[2] > 0xbf {
		return false // not UTF-8
	}
	return s[1] >= 0x94 && s[1] <= 0x96 && (s[1] < 0x96 || s[2] < 0xa0) || s[1] >= 0xa0 && s[1] <= 0xa3
}

// standsAlone reports whether the cluster keeps to itself next to an ordinary
// letter: a lone combining mark does not, nor does a prefixing letter.
func standsAlone(cluster string) bool {
	return !merges("a", cluster) && !merges(cluster, "a")
}

// merges reports whether two clusters side by side are read as one, as the
// parts of a Hangul syllable are. Cells are filled independently, so this can
// happen though neither text contained the pair.
func merges(left, right string) bool {
	first, _ := ansi.FirstGraphemeCluster(left+right, ansi.GraphemeWidth)
	return len(first) != len(left)
}
