package main

import (
	"encoding/csv"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestCSVHoldsTheGoldenPlan finds every figure of the independent implementation's plan in
// the CSV, under its name and in its row.
func TestCSVHoldsTheGoldenPlan(t *testing.T) {
	path := scenarioPath("company-as-it-is")
	text, err := os.ReadFile(strings.TrimSuffix(path, ".toml") + ".json")
	if err != nil {
		t.Fatal(err)
	}
	plan, _ := unmarshal(t, text).(map[string]any)
	rows, err := csv.NewReader(strings.NewReader(brim("", "plan", path, "--format", "csv").out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	compared := 0
	row := 1
	for _, entry := range plan["months"].([]any) {
		month, _ := entry.(map[string]any)
		compared += holdsRow(t, rows[0], rows[row], month)
		row++
		for _, tier := range month["tiers"].([]any) {
			compared += holdsRow(t, rows[0], rows[row], tier.(map[string]any))
			row++
		}
	}
	if row != len(rows) || compared < 4000 {
		t.Errorf("%d figures in %d of %d rows", compared, row, len(rows))
	}
}

// holdsRow compares the figures of a month, or of a tier in it, with a row, and counts them.
func holdsRow(t *testing.T, head, row []string, figures map[string]any) int {
	t.Helper()
	compared := 0
	for name, figure := range figures {
		switch figure := figure.(type) {
		case []any:
			continue
		case map[string]any:
			for part, value := range figure {
				compared += holdsCell(t, head, row, name+"_"+part, value)
			}
		default:
			if name != "name" {
				compared += holdsCell(t, head, row, name, figure)
			}
		}
	}
	return compared
}

func holdsCell(t *testing.T, head, row []string, name string, want any) int {
	t.Helper()
	i := slices.Index(head, name)
	if i < 0 {
		t.Fatalf("no column %s", name)
	}
	switch want := want.(type) {
	case nil:
		if row[i] != "" {
			t.Errorf("%s of %s is %s, want none", name, row[1], row[i])
		}
	case float64:
		if got, err := strconv.ParseFloat(row[i], 64); err != nil || math.Abs(got-want) > 1e-9*math.Max(1, math.Abs(want)) {
			t.Errorf("%s of %s is %s, want %v", name, row[1], row[i], want)
		}
	case string:
		if row[i] != want {
			t.Errorf("%s of %s is %s, want %s", name, row[1], row[i], want)
		}
	}
	return 1
}
