package scenarios

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"brim/scenarios/disk"
)

// TestOwns tells a scenario's own files from others, through links too.
func TestOwns(t *testing.T) {
	dir := t.TempDir()
	builtin, err := LoadBuiltin("pods-outgrown")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"a.toml": "", "a.toml" + logEnding: "", "a.csv": "", "b.toml": "", "other.html": "", "other.toml": "",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("a.toml", filepath.Join(dir, "link.html")); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink("b.toml", filepath.Join(dir, "linked.toml")); err != nil {
		t.Skip(err)
	}
	f := &File{Path: filepath.Join(dir, "a.toml"), tables: []Table{{Path: filepath.Join(dir, "a.csv")}}}
	for name, own := range map[string]bool{
		"a.toml": true, "a.toml" + logEnding: true, "a.csv": true, "link.html": true,
		"other.html": false, "other.toml": false, "new.html": false,
	} {
		if f.Owns(filepath.Join(dir, name)) != own {
			t.Errorf("%s: owned is not %v", name, own)
		}
	}
	for _, name := range []string{"b.toml", "linked.toml"} { // neither has a log yet
		f := &File{Path: filepath.Join(dir, name)}
		log := filepath.Join(dir, "..", filepath.Base(dir), "b.toml"+logEnding)
		if !f.Owns(log) || f.Owns(filepath.Join(dir, "deeper", "b.toml"+logEnding)) || f.Owns(filepath.Join(dir, "linked.toml"+logEnding)) {
			t.Errorf("the log that %s will have is not its own, or another file is", name)
		}
	}
	if builtin.Owns(filepath.Join(dir, "other.html")) {
		t.Error("a built-in owns a file")
	}
}

// TestNoScenarioOverItsOwnFiles: a scenario that may replace any file replaces neither the tables
// that it names, or from which another was made, nor their scenario's log.
func TestNoScenarioOverItsOwnFiles(t *testing.T) {
	dir := t.TempDir()
	place := func(name string) string { return filepath.Join(dir, name) }
	table, log, link := place("a.csv"), place("a.toml"+logEnding), place("link.toml")
	for _, path := range []string{table, log} {
		if err := os.WriteFile(path, []byte("theirs"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("a.csv", link); err != nil {
		t.Skip(err)
	}
	all := disk.Options{Overwrite: true, Force: true}
	for _, path := range []string{table, log, link} {
		own := &File{Path: path, Source: []byte("mine"), tables: []Table{{Path: table}}}
		made := &File{Path: path, Source: []byte("mine")}
		origin := &File{Path: place("a.toml"), tables: []Table{{Path: table}}}
		if err := SaveLogged(made, all, Remark{Origin: origin}); !errors.As(err, new(*OwnFileError)) {
			t.Errorf("%s, made from a.toml: %v", path, err)
		}
		if path != log {
			if err := SaveLogged(own, all, Remark{}); !errors.As(err, new(*OwnFileError)) {
				t.Errorf("%s, which it names: %v", path, err)
			}
		}
		if read, err := os.ReadFile(path); err != nil || string(read) != "theirs" {
			t.Errorf("%s holds %q, %v", path, read, err)
		}
	}
}
