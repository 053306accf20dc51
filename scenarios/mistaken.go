package scenarios

import (
	"errors"
	"slices"

	"brim/model"
	"brim/scenarios/accounts"
	"brim/scenarios/people"
	"brim/scenarios/text"
)

// mistaken is why the accounts file cannot be read; where it is a people file, by its header and by
// the titles below it, since many tables have a title, it says so.
func (e Exports) mistaken(err error) error {
	if columnFor(e.lookAtAccounts(), string(accounts.ACV)) != "" || e.Columns[string(accounts.ACV)] != "" || !IsPeople(e.Accounts) {
		return err
	}
	looked, _ := people.LookAt(e.Accounts, nil)
	return otherFile(err, columnFor(looked, string(people.Role)), "a people file",
		"the CRM's accounts file here, and this one as the people file")
}

// mistakenPeople is why the people file cannot be read; where its header is that of an accounts
// file, it says so.
func (e Exports) mistakenPeople(err error) error {
	if columnFor(e.lookAtPeople(), string(people.Role)) != "" || e.PeopleColumns[string(people.Role)] != "" {
		return err
	}
	looked, _ := accounts.LookAt(e.People, accounts.Options{})
	return otherFile(err, columnFor(looked, string(accounts.ACV)), "an accounts file",
		"the HR system's people file here, and this one as the accounts file")
}

// columnFor is the column of a file that is taken for something; empty where none is.
func columnFor(reading model.Reading, what string) string {
	i := slices.IndexFunc(reading.Taken, func(t model.Taken) bool { return t.For == what })
	if i < 0 {
		return ""
	}
	return reading.Taken[i].Column
}

// otherFile adds to what is wrong with a header which kind of file a column makes it; without the
// column the error stays as it is.
func otherFile(err error, column, kind, allowed string) error {
	wrong := new(text.Errors)
	if column == "" || !errors.As(err, &wrong) {
		return err
	}
	header := *wrong.List[0]
	return text.One(header.File, header.Line, header.Key, header.Found, allowed, "this is "+kind+", by its column "+text.Quoted(column))
}
