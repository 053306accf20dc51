package help

import (
	"regexp"
	"strings"
)

var (
	codeSpan = regexp.MustCompile("``.+?``|`[^`]+`")
	link     = regexp.MustCompile(`\[([^\]]+)\]\([^)]*\)`)
	strong   = regexp.MustCompile(`\*\*([^*]+)\*\*`)
	emphasis = regexp.MustCompile(`\*([^*]+)\*`)
	escape   = regexp.MustCompile(`\\([\\|_*\[\]<>~])`)
)

// unbroken stands for a blank at which a line must not be broken, until its lines are made.
const unbroken = "\u00a0"

// shortCode is how long code may be that is never broken, in bytes.
const shortCode = 32

// plain is a line of Markdown without its marks. Code keeps the ones around it: they tell
// where a key, a word of a file or a command begins and ends. Short code has unbroken blanks.
func plain(text string) string {
	var b strings.Builder
	last := 0
	for _, span := range codeSpan.FindAllStringIndex(text, -1) {
		b.WriteString(unmarked(text[last:span[0]]))
		code := strings.ReplaceAll(text[span[0]:span[1]], `\|`, "|")
		if len(code) <= shortCode {
			code = strings.ReplaceAll(code, " ", unbroken)
		}
		b.WriteString(code)
		last = span[1]
	}
	b.WriteString(unmarked(text[last:]))
	return b.String()
}

// unmarked is text without code, freed of its marks.
func unmarked(text string) string {
	text = link.ReplaceAllString(text, "$1")
	text = strong.ReplaceAllString(text, "$1")
	text = emphasis.ReplaceAllString(text, "$1")
	return escape.ReplaceAllString(text, "$1")
}

// breakable is a line whose unbroken blanks are ordinary ones again.
func breakable(line string) string { return strings.ReplaceAll(line, unbroken, " ") }

// cellText is a cell of a table: one that is code as a whole needs no marks.
func cellText(cell string) string {
	cell = strings.TrimSpace(cell)
	if span := codeSpan.FindString(cell); span == cell && span != "" {
		return strings.ReplaceAll(strings.TrimSpace(strings.Trim(cell, "`")), `\|`, "|")
	}
	return plain(cell)
}
