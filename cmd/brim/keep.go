package main

import (
	"errors"

	"brim/model"
	"brim/scenarios"
	"brim/ui/state"
)

// Keep implements [ui.Store].
func (st *store) Keep(doc state.Document, s *model.Scenario) error {
	st.mu.Lock()
	defer st.mu.Unlock()
	return st.keep(doc, s)
}

func (st *store) keep(doc state.Document, s *model.Scenario) error {
	if st.net == nil || st.ended {
		return nil
	}
	edited, err := st.edit(doc, s)
	if err != nil {
		return onOneLine(err)
	}
	return st.net.keep(keyOf(doc), fileOf(doc).Source, edited.Source, st.now())
}

// Forget implements [ui.Store].
func (st *store) Forget(doc state.Document) error {
	st.mu.Lock()
	defer st.mu.Unlock()
	if st.ended {
		return nil
	}
	return st.net.forget(keyOf(doc))
}

// KeepLast holds unsaved work for good: what comes later, in the disorder of an ending
// program, changes nothing any more.
func (st *store) KeepLast(doc state.Document, s *model.Scenario) error {
	st.mu.Lock()
	defer st.mu.Unlock()
	defer func() { st.ended = true }()
	if st.net == nil {
		return errNoNet
	}
	return st.keep(doc, s)
}

var errNoNet = errors.New("there is no folder for it")

// edit puts a scenario into the text of its document. Restored work may have tiers or
// cases that the document no longer has, and is then put into its own text.
func (st *store) edit(doc state.Document, s *model.Scenario) (*scenarios.File, error) {
	file := fileOf(doc)
	edited, err := file.Edit(besideTables(s, file.Scenario))
	if errors.Is(err, scenarios.ErrStructure) && st.restored != nil {
		return st.restored.Edit(besideTables(s, st.restored.Scenario))
	}
	return edited, err
}

// besideTables gives a scenario the names of the accounts file and of the actuals as the
// document has them now: after a save into another folder the same tables have other relative
// paths.
func besideTables(s, file *model.Scenario) *model.Scenario {
	moved := s.Book.File != file.Book.File && s.Book.Accounts == file.Book.Accounts
	happened := s.Actuals.File != file.Actuals.File && s.Actuals.Record == file.Actuals.Record
	if !moved && !happened {
		return s
	}
	s = s.Clone()
	if moved {
		s.Book.File = file.Book.File
	}
	if happened {
		s.Actuals.File = file.Actuals.File
	}
	return s
}
