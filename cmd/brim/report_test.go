package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestReport writes a report as HTML and as Markdown, since a scenario and since a plan of before,
// and refuses what cannot be written.
func TestReport(t *testing.T) {
	path := write(t, "mine.toml", small)
	folder := t.TempDir()
	out := filepath.Join(folder, "out.html")
	got := brim("", "report", path, out, "--since", path, "--set", "ae.heads=19", "--date", "2027-04-01")
	got.wantCode(t, exitFine)
	if !strings.HasPrefix(got.out, "Wrote "+out) {
		t.Error(got.out)
	}
	contains(t, readFile(t, out), "<!DOCTYPE html>", "1 April 2027", "What changed", "AE heads", "In the file")
	again := brim("", "report", path, "-", "--since", path, "--set", "ae.heads=19", "--date", "2027-04-01")
	if again.out != readFile(t, out) {
		t.Error("the same input gives another file")
	}
	before := write(t, "before.json", brim("", "plan", path, "--format", "json").out)
	shouted := write(t, "BEFORE.JSON", readFile(t, before))
	brim("", "report", path, "-", "--since", shouted).wantCode(t, exitFine)
	md := filepath.Join(folder, "out.md")
	brim("", "report", path, md, "--since", before, "--no-names").wantCode(t, exitFine)
	contains(t, readFile(t, md), "# Small", "beside "+strings.ReplaceAll(before, "_", `\_`))
	for _, args := range [][]string{
		{path, out}, {path, path}, {path, filepath.Join(folder, "out.pdf")}, {path, "-", "--date", "soon"}, {path, "-", "--since", "none.json"},
		{path, "-", "--since", write(t, "x.json", "{}")}, {path, "-", "--since", "nowhere"}, {path, "-", "--case", "none"}, {path},
	} {
		if got := brim("", append([]string{"report"}, args...)...); got.code == exitFine || got.err == "" {
			t.Errorf("%v: %+v", args, got)
		}
	}
}
