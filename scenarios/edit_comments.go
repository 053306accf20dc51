package scenarios

import (
	"slices"
	"strings"
)

// sparing is the text after an edit of one key, with the comments that stood inside its
// value and do not any more in lines of their own above it. Those behind a part of the
// value count only when all of them do: they go with the part that they speak of.
func (d *document) sparing(at int, edited []byte, all bool) []byte {
	e := d.entries[at]
	was := d.text(e.value)
	if !strings.Contains(was, "#") {
		return edited
	}
	end := len(edited) - (len(d.source) - e.value.to)
	left := ""
	if end > e.value.from {
		left = string(edited[e.value.from:end])
	}
	still := commentsIn(left)
	lead := strings.Builder{}
	start := d.starts[d.line(e.key.from)-1]
	for _, comment := range commentsIn(was) {
		if i := slices.Index(still, comment); i >= 0 {
			still = slices.Delete(still, i, i+1)
			continue
		}
		if all || onItsOwnLine(was, comment) {
			lead.WriteString(d.indent(e.key.from) + comment + d.newline())
		}
	}
	return slices.Concat(edited[:start], []byte(lead.String()), edited[start:])
}

// isCut reports whether a key says where a tier begins: it goes when the tiers are cut in
// the other way, and the tier that its comment speaks of stays.
func isCut(path string) bool {
	return strings.HasPrefix(path, "tier[") && (fieldOf(path) == "min_acv" || fieldOf(path) == "account_share")
}

// withoutSparing is the text without a key, the comment behind it on a line of its own.
func (d *document) withoutSparing(at int) []byte {
	e := d.entries[at]
	rest := strings.TrimLeft(d.text(span{e.value.to, d.nextLine(e.value.to)}), " \t")
	if d.tables[e.table].inline || !strings.HasPrefix(rest, "#") {
		return d.without(at)
	}
	return d.replaced(span{e.key.from, d.nextLine(e.value.to)}, rest)
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
