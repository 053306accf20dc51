package scenarios

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"time"

	"brim/model"
	"brim/scenarios/accounts"
	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// ErrAccountsChanged says that an accounts file is no longer as it was read, so that moves
// of its accounts may be of others now.
var ErrAccountsChanged = errors.New("the accounts file has changed since it was read; read it again")

// Reassigned is a scenario whose accounts have other CSMs, by a new accounts file beside the
// old one. Nothing of it is written yet.
type Reassigned struct {
	File   *File  // names the new file, and has its accounts
	Path   string // of the new accounts file
	Source []byte // of the new accounts file: the old one's but for the CSMs
}

// Reassign gives accounts other CSMs, by their places in [model.Accounts.At]. A new accounts
// file of that name, in the folder of the old one, is to say so; the scenario names it
// instead. f is unchanged. The errors are [ErrAccountsChanged], [accounts.ErrNoCSM] and
// those of reading.
func (f *File) Reassign(name string, csms map[int]string) (*Reassigned, error) {
	book := &f.Scenario.Book
	if book.Accounts == nil || f.dir == "" {
		return nil, errors.New("there is no accounts file")
	}
	beside := &folder{dir: f.dir}
	old := beside.path(book.File)
	data, err := disk.ReadRegular(old, accounts.MaxFile)
	if err != nil {
		return nil, err
	}
	made := &Reassigned{Path: disk.InFolder(disk.FolderOf(old), name)}
	changed, err := made.write(f, old, data, csms)
	if err != nil {
		return nil, err
	}
	named := path.Join(path.Dir(filepath.ToSlash(book.File)), name)
	doc, err := f.document.Set("book.file", text.Quote(named, f.document.Value("book.file")))
	if err != nil {
		return nil, fmt.Errorf("%s: book.file cannot be written: %w", text.Visible(f.Path), err)
	}
	made.File, err = parse(f.Path, doc.Source(), siblings{
		accounts: func(*model.Scenario) (*model.Accounts, error) { return changed, nil },
		bands:    beside.bands,
		actuals:  func(*model.Scenario) (*model.Record, error) { return f.Scenario.Actuals.Record, nil },
	})
	if err == nil {
		made.File.dir, made.File.tables = f.dir, []Table{{Path: made.Path, print: printOf(made.Source), size: -1}}
	}
	return made, err
}

// write copies the accounts file and reads the copy back: it holds the same accounts, and
// those that were to have the CSMs that they were to have.
func (r *Reassigned) write(f *File, old string, data []byte, csms map[int]string) (*model.Accounts, error) {
	now, options := f.Scenario.Book.Accounts, accountsOptions(f.Scenario)
	before, err := accounts.Parse(old, data, options)
	if err != nil {
		return nil, err
	}
	if before.Len() != now.Len() {
		return nil, ErrAccountsChanged
	}
	lines := map[int]string{}
	for place, csm := range csms {
		if place < 0 || place >= now.Len() || before.At(place) != now.At(place) {
			return nil, ErrAccountsChanged
		}
		lines[now.At(place).Line] = csm
	}
	if r.Source, err = accounts.Reassign(old, data, options, lines); err != nil {
		return nil, err
	}
	after, err := accounts.Parse(r.Path, r.Source, options)
	if err != nil {
		return nil, err
	}
	for place := range before.Len() {
		want := before.At(place)
		if csm, moved := csms[place]; moved {
			want.CSM = csm
		}
		if after.Len() != before.Len() || after.At(place) != want {
			return nil, fmt.Errorf("%s: row %d cannot be written so that it reads back the same", text.Visible(old), want.Line)
		}
	}
	return after, nil
}

// Save writes the new accounts file, where there is none yet, and then the scenario that
// names it, with an entry in its log. The base is the scenario's text as it was read. Where
// the scenario is not saved, the new file is taken away again: nothing names it, and it would
// stand in the way of the next attempt.
func (r *Reassigned) Save(base []byte, now time.Time, remark Remark) error {
	if err := r.SaveAccounts(now); err != nil {
		return err
	}
	err := SaveLogged(r.File, disk.Options{Base: base, Now: now}, remark)
	if err != nil && !errors.As(err, new(*UnloggedError)) && !errors.As(err, new(*disk.UnsureError)) {
		err = errors.Join(err, disk.OS{}.Remove(r.Path))
	}
	return err
}

// SaveAccounts writes the new accounts file alone. It overwrites nothing: the error is a
// [*disk.ExistsError] where there is a file of that name.
func (r *Reassigned) SaveAccounts(now time.Time) error {
	return disk.Put(r.Path, r.Source, disk.Options{Now: now})
}
