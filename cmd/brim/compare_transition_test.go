package main

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestCompareTransition prints both ways of moving accounts, in every format, and names the
// steps; a tier above a fifth of the accounts costs what moving them all does.
func TestCompareTransition(t *testing.T) {
	got := brim("", "compare", "pod-pilot", "--transition", "--format", "json")
	got.wantCode(t, exitFine)
	var object struct {
		Columns, Notes []string
		Rows           [][]string
	}
	if err := json.Unmarshal([]byte(got.out), &object); err != nil {
		t.Fatal(err)
	}
	if want := []string{"Figure", "This plan", "All at once", "vs this plan", "Tier by tier", "vs this plan"}; !slices.Equal(object.Columns, want) {
		t.Errorf("columns %q", object.Columns)
	}
	if len(object.Notes) != 1 || !strings.Contains(object.Notes[0], "above 20%: two quarters at 85%") {
		t.Errorf("notes %q", object.Notes)
	}
	for _, row := range object.Rows {
		if row[0] == "Fewest CSMs" && (row[1] == row[2] || row[2] != row[4]) {
			t.Errorf("a large tier does not dip: %q", row)
		}
	}
	contains(t, brim("", "compare", "pod-pilot", "--transition").out, "All at once", "Tier by tier: ")
	contains(t, brim("", "compare", "pod-pilot", "--transition", "--format", "markdown").out, "| Tier by tier |", "two quarters")
	contains(t, brim("", "compare", "pod-pilot", "--transition", "--format", "csv").out, "plan,tier,figure,value,unit,text")
}

// TestCompareTransitionRefuses what has no planned change, and more than one FILE.
func TestCompareTransitionRefuses(t *testing.T) {
	for args, want := range map[string]string{
		"first-csm":           "plans no change of coverage models",
		"pod-pilot first-csm": "--transition takes a single FILE",
	} {
		got := brim("", append([]string{"compare", "--transition"}, strings.Fields(args)...)...)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, want)
	}
	t.Chdir(t.TempDir())
	if err := os.WriteFile("small.toml", []byte(small), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := offered(t, "compare", "--tr"); !slices.Contains(got, "--transition") {
		t.Errorf("offered %q", got)
	}
	if got := offered(t, "compare", "--transition", "small.toml", ""); len(got) > 0 {
		t.Errorf("after its FILE: %q", got)
	}
}
