package planner_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"brim/planner"
	"brim/scenarios"
)

// tolerance is how far, relatively, a figure may be from the independent
// implementation's.
const tolerance = 1e-9

// TestGolden holds whole plans, figure by figure, against the results of an
// independent implementation of the planning model.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/golden/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden results:", err)
	}
	for _, path := range files {
		parts := strings.Split(strings.TrimSuffix(filepath.Base(path), ".json"), ".")
		t.Run(strings.Join(parts, "/"), func(t *testing.T) {
			file, err := scenarios.Load(filepath.Join("testdata/golden", parts[0]+".toml"))
			if err != nil {
				t.Fatal(err)
			}
			c := -1
			if len(parts) > 1 {
				c, _ = file.Scenario.CaseNamed(parts[1])
			}
			plan, err := json.Marshal(planner.Make(file.Scenario, c))
			if err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, difference := range differences("", decode(t, want), decode(t, plan)) {
				t.Error(difference)
			}
		})
	}
}

func decode(t *testing.T, text []byte) any {
	t.Helper()
	var v any
	if err := json.NewDecoder(bytes.NewReader(text)).Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// differences lists where got departs from want. Fields that want does not have may
// be there: the format grows.
func differences(path string, want, got any) []string {
	var found []string
	switch want := want.(type) {
	case map[string]any:
		have, _ := got.(map[string]any)
		for _, key := range sortedKeys(want) {
			value, ok := have[key]
			if !ok {
				found = append(found, path+"."+key+" is missing")
				continue
			}
			found = append(found, differences(path+"."+key, want[key], value)...)
		}
	case []any:
		have, _ := got.([]any)
		if len(have) != len(want) {
			return []string{fmt.Sprintf("%s has %d entries, want %d", path, len(have), len(want))}
		}
		for i := range want {
			found = append(found, differences(fmt.Sprintf("%s[%d]", path, i), want[i], have[i])...)
		}
	case float64:
		have, ok := got.(float64)
		if !ok || math.Abs(have-want) > tolerance*math.Max(1, math.Abs(want)) {
			found = append(found, fmt.Sprintf("%s is %v, want %v", path, got, want))
		}
	default:
		if got != want {
			found = append(found, fmt.Sprintf("%s is %v, want %v", path, got, want))
		}
	}
	return found
}

func sortedKeys(m map[string]any) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
