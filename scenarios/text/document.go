package text

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// span is a range of bytes of a document.
type span struct{ from, to int }

// Document is where everything stands in a TOML text. Paths are dotted, elements of
// arrays count from 1: "tier[2].use[1].role". A document never changes: an edit gives
// another one.
type Document struct {
	name    string // as messages have it
	meant   Meant
	source  []byte
	tables  []table // [0] is the root
	entries []entry
	repeats []repeat
	unread  []Unread
	byPath  map[string]int // entry of a key
	tableAt map[string]int // table of a path
	starts  []int          // where lines begin
}

// entry is a key with its value.
type entry struct {
	path  string
	key   span
	value span
	items []span // elements of an array
	table int    // index of the table in which it is written
}

// table is a place where keys are written: the root, what follows a header, or an
// inline table.
type table struct {
	path    string
	head    span // the header, or the braces and what is between them
	inline  bool
	entries []int
}

// repeat is a key or table that a document gives twice.
type repeat struct {
	path          string
	first, second int // offsets
}

func newDocument(source []byte) *Document {
	d := &Document{source: source, byPath: map[string]int{}, tableAt: map[string]int{"": 0}}
	d.tables = []table{{}}
	d.starts = make([]int, 1, 1+bytes.Count(source, []byte{'\n'}))
	for i, c := range source {
		if c == '\n' {
			d.starts = append(d.starts, i+1)
		}
	}
	return d
}

// lineAt is the line number of an offset, counted from 1.
func (d *Document) lineAt(offset int) int {
	i, found := slices.BinarySearch(d.starts, offset)
	if found {
		return i + 1
	}
	return i
}

// Line is the line of a key or table; of one that is not there, of the nearest table
// around it.
func (d *Document) Line(path string) int {
	for path != "" {
		if i, ok := d.byPath[path]; ok {
			return d.lineAt(d.entries[i].key.from)
		}
		if i, ok := d.tableAt[path]; ok {
			return d.lineAt(d.tables[i].head.from)
		}
		path = Parent(path)
	}
	return 1
}

// ItemLine is the line of a key; of "key[n]", that of the n-th element of its list. A key
// that only begins others, as in key.more = 1, has the line of the first of them.
func (d *Document) ItemLine(key string) int {
	var n int
	list := Parent(key)
	if index, ok := d.byPath[list]; ok && list != key {
		items := d.entries[index].items
		if _, err := fmt.Sscanf(key[len(list):], "[%d]", &n); err == nil && n >= 1 && n <= len(items) {
			return d.lineAt(items[n-1].from)
		}
	}
	for _, inner := range d.entries {
		if !d.HasTable(key) && strings.HasPrefix(inner.path, key+".") {
			return d.lineAt(inner.key.from)
		}
	}
	return d.Line(key)
}

// Source is the text, byte for byte; it must not be changed.
func (d *Document) Source() []byte { return d.source }

// Has reports whether a key is given.
func (d *Document) Has(path string) bool {
	_, given := d.byPath[path]
	return given
}

// HasTable reports whether a table is given, by a header or in braces.
func (d *Document) HasTable(path string) bool {
	_, given := d.tableAt[path]
	return given
}

// Value is the value of a key as it is written; empty where there is no such key.
func (d *Document) Value(path string) string {
	if index, given := d.byPath[path]; given {
		return d.part(d.entries[index].value)
	}
	return ""
}

// Newline is how the text ends its lines.
func (d *Document) Newline() string {
	if len(d.starts) > 1 && d.starts[1] > 1 && d.source[d.starts[1]-2] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// lineEnd is the offset of the line end at or after an offset.
func (d *Document) lineEnd(offset int) int {
	end := bytes.IndexByte(d.source[offset:], '\n')
	if end < 0 {
		return len(d.source)
	}
	if end > 0 && d.source[offset+end-1] == '\r' {
		end--
	}
	return offset + end
}

// part is the source of a span.
func (d *Document) part(s span) string { return string(d.source[s.from:s.to]) }

// Join adds one key to a path. Keys that are not bare are quoted, so that their
// dots and brackets do not look like structure.
func Join(path, key string) string {
	if !IsBare(key) {
		key = strconv.Quote(key)
	}
	if path == "" {
		return key
	}
	return path + "." + key
}

// Element is the path of the n-th element of an array, counted from 1.
func Element(path string, n int) string { return fmt.Sprintf("%s[%d]", path, n) }

// Parent is the path of the table that holds a path; empty for the root.
func Parent(path string) string { return path[:max(0, lastJoint(path))] }

// Field is the last key of a path.
func Field(path string) string {
	if strings.HasSuffix(path, `"`) {
		return path[lastJoint(path)+1:]
	}
	return path[strings.LastIndexByte(path, '.')+1:]
}

// lastJoint is where the last key or index of a path begins, -1 for the first one; what
// stands in quotes has none.
func lastJoint(path string) int {
	last, quoted := -1, false
	for i := 0; i < len(path); i++ {
		switch c := path[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && (c == '.' || c == '['):
			last = i
		}
	}
	return last
}

// IsBare reports whether a key may stand without quotes.
func IsBare(key string) bool {
	for i := range len(key) {
		if !isBareChar(key[i]) {
			return false
		}
	}
	return key != ""
}

func isBareChar(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}
