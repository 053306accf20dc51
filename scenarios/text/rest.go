package text

import (
	"bytes"
	"errors"
	"regexp"
	"slices"
)

// Unread is a mistake of TOML in a text of which the rest could be read.
type Unread struct {
	*Problem
	Path string // of the key whose value it is: "tier[2].min_acv"; empty: of a table's header
}

// Unread lists what of the document is not TOML, in the order of its lines. Of a text that
// was read whole there is none.
func (d *Document) Unread() []Unread { return d.unread }

// Bounds of looking for further mistakes.
const (
	mostUnread  = 100      // values
	longest     = 32 << 10 // bytes of a text
	mostReading = 1 << 20  // bytes that are read again
)

// keyLine is a line that gives a key a value, whatever the value is.
var keyLine = regexp.MustCompile(`^[ \t]*([A-Za-z0-9_-]+)[ \t]*=`)

// openHeader is the header of a table whose brackets do not end; behind it a note may stand.
var openHeader = regexp.MustCompile(`^[ \t]*(\[\[?)[ \t]*[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*[ \t]*(\]?)[ \t\r]*(?:#.*)?$`)

// rest looks for what else is wrong with a text that is not TOML: it takes out one line after
// the other whose value is the mistake, and ends headers that lack their brackets. Where only
// these were wrong, the document and the tree of all else come back with the error.
func rest(name string, data []byte, meant Meant, err error) (*Document, map[string]any, error) {
	list, source := Problems{File: name}, slices.Clone(data)
	var wrong *Errors
	var keys []string
	for rounds := 1; errors.As(err, &wrong); rounds++ {
		list.List = append(list.List, wrong.List...)
		list.More += wrong.More
		if rounds > mostUnread || len(data) > longest || rounds*len(data) > mostReading || len(wrong.List) > 1 {
			return nil, nil, list.Err()
		}
		mended, key := mend(source, wrong.List[0])
		if mended == nil {
			return nil, nil, list.Err()
		}
		source, keys = mended, append(keys, key)
		doc, tree, next := parse(name, source, meant)
		if next == nil {
			doc.missed(list.List, keys)
			return doc, tree, list.Err()
		}
		err = next
	}
	return nil, nil, err
}

// mend makes the text one that can be read past a mistake, line by line as long as it was. Of
// a value it also returns the key; nil where no way past it is known.
func mend(source []byte, mistake *Problem) (mended []byte, key string) {
	from, line := lineOf(source, mistake.Line)
	if mistake.Key == "" {
		return endHeader(source, from, line), ""
	}
	key, isOut := takeOut(source, from, line)
	if !isOut {
		return nil, ""
	}
	return source, key
}

// lineOf finds a line by its number, from 1, and where it begins.
func lineOf(source []byte, number int) (from int, line []byte) {
	for ; number > 1; number-- {
		end := bytes.IndexByte(source[from:], '\n')
		if end < 0 {
			return len(source), nil
		}
		from += end + 1
	}
	line, _, _ = bytes.Cut(source[from:], []byte("\n"))
	return from, line
}

// endHeader sets the brackets that a header lacks; nil where the line is none, or has them.
func endHeader(source []byte, from int, line []byte) []byte {
	missing, end := lackingBrackets(line)
	if missing == 0 {
		return nil
	}
	return slices.Insert(source, from+end, bytes.Repeat([]byte("]"), missing)...)
}

// lackingBrackets counts the brackets that a line lacks to be the header that it begins, and
// says where in it they belong.
func lackingBrackets(line []byte) (missing, end int) {
	parts := openHeader.FindSubmatchIndex(line)
	if parts == nil {
		return 0, 0
	}
	opened, closed := parts[3]-parts[2], parts[5]-parts[4]
	return opened - closed, parts[5]
}

// takeOut blanks a line when it gives a key a value that is the mistake, and returns the key;
// false leaves the text as it is.
func takeOut(source []byte, from int, line []byte) (key string, ok bool) {
	parts := keyLine.FindSubmatch(line)
	if parts == nil || bytes.Contains(line, []byte(`"""`)) || bytes.Contains(line, []byte(`'''`)) || !blamed(source[:from], string(line)) {
		return "", false
	}
	key = string(parts[1])
	for i := range line {
		line[i] = ' '
	}
	return key, true
}

// missed notes what could not be read, values with the paths that their keys have.
func (d *Document) missed(list []*Problem, keys []string) {
	for i, p := range list {
		if keys[i] == "" {
			d.unread = append(d.unread, Unread{Problem: p})
			continue
		}
		table, start := "", d.starts[p.Line-1]
		for _, t := range d.tables {
			if !t.inline && t.head.from < start {
				table = t.path
			}
		}
		d.unread = append(d.unread, Unread{Problem: p, Path: Join(table, keys[i])})
	}
}
