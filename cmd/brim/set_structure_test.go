package main

import (
	"strings"
	"testing"
)

// TestSetCasesAndLeaves makes, changes, names and removes market cases and leaves by
// settings, and keeps the comments of the file.
func TestSetCasesAndLeaves(t *testing.T) {
	text := "# ours\ntitle = \"Plan\"\nstart = 2027-01-01\n[company]\narr = 12_000_000\n[ae]\nheads = 6\n[csm]\nheads = 4\n" +
		"[[case]]\nname = \"Downside\" # the board's\nwin_rate = 0.8\n[[tier]]\nname = \"All\"\ncoverage = \"pooled\"\n"
	path := write(t, "plan.toml", text)
	for _, step := range []struct {
		settings []string
		has, not string
	}{
		{[]string{"case.Downside.churn=1.4"}, "win_rate = 0.8\nchurn = 1.4", ""},
		{[]string{"case.Bear=new", "case.Bear.win_rate=0,7"}, "name = \"Bear\"\nwin_rate = 0.7", ""},
		{[]string{"case.Downside.name=Recession"}, "name = \"Recession\" # the board's", "Downside"},
		{[]string{"case.Bear=none"}, "Recession", "Bear"},
		{[]string{"leave.1.months=3", "leave.1.role=ae", "leave.1.from=2027-05"}, "role = \"ae\"\ntier = \"All\"\nfrom = 2027-05-01\nmonths = 3", ""},
		{[]string{"leave.1.months=4"}, "months = 4", ""},
		{[]string{"leave.1=none"}, "# ours", "[[leave]]"},
		{[]string{"ae.ramping=1 0 2", "growth.linearity=Q4 40%", "growth.target=15 %", "csm.hires_per_quarter=2/quarter", "company.arr=18 m"},
			"ramping = [1, 0, 2]", ""},
		{[]string{"readiness.coverage_plan=yes", "currency=EUR", "title=Board", "fiscal_start=4"}, "coverage_plan = true", ""},
		{[]string{"readiness.coverage_plan=not answered"}, "# ours", "coverage_plan"},
	} {
		brim("", append([]string{"set", path}, step.settings...)...).wantCode(t, exitFine)
		now := readFile(t, path)
		if !strings.Contains(now, step.has) || step.not != "" && strings.Contains(now, step.not) {
			t.Errorf("%q gives\n%s", step.settings, now)
		}
	}
}

// TestSetATiersOwnFigures makes the book the tiers' own by a setting, and refuses that with
// an accounts file, saying why.
func TestSetATiersOwnFigures(t *testing.T) {
	path := write(t, "small.toml", small)
	brim("", "set", path, "tier.Top.arr=6 m").wantCode(t, exitFine)
	if now := readFile(t, path); strings.Count(now, "\narr = ") != 3 || strings.Count(now, "\naccounts = ") != 2 {
		t.Errorf("the file is\n%s", now)
	}
	got := brim("", "set", "../../planner/testdata/golden/accounts-file.toml", "tier.Strategic.arr=6m", "--write", "-")
	got.wantCode(t, exitInvalid)
	contains(t, got.err, "nothing while the accounts file")
}

// TestSetACaseAsAWhole says what a case can be set to, and how one that there is not is added.
func TestSetACaseAsAWhole(t *testing.T) {
	for setting, want := range map[string]string{
		"case.Downside=Big": "a case is renamed by case.Downside.name=Big, removed by case.Downside=none, and changed by its settings",
		"case.X=Big":        `there is no market case "X": case.X=new adds it`,
	} {
		got := brim("", "plan", "pods-outgrown", "--set", setting)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, want)
	}
}
