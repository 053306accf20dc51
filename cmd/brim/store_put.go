package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui"
	"brim/ui/state"
)

// Put implements [ui.Store].
func (st *store) Put(doc state.Document, path string, data []byte, consent ui.Consent) (string, error) {
	path = asTyped(path)
	if path == "" {
		return "", errors.New("a file needs a name")
	}
	if fileOf(doc).Owns(path) {
		return "", fmt.Errorf("%s belongs to the scenario: name another file", scenarios.Escaped(path))
	}
	err := disk.Put(path, data, disk.Options{Overwrite: consent.Overwrite, Force: consent.ReadOnly, Now: st.now()})
	if err != nil {
		return "", conflictOf(err, path, consent)
	}
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return scenarios.Escaped(path), nil
}
