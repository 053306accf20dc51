package text

import (
	"slices"
	"strings"
)

// SetList is the document with other numbers in an array; from are those that it has, both as
// plain decimals. Elements that stay keep their bytes; more are added behind the last one,
// and fewer are cut from the end. An array in an unusual layout, such as commas at the start
// of lines, is written anew.
func (d *Document) SetList(path string, from, to []string) (*Document, error) {
	index := d.byPath[path]
	if items := d.entries[index].items; len(items) > 0 && len(to) > 0 {
		if edited, err := d.edited(d.sparing(index, d.withList(index, from, to), false)); err == nil {
			return edited, nil
		}
	}
	return d.Set(path, List(to))
}

func (d *Document) withList(index int, from, to []string) []byte {
	value, items := d.entries[index].value, d.entries[index].items
	keep := min(len(items), len(to))
	source := d.source
	switch {
	case len(to) > keep:
		source = d.withMore(value, items, likeNumber(to[keep:], d.part(items[len(items)-1])))
	case len(items) > keep:
		source = d.withFewer(value, items, keep)
	}
	for i := keep - 1; i >= 0; i-- { // from the end, so that what comes before stays in place
		if to[i] != from[i] {
			source = slices.Concat(source[:items[i].from], []byte(Number(to[i], d.part(items[i]))), source[items[i].to:])
		}
	}
	return source
}

// likeNumber writes numbers in the manner of another one.
func likeNumber(numbers []string, style string) []string {
	written := make([]string, len(numbers))
	for i, n := range numbers {
		written[i] = Number(n, style)
	}
	return written
}

// AddElement is the document with one more element at the end of an array that is written in
// brackets; element is TOML.
func (d *Document) AddElement(path, element string) (*Document, error) {
	e := d.entries[d.byPath[path]]
	if len(e.items) > 0 {
		return d.edited(d.withMore(e.value, e.items, []string{element}))
	}
	return d.Set(path, "[ "+element+" ]")
}

// onOwnLines reports whether the last element of an array has its line to itself: an
// array of several lines that is closed on a later one.
func (d *Document) onOwnLines(value span, items []span) bool {
	last := items[len(items)-1]
	starts := d.starts[d.lineAt(last.from)-1]
	return strings.TrimSpace(d.part(span{starts, last.from})) == "" && d.lineEnd(last.to) < value.to-1
}

// withMore is the text with more elements behind the last one of an array, laid out alike.
func (d *Document) withMore(value span, items []span, added []string) []byte {
	last := items[len(items)-1]
	if !d.onOwnLines(value, items) {
		return d.replaced(span{last.to, last.to}, ", "+strings.Join(added, ", "))
	}
	end := d.lineEnd(last.to)
	comma, ending := ",", ""
	if strings.HasPrefix(strings.TrimSpace(d.part(span{last.to, end})), ",") {
		comma, ending = "", ","
	}
	var more strings.Builder
	more.WriteString(comma + d.part(span{last.to, end}))
	for i, element := range added {
		if i > 0 && ending == "" {
			more.WriteString(",")
		}
		more.WriteString(d.Newline() + d.indent(last.from) + element + ending)
	}
	return d.replaced(span{last.to, end}, more.String())
}

func (d *Document) withFewer(value span, items []span, keep int) []byte {
	last := items[len(items)-1]
	first := d.starts[d.lineAt(items[keep].from)-1]
	if d.onOwnLines(value, items) && strings.TrimSpace(d.part(span{first, items[keep].from})) == "" {
		return d.replaced(span{first, d.starts[d.lineAt(last.to)]}, "")
	}
	return d.replaced(span{items[keep-1].to, last.to}, "")
}
