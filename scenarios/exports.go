package scenarios

import (
	"context"
	"fmt"
	"path/filepath"

	"brim/model"
	"brim/model/begin"
	"brim/scenarios/accounts"
	"brim/scenarios/disk"
	"brim/scenarios/people"
	"brim/scenarios/text"
)

// Exports are files of a company that a first scenario is made from. Either may be missing.
type Exports struct {
	Accounts string            // path of the accounts file that a CRM exports
	People   string            // path of the people file that an HR system exports
	Columns  map[string]string // of the accounts file, as [model.Book] has them, and what follows
	Rates    map[string]float64
	Repeated string
	// Known is what the accounts file was read as before, where it need not be read again.
	Known *model.Accounts
	// PeopleColumns name columns of the people file where guessing is not wanted: name, role,
	// tier, start_date, end_date.
	PeopleColumns map[string]string
	Remedies      accounts.Remedies // how errors say that the accounts file can be read otherwise
}

// Read adds what the exports say to answers. Where no start is answered, it is the month that
// they suggest, or next, the month after today's. Errors are those of [accounts.Load] and
// [people.Load], which name file, line and column.
func (e Exports) Read(a begin.Answers, next model.Month) (begin.Answers, error) {
	return e.read(&folder{dir: "."}, a, next)
}

// ReadFor is [Exports.Read] for somebody who waits: come, which may be nil, hears how far the
// reading of the accounts file has come, 0..1, and once ctx has ended, so does the reading, with
// an error.
func (e Exports) ReadFor(ctx context.Context, come func(share float64), a begin.Answers, next model.Month) (begin.Answers, error) {
	return e.read(&folder{dir: ".", ctx: ctx, come: come}, a, next)
}

func (e Exports) read(from *folder, a begin.Answers, next model.Month) (begin.Answers, error) {
	if e.Accounts != "" {
		a.Book = model.Book{File: filepath.Base(e.Accounts), Columns: e.Columns, Rates: e.Rates, Repeated: e.Repeated}
		read, err := e.accounts(from, a)
		if err != nil {
			return a, notRead(e.Accounts, e.mistaken(err))
		}
		if read.Sum() <= 0 {
			return a, text.One(e.Accounts, 0, "", "no account with an ARR above 0"+leftOut(read.Reading()), "at least one", "")
		}
		a.Book.Accounts = read
		if columns := read.Reading().ColumnsSaid(); columns != "" {
			a.Notes = append(a.Notes, text.Visible(a.Book.File)+": "+columns)
		}
	}
	if e.People != "" {
		roster, err := people.Load(e.People, e.PeopleColumns)
		if err != nil {
			return a, notRead(e.People, e.mistakenPeople(err))
		}
		a.People, a.PeopleRead = roster.People, roster.Reading
		a.Notes = append(a.Notes, rosterSaid(e.People, roster))
	}
	switch {
	case a.Start != 0:
	case e.Accounts == "" && e.People == "":
		a.Start = next
	default:
		start, why := begin.StartOf(a.Book.Accounts, a.People, next)
		a.Start = start
		a.Notes = append(a.Notes, why)
	}
	return a, nil
}

// accounts reads the accounts file.
func (e Exports) accounts(from *folder, a begin.Answers) (*model.Accounts, error) {
	if e.Known != nil {
		return e.Known, nil
	}
	options := accountsOptions(&model.Scenario{Currency: a.Currency, Book: a.Book})
	options.Remedies = e.Remedies
	return from.accountsAs(e.Accounts, options)
}

// Look reads the headers of the exports alone: their columns with an example each, and which are
// taken for what. That of a file that cannot be looked at is empty: [Exports.Read] says why.
func (e Exports) Look() (crm, staff model.Reading) {
	if e.Accounts != "" {
		crm = e.lookAtAccounts()
	}
	if e.People != "" {
		staff = e.lookAtPeople()
	}
	return crm, staff
}

func (e Exports) lookAtAccounts() model.Reading {
	options := accounts.Options{File: filepath.Base(e.Accounts), Columns: e.Columns, Rates: e.Rates, Repeated: e.Repeated}
	looked, _ := accounts.LookAt(e.Accounts, options)
	return looked
}

func (e Exports) lookAtPeople() model.Reading {
	looked, _ := people.LookAt(e.People, e.PeopleColumns)
	return looked
}

// PeopleColumns are what the columns of a people file may be taken for.
func PeopleColumns() []string {
	var names []string
	for _, column := range people.Columns() {
		names = append(names, string(column))
	}
	return names
}

// notRead names the file that could not be read where the error does not.
func notRead(path string, err error) error {
	if _, named := err.(*Errors); named {
		return err
	}
	return fmt.Errorf("%s: not read: %w", text.Visible(path), disk.Reason(err))
}

// IsPeople reports whether a file can be read as a people file.
func IsPeople(path string) bool {
	_, err := people.Load(path, nil)
	return err == nil
}

// rosterSaid says in one line who was read and who was left out.
func rosterSaid(path string, roster *people.Roster) string {
	words := fmt.Sprintf("%s: %d AEs and CSMs", text.Visible(filepath.Base(path)), len(roster.People))
	words += leftOut(roster.Reading)
	for _, more := range append(roster.Reading.Notes, roster.Reading.ColumnsSaid()) {
		words += "; " + more
	}
	return words
}

// leftOut says which rows were not taken; empty where all were.
func leftOut(reading model.Reading) string {
	if len(reading.LeftOut) == 0 {
		return ""
	}
	return "; left out " + reading.LeftOutSaid()
}

// FirstFile is a first scenario as a file that is not written yet: its text names the accounts
// file, if there is one, from the folder dir, and [File.Tables] has it as it is now. Where it goes is for [File.Moved].
func FirstFile(first *begin.First, dir string) (*File, error) {
	f, err := parse("first scenario", WriteFirst(first), siblings{
		accounts: func(*model.Scenario) (*model.Accounts, error) { return first.Scenario.Book.Accounts, nil },
	})
	if err != nil {
		return nil, err
	}
	f.Path, f.dir, f.First = "", dir, first
	f.tables = (&folder{dir: dir}).tablesOf(f.Scenario)
	return f, nil
}

// Folder is where a first scenario finds the accounts file: where that is.
func (e Exports) Folder() string {
	if e.Accounts == "" {
		return "."
	}
	return disk.FolderOf(e.Accounts)
}
