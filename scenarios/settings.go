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
// strictly: the same bounds, and problems with file, line and key. It holds keys, and tables
// of keys where the reader asks for them. The readers below note what is wrong;
// [Settings.Err] gives all of it.
type Settings struct {
	doc      *text.Document
	tree     map[string]any
	problems text.Problems
}

// LoadSettings reads a settings file, whose name stands in messages as it is given. Only
// a regular file of at most 1 MiB is read.
func LoadSettings(path string) (*Settings, error) {
	data, err := disk.ReadRegular(path, MaxFile)
	if err != nil {
		return nil, fmt.Errorf("%s: not read: %w", text.Visible(path), disk.Reason(err))
	}
	doc, tree, err := text.Parse(path, data, meant)
	if err != nil {
		return nil, err
	}
	return &Settings{doc: doc, tree: tree, problems: text.Problems{File: path}}, nil
}

// Keys lists the keys of the file, sorted.
func (s *Settings) Keys() []string { return slices.Sorted(maps.Keys(s.tree)) }

// Text reads a key that holds a text; false when there is none, or it is something else.
func (s *Settings) Text(key string) (string, bool) { return s.text(key, s.tree[key]) }

func (s *Settings) text(key string, raw any) (string, bool) {
	if raw == nil {
		return "", false
	}
	text, ok := raw.(string)
	if !ok {
		s.Problem(key, describe(raw), "a text", "")
	}
	return text, ok
}

// Table lists the keys of a table, sorted; false when there is none of that name.
func (s *Settings) Table(name string) ([]string, bool) {
	table, ok := s.tree[name].(map[string]any)
	return slices.Sorted(maps.Keys(table)), ok
}

// TextIn is [Settings.Text] of a key of a table.
func (s *Settings) TextIn(table, key string) (string, bool) {
	inner, _ := s.tree[table].(map[string]any)
	return s.text(text.Join(table, key), inner[key])
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
			s.Problem(text.Element(key, i+1), describe(element), "a text", "")
			return nil, false
		}
	}
	return texts, true
}

// Problem notes what is wrong with a key, or with the n-th element of a list when the
// key is "key[n]", counted from 1.
func (s *Settings) Problem(key, found, allowed, hint string) {
	s.problems.Add(s.Line(key), key, found, allowed, hint)
}

// Unknown notes a key that is none of the valid ones, and which of them may be meant.
func (s *Settings) Unknown(key string, valid []string) { s.UnknownIn("", key, valid) }

// UnknownIn is [Settings.Unknown] of a key of a table.
func (s *Settings) UnknownIn(table, key string, valid []string) {
	s.Problem(text.Join(table, key), "an unknown key", strings.Join(valid, ", "), didYouMean(key, valid))
}

// Err is everything that is wrong, in the order of the lines, or nil.
func (s *Settings) Err() error { return s.problems.Err() }

// Line is the line of a key, or of the n-th element of its list when the key is "key[n]".
func (s *Settings) Line(key string) int { return s.doc.ItemLine(key) }

// Quoted is a text of a file as messages show it: between quotes, short, and with
// nothing in it that would act on a terminal.
func Quoted(words string) string { return text.Quoted(words) }

// Escaped makes a text, such as a path, safe for one line of a terminal; see [text.Visible].
func Escaped(words string) string { return text.Visible(words) }
