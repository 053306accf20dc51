package ui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"brim/model"
	"brim/model/begin"
	"brim/ui/state"
)

// memory is a Store that keeps nothing but what a test looks at.
type memory struct {
	docs    map[string]state.Document
	kept    *model.Scenario
	err     error    // of the next Save
	consent Consent  // of the last Save
	note    string   // of the last Save
	put     []byte   // by the last Put
	saves   []Save   // the log
	peeks   []string // what was peeked at
	changed string   // names what another program has written; empty for nothing
	table   News     // of a table that is named; nothing without a name
	blind   error    // why the file cannot be watched

	accounts *model.Accounts // of any accounts file; nil: there is none
	asked    Exports         // that were read last
	record   *model.Record   // of any file of actuals; nil: there is none
}

func (m *memory) Open(_ context.Context, name string, _ func(float64)) (state.Document, error) {
	if doc, ok := m.docs[name]; ok {
		return doc, nil
	}
	return state.Document{}, fmt.Errorf("%s: no such scenario", name)
}

func (m *memory) Save(doc state.Document, s *model.Scenario, path, note string, consent Consent) (state.Document, error) {
	m.consent, m.note = consent, note
	if err := m.err; err != nil {
		m.err = nil
		return state.Document{}, err
	}
	doc.Scenario, doc.Path, doc.Name, doc.Unwritten = s, path, path, false
	return doc, nil
}

func (m *memory) ReadExports(_ context.Context, asked Exports, _ func(float64)) (ExportsRead, error) {
	crm := &asked.Accounts
	if crm.Path != "crm.csv" {
		return ExportsRead{}, fmt.Errorf("%s: not read: no such file", crm.Path+asked.People.Path)
	}
	m.asked = asked
	read := ExportsRead{Accounts: model.Reading{
		File: crm.Path, Headers: []string{"Amount", "Who"}, Examples: []string{"5,000", "Ann"},
		Taken: []model.Taken{{Column: cmp.Or(crm.Columns["acv"], "Amount"), For: "acv"}}, LeftOut: []model.LeftOut{{Reason: "total", Rows: 2, Lines: "8-9"}},
	}}
	if crm.Columns["acv"] == "Who" {
		return read, errors.New("crm.csv:2: acv: found \"Ann\"")
	}
	read.Answers = begin.Answers{Start: asked.Next, Notes: []string{"crm.csv: columns read: ACV from Amount"},
		Book: model.Book{File: crm.Path, Accounts: m.accounts, Columns: crm.Columns}}
	return read, nil
}

func (m *memory) Tables(folder string) (Shelf, error) {
	if folder != "" && !strings.HasSuffix(folder, "/") {
		return Shelf{}, fmt.Errorf("%s: not a folder", folder)
	}
	return Shelf{Folder: folder, Here: []Place{{Name: "up/", Label: "../", Folder: true}, {Name: "crm.csv", Label: "crm.csv", Title: "46 KB"}}}, nil
}

func (m *memory) Begin(first *begin.First, _ string) (state.Document, error) {
	return state.Document{Name: "ours", Scenario: first.Scenario, Unwritten: true, First: first}, nil
}

func (m *memory) Log(state.Document) ([]Save, string, error) { return m.saves, "", m.blind }

func (m *memory) Logged(_ state.Document, save Save) (*model.Scenario, error) {
	if s, ok := save.Source.(*model.Scenario); ok {
		return s, nil
	}
	return nil, errFull
}

func (m *memory) TakeAccounts(_ context.Context, _ state.Document, s *model.Scenario, path string, _ func(float64)) (*model.Scenario, error) {
	if m.accounts == nil {
		return nil, fmt.Errorf("%s: no such file", path)
	}
	s = s.Clone()
	s.ARR, s.Book = model.Opt{}, model.Book{File: path, Accounts: m.accounts}
	return s, nil
}

func (m *memory) TakeActuals(_ context.Context, _ state.Document, s *model.Scenario, path string, _ func(float64)) (*model.Scenario, error) {
	if m.record == nil {
		return nil, fmt.Errorf("%s: no such file", path)
	}
	s = s.Clone()
	s.Actuals = model.Actuals{File: path, Record: m.record}
	return s, nil
}

func (m *memory) Anew(_ context.Context, doc state.Document, _ func(float64)) (state.Document, error) {
	doc.Scenario = doc.Scenario.Clone()
	doc.Scenario.Book.Accounts = m.accounts
	return doc, m.err
}

func (m *memory) Reassign(_ state.Document, s *model.Scenario, csms map[int]string) (*model.Scenario, string, error) {
	if err := m.err; err != nil {
		m.err = nil
		return nil, "", err
	}
	rows := make([]model.Account, s.Book.Accounts.Len())
	for i, account := range s.Book.Accounts.All() {
		if csm, moved := csms[i]; moved {
			account.CSM = csm
		}
		rows[i] = account
	}
	s = s.Clone()
	s.Book.File, s.Book.Accounts = "accounts-rebalanced.csv", model.NewAccounts(rows)
	return s, "accounts-rebalanced.csv", nil
}

func (m *memory) Put(_ state.Document, path string, data []byte, consent Consent) (string, error) {
	m.consent = consent
	if err := m.err; err != nil {
		m.err = nil
		return "", err
	}
	m.put = data
	return "/home/me/" + path, nil
}

func (m *memory) Browse(folder string) (Shelf, error) {
	shelf := Shelf{Folder: folder, Walked: folder != ""}
	if folder != "" && !strings.HasSuffix(folder, "/") {
		return shelf, fmt.Errorf("%s: not a folder", folder)
	}
	for _, name := range slices.Sorted(maps.Keys(m.docs)) {
		shelf.Builtin = append(shelf.Builtin, Place{Name: name, Label: name, About: "about " + name})
	}
	shelf.Here = []Place{{Name: "up/", Label: "../", Folder: true}, {Name: folder + "broken.toml", Label: "broken.toml"}}
	return shelf, nil
}

func (m *memory) Read(ctx context.Context, name string, come func(float64)) (state.Document, error) {
	m.peeks = append(m.peeks, name)
	return m.Open(ctx, name, come)
}

func (m *memory) Watch(_ context.Context, _ state.Document, seen Seen) (News, error) {
	switch {
	case m.changed != seen.Own:
		seen.Own = m.changed
		return News{Seen: seen, Gone: m.changed == FileGone}, nil
	case m.table.Seen.Tables != seen.Tables:
		found := m.table
		found.Seen.Own = seen.Own
		return found, nil
	}
	return News{Seen: seen}, m.blind
}

func (m *memory) Keep(_ state.Document, s *model.Scenario) error { m.kept = s; return nil }
func (m *memory) Forget(state.Document) error                    { m.kept = nil; return nil }
