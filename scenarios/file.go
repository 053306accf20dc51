package scenarios

import (
	"context"
	"fmt"

	"brim/model"
	"brim/model/begin"
	"brim/scenarios/accounts"
	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// MaxFile is how many bytes a scenario may have. It is a whole number of MiB.
const MaxFile = text.MaxFile

// File is a scenario with the text it was read from.
type File struct {
	Path     string // as given; "-" or a title for a text that is not a file
	Source   []byte // the text, byte for byte; must not be changed
	Scenario *model.Scenario
	First    *begin.First // what it was made of, where that was not a file; else nil

	document *text.Document
	dir      string  // from which it names an accounts file
	tables   []Table // that were read from there
}

// Load reads and checks a scenario file. What is wrong with the text comes back as an
// [*Errors] that lists all of it. Only a regular file of at most 1 MiB is read.
func Load(path string) (*File, error) { return load(path, &folder{}) }

// LoadUnfilled is [Load] for somebody who has yet to fill in what has happened: the file of it that
// the scenario names is not read, and may be missing.
func LoadUnfilled(path string) (*File, error) { return load(path, &folder{unfilled: true}) }

// LoadFor is [Load] for somebody who waits: come hears how far the reading of a table has come,
// 0..1, and once ctx has ended, so does the reading, with an error. The tables have a
// [Table.Print].
func LoadFor(ctx context.Context, path string, come func(share float64)) (*File, error) {
	return load(path, &folder{ctx: ctx, come: come})
}

func load(path string, beside *folder) (*File, error) {
	data, err := disk.ReadRegular(path, MaxFile)
	if err != nil {
		return nil, fmt.Errorf("%s: not loaded: %w", text.Visible(path), disk.Reason(err))
	}
	beside.dir = disk.FolderOf(path)
	return parseIn(path, data, beside)
}

// Anew is the file's own text, read with the tables that it names as they are now, for somebody who
// waits, as [LoadFor] does.
func (f *File) Anew(ctx context.Context, come func(share float64)) (*File, error) {
	read, err := parseIn(f.Path, f.Source, &folder{dir: f.dir, ctx: ctx, come: come})
	if err != nil {
		return nil, err
	}
	read.First = f.First
	return read, nil
}

// Parse reads a scenario from a text. The name stands in messages; dir is the folder
// from which the text may name an accounts file, empty when it may not.
func Parse(name string, data []byte, dir string) (*File, error) {
	return parseIn(name, data, &folder{dir: dir})
}

// parseIn reads a scenario from a text with the files that it names.
func parseIn(name string, data []byte, beside *folder) (*File, error) {
	f, err := parse(name, data, siblings{accounts: beside.accounts, bands: beside.bands, actuals: beside.actuals})
	if err != nil {
		return nil, err
	}
	f.dir, f.tables = beside.dir, beside.tables
	return f, nil
}

// Tables are the files that the scenario names, as they were read. They must not be changed.
func (f *File) Tables() []Table { return f.tables }

// accountsOptions say how a scenario has its accounts file read.
func accountsOptions(s *model.Scenario) accounts.Options {
	return accounts.Options{
		File: s.Book.File, Currency: s.Currency, Columns: s.Book.Columns, Rates: s.Book.Rates, Repeated: s.Book.Repeated,
	}
}

func parse(name string, data []byte, files siblings) (*File, error) {
	doc, tree, err := text.Parse(name, data, meant)
	if doc == nil {
		return nil, err
	}
	if len(tree) == 0 && err == nil {
		return nil, text.One(name, 1, "", text.Missing+" a scenario: the file is empty", emptyRemedy, "")
	}
	r := newReader(name, doc, files)
	r.read(tree)
	if err := r.problems.Err(); err != nil {
		return nil, err
	}
	return &File{Path: name, Source: data, Scenario: r.scenario, document: doc}, nil
}

// emptyRemedy says how somebody comes to a file to begin with.
const emptyRemedy = "brim new --arr 18m --out FILE makes one to begin with, and brim help scenario-file says what one holds"

// Gives reports whether the file itself gives a key, or a list of tables by its name.
func (f *File) Gives(key string) bool {
	return f.document.Has(key) || f.document.Has(text.Element(key, 1)) || f.document.HasTable(text.Element(key, 1))
}
