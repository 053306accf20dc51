package main

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

func TestLeversOfAFile(t *testing.T) {
	got := brim(small, "levers", "-", "--format", "json")
	got.wantCode(t, exitFine)
	rows := map[string]map[string]any{}
	list, _ := unmarshal(t, []byte(got.out)).([]any)
	for _, row := range list {
		row, _ := row.(map[string]any)
		rows[fmt.Sprint(row["key"])] = row
	}
	for _, test := range []struct {
		key, field string
		want       any
	}{
		{"csm.hires_per_quarter", "now", 1.0},
		{"ae.attrition", "source", "assumption"},
		{"limits.ratio_sound", "source", "POD"},
		{"limits.ratio_sound", "default", 1.2},
		{"company.arr", "unit", "currency"},
		{"company.arr", "default", nil},
		{"start", "now", "2027-01-01"},
		{"start", "default", nil},
		{"start", "step", nil},
		{"ae.backfill", "now", true},
		{"tier.Top.book_max", "default", 20.0},
		{"tier.Rest.book_max", "now", 80.0},
		{"tier.Top.coverage", "now", "pod"},
		{"case.Low.win_rate", "now", 0.8},
		{"ratio.ae_per_csm", "now", 1.2},
		{"ratio.ae_per_csm", "step", 0.05},
		{"ratio.csm_hires_per_ae_hire", "now", nil}, // no AE hires are planned
	} {
		if got := rows[test.key][test.field]; got != test.want {
			t.Errorf("%s %s is %v, want %v", test.key, test.field, got, test.want)
		}
	}
	if numbers, ok := rows["tier.Top.csm_hires"]["now"].([]any); !ok || len(numbers) != 0 {
		t.Errorf("a list without entries is %v", rows["tier.Top.csm_hires"]["now"])
	}
}

// TestLeversCoverTheRegistry holds every form against the declarations.
func TestLeversCoverTheRegistry(t *testing.T) {
	table := brim("", "levers")
	table.wantCode(t, exitFine)
	text := brim("", "levers", "--format", "csv")
	text.wantCode(t, exitFine)
	rows, err := csv.NewReader(strings.NewReader(text.out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1+len(model.Specs()) {
		t.Errorf("%d rows for %d declarations", len(rows), len(model.Specs()))
	}
	for i, spec := range model.Specs() {
		if rows[i+1][0] != spec.Key {
			t.Errorf("row %d is %s, want %s", i+1, rows[i+1][0], spec.Key)
		}
		contains(t, table.out, "  "+spec.Key)
	}
	for _, p := range model.Publications() {
		contains(t, table.out, "\n  "+p.Name+"\n    "+p.Title[:20])
	}
	for line := range strings.Lines(table.out) {
		if len([]rune(line)) > 81 {
			t.Errorf("wider than 80 columns: %s", line)
		}
	}
}

// TestLeversCanBeTyped sets every lever to the value that the list shows for it.
func TestLeversCanBeTyped(t *testing.T) {
	path := write(t, "small.toml", strings.Replace(small, "heads = 6", "heads = 6\nhires_per_quarter = 2", 1))
	got := brim("", "levers", path, "--format", "csv")
	rows, err := csv.NewReader(strings.NewReader(got.out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range plantest.Few(rows[1:], 2) {
		now, _, _ := strings.Cut(strings.TrimPrefix(row[7], "'"), " (")
		if plan := brim("", "plan", path, "--set", row[0]+"="+now); plan.code != exitFine {
			t.Errorf("%s=%s: %s", row[0], now, plan.err)
		}
	}
}

func TestScenarios(t *testing.T) {
	got := brim("", "scenarios")
	got.wantCode(t, exitFine)
	contains(t, got.out, "pods-outgrown\n    Series C, pods outgrown by AE hiring\n", "first-csm\n")
	brim("", "scenarios", "x").wantCode(t, exitInvalid)
}

// TestLeversRoundDefaults that the scenario computes, for people; programs have all digits.
func TestLeversRoundDefaults(t *testing.T) {
	table, text := brim("", "levers", "segmented-12m"), brim("", "levers", "segmented-12m", "--format", "csv")
	contains(t, table.out, "tier.Core.csm_hire_share = default (0.5172)  (default 0.5172)")
	contains(t, text.out, "0.5172413793103448")
	for line := range strings.Lines(table.out) {
		if strings.Contains(line, "00000000") {
			t.Errorf("not rounded: %s", line)
		}
	}
}
