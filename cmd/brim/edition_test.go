package main

import (
	"strings"
	"testing"
	"time"
)

// TestAnOlderFileIsToldOnce says once what is read differently in a file of the first edition,
// and nothing of one of the second, of one that brim made, and of a built-in.
func TestAnOlderFileIsToldOnce(t *testing.T) {
	folder := t.TempDir()
	old := "title = \"Old\"\nstart = 2027-01-01\n[company]\narr = 12_000_000\n[ae]\nheads = 6\n[csm]\nheads = 4\n[[tier]]\nname = \"All\"\ncoverage = \"pod\"\n"
	path, newer := write(t, "old.toml", old), write(t, "new.toml", "fiscal_start = 2\n"+old)
	away := write(t, "leave.toml", old+"[[leave]]\nrole = \"csm\"\ntier = \"All\"\nfrom = 2027-02-01\nmonths = 2\n")
	says := func(path string) string {
		st := &store{now: time.Now, told: newTold(folder)}
		doc, err := st.Open(t.Context(), path, nil)
		if err != nil {
			t.Fatal(err)
		}
		return doc.Notice
	}
	first := says(path)
	for _, want := range []string{"brim help changes", "opens the month before start", "nobody is hired", "twice as fast", "where they pay", "not answered"} {
		if !strings.Contains(first, want) {
			t.Errorf("%q is not in %q", want, first)
		}
	}
	for name, path := range map[string]string{"again": path, "newer": newer, "with a leave": away, "built-in": "pods-outgrown"} {
		if text := says(path); text != "" {
			t.Errorf("%s: %q", name, text)
		}
	}
}

// TestPlanAndCheckTellOfAnOlderFile say it once too, on stderr, and leave stdout alone.
func TestPlanAndCheckTellOfAnOlderFile(t *testing.T) {
	for _, command := range []string{"plan", "check"} {
		t.Setenv("XDG_STATE_HOME", t.TempDir())
		path := write(t, "old.toml", small)
		first, second := brim("", command, path), brim("", command, path)
		if first.code != exitFine || first.out != second.out {
			t.Errorf("%s: code %d, and %q is not %q", command, first.code, first.out, second.out)
		}
		contains(t, first.err, "Older file, read anew (brim help changes): the plan opens the month before start")
		second.wantCode(t, exitFine)
		brim("", command, "pods-outgrown").wantCode(t, exitFine)
		brim(small, command, "-").wantCode(t, exitFine)
	}
}
