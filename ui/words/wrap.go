package words

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks a text into lines of at most width columns between its words, and where it
// has lines of its own. Only a word that is longer than a line is cut.
func Wrap(text string, width int) []string {
	spans := broken(text, width)
	lines := make([]string, len(spans))
	for i, line := range spans {
		lines[i] = strings.TrimRight(text[line.from:line.to], " ")
	}
	return lines
}

// WrapTo is [Wrap] in at most so many rows. The last one holds all that is left, as long as
// that may be, for whoever draws it to cut; no row leaves nothing.
func WrapTo(text string, width, rows int) []string {
	lines := Wrap(text, width)
	switch {
	case rows <= 0:
		return nil
	case len(lines) <= rows:
		return lines
	}
	rest := text[broken(text, width)[rows-1].from:]
	return append(lines[:rows-1], strings.ReplaceAll(rest, "\n", " "))
}

// stretch is a line of a text, by its bytes.
type stretch struct{ from, to int }

// broken finds the lines. A text is broken at a blank, which belongs to no line.
func broken(text string, width int) []stretch {
	width = max(2, width) // the widest letters
	var lines []stretch
	from := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = brokenAt(lines, text, stretch{from, from + len(paragraph)}, width)
		from += len(paragraph) + len("\n")
	}
	return lines
}

// brokenAt adds the lines of a paragraph.
func brokenAt(lines []stretch, text string, paragraph stretch, width int) []stretch {
	line, used := stretch{paragraph.from, paragraph.from}, 0
	begin := paragraph.from
	for word := range strings.SplitSeq(text[paragraph.from:paragraph.to], " ") {
		long, end := ansi.StringWidth(word), begin+len(word)
		switch {
		case used > 0 && used+1+long > width:
			lines, line, used = append(lines, line), stretch{begin, end}, long
		case used > 0:
			line.to, used = end, used+1+long
		default:
			line, used = stretch{begin, end}, long
		}
		for used > width {
			cut := len(ansi.Truncate(text[line.from:line.to], width, ""))
			if cut == 0 {
				break
			}
			lines, line.from = append(lines, stretch{line.from, line.from + cut}), line.from+cut
			used = ansi.StringWidth(text[line.from:line.to])
		}
		begin = end + len(" ")
	}
	return append(lines, line)
}
