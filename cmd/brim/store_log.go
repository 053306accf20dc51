package main

import (
	"errors"
	"fmt"

	"brim/model"
	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui"
	"brim/ui/state"
)

// Log implements [ui.Store].
func (st *store) Log(doc state.Document) ([]ui.Save, string, error) {
	log, err := scenarios.ReadLog(doc.Path)
	if err != nil {
		return nil, "", err
	}
	saves := make([]ui.Save, len(log.Entries))
	for i, entry := range log.Entries {
		saves[i] = ui.Save{Number: i + 1, Time: entry.Time.Local(), Who: headOf(i, entry), Moves: entry.Lines(), Source: entry}
	}
	notice := ""
	if log.Broken > 0 {
		notice = unreadable(log.Broken) + "."
	}
	return saves, notice, nil
}

// Logged implements [ui.Store]. What could not be saved again is not given back: the
// command line can still put it into the file.
func (st *store) Logged(doc state.Document, save ui.Save) (*model.Scenario, error) {
	entry := save.Source.(scenarios.Entry)
	file, err := scenarios.Parse(fmt.Sprintf("save %d", save.Number), []byte(entry.Text), disk.FolderOf(doc.Path))
	if err != nil {
		return nil, onOneLine(err)
	}
	s := file.Scenario
	if s.Book.File == doc.Scenario.Book.File {
		s.Book.Accounts = doc.Scenario.Book.Accounts
	}
	st.mu.Lock()
	defer st.mu.Unlock()
	if _, err := st.edit(doc, s); errors.Is(err, scenarios.ErrStructure) {
		return nil, fmt.Errorf("save %d has other cases, roles or bands than the file: brim log %s --restore %d brings it back",
			save.Number, scenarios.Escaped(doc.Path), save.Number)
	} else if err != nil {
		return nil, onOneLine(err)
	}
	return s, nil
}
