package scenarios

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// span is a range of bytes of a document.
type span struct{ from, to int }

// document is where everything stands in a TOML text. Paths are dotted, elements of
// arrays count from 1: "tier[2].use[1].role".
type document struct {
	source  []byte
	tables  []table // [0] is the root
	entries []entry
	repeats []repeat
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

func newDocument(source []byte) *document {
	d := &document{source: source, byPath: map[string]int{}, tableAt: map[string]int{"": 0}}
	d.tables = []table{{}}
	d.starts = make([]int, 1, 1+bytes.Count(source, []byte{'\n'}))
	for i, c := range source {
		if c == '\n' {
			d.starts = append(d.starts, i+1)
		}
	}
	return d
}

// line is the line number of an offset, counted from 1.
func (d *document) line(offset int) int {
	i, found := slices.BinarySearch(d.starts, offset)
	if found {
		return i + 1
	}
	return i
}

// lineOf is the line of a key or table; of one that is not there, of the nearest table
// around it.
func (d *document) lineOf(path string) int {
	for path != "" {
		if i, ok := d.byPath[path]; ok {
			return d.line(d.entries[i].key.from)
		}
		if i, ok := d.tableAt[path]; ok {
			return d.line(d.tables[i].head.from)
		}
		path = parentOf(path)
	}
	return 1
}

// lineEnd is the offset of the line end at or after an offset.
func (d *document) lineEnd(offset int) int {
	end := bytes.IndexByte(d.source[offset:], '\n')
	if end < 0 {
		return len(d.source)
	}
	if end > 0 && d.source[offset+end-1] == '\r' {
		end--
	}
	return offset + end
}

// text is the source of a span.
func (d *document) text(s span) string { return string(d.source[s.from:s.to]) }

// joinPath adds one key to a path. Keys that are not bare are quoted, so that their
// dots and brackets do not look like structure.
func joinPath(path, key string) string {
	if !isBare(key) {
		key = strconv.Quote(key)
	}
	if path == "" {
		return key
	}
	return path + "." + key
}

func elementPath(path string, n int) string { return fmt.Sprintf("%s[%d]", path, n) }

// parentOf is the path of the table that holds a path; empty for the root.
func parentOf(path string) string { return path[:max(0, lastJoint(path))] }

// fieldOf is the last key of a path.
func fieldOf(path string) string {
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

func isBare(key string) bool {
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
