package main

import (
	"encoding/csv"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"brim/planner/judge"
)

// TestJudgingGoldens pins what the three commands print.
func TestJudgingGoldens(t *testing.T) {
	segmented, breach := scenarioPath("segmented-book"), scenarioPath("pod-breach")
	for name, args := range map[string][]string{
		"sensitivity-degrades.txt": {"sensitivity", breach, "--outcome", "degrades_by"},
		"sensitivity-arr.md":       {"sensitivity", segmented, "--outcome", "arr", "--format", "markdown"},
		"sensitivity-nrr.json":     {"sensitivity", "first-csm", "--outcome", "nrr", "--format", "json"},
		"bridge-case.txt":          {"bridge", breach, breach, "--case-b", "Downside", "--outcome", "degrades_by"},
		"bridge-tiers.txt":         {"bridge", "first-pods", "pods-outgrown", "--outcome", "arr"},
		"bridge-case.json":         {"bridge", breach, breach, "--case-b", "Downside", "--outcome", "arr", "--format", "json"},
		"bridge-case.csv":          {"bridge", breach, breach, "--case-b", "Downside", "--outcome", "nrr", "--format", "csv"},
		"seek-pods.txt":            {"seek", "pods-outgrown", "--lever", "csm.hires_per_quarter", "--outcome", "degrades_by", "--at-least", "2028-12"},
		"seek-never.txt":           {"seek", breach, "--lever", "csm.ramp_months", "--outcome", "arr", "--at-least", "90b"},
		"seek-cost.json":           {"seek", segmented, "--lever", "csm.cost", "--outcome", "people_cost", "--at-most", "11m", "--format", "json"},
	} {
		if testing.Short() && name == "bridge-tiers.txt" {
			continue // a bridge of tens of thousands of plans
		}
		got := brim("", args...)
		if got.code != exitFine {
			t.Errorf("%v: %s", args, got.err)
			continue
		}
		golden(t, name, got.out)
		if strings.HasSuffix(name, ".txt") {
			for line := range strings.Lines(got.out) {
				if len([]rune(line)) > 81 {
					t.Errorf("%s: wider than 80 columns: %s", name, line)
				}
			}
		}
	}
}

// TestSensitivityJSON holds the form that section 16 of the planning model gives.
func TestSensitivityJSON(t *testing.T) {
	got := brim("", "sensitivity", "pods-outgrown", "--outcome", "degrades_by", "--format", "json")
	got.wantCode(t, exitFine)
	result, _ := unmarshal(t, []byte(got.out)).(map[string]any)
	wantKeys(t, result, "outcome", "base", "levers")
	if result["outcome"] != "degrades_by" || result["base"] != "2028-01" {
		t.Errorf("%v, base %v", result["outcome"], result["base"])
	}
	levers, _ := result["levers"].([]any)
	if len(levers) < 40 {
		t.Errorf("%d levers", len(levers))
	}
	first, _ := levers[0].(map[string]any)
	wantKeys(t, first, "lever", "low", "high", "at_low", "at_high")
	all := brim("", "sensitivity", "pods-outgrown", "--format", "json")
	if list, _ := unmarshal(t, []byte(all.out)).([]any); len(list) != len(judge.Outcomes()) {
		t.Errorf("%d outcomes without --outcome", len(list))
	}
}

func wantKeys(t *testing.T, object map[string]any, keys ...string) {
	t.Helper()
	for _, key := range keys {
		if _, ok := object[key]; !ok {
			t.Errorf("no %q in %v", key, object)
		}
	}
	if len(object) != len(keys) {
		t.Errorf("%d keys, want %v", len(object), keys)
	}
}

// TestBridgeJSON: the parts sum to the difference, here as well.
func TestBridgeJSON(t *testing.T) {
	got := brim("", "bridge", "pods-outgrown", "pods-outgrown", "--case-b", "Downside", "--outcome", "people_cost", "--format", "json")
	got.wantCode(t, exitFine)
	result, _ := unmarshal(t, []byte(got.out)).(map[string]any)
	wantKeys(t, result, "outcome", "a", "b", "parts", "standard_error")
	a, _ := result["a"].(float64)
	b, _ := result["b"].(float64)
	sum := 0.0
	for _, part := range result["parts"].([]any) {
		entry, _ := part.(map[string]any)
		wantKeys(t, entry, "lever", "from", "to", "part")
		value, _ := entry["part"].(float64)
		sum += value
	}
	if math.Abs(sum-(b-a)) > 1e-6*b || result["standard_error"] != nil {
		t.Errorf("parts sum to %v of %v, standard error %v", sum, b-a, result["standard_error"])
	}
}

// TestJudgingRefuses names what there is instead.
func TestJudgingRefuses(t *testing.T) {
	for _, test := range []struct {
		args []string
		says string
	}{
		{[]string{"sensitivity"}, "which FILE?"},
		{[]string{"sensitivity", "first-pods", "--outcome", "degrade_by"}, "did you mean degrades_by?"},
		{[]string{"sensitivity", "first-pods", "--outcome", "x"}, "there are pods_break, degrades_by, over_full"},
		{[]string{"sensitivity", "first-pods", "--format", "yaml"}, `--format "yaml"; allowed: table`},
		{[]string{"bridge", "first-pods"}, "which two files?"},
		{[]string{"bridge", "-", "-"}, "not both"},
		{[]string{"bridge", "first-pods", "pods-outgrown", "--case", "Nope"}, `no market case "Nope"`},
		{[]string{"seek", "first-pods"}, "which --lever?"},
		{[]string{"seek", "first-pods", "--lever", "csm.heads"}, "which --outcome?"},
		{[]string{"seek", "first-pods", "--lever", "csm.heads", "--outcome", "arr"}, "--at-least or --at-most: one of them"},
		{[]string{"seek", "first-pods", "--lever", "csm.heads", "--outcome", "arr", "--at-least", "1", "--at-most", "2"}, "one of them"},
		{[]string{"seek", "first-pods", "--lever", "csm.head", "--outcome", "arr", "--at-least", "1m"}, "did you mean csm.heads?"},
		{[]string{"seek", "first-pods", "--lever", "title", "--outcome", "arr", "--at-least", "1m"}, "title cannot be sought: it is not one number"},
		{[]string{"seek", "first-pods", "--lever", "csm.heads", "--outcome", "degrades_by", "--at-least", "soon"}, "2028-12 or Dec 2028, or never"},
		{[]string{"seek", "first-pods", "--lever", "csm.heads", "--outcome", "over_full", "--at-least", "2040-01"}, "Jan 2040, and the plan ends with"},
		{[]string{"seek", "first-pods", "--lever", "csm.heads", "--outcome", "arr", "--at-least", "1,000"}, "one reading"},
		{[]string{"seek", "first-pods", "--lever", "csm.heads", "--outcome", "nrr", "--at-least", "105"}, "105%"},
	} {
		got := brim("", test.args...)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, test.says)
	}
}

// TestSeekWrites puts the answer into a file, and only an answer.
func TestSeekWrites(t *testing.T) {
	t.Chdir(t.TempDir())
	ask := []string{"seek", "pods-outgrown", "--lever", "csm.hires_per_quarter", "--outcome", "degrades_by", "--at-least", "2028-12"}
	got := brim("", append(ask, "--write", "new.toml")...)
	got.wantCode(t, exitFine)
	contains(t, got.out, "does it")
	if plan := brim("", "plan", "new.toml"); !strings.Contains(plan.out, "\nTier       break expected\nStrategic  Dec 2028\n") {
		t.Errorf("the written plan: %s", plan.out)
	}
	again := brim("", append(ask, "--write", "new.toml")...)
	again.wantCode(t, exitFailed)
	contains(t, again.err, "--force replaces it")
	piped := brim("", append(ask, "--write", "-")...)
	piped.wantCode(t, exitFine)
	if written, err := os.ReadFile("new.toml"); err != nil || string(written) != piped.out {
		t.Errorf("standard output is another plan than the file: %v", err)
	}
	none := brim("", "seek", "pods-outgrown", "--lever", "csm.ramp_months", "--outcome", "arr", "--at-least", "90b", "--write", "none.toml")
	none.wantCode(t, exitFailed)
	contains(t, none.err, "No value of csm.ramp_months", "nothing was written")
	if _, err := os.Stat("none.toml"); err == nil {
		t.Error("a file was written all the same")
	}
}

func TestJudgingCompletion(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"sensitivity", "first-pods", "--outcome", ""}, "peak_utilization"},
		{[]string{"bridge", "first-pods", "pods"}, "pods-outgrown"},
		{[]string{"bridge", "first-pods", "pods-outgrown", "--case-b", ""}, "Downside"},
		{[]string{"seek", "first-pods", "--lever", "csm.h"}, "csm.heads"},
		{[]string{"seek", "first-pods", "--format", ""}, "json"},
	} {
		if words := offered(t, test.args...); !slices.Contains(words, test.want) {
			t.Errorf("%v: %s is not among %v", test.args, test.want, words)
		}
	}
	if words := offered(t, "seek", "first-pods", "--lever", ""); slices.Contains(words, "title") || slices.Contains(words, "org.staffing") {
		t.Errorf("levers that cannot be sought are offered: %v", words)
	}
}

// TestJudgingCSV holds every row to the head, whatever the names.
func TestJudgingCSV(t *testing.T) {
	for _, args := range [][]string{
		{"sensitivity", "-", "--format", "csv"}, {"bridge", "-", "first-pods", "--format", "csv"},
		{"seek", "-", "--format", "csv", "--lever", "csm.heads", "--outcome", "arr", "--at-least", "1m"},
	} {
		got := brim(small, args...)
		got.wantCode(t, exitFine)
		if rows, err := csv.NewReader(strings.NewReader(got.out)).ReadAll(); err != nil || len(rows) < 2 {
			t.Errorf("%v: %d rows, %v", args, len(rows), err)
		}
		if strings.Contains(got.out, "<nil>") || strings.Contains(got.out, "[0 0") {
			t.Errorf("%v writes a value as no file has it:\n%s", args, got.out)
		}
	}
	lists := brim(strings.Replace(small, "hires_per_quarter = 1 ", "hires_per_quarter = [1, 2] ", 1), "bridge", "-", "first-pods", "--format", "csv")
	contains(t, lists.out, `csm.hires_per_quarter,"[1, 2]",0,`)
}
