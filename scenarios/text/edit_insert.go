package text

import (
	"bytes"
	"slices"
	"strings"
)

// withNew is the text with a key that it did not have: behind the last key of its
// table, or in a new table at the end.
func (d *Document) withNew(path, value string) []byte {
	parent, field := Parent(path), Field(path)
	if index, ok := d.tableAt[parent]; ok {
		home := &d.tables[index]
		if len(home.entries) == 0 {
			return d.withFirst(home, field, value)
		}
		return d.withAfter(home.entries[len(home.entries)-1], field, value)
	}
	for index, e := range slices.Backward(d.entries) {
		// Dotted keys: ae.heads = 14
		if Parent(e.path) == parent {
			key := d.part(e.key)
			return d.withAfter(index, key[:strings.LastIndexByte(key, '.')+1]+field, value)
		}
	}
	return d.withTable(parent, field, value)
}

// withFirst writes into a table that holds nothing yet.
func (d *Document) withFirst(home *table, key, value string) []byte {
	line := key + " = " + value
	switch {
	case home.inline:
		return d.replaced(home.head, "{ "+line+" }")
	case home == &d.tables[0]:
		start := len(d.source) - len(bytes.TrimPrefix(d.source, []byte(ByteOrderMark)))
		return d.replaced(span{start, start}, line+d.Newline())
	}
	end := d.lineEnd(home.head.to)
	return d.replaced(span{end, end}, d.Newline()+d.indent(home.head.from)+line)
}

// withAfter writes a key behind another one of its table, laid out alike.
func (d *Document) withAfter(index int, key, value string) []byte {
	e := d.entries[index]
	before, after := d.aroundEquals(e)
	if d.tables[e.table].inline {
		line := key + strings.Repeat(" ", min(before, 1)) + "=" + after + value
		return d.replaced(span{e.value.to, e.value.to}, ", "+line)
	}
	if column, aligned := d.equalsColumn(e.table); aligned && len(key) < column {
		before = column - len(key)
	} else {
		before = min(before, 1)
	}
	end := d.lineEnd(e.value.to)
	line := key + strings.Repeat(" ", before) + "=" + after + value
	return d.replaced(span{end, end}, d.Newline()+d.indent(e.key.from)+line)
}

// withTable writes a new table: below the element of an array that it belongs to, or at the
// end.
func (d *Document) withTable(name, key, value string) []byte {
	nl := d.Newline()
	if above, ok := d.tableAt[Parent(name)]; ok && strings.HasSuffix(Parent(name), "]") {
		return d.withTableBelow(above, name, key, value)
	}
	text := "[" + name + "]" + nl + key + " = " + value + nl
	if n := len(d.source); n > 0 {
		text = nl + text
		if d.source[n-1] != '\n' {
			text = nl + text
		}
	}
	return append(slices.Clone(d.source), text...)
}

// withTableBelow writes a new table behind the last one of an element of an array, or into
// an element that stands on one line.
func (d *Document) withTableBelow(element int, name, key, value string) []byte {
	home := &d.tables[element]
	if home.inline {
		table := "{ " + key + " = " + value + " }"
		if len(home.entries) == 0 {
			return d.withFirst(home, Field(name), table)
		}
		return d.withAfter(home.entries[len(home.entries)-1], Field(name), table)
	}
	last := element
	for i := element + 1; i < len(d.tables); i++ {
		if !d.tables[i].inline && strings.HasPrefix(d.tables[i].path, home.path+".") {
			last = i
		}
	}
	nl, end := d.Newline(), d.belowComments(last)
	text := d.indent(home.head.from) + "[" + withoutIndices(name) + "]" + nl + d.indent(home.head.from) + key + " = " + value + nl
	if end == len(d.source) && end > 0 && d.source[end-1] != '\n' {
		text = nl + text
	}
	return d.replaced(span{end, end}, text)
}

// withoutIndices is a path as a header has it: that of the last element.
func withoutIndices(path string) string {
	var b strings.Builder
	quoted, index := false, false
	for i := 0; i < len(path); i++ {
		switch c := path[i]; {
		case c == '"':
			quoted = !quoted
		case !quoted && (c == '[' || c == ']'):
			index = c == '['
			continue
		}
		if !index {
			b.WriteByte(path[i])
		}
	}
	return b.String()
}

// indent is the white space between the start of a line and an offset.
func (d *Document) indent(offset int) string {
	from := offset
	for from > 0 && (d.source[from-1] == ' ' || d.source[from-1] == '\t') {
		from--
	}
	return string(d.source[from:offset])
}

// aroundEquals is the number of spaces before the equals sign of an entry, and what
// stands between it and the value.
func (d *Document) aroundEquals(e entry) (before int, after string) {
	between := d.part(span{e.key.to, e.value.from})
	before = strings.IndexByte(between, '=')
	return before, between[before+1:]
}

// equalsColumn is where the equals signs of a table stand, counted from the start of
// their keys, when they stand below each other.
func (d *Document) equalsColumn(in int) (column int, aligned bool) {
	column = -1
	entries := d.tables[in].entries
	for _, index := range entries {
		e := d.entries[index]
		before, _ := d.aroundEquals(e)
		here := e.key.to - e.key.from + before
		if column >= 0 && here != column {
			return 0, false
		}
		column, aligned = here, len(entries) > 1 || before > 1
	}
	return column, aligned
}
