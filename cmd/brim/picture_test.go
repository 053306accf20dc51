package main

import (
	"encoding/xml"
	"path/filepath"
	"strings"
	"testing"
)

// TestPicture draws pages of a file, with levers moved, and refuses what cannot be drawn.
func TestPicture(t *testing.T) {
	path := write(t, "mine.toml", small)
	out := filepath.Join(t.TempDir(), "books.svg")
	got := brim("", "picture", path, out, "--page", "books", "--size", "80x24", "--theme", "light")
	if got.code != exitFine || !strings.HasPrefix(got.out, "Wrote "+out) {
		t.Fatalf("%+v", got)
	}
	picture := readFile(t, out)
	if err := xml.Unmarshal([]byte(picture), new(struct{})); err != nil {
		t.Error(err)
	}
	contains(t, picture, `viewBox="0 0 820 `, "#ffffff", "Books")
	plain := brim("", "picture", path, "-", "--size", "80x24").out
	moved := brim("", "picture", path, "-", "--size", "80x24", "--set", "ae.heads=19").out
	if !strings.HasPrefix(plain, "<svg ") || plain == moved {
		t.Error("a lever that is set does not show")
	}
	company := realAccounts(t, someAccounts)
	named := brim("", "picture", company, "-", "--page", "accounts").out
	nameless := brim("", "picture", company, "-", "--page", "accounts", "--no-names").out
	contains(t, named, "Ana Ruiz", "Acme")
	contains(t, nameless, "CSM 1", "Account 1")
	if strings.Contains(nameless, "Ana") || strings.Contains(nameless, "Acme") {
		t.Error("somebody is named")
	}
	pane := brim("", "picture", path, "-", "--size", "80x24", "--pane", "heat").out
	onPage := brim("", "picture", path, "-", "--size", "80x24", "--pane", "heat", "--page", "books").out
	whole := brim("", "picture", path, "-", "--size", "80x24", "--page", "books").out
	if !strings.HasPrefix(pane, "<svg ") || pane != onPage || len(pane) >= len(whole) {
		t.Error("the pane is not alone")
	}
	for _, args := range [][]string{
		{path, "-", "--pane", "none"}, {path, "-", "--pane", "heat", "--page", "plan"},
		{path, out}, {path, path, "--force"}, {path, "-", "--page", "none"}, {path, "-", "--size", "10x10"},
		{path, "-", "--size", "80x24x"}, {path, filepath.Join(filepath.Dir(path), "p.png")}, {path, "-", "--theme", "none"}, {path}, {path, "-", "more"}, {path, "-", "--case", "none"},
	} {
		if got := brim("", append([]string{"picture"}, args...)...); got.code == exitFine || got.err == "" {
			t.Errorf("%v: %+v", args, got)
		}
	}
}
