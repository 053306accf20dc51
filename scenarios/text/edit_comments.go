package text

import (
	"slices"
	"strings"
)

// sparing is the text after an edit of one key, with the comments that stood inside its
// value and do not any more in lines of their own above it. Those behind a part of the
// value count only when all of them do: they go with the part that they speak of.
func (d *Document) sparing(index int, edited []byte, all bool) []byte {
	e := d.entries[index]
	old := d.part(e.value)
	if !strings.Contains(old, "#") {
		return edited
	}
	end := len(edited) - (len(d.source) - e.value.to)
	left := ""
	if end > e.value.from {
		left = string(edited[e.value.from:end])
	}
	still := commentsIn(left)
	lead := strings.Builder{}
	start := d.starts[d.lineAt(e.key.from)-1]
	for _, comment := range commentsIn(old) {
		if i := slices.Index(still, comment); i >= 0 {
			still = slices.Delete(still, i, i+1)
			continue
		}
		if all || onItsOwnLine(old, comment) {
			lead.WriteString(d.indent(e.key.from) + comment + d.Newline())
		}
	}
	return slices.Concat(edited[:start], []byte(lead.String()), edited[start:])
}

// withoutSparing is the text without a key, the comment behind it on a line of its own.
func (d *Document) withoutSparing(index int) []byte {
	e := d.entries[index]
	rest := strings.TrimLeft(d.part(span{e.value.to, d.nextLine(e.value.to)}), " \t")
	if d.tables[e.table].inline || !strings.HasPrefix(rest, "#") {
		return d.without(index)
	}
	return d.replaced(span{e.key.from, d.nextLine(e.value.to)}, rest)
}

// Uncomment is the document without the comment behind a key, which it must have, on the line on
// which the value ends.
func (d *Document) Uncomment(path string) (*Document, error) {
	index, has := d.byPath[path]
	if !has {
		return nil, missing(path)
	}
	end := d.entries[index].value.to
	line := strings.TrimRight(d.part(span{end, d.nextLine(end)}), "\r\n")
	if !strings.HasPrefix(strings.TrimLeft(line, " \t"), "#") {
		return d, nil
	}
	return d.edited(d.replaced(span{end, end + len(line)}, ""))
}

// Recomment is the document with other words in the first line of its opening comment that ends so;
// as it is where there is none.
func (d *Document) Recomment(end string, words func() string) (*Document, error) {
	for line := 1; line <= len(d.starts) && d.isComment(line); line++ {
		from := d.starts[line-1]
		written := strings.TrimRight(d.part(span{from, d.nextLine(from)}), "\r\n")
		if strings.HasSuffix(written, end) {
			return d.edited(d.replaced(span{from, from + len(written)}, "# "+words()))
		}
	}
	return d, nil
}

// onItsOwnLine reports whether nothing but space stands before a comment on its line.
func onItsOwnLine(text, comment string) bool {
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == strings.TrimSpace(comment) {
			return true
		}
	}
	return false
}

// commentsIn finds the comments of a piece of TOML, outside its strings.
func commentsIn(text string) []string {
	var comments []string
	for i := 0; i < len(text); {
		switch c := text[i]; c {
		case '#':
			end := strings.IndexByte(text[i:], '\n')
			if end < 0 {
				end = len(text) - i
			}
			comments = append(comments, strings.TrimRight(text[i:i+end], "\r"))
			i += end
		case '"', '\'':
			s := scanner{doc: newDocument([]byte(text)), pos: i}
			s.quotedText(c)
			i = max(s.pos, i+1)
		default:
			i++
		}
	}
	return comments
}
