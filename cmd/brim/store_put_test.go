package main

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"brim/ui"
)

// TestStorePut writes beside a scenario, asks before it replaces a file, and never replaces the
// scenario itself.
func TestStorePut(t *testing.T) {
	own := write(t, "mine.toml", small)
	st := newRun(t.TempDir())
	doc, _ := opened(t, st, own)
	path := filepath.Join(filepath.Dir(own), "mine.html")
	where, err := st.Put(doc, path, []byte("one"), ui.Consent{})
	if err != nil || where != path {
		t.Fatalf("%q: %v", where, err)
	}
	_, err = st.Put(doc, path, []byte("two"), ui.Consent{})
	var conflict *ui.Conflict
	if !errors.As(err, &conflict) || readFile(t, path) != "one" {
		t.Fatalf("a file is replaced unasked: %v", err)
	}
	if _, err = st.Put(doc, path, []byte("two"), conflict.Needed); err != nil || readFile(t, path) != "two" {
		t.Errorf("it is not replaced when asked for: %v", err)
	}
	_, err = st.Put(doc, own, []byte("two"), ui.Consent{Overwrite: true, ReadOnly: true})
	if err == nil || !strings.Contains(err.Error(), "belongs to the scenario") || readFile(t, own) != small {
		t.Errorf("the scenario is replaced: %v", err)
	}
}
