package scenarios

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// Settings is a TOML file that is not a scenario, such as a user's key file, read as
// strictly: the same bounds, and problems with file, line and key. It holds keys and no
// tables. The readers below note what is wrong; [Settings.Err] gives all of it.
type Settings struct {
	doc      *document
	tree     map[string]any
	problems problems
}

// LoadSettings reads a settings file, whose name stands in messages as it is given. Only
// a regular file of at most 1 MiB is read.
func LoadSettings(path string) (*Settings, error) {
	data, err := disk.ReadRegular(path, MaxFile)
	if err != nil {
		return nil, fmt.Errorf("%s: not read: %w", text.Visible(path), disk.Reason(err))
	}
	doc, tree, err := parseTOML(path, data)
	if err != nil {
		return nil, err
	}
	return &Settings{doc: doc, tree: tree, problems: problems{file: path}}, nil
}

// Keys lists the keys of the file, sorted.
func (s *Settings) Keys() []string { return slices.Sorted(maps.Keys(s.tree)) }

// Text reads a key that holds a text; false when there is none, or it is something else.
func (s *Settings) Text(key string) (string, bool) {
	raw, given := s.tree[key]
	if !given {
		return "", false
	}
	text, ok := raw.(string)
	if !ok {
		s.Problem(key, describe(raw), "a text", "")
	}
	return text, ok
}

// Texts reads a key that holds a text or a list of texts.
func (s *Settings) Texts(key string) ([]string, bool) {
	raw, given := s.tree[key]
	if text, ok := raw.(string); ok {
		return []string{text}, true
	}
	list, ok := raw.([]any)
	if !ok {
		if given {
			s.Problem(key, describe(raw), "a text or a list of texts", "")
		}
		return nil, false
	}
	texts := make([]string, len(list))
	for i, element := range list {
		if texts[i], ok = element.(string); !ok {
			s.Problem(elementPath(key, i+1), describe(element), "a text", "")
			return nil, false
		}
	}
	return texts, true
}

// Problem notes what is wrong with a key, or with the n-th element of a list when the
// key is "key[n]", counted from 1.
func (s *Settings) Problem(key, found, allowed, hint string) {
	s.problems.add(s.lineOf(key), key, found, allowed, hint)
}

// Unknown notes a key that is none of the valid ones, and which of them may be meant.
func (s *Settings) Unknown(key string, valid []string) {
	s.Problem(joinPath("", key), "an unknown key", strings.Join(valid, ", "), didYouMean(key, valid))
}

// Err is everything that is wrong, in the order of the lines, or nil.
func (s *Settings) Err() error { return s.problems.err() }

// Line is the line of a key, or of the n-th element of its list when the key is "key[n]".
func (s *Settings) Line(key string) int { return s.lineOf(key) }

// lineOf is the line of a key, or of an element of its list.
func (s *Settings) lineOf(key string) int {
	var n int
	list := parentOf(key)
	if at, ok := s.doc.byPath[list]; ok && list != key {
		items := s.doc.entries[at].items
		if _, err := fmt.Sscanf(key[len(list):], "[%d]", &n); err == nil && n >= 1 && n <= len(items) {
			return s.doc.line(items[n-1].from)
		}
	}
	_, isTable := s.doc.tableAt[key]
	for _, inner := range s.doc.entries { // a dotted key stands for the table it begins
		if !isTable && strings.HasPrefix(inner.path, key+".") {
			return s.doc.line(inner.key.from)
		}
	}
	return s.doc.lineOf(key)
}

// Quoted is a text of a file as messages show it: between quotes, short, and with
// nothing in it that would act on a terminal.
func Quoted(words string) string { return text.Quoted(words) }

// Escaped makes a text, such as a path, safe for one line of a terminal; see [text.Visible].
func Escaped(words string) string { return text.Visible(words) }
