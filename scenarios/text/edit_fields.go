package text

import (
	"maps"
	"slices"
	"strings"
)

// fieldSpans is where the values of some keys of a table stand; false where one of them is
// not there.
func (d *Document) fieldSpans(path string, keys []string) ([]span, bool) {
	spans := make([]span, len(keys))
	for i, key := range keys {
		place, given := d.byPath[Join(path, key)]
		if !given {
			return nil, false
		}
		spans[i] = d.entries[place].value
	}
	return spans, true
}

// HasFields reports whether a table has all of some keys, in whatever way it is written.
func (d *Document) HasFields(path string, keys []string) bool {
	_, all := d.fieldSpans(path, keys)
	return all
}

// SetFields is the document with other numbers in the keys of a table that has them all; from
// are those that it has, both as plain decimals. Only the numbers that move are replaced.
func (d *Document) SetFields(path string, keys, from, to []string) (*Document, error) {
	spans, _ := d.fieldSpans(path, keys)
	words := map[span]string{}
	for i, old := range spans {
		if to[i] != from[i] {
			words[old] = Number(to[i], d.part(old))
		}
	}
	return d.edited(d.withWords(words))
}

// RemoveFields is the document without a table of these keys alone: its line, or its header
// and its lines.
func (d *Document) RemoveFields(path string, keys []string) (*Document, error) {
	if place, ok := d.byPath[path]; ok {
		return d.edited(d.without(place))
	}
	lines := map[int]bool{}
	for _, key := range keys {
		lines[d.lineAt(d.entries[d.byPath[Join(path, key)]].key.from)] = true
	}
	if place, ok := d.tableAt[path]; ok {
		lines[d.lineAt(d.tables[place].head.from)] = true
	}
	words := map[span]string{}
	for line := range lines {
		from := d.starts[line-1]
		words[span{from, d.nextLine(from)}] = ""
	}
	return d.edited(d.withWords(words))
}

// Fields writes a new inline table of numbers, alike.
func Fields(keys, numbers []string) string {
	values := map[string]string{}
	for i, key := range keys {
		values[key] = Number(numbers[i], "")
	}
	return Inline(keys, values)
}

// RenameQuoted is the document in which the quoted keys of a table that begin with one text
// begin with another.
func (d *Document) RenameQuoted(table, from, to string) (*Document, error) {
	words := map[span]string{}
	note := func(path string, in span) {
		key, isBelow := strings.CutPrefix(path, table+".")
		if !isBelow || key == "" || key[0] != '"' {
			return
		}
		for _, part := range quotedParts(d.part(in)) {
			key := unquoteKey(d.part(in)[part.from:part.to])
			if rest, ok := strings.CutPrefix(key, from); ok {
				words[span{in.from + part.from, in.from + part.to}] = Quote(to+rest, "")
			}
		}
	}
	for _, e := range d.entries {
		note(e.path, e.key)
	}
	for _, t := range d.tables {
		if !t.inline {
			note(t.path, t.head)
		}
	}
	return d.edited(d.withWords(words))
}

// withWords is the text with other words in the place of spans.
func (d *Document) withWords(words map[span]string) []byte {
	source := d.source
	// From the end, so that what comes before stays in place.
	for _, place := range slices.SortedFunc(maps.Keys(words), func(a, b span) int { return b.from - a.from }) {
		source = slices.Concat(source[:place.from], []byte(words[place]), source[place.to:])
	}
	return source
}

// quotedParts finds the quoted parts of a dotted key or a header.
func quotedParts(text string) (parts []span) {
	for i := 0; i < len(text); i++ {
		if text[i] != '"' && text[i] != '\'' {
			continue
		}
		quote, from := text[i], i
		for i++; i < len(text) && text[i] != quote; i++ {
			if text[i] == '\\' && quote == '"' {
				i++
			}
		}
		parts = append(parts, span{from, min(i+1, len(text))})
	}
	return parts
}
