package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestRiskIsTheSame holds that workers change nothing and the seed does.
func TestRiskIsTheSame(t *testing.T) {
	run := func(args ...string) string {
		got := brim("", append([]string{"risk", "pods-outgrown", "--trials", "500", "--format", "json"}, args...)...)
		got.wantCode(t, exitFine)
		return got.out
	}
	one := run("--workers", "1")
	if one != run("--workers", "8") {
		t.Error("eight workers come to something else")
	}
	if one == run("--seed", "2") {
		t.Error("another seed comes to the same")
	}
	if one == run("--case", "Downside") || one == run("--set", "csm.heads=30") {
		t.Error("a case or a setting has no say")
	}
}

func TestRiskForms(t *testing.T) {
	table := brim("", "risk", "pods-outgrown", "--trials", "300")
	table.wantCode(t, exitFine)
	contains(t, table.out, "300 trials, seed 1 · Base case", "AE attainment 50% to 75%, likely 65%", "random attrition and start dates",
		"Strategic pods: 75% likely to hold until", "Chance that it has come by the month", "Core accounts per CSM, by quantile")
	for line := range strings.Lines(table.out) {
		if len([]rune(line)) > 81 {
			t.Errorf("wider than 80 columns: %s", line)
		}
	}
	contains(t, brim("", "risk", "pods-outgrown", "--trials", "300", "--format", "markdown").out, "## Chance that", "| Dec 2026 |")
	rows, err := csv.NewReader(strings.NewReader(brim("", "risk", "pods-outgrown", "--trials", "300", "--format", "csv").out)).ReadAll()
	if err != nil || len(rows) != 1+25*4 || rows[0][3] != "arr_5" || rows[1][2] != "" || rows[2][2] != "Strategic" {
		t.Fatalf("%v, %d rows", err, len(rows))
	}
	chances := len(rows[0]) - 5
	if got := strings.Join(rows[0][chances:], " "); got != "over breaks pod_ratio pod_hiring_gap pod_economics" {
		t.Errorf("the chances are %s", got)
	}
	for _, row := range rows[1:] {
		if breaks, ratio := row[chances+1], row[chances+2]; breaks != ratio || (breaks != "") != (row[2] == "Strategic") {
			t.Errorf("%s %s: breaks %q, ratio %q", row[1], row[2], breaks, ratio)
		}
	}
}

func TestRiskRefuses(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"risk", "first-pods"}, `nothing is uncertain, so there is nothing to draw; give it an [uncertainty], for example with "ae.attainment" = { low = 0.`},
		{[]string{"risk", "pods-outgrown", "--trials", "0"}, "--trials 0; allowed: 1 to 100000000"},
		{[]string{"risk", "pods-outgrown", "--workers", "0"}, "--workers 0; allowed: 1 or more"},
		{[]string{"risk", "pods-outgrown", "--format", "yaml"}, "allowed: table, json, csv, markdown"},
		{[]string{"risk", "pods-outgrown", "--seed", "-1"}, "seed"},
		{[]string{"risk", "pods-outgrown", "--set", "uncertainty.late=1"}, "allowed: 0 to 0.99"},
	} {
		got := brim("", test.args...)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, test.want)
		if got.out != "" || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%v: stdout %q, stderr %q", test.args, got.out, got.err)
		}
	}
}

// readmeRisk is an example in the manual: the scenario, the month and the tier that it
// shows, and the JSON.
var readmeRisk = regexp.MustCompile("(?s)<!-- risk ([a-z-]+) ([0-9]+) ([0-9]+) -->\n```json\n(.*?)```\n")

// TestReadmeRisk keeps the manual's example of the JSON current; with -update it puts it there.
func TestReadmeRisk(t *testing.T) {
	const path = "help/uncertainty.md"
	text := readFile(t, path)
	parts := readmeRisk.FindStringSubmatch(text)
	if parts == nil {
		t.Fatal("no example found")
	}
	current := fmt.Sprintf("<!-- risk %s %s %s -->\n```json\n%s```\n", parts[1], parts[2], parts[3], riskExample(t, parts[1], parts[2], parts[3]))
	renew(t, path, text, strings.Replace(text, parts[0], current, 1))
}

// riskExample is a tier's month as the command prints it, a field a line, its numbers in
// four digits.
func riskExample(t *testing.T, name, month, tier string) string {
	t.Helper()
	var r struct {
		Months []struct{ Tiers []json.RawMessage }
	}
	got := brim("", "risk", name, "--format", "json")
	if err := json.Unmarshal([]byte(got.out), &r); err != nil {
		t.Fatal(err)
	}
	m, _ := strconv.Atoi(month)
	k, _ := strconv.Atoi(tier)
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(r.Months[m].Tiers[k], &fields); err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, field := range []string{"name", "ratio", "load", "utilization", "over", "breaks", "pod_ratio", "pod_hiring_gap", "pod_economics"} {
		value := strings.Join(strings.Fields(string(fields[field])), " ")
		value = strings.NewReplacer("[ ", "[", " ]", "]").Replace(value)
		value = longNumber.ReplaceAllStringFunc(value, func(digits string) string {
			n, _ := strconv.ParseFloat(digits, 64)
			return strconv.FormatFloat(n, 'g', 4, 64)
		})
		lines = append(lines, fmt.Sprintf("  %q: %s", field, value))
	}
	return "{\n" + strings.Join(lines, ",\n") + "\n}\n"
}

// longNumber has more digits than anybody reads.
var longNumber = regexp.MustCompile(`[0-9]+\.[0-9]{4,}`)
