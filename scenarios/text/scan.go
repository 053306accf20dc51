package text

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// MaxFile is how many bytes a file may have. It is a whole number of MiB.
const MaxFile = 1 << 20

// Further bounds of a file. Beyond them the TOML parser takes seconds and gigabytes
// for small inputs, so they are checked before it sees a byte.
const (
	MaxDepth  = 16    // arrays and inline tables inside each other
	maxParts  = 8     // of a dotted key
	maxPath   = 1_000 // bytes of a whole dotted key, tables around it included
	MaxKeys   = 5_000 // every part of a dotted key counts
	MaxValues = 20_000
)

// stop is why a scan ended early: a bound when allowed is given, otherwise a text that
// is not TOML.
type stop struct {
	offset         int
	found, allowed string
}

// scanner finds keys and values in a TOML text in one pass over its bytes. It accepts
// every TOML document, and more: what is a number or an escape is the parser's to say.
// A library's syntax tree would come after its parser, and so too late for the bounds.
type scanner struct {
	doc    *Document
	pos    int
	table  int
	depth  int
	keys   int
	values int
	arrays map[string]int // [[headers]] seen of a path
	stop   *stop
}

// scan finds where everything stands in a text. It ends early at a bound, and where the text cannot be TOML.
func scan(source []byte) (*Document, *stop) {
	s := &scanner{doc: newDocument(source), arrays: map[string]int{}}
	if bytes.HasPrefix(source, []byte(ByteOrderMark)) {
		s.pos = len(ByteOrderMark)
	}
	for s.skipBlank(); s.more(); s.skipBlank() {
		if s.peek() == '[' {
			s.header()
		} else {
			s.keyValue(s.table)
		}
		s.endLine()
	}
	return s.doc, s.stop
}

func (s *scanner) more() bool { return s.stop == nil && s.pos < len(s.doc.source) }

// peek is the next byte, 0 at the end.
func (s *scanner) peek() byte {
	if s.pos < len(s.doc.source) {
		return s.doc.source[s.pos]
	}
	return 0
}

func (s *scanner) looking(words string) bool {
	return bytes.HasPrefix(s.doc.source[s.pos:], []byte(words))
}

func (s *scanner) halt(found, allowed string) {
	s.pos = min(s.pos, len(s.doc.source))
	if s.stop == nil {
		s.stop = &stop{offset: s.pos, found: found, allowed: allowed}
	}
}

// unexpected ends the scan at a byte that no TOML text has here.
func (s *scanner) unexpected() { s.halt("", "") }

func (s *scanner) expect(text string) {
	if s.stop == nil && !s.looking(text) {
		s.unexpected()
	}
	if s.stop == nil {
		s.pos += len(text)
	}
}

func (s *scanner) skipSpace() {
	for s.peek() == ' ' || s.peek() == '\t' {
		s.pos++
	}
}

// skipBlank passes spaces, line ends and comments.
func (s *scanner) skipBlank() {
	for s.more() {
		switch s.peek() {
		case ' ', '\t', '\r', '\n':
			s.pos++
		case '#':
			s.skipComment()
		default:
			return
		}
	}
}

func (s *scanner) skipComment() {
	end := bytes.IndexByte(s.doc.source[s.pos:], '\n')
	if end < 0 {
		end = len(s.doc.source) - s.pos
	}
	s.pos += end
}

// endLine accepts what may stand behind a header or a value.
func (s *scanner) endLine() {
	s.skipSpace()
	if s.peek() == '#' {
		s.skipComment()
	}
	if s.more() && s.peek() != '\n' && !s.looking("\r\n") {
		s.unexpected()
	}
}

func (s *scanner) header() {
	from, opening, closing := s.pos, "[", "]"
	if s.looking("[[") {
		opening, closing = "[[", "]]"
	}
	s.expect(opening)
	parts := s.dottedKey()
	s.expect(closing)
	if s.stop != nil {
		return
	}
	path := ""
	for i, part := range parts {
		path = Join(path, part)
		if n := s.arrays[path]; n > 0 && i < len(parts)-1 {
			path = Element(path, n)
		}
	}
	if opening == "[[" {
		s.arrays[path]++
		path = Element(path, s.arrays[path])
	} else if first, seen := s.doc.tableAt[path]; seen {
		s.doc.repeats = append(s.doc.repeats, repeat{path, s.doc.tables[first].head.from, from})
	}
	if len(path) > maxPath {
		s.longKey()
	}
	s.table = s.addTable(table{path: path, head: span{from, s.pos}})
}

func (s *scanner) addTable(t table) int {
	s.doc.tables = append(s.doc.tables, t)
	index := len(s.doc.tables) - 1
	if _, seen := s.doc.tableAt[t.path]; !seen {
		s.doc.tableAt[t.path] = index
	}
	return index
}

func (s *scanner) keyValue(in int) {
	from := s.pos
	parts := s.dottedKey()
	end := s.pos
	s.skipSpace()
	s.expect("=")
	s.skipSpace()
	if s.stop != nil {
		return
	}
	path := s.doc.tables[in].path
	for _, part := range parts {
		path = Join(path, part)
	}
	if len(path) > maxPath {
		s.longKey()
		return
	}
	for end > from && (s.doc.source[end-1] == ' ' || s.doc.source[end-1] == '\t') {
		end--
	}
	index := s.addEntry(entry{path: path, key: span{from, end}, table: in})
	start := s.pos
	items := s.value(path)
	s.doc.entries[index].value, s.doc.entries[index].items = span{start, s.pos}, items
}

func (s *scanner) addEntry(e entry) int {
	index := len(s.doc.entries)
	s.doc.entries = append(s.doc.entries, e)
	s.doc.tables[e.table].entries = append(s.doc.tables[e.table].entries, index)
	if first, seen := s.doc.byPath[e.path]; seen {
		s.doc.repeats = append(s.doc.repeats, repeat{e.path, s.doc.entries[first].key.from, e.key.from})
	} else {
		s.doc.byPath[e.path] = index
	}
	return index
}

// dottedKey reads the parts of a key up to what ends it.
func (s *scanner) dottedKey() []string {
	var parts []string
	for s.stop == nil {
		if s.keys++; s.keys > MaxKeys {
			s.halt(fmt.Sprintf("more than %d keys", MaxKeys), fmt.Sprintf("at most %d keys and tables in a file", MaxKeys))
			break
		}
		s.skipSpace()
		parts = append(parts, s.keyPart())
		s.skipSpace()
		if s.peek() != '.' {
			break
		}
		s.pos++
		if len(parts) == maxParts {
			s.halt(fmt.Sprintf("a key of more than %d parts", maxParts), fmt.Sprintf("at most %d parts", maxParts))
		}
	}
	return parts
}

func (s *scanner) keyPart() string {
	from := s.pos
	quote := s.peek()
	isQuoted := quote == '"' || quote == '\''
	if isQuoted {
		s.quotedLine(quote)
	}
	for !isQuoted && isBareChar(s.peek()) {
		s.pos++
	}
	switch {
	case s.pos == from:
		s.unexpected()
	case s.pos-from > maxPath:
		s.longKey()
	}
	text := s.doc.part(span{from, s.pos})
	if isQuoted && s.stop == nil {
		return unquoteKey(text)
	}
	return text
}

func (s *scanner) longKey() {
	s.halt("a key of more than "+fmt.Sprint(maxPath)+" bytes", fmt.Sprintf("at most %d", maxPath))
}

// unquoteKey is what a quoted key says. Escapes that Go does not share stay as they are
// written: no key that a scenario may hold needs them.
func unquoteKey(key string) string {
	if text, err := strconv.Unquote(key); err == nil && key[0] == '"' {
		return text
	}
	return strings.Trim(key, key[:1])
}
