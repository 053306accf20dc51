package text

import (
	"fmt"
	"slices"
)

// Set is the document with another value of a key, which it must have; value is TOML.
// Comments that stood inside the old one stand above the key.
func (d *Document) Set(path, value string) (*Document, error) {
	index, has := d.byPath[path]
	if !has {
		return nil, missing(path)
	}
	return d.edited(d.sparing(index, d.replaced(d.entries[index].value, value), true))
}

// Remove is the document without a key, which it must have, and without the comment behind it.
// Comments above it stay.
func (d *Document) Remove(path string) (*Document, error) {
	index, has := d.byPath[path]
	if !has {
		return nil, missing(path)
	}
	return d.edited(d.sparing(index, d.without(index), false))
}

// RemoveSparing is the document without a key, which it must have; the comment behind it stays, on a
// line of its own.
func (d *Document) RemoveSparing(path string) (*Document, error) {
	index, has := d.byPath[path]
	if !has {
		return nil, missing(path)
	}
	return d.edited(d.withoutSparing(index))
}

// missing says that a text has no key of a path, as the elements of plain arrays have none.
func missing(path string) error { return fmt.Errorf("there is no key %s to edit", Visible(path)) }

// Add is the document with a key that it did not have: behind the last key of its table, or
// in a new table at the end.
func (d *Document) Add(path, value string) (*Document, error) {
	return d.edited(d.withNew(path, value))
}

// Append is the document with more tables at its end, each with a blank line before it.
func (d *Document) Append(tables ...string) (*Document, error) {
	source := string(d.source)
	if source != "" && source[len(source)-1] != '\n' {
		source += d.Newline()
	}
	for _, table := range tables {
		source += d.Newline() + table
	}
	return d.edited([]byte(source))
}

// replaced is the text with other words in the place of a span.
func (d *Document) replaced(s span, words string) []byte {
	return slices.Concat(d.source[:s.from], []byte(words), d.source[s.to:])
}

// without is the text without a key: its whole line, with the comment behind it, or
// its part of an inline table. Comments above it stay.
func (d *Document) without(index int) []byte {
	e := d.entries[index]
	home := &d.tables[e.table]
	if !home.inline {
		return d.replaced(span{e.key.from - len(d.indent(e.key.from)), d.nextLine(e.value.to)}, "")
	}
	i := slices.Index(home.entries, index)
	switch {
	case len(home.entries) == 1:
		return d.replaced(home.head, "{}")
	case i > 0:
		return d.replaced(span{d.entries[home.entries[i-1]].value.to, e.value.to}, "")
	}
	return d.replaced(span{e.key.from, d.entries[home.entries[1]].key.from}, "")
}
