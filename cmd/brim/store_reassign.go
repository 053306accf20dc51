package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"brim/model"
	"brim/scenarios"
	"brim/scenarios/disk"
	"brim/ui/state"
)

// TakeAccounts implements [ui.Store].
func (st *store) TakeAccounts(ctx context.Context, doc state.Document, s *model.Scenario, path string, come func(share float64)) (
	*model.Scenario, error) {
	taken, err := fileOf(doc).WithAccounts(ctx, s, asTyped(path), come)
	if err != nil {
		return nil, onOneLine(err)
	}
	return taken, nil
}

// TakeActuals implements [ui.Store].
func (st *store) TakeActuals(ctx context.Context, doc state.Document, s *model.Scenario, path string, come func(share float64)) (
	*model.Scenario, error) {
	taken, err := fileOf(doc).WithActuals(ctx, s, asTyped(path), come)
	if err != nil {
		return nil, onOneLine(err)
	}
	return taken, nil
}

// Reassign implements [ui.Store].
func (st *store) Reassign(doc state.Document, s *model.Scenario, csms map[int]string) (*model.Scenario, string, error) {
	st.mu.Lock()
	defer st.mu.Unlock()
	edited, err := st.edit(doc, s)
	if err != nil {
		return nil, "", onOneLine(err)
	}
	for n := 1; ; n++ {
		made, err := edited.Reassign(rebalancedName(s.Book.File, n), csms)
		if err != nil {
			return nil, "", onOneLine(err)
		}
		err = made.SaveAccounts(st.now())
		if errors.As(err, new(*disk.ExistsError)) {
			if !holds(made.Path, made.Source) {
				continue // what is there stays as it is
			}
			err = nil // the same moves were made before, and undone
		}
		if err != nil {
			return nil, "", onOneLine(err)
		}
		book := &made.File.Scenario.Book
		s = s.Clone()
		s.Book.File, s.Book.Accounts = book.File, book.Accounts
		return s, scenarios.Escaped(made.Path), nil
	}
}

// holds reports whether a file has that text and no other.
func holds(path string, text []byte) bool {
	there, err := disk.ReadRegular(path, int64(len(text))+1)
	return err == nil && bytes.Equal(there, text)
}

// rebalancedName is the n-th name of a new accounts file beside an old one: "accounts.csv"
// becomes "accounts-rebalanced.csv", then "accounts-rebalanced-2.csv".
func rebalancedName(old string, n int) string {
	name := filepath.Base(filepath.FromSlash(old))
	ending := filepath.Ext(name)
	name = strings.TrimSuffix(name, ending)
	if end := strings.LastIndex(name, "-rebalanced"); end > 0 {
		name = name[:end]
	}
	name += "-rebalanced"
	if n > 1 {
		name += fmt.Sprintf("-%d", n)
	}
	return name + ending
}
