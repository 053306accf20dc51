package plantest

import (
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"brim/model"
	"brim/scenarios"
)

// Golden loads one of the scenarios whose plans an independent implementation computed,
// by its name in planner/testdata/golden.
func Golden(t testing.TB, name string) *model.Scenario {
	t.Helper()
	file, err := scenarios.Load(filepath.Join(goldenFolder(), name+".toml"))
	if err != nil {
		t.Fatal(err)
	}
	return file.Scenario
}

// GoldenNames are the names of the golden scenarios, in their order.
func GoldenNames(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(goldenFolder(), "*.toml"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no golden scenarios:", err)
	}
	for i, path := range paths {
		paths[i] = strings.TrimSuffix(filepath.Base(path), ".toml")
	}
	return paths
}

// goldenFolder is the folder of the golden plans, wherever a test runs.
func goldenFolder() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", "testdata", "golden")
}
