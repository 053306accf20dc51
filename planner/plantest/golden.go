package plantest

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"brim/model"
	"brim/scenarios"
)

// goldens are the scenarios that were loaded, by name: tests open the same few again and again.
var goldens sync.Map

// Golden loads one of the scenarios whose plans an independent implementation computed,
// by its name in planner/testdata/golden. It is the test's own, to change.
func Golden(t testing.TB, name string) *model.Scenario {
	t.Helper()
	if loaded, ok := goldens.Load(name); ok {
		return loaded.(*model.Scenario).Clone()
	}
	file, err := scenarios.Load(filepath.Join(goldenFolder(t), name+".toml"))
	if err != nil {
		t.Fatal(err)
	}
	goldens.Store(name, file.Scenario)
	return file.Scenario.Clone()
}

// GoldenNames are the names of the golden scenarios, in their order.
func GoldenNames(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(goldenFolder(t), "*.toml"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no golden scenarios:", err)
	}
	for i, path := range paths {
		paths[i] = strings.TrimSuffix(filepath.Base(path), ".toml")
	}
	return paths
}

// goldenFolder is the folder of the golden plans, wherever a test runs: it is found from the
// module's own folder, which a test binary without paths in it knows as well.
func goldenFolder(t testing.TB) string {
	t.Helper()
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return filepath.Join(folder, "planner", "testdata", "golden")
		}
		parent := filepath.Dir(folder)
		if parent == folder {
			t.Fatal("no go.mod above the test's folder")
		}
		folder = parent
	}
}
