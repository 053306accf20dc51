package scenarios

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// ErrStructure says that a scenario has other bands than the file it is to be written to, or
// an accounts file in their place, or lacks a role that the file has.
var ErrStructure = errors.New("roles, bands or the files that are named differ from the file's: " +
	"only tiers, cases, leaves, more roles and values can be written")

// Edit writes a scenario into the file's text: its values, its tiers where they were
// added, removed, renamed or moved, market cases, leaves, roles that were added, and another
// accounts file in the place of the one that is named or of a mean, or a mean in its place, and
// another file of actuals. Only
// what changed is replaced: comments, order, layout and line ends stay byte for byte, and a
// tier takes its own comments along. Of a plan that begins anew, in another month with other people
// or accounts, what was said of its old beginning goes. The result was read back and holds exactly the
// scenario asked for; f itself is unchanged. The error is [ErrStructure], or an [*Errors]
// when the scenario is not a valid one.
func (f *File) Edit(changed *model.Scenario) (*File, error) {
	f, err := f.pointedTo(changed)
	if err == nil {
		f, err = f.telling(changed)
	}
	if err != nil {
		return nil, err
	}
	doc := f.document
	changes, alike := model.Changes(f.Scenario, changed)
	if !sameBook(&f.Scenario.Book, &changed.Book) {
		return nil, ErrStructure
	}
	if !alike {
		arranged, says, err := f.withStructure(changed)
		if err != nil {
			return nil, fmt.Errorf("%s: tiers cannot be written: %w", text.Visible(f.Path), err)
		}
		if changes, alike = model.Changes(says, changed); !alike {
			return nil, ErrStructure
		}
		doc = arranged
	}
	for _, change := range changes {
		next, err := withChange(doc, change)
		if err != nil {
			return nil, fmt.Errorf("%s: %s cannot be written: %w", text.Visible(f.Path), change.Key, err)
		}
		doc = next
	}
	if doc, err = withOneRamp(doc, changed); err != nil {
		return nil, fmt.Errorf("%s: ramps cannot be written: %w", text.Visible(f.Path), err)
	}
	if beginsAnew(changes) {
		if doc, err = begunAnew(doc, f.Scenario, changed, changes); err != nil {
			return nil, fmt.Errorf("%s: %w", text.Visible(f.Path), err)
		}
	}
	return f.holding(doc.Source(), changed)
}

// LeftOut is the file without the keys of levers that hold their declared defaults, and says
// which of them it gave; f is unchanged. What is left out reads back as it was.
func (f *File) LeftOut(levers []model.Lever) (*File, []model.Lever, error) {
	doc := f.document
	var left []model.Lever
	for _, lever := range levers {
		path := pathOf(lever)
		if !doc.Has(path) || lever.Required || !lever.AtDefault(f.Scenario) {
			continue
		}
		next, err := doc.Remove(path)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %s cannot be taken out: %w", text.Visible(f.Path), lever.Key, err)
		}
		doc, left = next, append(left, lever)
	}
	if left == nil {
		return f, nil, nil
	}
	edited, err := f.holding(doc.Source(), f.Scenario)
	return edited, left, err
}

// withStructure is the document with the tiers and roles of another scenario, and the
// scenario that it then says, valid or not.
func (f *File) withStructure(changed *model.Scenario) (*text.Document, *model.Scenario, error) {
	doc, says, err := f.withTiers(changed)
	if err != nil {
		return nil, nil, err
	}
	if doc, err = withRoles(doc, f.Scenario, says, changed); err != nil {
		return nil, nil, err
	}
	if doc, err = withCases(doc, f.Scenario, says, changed); err != nil {
		return nil, nil, err
	}
	doc, err = withLeaves(doc, f.Scenario, says, changed)
	return doc, says, err
}

// withOneRamp is the document without months of a straight line where a list gives the ramp.
func withOneRamp(doc *text.Document, s *model.Scenario) (*text.Document, error) {
	for _, role := range []model.Role{model.RoleAE, model.RoleCSM} {
		line := text.Join(role.String(), "ramp_months")
		if s.Team(role).Ramp == nil || !doc.Has(line) {
			continue
		}
		next, err := doc.Remove(line)
		if err != nil {
			return nil, err
		}
		doc = next
	}
	return doc, nil
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

// Moved is the file as it would stand at another path: the files that it names relative to
// its folder it names from the new one.
func (f *File) Moved(path string) (*File, error) {
	moved := *f
	moved.Path, moved.dir = path, disk.FolderOf(path)
	if moved.dir == f.dir {
		return &moved, nil
	}
	doc := f.document
	for _, key := range fileKeys {
		next, err := f.pointing(doc, key, moved.dir)
		if err != nil {
			return nil, err
		}
		doc = next
	}
	if doc == f.document {
		return &moved, nil
	}
	return moved.reread(doc.Source())
}

// fileKeys are the keys that name a file.
var fileKeys = []string{"book.file", "book.bands_file", "actuals.file"}

// pointing is the document in which a key names the same file from another folder.
func (f *File) pointing(doc *text.Document, key, dir string) (*text.Document, error) {
	if !doc.Has(key) {
		return doc, nil
	}
	name, _ := text.Unquote(doc.Value(key))
	if filepath.IsAbs(name) {
		return doc, nil
	}
	from, err := disk.RealFolder(dir)
	if err != nil {
		return nil, err
	}
	old, err := disk.RealFolder(f.dir)
	if err != nil || old == from {
		return doc, err
	}
	if name, err = fromFolder(dir, disk.InFolder(f.dir, name)); err != nil {
		return nil, err
	}
	return doc.Set(key, text.Quote(name, doc.Value(key)))
}

// reread parses another text for the same file, with the accounts that are loaded, unless
// it has them read in another way.
func (f *File) reread(source []byte) (*File, error) {
	book := &f.Scenario.Book
	anew, tables := &folder{dir: f.dir}, f.tables
	edited, err := parse(f.Path, source, siblings{
		accounts: func(s *model.Scenario) (*model.Accounts, error) {
			if f.dir == "" || s.Currency == f.Scenario.Currency && book.ReadsAlike(&s.Book) {
				return book.Accounts, nil
			}
			defer func() { tables = anew.tables }()
			return anew.accounts(s)
		},
		bands: func(string) (*Bands, error) {
			return &Bands{List: book.Bands, ARR: book.BandsARR, Mean: book.BandsMean}, nil
		},
		actuals: func(*model.Scenario) (*model.Record, error) { return f.Scenario.Actuals.Record, nil },
	})
	if err != nil {
		return nil, err
	}
	edited.dir, edited.tables = f.dir, tables
	return edited, nil
}

func sameBook(a, b *model.Book) bool {
	return a.File == b.File && a.BandsFile == b.BandsFile && a.Accounts == b.Accounts && slices.Equal(a.Bands, b.Bands) &&
		(a.Bands == nil) == (b.Bands == nil)
}

// withChange is the document with one change in it.
func withChange(doc *text.Document, change model.Change) (*text.Document, error) {
	path := pathOf(change.Lever)
	given := doc.Has(path)
	switch {
	case change.Kind == model.Triangle:
		return withRange(doc, path, change)
	case given && change.To.Absent && isCut(path):
		return doc.RemoveSparing(path)
	case given && change.To.Absent:
		return doc.Remove(path)
	case given && change.From.List != nil && change.To.List != nil:
		return doc.SetList(path, decimals(change.From.List), decimals(change.To.List))
	case given:
		return doc.Set(path, literal(change.Lever, change.To, doc.Value(path)))
	}
	return doc.Add(path, literal(change.Lever, change.To, ""))
}

// withRange is the document with another range of a lever, with none, or with a new one.
func withRange(doc *text.Document, path string, change model.Change) (*text.Document, error) {
	given := doc.HasFields(path, rangeParts)
	switch {
	case given && change.To.Absent:
		return doc.RemoveFields(path, rangeParts)
	case given:
		return doc.SetFields(path, rangeParts, decimals(change.From.List), decimals(change.To.List))
	}
	return doc.Add(path, text.Fields(rangeParts, decimals(change.To.List)))
}

// isCut reports whether a key says where a tier begins: it goes when the tiers are cut in
// the other way, and the tier that its comment speaks of stays.
func isCut(path string) bool {
	return strings.HasPrefix(path, "tier[") && slices.Contains([]string{"min_acv", "account_share", "accounts", "arr"}, text.Field(path))
}
