package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/scenarios"
)

func TestLogOfSaves(t *testing.T) {
	t.Setenv("BRIM_AUTHOR", "Nina")
	path := write(t, "small.toml", small)
	brim("", "set", path, "csm.hires_per_quarter=2", "--note", "after \x1b[31mthe board").wantCode(t, exitFine)
	brim("", "set", path, "csm.hires_per_quarter=3").wantCode(t, exitFine)
	brim("", "set", path, "csm.hires_per_quarter=3").wantCode(t, exitFine) // nothing to save

	got := brim("", "log", path)
	got.wantCode(t, exitFine)
	contains(t, got.out, "  1  ", "as brim found it", "  3  ", "Nina: after ", "csm.hires_per_quarter 1 → 2", "csm.hires_per_quarter 2 → 3")
	if strings.Contains(got.out, "\x1b") || strings.Contains(got.out, "  4  ") {
		t.Errorf("the log is\n%q", got.out)
	}

	var entries []scenarios.Entry
	if err := json.Unmarshal([]byte(brim("", "log", path, "--format", "json").out), &entries); err != nil {
		t.Fatal(err)
	}
	if len(entries) != 3 || entries[2].Author != "Nina" || entries[2].Moves[0].To != "3" || entries[0].Text != small {
		t.Errorf("entries %+v", entries)
	}

	if got := brim("", "log", path, "--show", "1"); got.out != small {
		t.Errorf("entry 1 is\n%s", got.out)
	}
	got = brim("", "log", path, "--restore", "1")
	got.wantCode(t, exitFine)
	contains(t, got.out, "restored entry 1", "csm.hires_per_quarter 3 → 1")
	if readFile(t, path) != small {
		t.Error("the file is not what it was")
	}
	contains(t, brim("", "log", path).out, "  4  ", "Nina: restored entry 1")
}

func TestLogTellsOfOtherPrograms(t *testing.T) {
	path := write(t, "small.toml", small)
	brim("", "set", path, "csm.hires_per_quarter=2").wantCode(t, exitFine)
	edited := strings.Replace(readFile(t, path), "hires_per_quarter = 2 # one", "hires_per_quarter = 7 # one", 1)
	if err := os.WriteFile(path, []byte(edited), 0o600); err != nil {
		t.Fatal(err)
	}
	got := brim("", "log", path)
	got.wantCode(t, exitFine)
	contains(t, got.out, "since then changed by another program", "csm.hires_per_quarter 2 → 7")
}

func TestLogOfNothing(t *testing.T) {
	path := write(t, "small.toml", small)
	got := brim("", "log", path)
	got.wantCode(t, exitFine)
	contains(t, got.out, "no save of this file")
	got = brim("", "log", path, "--restore", "1")
	got.wantCode(t, exitInvalid)
	contains(t, got.err, "--restore 1: the log is empty")
	got = brim("", "log", "first-csm")
	got.wantCode(t, exitInvalid)
	contains(t, got.err, "only files have a log")
}

// TestLogOfFilesThatAreNotThere tells a file that never was from one that is gone, or broken.
func TestLogOfFilesThatAreNotThere(t *testing.T) {
	path := write(t, "small.toml", small)
	missing := filepath.Join(filepath.Dir(path), "missing.toml")
	got := brim("", "log", missing)
	got.wantCode(t, exitFailed)
	contains(t, got.err, "missing.toml: not loaded: no such file")

	brim("", "set", path, "csm.hires_per_quarter=2").wantCode(t, exitFine)
	good := readFile(t, path)
	if err := os.WriteFile(path, []byte("not TOML ["), 0o600); err != nil {
		t.Fatal(err)
	}
	contains(t, brim("", "log", path).out, "  -  the file is not a valid scenario now")
	brim("", "log", path, "--restore", "1").wantCode(t, exitFine)
	got = brim("", "log", path)
	contains(t, got.out, "changed by another program; not a valid scenario")
	if strings.Count(got.out, "as brim found it") != 1 {
		t.Error(got.out)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	contains(t, brim("", "log", path).out, "  -  the file is gone")
	brim("", "log", path, "--restore", "2").wantCode(t, exitFine)
	if readFile(t, path) != good {
		t.Error("not restored")
	}
}
