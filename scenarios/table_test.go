package scenarios

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"brim/scenarios/disktest"
)

// withTable loads a scenario with an accounts file beside it, for somebody who waits.
func withTable(t *testing.T, come func(share float64)) (*File, Table) {
	t.Helper()
	dir := t.TempDir()
	disktest.Write(t, filepath.Join(dir, "plan.toml"), minimal("[book]\nfile = \"a.csv\""), 0o600)
	disktest.Write(t, filepath.Join(dir, "a.csv"), "acv\n500000\n500000\n", 0o600)
	file, err := LoadFor(t.Context(), filepath.Join(dir, "plan.toml"), come)
	if err != nil || len(file.Tables()) != 1 {
		t.Fatal(err)
	}
	return file, file.Tables()[0]
}

// TestATableIsKnownByItsContent touches, changes and removes the accounts file.
func TestATableIsKnownByItsContent(t *testing.T) {
	_, table := withTable(t, nil)
	now := func() string {
		t.Helper()
		print, err := table.Now(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return print
	}
	if table.Print() == "" || now() != table.Print() {
		t.Errorf("read as %q, now %q", table.Print(), now())
	}
	past := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	if err := os.Chtimes(table.Path, past, past); err != nil {
		t.Fatal(err)
	}
	if now() != table.Print() {
		t.Error("a touch changes it")
	}
	disktest.Write(t, table.Path, "acv\n500000\n500001\n", 0o600)
	if now() == table.Print() {
		t.Error("another text of its length is not seen")
	}
	if err := os.Remove(table.Path); err != nil {
		t.Fatal(err)
	}
	if _, err := table.Now(t.Context()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("gone: %v", err)
	}
}

// TestFilesKeepTheirTables edits, moves and reassigns.
func TestFilesKeepTheirTables(t *testing.T) {
	file, table := withTable(t, nil)
	changed := file.Scenario.Clone()
	moving("ae.heads", "7")(changed)
	edited, err := file.Edit(changed)
	if err != nil {
		t.Fatal(err)
	}
	moved, err := edited.Moved(filepath.Join(t.TempDir(), "other.toml"))
	if err != nil {
		t.Fatal(err)
	}
	for name, file := range map[string]*File{"edited": edited, "moved": moved} {
		if list := file.Tables(); len(list) != 1 || list[0] != table {
			t.Errorf("%s: %+v", name, list)
		}
	}
}

// TestWhoWaitsHearsAndEnds hears of the end of the reading, and calls it off.
func TestWhoWaitsHearsAndEnds(t *testing.T) {
	last := 0.0
	file, _ := withTable(t, func(share float64) { last = share })
	if last != 1 {
		t.Errorf("come to %v", last)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := LoadFor(ctx, file.Path, nil); err == nil {
		t.Error("what was called off is read")
	}
}
