package text

import (
	"bytes"
	"errors"
	"regexp"
	"slices"
)

// Unread is a value that is not TOML, in a text of which the rest could be read.
type Unread struct {
	*Problem
	Path string // of its key: "tier[2].min_acv"
}

// Unread lists the values of the document that are not TOML, in the order of their lines.
// Those of a text that was read whole are none.
func (d *Document) Unread() []Unread { return d.unread }

// Bounds of looking for further mistakes.
const (
	mostUnread  = 100      // values
	longest     = 32 << 10 // bytes of a text
	mostReading = 1 << 20  // bytes that are read again
)

// keyLine is a line that gives a key a value, whatever the value is.
var keyLine = regexp.MustCompile(`^[ \t]*([A-Za-z0-9_-]+)[ \t]*=`)

// rest looks for what else is wrong with a text that is not TOML: it takes out one line after
// the other whose value is the mistake. Where only such values were wrong, the document and
// the tree of all others come back with the error.
func rest(name string, data []byte, meant Meant, err error) (*Document, map[string]any, error) {
	list, source := Problems{File: name}, slices.Clone(data)
	var wrong *Errors
	var keys []string
	for rounds := 1; errors.As(err, &wrong); rounds++ {
		list.List = append(list.List, wrong.List...)
		list.More += wrong.More
		if rounds > mostUnread || len(data) > longest || rounds*len(data) > mostReading || len(wrong.List) > 1 || wrong.List[0].Key == "" {
			return nil, nil, list.Err()
		}
		key, isOut := takeOut(source, wrong.List[0].Line)
		if !isOut {
			return nil, nil, list.Err()
		}
		keys = append(keys, key)
		doc, tree, next := parse(name, source, meant)
		if next == nil {
			doc.missed(list.List, keys)
			return doc, tree, list.Err()
		}
		err = next
	}
	return nil, nil, err
}

// takeOut blanks the line with that number when it gives a key a value that is the mistake,
// and returns the key; false leaves the text as it is.
func takeOut(source []byte, number int) (key string, ok bool) {
	from := 0
	for ; number > 1; number-- {
		end := bytes.IndexByte(source[from:], '\n')
		if end < 0 {
			return "", false
		}
		from += end + 1
	}
	line := source[from:]
	if end := bytes.IndexByte(line, '\n'); end >= 0 {
		line = line[:end]
	}
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

// missed notes the values that were taken out, with the paths that their keys have.
func (d *Document) missed(list []*Problem, keys []string) {
	for i, p := range list {
		table, start := "", d.starts[p.Line-1]
		for _, t := range d.tables {
			if !t.inline && t.head.from < start {
				table = t.path
			}
		}
		d.unread = append(d.unread, Unread{Problem: p, Path: Join(table, keys[i])})
	}
}
