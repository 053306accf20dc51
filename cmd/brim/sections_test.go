package main

import (
	"strings"
	"testing"

	"brim/planner"
	"brim/ui/pane"
	"brim/ui/report"
	"brim/ui/state"
)

// TestPlanPrintsSections prints all sections, some, and the usual ones.
func TestPlanPrintsSections(t *testing.T) {
	path := scenarioPath("pod-breach")
	file, err := read(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	r := report.Report{Scenario: file.Scenario, Case: 0, Plan: planner.Make(file.Scenario, 0), Month: 12, Names: []string{report.AllSections}}
	got := brim("", "plan", path, "--case", "Downside", "--format", "markdown", "--section", "all", "--month", "2028-03")
	got.wantCode(t, exitFine)
	if got.out != r.Markdown() {
		t.Errorf("printed\n%s\nwant\n%s", got.out, r.Markdown())
	}
	all := brim("", "plan", scenarioPath("one-team"), "--section", "all")
	all.wantCode(t, exitFine)
	golden(t, "one-team-all.txt", all.out)
	for line := range strings.Lines(all.out) {
		if len([]rune(line)) > 81 {
			t.Errorf("wider than 80 columns: %s", line)
		}
	}
	some := brim("", "plan", path, "--section", "hires, causes", "--section", "tiers")
	some.wantCode(t, exitFine)
	contains(t, some.out, "\nTiers in Mar 2027\n", "\nStrategic pods ", "\nPlanned hires by quarter")
	if strings.Contains(some.out, "By quarter: ARR") {
		t.Errorf("more than was asked for:\n%s", some.out)
	}
	usual := brim("", "plan", path, "--section", strings.Join(report.UsualSections(), ","))
	if plain := brim("", "plan", path); usual.out != plain.out {
		t.Error("the usual sections by name are others")
	}
	moved := brim("", "plan", path, "--section", "levers", "--set", "csm.heads=30")
	contains(t, moved.out, "csm.heads", "30", "18")
}

// TestSectionsThatThereAreNot are named, with what is allowed.
func TestSectionsThatThereAreNot(t *testing.T) {
	path := scenarioPath("pod-breach")
	for _, test := range []struct {
		args []string
		said string
	}{
		{[]string{"--section", "hirez"}, `no section "hirez"; allowed: tiers, pods,`},
		{[]string{"--section", ","}, `no section ""; allowed: `},
		{[]string{"--section", "hires,pods", "--format", "csv"}, "a CSV holds one table; name one"},
		{[]string{"--section", "hires", "--format", "json"}, "json holds the whole plan"},
		{[]string{"--section", "hires", "--format", "nothing"}, `--format "nothing"; allowed`},
		{[]string{"--month", "2028-03"}, "is for --section month"},
		{[]string{"--section", "month", "--month", "March"}, `"March" is not a month like 2027-01`},
		{[]string{"--section", "month", "--month", "2027-02"}, "the plan goes from 2027-03 to 2030-03"},
		{[]string{"--section", "all", "--month", "2030-04"}, "the plan goes from 2027-03 to 2030-03"},
	} {
		got := brim("", append([]string{"plan", path}, test.args...)...)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, test.said)
		if got.out != "" {
			t.Errorf("%v prints %s", test.args, got.out)
		}
	}
	for _, month := range []string{"2027-03", "2030-03"} {
		brim("", "plan", path, "--section", "month", "--month", month).wantCode(t, exitFine)
	}
}

// TestCompletesSections offers what a list does not name yet.
func TestCompletesSections(t *testing.T) {
	got := brim("", "__complete", "plan", "x.toml", "--section", "hires,")
	contains(t, got.out, "hires,tiers\n", "hires,all\n")
	if strings.Contains(got.out, "hires,hires") {
		t.Errorf("offered twice:\n%s", got.out)
	}
}

// TestCompareIsWhatIsCopied prints the Compare page's table: of a plan and its cases, and
// of several plans.
func TestCompareIsWhatIsCopied(t *testing.T) {
	doc := func(name string) state.Document {
		file, err := read(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		return state.Document{Name: name, Scenario: file.Scenario}
	}
	breach, team := scenarioPath("pod-breach"), scenarioPath("one-team")
	alone := state.Open(doc(breach)).Turn(state.PageCompare)
	beside := state.Open(doc(breach)).InCase(0).Turn(state.PageCompare).DropOther().CompareWith(doc(team))
	for _, test := range []struct {
		args []string
		want state.State
	}{
		{[]string{breach}, alone}, {[]string{breach, team, "--case", "Downside"}, beside},
	} {
		got := brim("", append([]string{"compare", "--format", "markdown"}, test.args...)...)
		got.wantCode(t, exitFine)
		if want := (pane.Compare{}).Table(test.want).Markdown(); got.out != want {
			t.Errorf("%v prints\n%s\nwant\n%s", test.args, got.out, want)
		}
		for format, begin := range map[string]string{"table": "Comparison with ", "csv": "plan,tier,figure,value,unit,text\n", "json": "{\n  \"title\": \"Comparison with "} {
			if got := brim("", append([]string{"compare", "--format", format}, test.args...)...); !strings.HasPrefix(got.out, begin) {
				t.Errorf("as %s:\n%s", format, got.out)
			}
		}
	}
	for _, test := range [][]string{{"compare"}, {"compare", breach, team, team, breach, team}, {"compare", breach, "--format", "tsv"}, {"compare", breach, "--case", "none"}} {
		brim("", test...).wantCode(t, exitInvalid)
	}
}
