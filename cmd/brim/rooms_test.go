package main

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"brim/scenarios/disktest"
)

// TestContributorsMap holds the map of the contributor's page and the module's packages
// together: each has one line.
func TestContributorsMap(t *testing.T) {
	const path = "../../.github/CONTRIBUTING.md"
	listed := map[string]bool{}
	for _, cells := range disktest.Table(t, path, "rooms") {
		listed[strings.Trim(cells[0], "`")] = true
	}
	for _, folder := range packageFolders(t) {
		if !listed[folder] {
			t.Errorf("the map of %s has no line for %s", path, folder)
		}
		delete(listed, folder)
	}
	for folder := range listed {
		t.Errorf("the map of %s names %s, which is no package", path, folder)
	}
}

// packageFolders are the folders of the module with Go files that are no tests.
func packageFolders(t *testing.T) []string {
	t.Helper()
	var folders []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata"):
			return filepath.SkipDir
		case entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		folder, err := filepath.Rel(root, filepath.Dir(path))
		if folder = filepath.ToSlash(folder); !slices.Contains(folders, folder) {
			folders = append(folders, folder)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return folders
}
