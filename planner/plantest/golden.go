package plantest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/model"
	"brim/scenarios"
)

// Golden loads one of the scenarios whose plans an independent implementation computed,
// by its name in planner/testdata/golden.
func Golden(t testing.TB, name string) *model.Scenario {
	t.Helper()
	file, err := scenarios.Load(filepath.Join(goldenFolder(t), name+".toml"))
	if err != nil {
		t.Fatal(err)
	}
	return file.Scenario
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
