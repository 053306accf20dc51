package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"brim/ui/report"
)

// TestPlanJSONIsTheGoldenResult holds what the command prints against the results of
// an independent implementation.
func TestPlanJSONIsTheGoldenResult(t *testing.T) {
	results, _ := filepath.Glob(filepath.Join(goldenScenarios, "*.json"))
	if len(results) < 5 {
		t.Fatalf("%d golden results", len(results))
	}
	for _, path := range results {
		name, caseName, _ := strings.Cut(strings.TrimSuffix(filepath.Base(path), ".json"), ".")
		args := []string{"plan", scenarioPath(name), "--format", "json"}
		if caseName != "" {
			args = append(args, "--case", caseName)
		}
		got := brim("", args...)
		if scaled := strings.Contains(got.err, "scaled ×"); !scaled {
			got.wantCode(t, exitFine)
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if where := different(unmarshal(t, want), unmarshal(t, []byte(got.out))); where != "" {
			t.Errorf("%s: %s", path, where)
		}
		if !strings.HasSuffix(got.out, "}\n") || strings.Contains(got.out, "\\u00") {
			t.Errorf("%s: not one object with a line end and readable text", path)
		}
	}
}

func unmarshal(t *testing.T, text []byte) (v any) {
	t.Helper()
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// different names the first figure in which got is not what is wanted.
func different(want, got any) string {
	switch want := want.(type) {
	case map[string]any:
		have, _ := got.(map[string]any)
		for key := range want {
			if where := different(want[key], have[key]); where != "" {
				return key + "." + where
			}
		}
	case []any:
		have, _ := got.([]any)
		if len(have) != len(want) {
			return fmt.Sprintf("%d entries, want %d", len(have), len(want))
		}
		for i := range want {
			if where := different(want[i], have[i]); where != "" {
				return fmt.Sprintf("%d.%s", i, where)
			}
		}
	case float64:
		have, ok := got.(float64)
		if !ok || math.Abs(have-want) > 1e-9*max(1, math.Abs(want)) {
			return fmt.Sprintf(" is %v, want %v", got, want)
		}
	default:
		if want != got {
			return fmt.Sprintf(" is %v, want %v", got, want)
		}
	}
	return ""
}

func TestPlanForPeople(t *testing.T) {
	for _, name := range []string{"segmented-book", "one-team", "pod-breach", "company-as-it-is"} {
		text := brim("", "plan", scenarioPath(name))
		text.wantCode(t, exitFine)
		golden(t, name+".txt", text.out)
		for line := range strings.Lines(text.out) {
			if len([]rune(line)) > 81 {
				t.Errorf("%s: wider than 80 columns: %s", name, line)
			}
		}
		markdown := brim("", "plan", scenarioPath(name), "--format", "markdown")
		markdown.wantCode(t, exitFine)
		golden(t, name+".md", markdown.out)
	}
}

// TestPlanIsTheSameEverywhere runs without a screen in every way there is.
func TestPlanIsTheSameEverywhere(t *testing.T) {
	path := write(t, "small.toml", small)
	want := brim("", "plan", path)
	want.wantCode(t, exitFine)
	for _, args := range [][]string{{path}, {"-"}, {"plan", "-"}, {"plan", "--format", "table", path}, {"--case", "Base", path}} {
		if got := brim(small, args...); got.out != want.out || got.code != exitFine {
			t.Errorf("%v: %d\n%s%s", args, got.code, got.out, got.err)
		}
	}
	if got := brim(small, "-", "--case", "Low"); got.out == want.out || got.code != exitFine {
		t.Errorf("the case says nothing else: %s", got.out)
	}
}

// TestPlanIsAsWideAsColumnsSays keeps tables whole where there is room.
func TestPlanIsAsWideAsColumnsSays(t *testing.T) {
	usual := brim("", "plan", "formal-segments-60m").out
	for columns, whole := range map[string]bool{"200": true, "80": false, "": false, "0": false, "-5": false, "wide": false, "99999999999999999999": false} {
		t.Setenv("COLUMNS", columns)
		got := brim("", "plan", "formal-segments-60m")
		got.wantCode(t, exitFine)
		if (strings.Count(got.out, "\nQuarter ") == 3) != whole || (got.out == usual) == whole {
			t.Errorf("COLUMNS=%s:\n%s", columns, got.out)
		}
	}
	t.Setenv("COLUMNS", "5")
	for line := range strings.Lines(brim("", "plan", "pods-outgrown").out) {
		if len([]rune(line)) > narrowest+1 {
			t.Errorf("wider than %d columns: %s", narrowest, line)
		}
	}
}

func TestPlanCSV(t *testing.T) {
	got := brim("", "plan", scenarioPath("pod-breach"), "--format", "csv")
	got.wantCode(t, exitFine)
	rows, err := csv.NewReader(strings.NewReader(got.out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	roles := []string{"needed Solutions engineer", "heads Solutions engineer", "cost Solutions engineer",
		"needed Executive sponsor", "heads Executive sponsor", "cost Executive sponsor"}
	if !slices.Equal(rows[0], slices.Concat(report.Columns(), roles)) {
		t.Errorf("columns %v", rows[0])
	}
	if want := 1 + 37*(1+3); len(rows) != want {
		t.Errorf("%d rows, want %d", len(rows), want)
	}
	column := func(row int, name string) string { return rows[row][slices.Index(rows[0], name)] }
	if column(1, "tier") != "" || column(1, "accounts") != "521.7391304347826" || column(1, "nrr") != "" || column(1, "load") != "" {
		t.Errorf("the company's first row is %v", rows[1])
	}
	if column(1, roles[0]) != "4.5" || column(1, roles[4]) != "1" || column(2, roles[0]) != "" {
		t.Errorf("the roles of the first two rows are %v and %v", rows[1], rows[2])
	}
	if column(2, "tier") != "Strategic" || column(2, "state") != "within" || column(2, "people_cost") != "" || column(2, "month") != "2027-03" {
		t.Errorf("the first tier's first row is %v", rows[2])
	}
}

// TestTextCannotAct plants formulas and markup in every name of a scenario.
func TestTextCannotAct(t *testing.T) {
	hostile := strings.NewReplacer(`"Small"`, `'=1+1|<b>`+"`x`'", `"Top"`, `"=HYPERLINK(\"http://x\")"`, `"Rest"`, `"@a|b_c*"`).Replace(small)
	table := brim(hostile, "plan", "-", "--format", "csv")
	table.wantCode(t, exitFine)
	rows, err := csv.NewReader(strings.NewReader(table.out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		for i, cell := range row {
			if _, err := fmt.Sscanf(cell, "%f", new(float64)); err != nil && strings.IndexAny(cell, "=+-@") == 0 {
				t.Fatalf("%s: %q would be carried out", rows[0][i], cell)
			}
		}
	}
	contains(t, table.out, `'=HYPERLINK`, `'@a|b_c*`)

	markdown := brim(hostile, "plan", "-", "--format", "markdown")
	markdown.wantCode(t, exitFine)
	contains(t, markdown.out, "# =1+1\\|\\<b\\>\\`x\\`\n", `| @a\|b\_c\* |`)
	cells := 0
	for line := range strings.Lines(markdown.out) {
		if !strings.HasPrefix(line, "|") {
			cells = 0
			continue
		}
		n := strings.Count(line, "|") - strings.Count(line, `\|`)
		if cells != 0 && n != cells {
			t.Errorf("another number of cells: %s", line)
		}
		cells = n
	}

	levers := brim(hostile, "levers", "-", "--format", "csv")
	levers.wantCode(t, exitFine)
	contains(t, levers.out, "'=1+1|<b>`x`")
}

func TestSettings(t *testing.T) {
	path := write(t, "small.toml", small)
	arr := func(args ...string) string {
		got := brim("", append([]string{"plan", path, "--format", "json"}, args...)...)
		got.wantCode(t, exitFine)
		plan, _ := unmarshal(t, []byte(got.out)).(map[string]any)
		opening, _ := plan["opening"].(map[string]any)
		return fmt.Sprint(opening["arr"], " ", opening["ratio"])
	}
	for _, test := range []struct {
		args []string
		want string
	}{
		{nil, "5e+06 1.2"},
		{[]string{"--set", "company.arr=7.5m"}, "7.5e+06 1.2"},
		{[]string{"--set", "ratio.ae_per_csm=2"}, "5e+06 2"},
		{[]string{"--set", "ae.heads=10", "--set", "company.arr=$1,000,000"}, "1e+06 2"},
		// Shares that only fit together count together.
		{[]string{"--set", "tier.Top.ae_share=0.3", "--set", "tier.Rest.ae_share=70%"}, "5e+06 1.2"},
	} {
		if got := arr(test.args...); got != test.want {
			t.Errorf("%v: %s, want %s", test.args, got, test.want)
		}
	}
}

func TestSettingsThatCannotBe(t *testing.T) {
	path := write(t, "small.toml", small)
	for _, test := range []struct {
		setting string
		said    []string
	}{
		{"csm.hire_per_quarter=1", []string{`no lever "csm.hire_per_quarter"`, "did you mean csm.hires_per_quarter?"}},
		{"nonsense-of-some-length=1", []string{"brim levers FILE"}},
		{"csm.heads", []string{`"csm.heads" is not key=value`}},
		{"csm.attrition=2", []string{`csm.attrition: found "2"`, "0 to 0.95"}},
		{"company.arr=1.000", []string{"may be 1000 or 1"}},
		{"tier.Top.ae_share=0.3", []string{"shares that sum to 0.8"}},
		{"org.staffing=\x1b[31m", []string{`\x1b[31m`, "shares, need"}},
		{"\x1b]0;x\a\n=1", []string{`\x1b]0;x\a`}},
	} {
		got := brim("", "plan", path, "--set", test.setting)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, test.said...)
		if got.out != "" || strings.ContainsAny(got.err, "\x1b\a") || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%q: stdout %q, stderr %q", test.setting, got.out, got.err)
		}
	}
	got := brim("", "plan", path, "--set", "x=1", "--set", "y=2")
	if strings.Count(got.err, "\n") != 2 {
		t.Errorf("not every problem is said: %s", got.err)
	}
}
