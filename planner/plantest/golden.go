package plantest

import (
	"path/filepath"
	"runtime"
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

// goldenFolder is the folder of the golden plans, wherever a test runs.
func goldenFolder() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", "testdata", "golden")
}
