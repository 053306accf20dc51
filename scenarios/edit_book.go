package scenarios

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"brim/model"
	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// WithAccounts is a scenario of the file whose book is the accounts of a CSV: in the place of
// another accounts file, or of a mean. The company's ARR is their sum then. The path is as a
// person types it; the scenario names the file from its own folder. It says how far it has come, 0..1, and ends
// with an error once ctx does. Nothing is written yet.
func (f *File) WithAccounts(ctx context.Context, s *model.Scenario, path string, come func(share float64)) (*model.Scenario, error) {
	switch {
	case f.dir == "":
		return nil, errors.New("the plan has no file of its own yet, from whose folder an accounts file is named: save it first")
	case inBands(&s.Book):
		return nil, errors.New("the book of the plan is given in bands; write the accounts file in their place into the scenario's file")
	}
	next := s.Clone()
	next.ARR = model.Opt{}
	named, err := f.named(path)
	if err != nil {
		return nil, err
	}
	next.Book = model.Book{File: named, Columns: s.Book.Columns, Rates: s.Book.Rates, Repeated: s.Book.Repeated}
	read, err := (&folder{dir: f.dir, ctx: ctx, come: come}).accounts(next)
	if err != nil {
		return nil, notRead(path, err)
	}
	next.Book.Accounts = read
	if _, err := f.Edit(next); err != nil {
		return nil, err
	}
	return next, nil
}

// named is how the file names another one that a person names by its path: from its own folder.
func (f *File) named(path string) (string, error) {
	if filepath.IsAbs(path) {
		return path, nil
	}
	name, err := fromFolder(f.dir, path)
	if err != nil {
		return "", notRead(path, err)
	}
	return name, nil
}

// fromFolder names a file from another folder, whatever links lead to the two.
func fromFolder(dir, path string) (string, error) {
	from, err := disk.RealFolder(dir)
	if err != nil {
		return "", err
	}
	folder, err := disk.RealFolder(disk.FolderOf(path))
	if err != nil {
		return "", err
	}
	named, err := filepath.Rel(from, filepath.Join(folder, filepath.Base(path)))
	return filepath.ToSlash(named), err
}

// inBands reports whether a book is given in bands.
func inBands(b *model.Book) bool { return b.Bands != nil || b.BandsFile != "" }

// pointedTo is the file with the form of another scenario's book: another accounts file than
// its own, one in the place of a mean, or a mean in the place of its accounts file. Where the
// two have the same form, or bands, it is the file itself.
func (f *File) pointedTo(changed *model.Scenario) (*File, error) {
	own, book := &f.Scenario.Book, &changed.Book
	if own.File == book.File || own.Accounts == book.Accounts || inBands(own) || inBands(book) || !own.ReadsAlike(book) {
		return f, nil
	}
	e := &keyEdits{doc: f.document}
	switch {
	case own.File != "" && book.File != "":
		e.put("book.file", text.Quote(book.File, f.document.Value("book.file")))
	case book.File != "":
		e.drop("book.acv_mean")
		e.drop("book.acv_spread")
		e.put("book.file", text.Quote(book.File, ""))
	default:
		e.drop("book.file")
		e.number("book.acv_mean", book.Mean)
		e.number("book.acv_spread", book.Spread)
		e.number("company.arr", changed.ARR)
	}
	if e.err != nil {
		return nil, fmt.Errorf("%s: the book cannot be written: %w", text.Visible(f.Path), e.err)
	}
	pointed := *f
	pointed.Scenario = f.Scenario.Clone()
	pointed.Scenario.Book = *book
	pointed.tables = (&folder{dir: f.dir}).tablesOf(pointed.Scenario)
	return pointed.reread(e.doc.Source())
}

// keyEdits are edits of a document, one after the other; after an error there are no more.
type keyEdits struct {
	doc *text.Document
	err error
}

func (e *keyEdits) do(edit func() (*text.Document, error)) {
	if e.err != nil {
		return
	}
	doc, err := edit()
	if e.err = err; err == nil {
		e.doc = doc
	}
}

// put gives a key a value, also where there was none.
func (e *keyEdits) put(path, value string) {
	if e.doc.Has(path) {
		e.do(func() (*text.Document, error) { return e.doc.Set(path, value) })
		return
	}
	e.do(func() (*text.Document, error) { return e.doc.Add(path, value) })
}

// drop removes a key, where there is one.
func (e *keyEdits) drop(path string) {
	if e.doc.Has(path) {
		e.do(func() (*text.Document, error) { return e.doc.Remove(path) })
	}
}

// number gives a key a number, where that is known.
func (e *keyEdits) number(path string, v model.Opt) {
	if v.OK {
		e.put(path, model.Decimal(v.V))
	}
}
