package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"brim/scenarios"
)

// TestOutFile replaces nothing but with --force, and the scenario's own files never.
func TestOutFile(t *testing.T) {
	own, path := write(t, "mine.toml", small), filepath.Join(t.TempDir(), "out.html")
	file, err := scenarios.Load(own)
	if err != nil {
		t.Fatal(err)
	}
	put := func(o outFile, text string) (said string, err error) {
		var b strings.Builder
		command := &cobra.Command{}
		command.SetOut(&b)
		err = o.put(command, []byte(text), file)
		return b.String(), err
	}
	if said, err := put(outFile{path: path}, "one"); err != nil || said != "Wrote "+path+" (3 bytes).\n" {
		t.Fatalf("%q: %v", said, err)
	}
	if _, err := put(outFile{path: path}, "two"); err == nil || !strings.Contains(err.Error(), "--force replaces it") {
		t.Errorf("without --force: %v", err)
	}
	if _, err := put(outFile{path: path, force: true}, "two"); err != nil || readFile(t, path) != "two" {
		t.Errorf("with --force: %v", err)
	}
	if _, err := put(outFile{path: own, force: true}, "two"); err == nil || readFile(t, own) != small {
		t.Errorf("onto the scenario: %v", err)
	}
	if said, err := put(outFile{path: standardOutput}, "<p>"); err != nil || said != "<p>" {
		t.Errorf("to standard output: %q, %v", said, err)
	}
}

// TestFileAndOut asks for a path where there is none, an empty one too.
func TestFileAndOut(t *testing.T) {
	for _, args := range [][]string{{"mine.toml"}, {"mine.toml", ""}} {
		if err := fileAndOut(&cobra.Command{}, args); err == nil || !strings.Contains(err.Error(), "which OUT?") {
			t.Errorf("%q: %v", args, err)
		}
	}
}
