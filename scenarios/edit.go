package scenarios

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"brim/model"
	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// ErrStructure says that a scenario has other cases, bands or another accounts file than
// the file it is to be written to, or lacks a role that the file has.
var ErrStructure = errors.New("cases, roles, bands or the accounts file differ from the file's: only tiers, more roles and values can be written")

// Edit writes a scenario into the file's text: its values, its tiers where they were
// added, removed, renamed or moved, and roles that were added. Only what changed is replaced: comments, order, layout
// and line ends stay byte for byte, and a tier takes its own comments along. The result
// was read back and holds exactly the scenario asked for; f itself is unchanged. The error
// is [ErrStructure], or an [*Errors] when the scenario is not a valid one.
func (f *File) Edit(changed *model.Scenario) (*File, error) {
	from, doc := f.Scenario, f.document
	changes, alike := model.Changes(from, changed)
	if !sameBook(&from.Book, &changed.Book) {
		return nil, ErrStructure
	}
	if !alike {
		source, arranged, err := f.withTiers(changed)
		if err != nil {
			return nil, fmt.Errorf("%s cannot be written: %w", text.Visible(f.Path), err)
		}
		source = f.withRoles(source, arranged, changed)
		if changes, alike = model.Changes(arranged, changed); !alike {
			return nil, ErrStructure
		}
		next, halted := scan(source)
		if halted != nil {
			return nil, fmt.Errorf("%s: tiers cannot be written: %w", text.Visible(f.Path), haltError(f.Path, next, halted))
		}
		doc = next
	}
	for _, change := range changes {
		source := doc.with(change)
		next, halted := scan(source)
		if halted != nil {
			return nil, fmt.Errorf("%s: %s cannot be written: %w", text.Visible(f.Path), change.Key, haltError(f.Path, next, halted))
		}
		doc = next
	}
	return f.holding(doc.source, changed)
}

// holding reads a text back and makes sure that it says the scenario.
func (f *File) holding(source []byte, s *model.Scenario) (*File, error) {
	edited, err := f.reread(source)
	if err != nil {
		return nil, err
	}
	if left, alike := model.Changes(edited.Scenario, s); !alike {
		return nil, ErrStructure
	} else if len(left) > 0 {
		return nil, fmt.Errorf("%s: %s cannot be written so that it reads back the same", text.Visible(f.Path), left[0].Key)
	}
	return edited, nil
}

// Moved is the file as it would stand at another path: where it names an accounts file
// relative to its folder, it names the same one from the new folder.
func (f *File) Moved(path string) (*File, error) {
	moved := *f
	moved.Path, moved.dir = path, disk.FolderOf(path)
	name := f.Scenario.Book.File
	at, named := f.document.byPath["book.file"]
	if !named || filepath.IsAbs(name) || moved.dir == f.dir {
		return &moved, nil
	}
	from, err := filepath.Abs(moved.dir)
	if err != nil {
		return nil, err
	}
	target, err := filepath.Abs(filepath.Join(f.dir, name))
	if err != nil {
		return nil, err
	}
	if name, err = filepath.Rel(from, target); err != nil {
		return nil, err
	}
	old := f.document.entries[at].value
	return moved.reread(f.document.replaced(old, textLiteral(name, f.document.text(old))))
}

// reread parses another text for the same file, with the accounts that are loaded.
func (f *File) reread(source []byte) (*File, error) {
	edited, err := parse(f.Path, source, func(string) (*model.Accounts, error) { return f.Scenario.Book.Accounts, nil })
	if err != nil {
		return nil, err
	}
	edited.dir = f.dir
	return edited, nil
}

func sameBook(a, b *model.Book) bool {
	return a.File == b.File && a.Accounts == b.Accounts && slices.Equal(a.Bands, b.Bands) && (a.Bands == nil) == (b.Bands == nil)
}

// with is the text with one change in it.
func (d *document) with(change model.Change) []byte {
	path := pathOf(change.Lever)
	if change.Kind == model.Triangle {
		return d.withRange(path, change)
	}
	at, given := d.byPath[path]
	switch {
	case given && change.To.Absent && isCut(path):
		return d.withoutSparing(at)
	case given && change.To.Absent:
		return d.sparing(at, d.without(at), false)
	case given && change.From.List != nil && change.To.List != nil:
		source := d.withList(at, change)
		if _, halted := scan(source); halted == nil {
			return d.sparing(at, source, len(change.To.List) == 0)
		}
		fallthrough // an unusual layout, such as commas at the start of lines
	case given:
		old := d.entries[at].value
		return d.sparing(at, d.replaced(old, literal(change.Lever, change.To, d.text(old))), true)
	}
	return d.withNew(path, literal(change.Lever, change.To, ""))
}

// replaced is the text with other words in the place of a span.
func (d *document) replaced(s span, words string) []byte {
	return slices.Concat(d.source[:s.from], []byte(words), d.source[s.to:])
}

// without is the text without a key: its whole line, with the comment behind it, or
// its part of an inline table. Comments above it stay.
func (d *document) without(at int) []byte {
	e := d.entries[at]
	home := &d.tables[e.table]
	if !home.inline {
		from, to := e.key.from-len(d.indent(e.key.from)), len(d.source)
		if line := d.line(e.value.to); line < len(d.starts) {
			to = d.starts[line]
		}
		return d.replaced(span{from, to}, "")
	}
	i := slices.Index(home.entries, at)
	switch {
	case len(home.entries) == 1:
		return d.replaced(home.head, "{}")
	case i > 0:
		return d.replaced(span{d.entries[home.entries[i-1]].value.to, e.value.to}, "")
	}
	return d.replaced(span{e.key.from, d.entries[home.entries[1]].key.from}, "")
}
