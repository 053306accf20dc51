package words

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks a text into lines of at most width columns between its words, and where it
// has lines of its own. Only a word that is longer than a line is cut.
func Wrap(text string, width int) []string {
	width = max(2, width) // the widest letters
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = wrapped(lines, paragraph, width)
	}
	return lines
}

func wrapped(lines []string, text string, width int) []string {
	line, used := "", 0
	for word := range strings.SplitSeq(text, " ") {
		long := ansi.StringWidth(word)
		switch {
		case used > 0 && used+1+long > width:
			lines, line, used = append(lines, line), "", 0
		case used > 0:
			line, used = line+" ", used+1
		}
		line, used = line+word, used+long
		for used > width {
			cut := ansi.Truncate(line, width, "")
			if cut == "" {
				break
			}
			lines, line = append(lines, cut), line[len(cut):]
			used = ansi.StringWidth(line)
		}
	}
	return append(lines, strings.TrimRight(line, " "))
}
