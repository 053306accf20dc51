package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestReportNamesNoFolders: the same input gives the same report, from whatever folder and by
// whatever path it is read.
func TestReportNamesNoFolders(t *testing.T) {
	path := write(t, "mine.toml", small)
	folder := filepath.Dir(path)
	for _, since := range []string{
		write(t, "before.json", brim("", "plan", path, "--format", "json").out), write(t, "other.toml", strings.Replace(small, "heads", "heads ", 1)),
	} {
		moved := filepath.Join(folder, filepath.Base(since))
		putText(t, moved, readFile(t, since))
		for _, out := range []string{"a.html", "a.md"} {
			one, other := filepath.Join(t.TempDir(), out), filepath.Join(t.TempDir(), out)
			brim("", "report", path, one, "--since", since, "--set", "ae.heads=19").wantCode(t, exitFine)
			brim("", "report", path, other, "--since", moved, "--set", "ae.heads=19").wantCode(t, exitFine)
			if text := readFile(t, one); text != readFile(t, other) || strings.Contains(text, filepath.Base(filepath.Dir(since))) {
				t.Errorf("%s since %s depends on its folder", out, since)
			}
		}
	}
}

// TestReportSaysWhenThePlanIsAnother holds a report against earlier plans of another market case,
// title, start and currency: it says so, and so does the command.
func TestReportSaysWhenThePlanIsAnother(t *testing.T) {
	path := write(t, "mine.toml", small)
	before := write(t, "before.json", brim("", "plan", path, "--format", "json").out)
	const said = "before.json is of another market case (Base, here Low)."
	got := brim("", "report", path, "-", "--since", before, "--case", "Low")
	contains(t, got.err, said)
	contains(t, got.out, said)
	if got := brim("", "report", path, "-", "--since", before); strings.Contains(got.out+got.err, "is of another") {
		t.Error("a plan differs from itself")
	}
	other := `{"title": "Large", "currency": "EUR", "start": "2025-02", "months": [{"month": "2025-01"}]}`
	got = brim("", "report", path, "-", "--since", write(t, "other.json", other))
	contains(t, got.err, `other.json is of another plan ("Large", here "Small"), another start (Feb 2025, here Jan 2027), another currency (EUR, here USD).`)
	got = brim("", "report", path, "-", "--since", path, "--case", "Low")
	contains(t, got.out, "No outcome differs from mine.toml (Low).")
	got = brim("", "report", path, "-", "--since", write(t, "uncased.toml", strings.Replace(small, `"Low"`, `"High"`, 1)), "--case", "Low")
	contains(t, got.out, "differs from uncased.toml (Base)")
}

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
	contains(t, readFile(t, md), "# Small", "beside before.json")
	for _, args := range [][]string{
		{path, out}, {path, path}, {path, filepath.Join(folder, "out.pdf")}, {path, "-", "--date", "soon"}, {path, "-", "--since", "none.json"},
		{path, "-", "--since", write(t, "x.json", "{}")}, {path, "-", "--since", "nowhere"}, {path, "-", "--case", "none"}, {path},
	} {
		if got := brim("", append([]string{"report"}, args...)...); got.code == exitFine || got.err == "" {
			t.Errorf("%v: %+v", args, got)
		}
	}
}
