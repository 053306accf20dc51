package scenarios

import (
	"errors"
	"fmt"
	"path/filepath"

	"brim/model"
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

	document *text.Document
	dir      string // from which it names an accounts file
}

// Load reads and checks a scenario file. What is wrong with the text comes back as an
// [*Errors] that lists all of it. Only a regular file of at most 1 MiB is read.
func Load(path string) (*File, error) {
	data, err := disk.ReadRegular(path, MaxFile)
	if err != nil {
		return nil, fmt.Errorf("%s: not loaded: %w", text.Visible(path), disk.Reason(err))
	}
	return Parse(path, data, disk.FolderOf(path))
}

// Parse reads a scenario from a text. The name stands in messages; dir is the folder
// from which the text may name an accounts file, empty when it may not.
func Parse(name string, data []byte, dir string) (*File, error) {
	f, err := parse(name, data, siblings{
		accounts: func(s *model.Scenario) (*model.Accounts, error) { return loadAccounts(dir, s) },
		bands:    func(file string) (*Bands, error) { return beside(dir, file, LoadBands) },
	})
	if err != nil {
		return nil, err
	}
	f.dir = dir
	return f, nil
}

// beside loads a file that a scenario names from its own folder.
func beside[T any](dir, file string, load func(path string) (T, error)) (T, error) {
	if dir == "" {
		var none T
		return none, errors.New("no folder to find it in")
	}
	if !filepath.IsAbs(file) {
		file = disk.InFolder(dir, file)
	}
	return load(file)
}

// loadAccounts loads the accounts file of a scenario as the scenario has it read.
func loadAccounts(dir string, s *model.Scenario) (*model.Accounts, error) {
	return beside(dir, s.Book.File, func(path string) (*model.Accounts, error) {
		return accounts.Load(path, accountsOptions(s))
	})
}

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
