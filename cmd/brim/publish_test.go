package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPublish publishes two quarters in a row, the second held against the first and against a
// policy that it breaks, and then the first one anew.
func TestPublish(t *testing.T) {
	path := write(t, "mine.toml", small)
	strict := write(t, "strict.toml", "min_arr = 1e12\n")
	folder := filepath.Join(t.TempDir(), "quarters")
	first := brim("", "publish", path, folder)
	first.wantCode(t, exitFine)
	contains(t, first.out, "No plan before 2027-01-01 is in "+folder, "2027-01-01.html (", "2027-01-01.json (")
	if kept := readFile(t, filepath.Join(folder, "2027-01-01.json")); kept != brim("", "plan", path, "--format", "json").out {
		t.Error("the plan that is kept is not what brim plan prints")
	}
	putText(t, filepath.Join(folder, "notes.json"), "no plan")
	brim("", "set", path, "ae.heads=19").wantCode(t, exitFine)

	second := brim("", "publish", path, folder, "--date", "2027-04-01", "--policy", strict)
	second.wantCode(t, exitBroken)
	contains(t, second.out, "changed since 2027-01-01.json.\n", "2027-04-01.json (", "(min_arr)")
	contains(t, second.err, "mine.toml breaks the policy; it is published all the same")
	contains(t, readFile(t, filepath.Join(folder, "2027-04-01.html")), "1 April 2027", "beside 2027-01-01.json", "Small")

	third := brim("", "publish", path, folder, "--date", "2027-07-01", "--case", "Low")
	const said = "2027-04-01.json is of another market case (Base, here Low)."
	contains(t, third.err, said)
	contains(t, readFile(t, filepath.Join(folder, "2027-07-01.html")), said)
	again := brim("", "publish", path, folder)
	again.wantCode(t, exitFailed)
	contains(t, again.err, "2027-01-01.html", "--date names another day", "--force")
	forced := brim("", "publish", path, folder, "--force", "--policy", write(t, "mild.toml", "min_arr = 1\n"))
	forced.wantCode(t, exitFine)
	contains(t, forced.out, "No plan before 2027-01-01")
}

// TestPublishNothing holds that what cannot be published leaves no file behind.
func TestPublishNothing(t *testing.T) {
	path := write(t, "mine.toml", small)
	folder := t.TempDir()
	putText(t, filepath.Join(folder, "2026-10-01.json"), "{}")
	none := filepath.Join(t.TempDir(), "none")
	for _, args := range [][]string{
		{path}, {path, ""}, {path, "-"}, {path, none, "more"}, {"nowhere.toml", none}, {path, none, "--date", "soon"},
		{path, none, "--case", "none"}, {path, none, "--policy", "none.toml"}, {path, filepath.Join(none, "deeper")}, {path, folder}, {path, path},
		{path, none, "--policy", write(t, "cases.toml", "min_arr = 1\ncases = [\"none\"]\n")},
	} {
		if got := brim("", append([]string{"publish"}, args...)...); got.code == exitFine || got.code == exitBroken || got.err == "" || got.out != "" {
			t.Errorf("%v: %+v", args, got)
		}
	}
	if _, err := os.Stat(none); err == nil {
		t.Error("a folder was made")
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*")); len(left) != 1 {
		t.Errorf("there are %v", left)
	}
}

// TestPutTogether takes back what was written when a later file of the same kind fails, and brings
// back what it replaced.
func TestPutTogether(t *testing.T) {
	folder := t.TempDir()
	one, two := filepath.Join(folder, "one"), filepath.Join(folder, "two")
	if err := os.Mkdir(two, 0o700); err != nil {
		t.Fatal(err)
	}
	texts := []outText{{one, []byte("new")}, {two, []byte("new")}}
	if err := putTogether(folder, texts, true); err == nil || !strings.Contains(err.Error(), "a folder") {
		t.Error(err)
	}
	if there, err := isThere(one); there || err != nil {
		t.Error("a part is left", err)
	}
	begun := filepath.Join(folder, "begun")
	if err := putTogether(begun, []outText{{filepath.Join(begun, "none", "one"), nil}}, false); err == nil {
		t.Error("a file is in a folder that is not there")
	}
	if there, err := isThere(begun); there || err != nil {
		t.Error("the folder is left", err)
	}
	putText(t, one, "old")
	if err := putTogether(folder, texts, true); err == nil || readFile(t, one) != "old" {
		t.Error("what was replaced is not back", err)
	}
}
