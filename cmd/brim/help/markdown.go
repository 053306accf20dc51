package help

import (
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"brim/ui/words"
)

// margin stands before code, and before the second line of a list's entry.
const margin = "    "

// Text lays Markdown out as plain text, in lines of at most width columns. Headings are
// underlined, tables have columns, and code keeps its lines: it may be wider.
func Text(markdown string, width int) string {
	p := page{width: width}
	lines := strings.Split(strings.TrimRight(markdown, "\n"), "\n")
	for len(lines) > 0 {
		lines = lines[p.block(lines):]
	}
	return p.text.String()
}

// page is a text while it is laid out.
type page struct {
	text  strings.Builder
	width int
	entry bool // the last block was an entry of a list
}

var (
	entry   = regexp.MustCompile(`^(- |[0-9]+\. )`)
	comment = regexp.MustCompile(`^<!--.*-->$`)
)

// block lays out the block that the lines begin with, and returns how many lines it has.
func (p *page) block(lines []string) int {
	line := lines[0]
	switch {
	case strings.TrimSpace(line) == "", comment.MatchString(line):
		return 1
	case strings.HasPrefix(line, "#"):
		p.heading(line)
		return 1
	case strings.HasPrefix(line, "```"):
		body := upTo(lines[1:], func(line string) bool { return strings.HasPrefix(line, "```") })
		p.code(body)
		return min(len(lines), len(body)+2)
	case strings.HasPrefix(line, margin):
		body := upTo(lines, func(line string) bool { return !strings.HasPrefix(line, margin) })
		p.code(unindented(body))
		return len(body)
	case strings.HasPrefix(line, "|"):
		body := upTo(lines, func(line string) bool { return !strings.HasPrefix(line, "|") })
		p.begin(false)
		p.text.WriteString(table(body, p.width))
		return len(body)
	}
	body := append(lines[:1:1], upTo(lines[1:], endsParagraph)...)
	p.paragraph(body)
	return len(body)
}

// upTo returns the lines before the first that ends them.
func upTo(lines []string, ends func(string) bool) []string {
	for i, line := range lines {
		if ends(line) {
			return lines[:i]
		}
	}
	return lines
}

// endsParagraph reports whether a line cannot go on with the paragraph before it.
func endsParagraph(line string) bool {
	return strings.TrimSpace(line) == "" || comment.MatchString(line) || entry.MatchString(line) ||
		strings.HasPrefix(line, "#") || strings.HasPrefix(line, "```") || strings.HasPrefix(line, "|")
}

// begin divides a block from the one before it. Entries of one list stand together.
func (p *page) begin(isEntry bool) {
	if p.text.Len() > 0 && !(isEntry && p.entry) {
		p.text.WriteByte('\n')
	}
	p.entry = isEntry
}

// heading underlines a heading, the title with a double line.
func (p *page) heading(line string) {
	title := strings.TrimLeft(line, "#")
	level := len(line) - len(title)
	p.begin(false)
	under := map[int]string{1: "=", 2: "-"}[level]
	for _, line := range words.Wrap(plain(strings.TrimSpace(title)), p.width) {
		line = breakable(line)
		p.text.WriteString(line + "\n")
		if under != "" {
			p.text.WriteString(strings.Repeat(under, ansi.StringWidth(line)) + "\n")
		}
	}
}

// code writes lines as they are, behind a margin where they leave room for one.
func (p *page) code(lines []string) {
	indent := margin
	for _, line := range lines {
		if ansi.StringWidth(line)+len(margin) > p.width {
			indent = ""
		}
	}
	p.begin(false)
	for _, line := range lines {
		p.text.WriteString(strings.TrimRight(indent+line, " ") + "\n")
	}
}

func unindented(lines []string) []string {
	bare := make([]string, len(lines))
	for i, line := range lines {
		bare[i] = strings.TrimPrefix(line, margin)
	}
	return bare
}

// paragraph fills lines, of an entry of a list beside its mark.
func (p *page) paragraph(lines []string) {
	mark := entry.FindString(lines[0])
	p.begin(mark != "")
	bare := make([]string, len(lines))
	for i, line := range lines {
		bare[i] = strings.TrimSpace(line)
	}
	bare[0] = strings.TrimPrefix(bare[0], mark)
	for i, line := range words.Wrap(plain(strings.Join(bare, " ")), p.width-len(mark)) {
		if i > 0 {
			mark = strings.Repeat(" ", len(mark))
		}
		p.text.WriteString(mark + breakable(line) + "\n")
	}
}
