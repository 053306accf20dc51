package main

import (
	"encoding/csv"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// TestChangesGiveTheOldFigures makes the example of the topic changes with a file from before
// edition 2 of the model, and holds the plan to the figures that it had.
func TestChangesGiveTheOldFigures(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("plan.toml", []byte(strings.Replace(small, `"Rest"`, `"Core"`, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	commands := 0
	for line := range strings.Lines(mustFind(t, "changes").Markdown) {
		if words, isCode := strings.CutPrefix(line, "    brim set "); isCode {
			commands++
			brim("", append([]string{"set"}, exampleWords(strings.TrimSpace(words))...)...).wantCode(t, exitFine)
		}
	}
	got := brim("", "plan", "old.toml", "--format", "csv")
	got.wantCode(t, exitFine)
	rows, err := csv.NewReader(strings.NewReader(got.out)).ReadAll()
	if err != nil || commands != 2 {
		t.Fatal(err, commands)
	}
	for _, want := range []struct {
		month, column string
		value         float64
	}{
		{"2027-01", "arr", 5_000_000}, {"2029-01", "arr", 16077715.612008719}, {"2029-01", "accounts", 516.7613712569381},
	} {
		if value := cellAt(t, rows, want.month, want.column); math.Abs(value-want.value) > 1e-9*want.value {
			t.Errorf("%s in %s is %v, it was %v", want.column, want.month, value, want.value)
		}
	}
}

// cellAt is a figure of the company in a plan's CSV.
func cellAt(t *testing.T, rows [][]string, month, column string) float64 {
	t.Helper()
	places := map[string]int{}
	for i, name := range rows[0] {
		places[name] = i
	}
	for _, row := range rows[1:] {
		if row[places["month"]] == month && row[places["tier"]] == "" {
			value, err := strconv.ParseFloat(row[places[column]], 64)
			if err != nil {
				t.Fatal(err)
			}
			return value
		}
	}
	t.Fatalf("no month %s", month)
	return 0
}
