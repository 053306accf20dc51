package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/scenarios"
)

// fy27 is a plan with what has happened beside it.
const fy27 = `# What the board agreed to.
title = "Fiscal 27"
start = 2027-01-01
horizon = 12

[growth]
driver = "capacity"

[actuals]
file = "actuals.csv"   # grows every month

[ae]
heads = 9
hires_per_quarter = [1, 1, 2]   # asked of the board

[csm]
heads = 8   # at the end of Dec 2026

[uncertainty]
"ae.attainment" = { low = 0.6, mode = 0.7, high = 0.8 }

[[tier]]
name = "Enterprise"
coverage = "pod"
accounts = 60          # ours, by name
arr = 6_000_000
ae_share = 0.4
csm_share = 0.4

[[tier]]
name = "Rest"
coverage = "pooled"
accounts = 300
arr = 4_000_000
ae_share = 0.6
csm_share = 0.6
`

// fy27Actuals are its first four months.
const fy27Actuals = `month,tier,accounts,arr,new_arr,expansion_arr,contraction_arr,churned_arr,new_accounts,churned_accounts,` +
	`ae_heads,ae_joined,ae_leavers,csm_heads,csm_joined,csm_leavers,csm_presales
2026-11,Enterprise,59,5900000,,,,,,,,,,,,,
2027-01,Enterprise,61,6090000,100000,50000,10000,50000,1.5,0.5,4,0,0,3,0,0,0.1
2027-01,Rest,302,4055000,60000,20000,5000,20000,4,2,5,0,0,5,0,0,
2027-02,Enterprise,62,6190000,100000,50000,0,50000,1.5,0.5,4,0,0,3,0,0,0.2
2027-02,Rest,304,4110000,60000,20000,5000,20000,4,2,5,0,0,5,0,0,
2027-03,Enterprise,63,6290000,100000,50000,0,50000,1.5,0.5,5,1,0,3,0,0,0.3
2027-03,Rest,306,4165000,60000,20000,5000,20000,4,2,4,0,1,5,0,0,
2027-04,Enterprise,64,6390000,100000,50000,0,50000,1.5,0.5,5,0,0,3,0,0,0.1
2027-04,Rest,308,4220000,60000,20000,5000,20000,4,2,4,0,0,5,0,0,
`

// layActuals writes a plan and what has happened into a folder, and returns the plan's path.
func layActuals(t *testing.T, folder string) string {
	t.Helper()
	putText(t, filepath.Join(folder, "actuals.csv"), fy27Actuals)
	path := filepath.Join(folder, "fy27.toml")
	putText(t, path, fy27)
	return path
}

// TestActualsForPeople says what has happened beside the plan, what it implies, and what a pilot
// reports.
func TestActualsForPeople(t *testing.T) {
	path := layActuals(t, t.TempDir())
	for _, format := range []string{"table", "markdown"} {
		got := brim("", "actuals", path, "--format", format)
		got.wantCode(t, exitFine)
		for _, want := range []string{"At the end of Apr 2027; what came and went since Jan 2027",
			"Implied by Jan 2027 to Apr 2027", "AE attainment", "CSM time on pre-sales", "above 15% (POD)", "under the plan in Apr 2027",
			"left out 1 row before the plan begins (2)"} {
			contains(t, strings.ReplaceAll(got.out, `\`, ""), want)
		}
	}
}

// TestActualsOfOneMonth names the month that speaks, and how little it says.
func TestActualsOfOneMonth(t *testing.T) {
	folder := t.TempDir()
	path := layActuals(t, folder)
	january, _, _ := strings.Cut(fy27Actuals, "2027-02")
	putText(t, filepath.Join(folder, "actuals.csv"), january)
	contains(t, brim("", "actuals", path).out, "Implied by Jan 2027 alone")
	contains(t, brim("", "rebase", path, "--drivers", "implied").out, "one month says little of a year")
}

// TestActualsAsJSON holds the names of the object.
func TestActualsAsJSON(t *testing.T) {
	got := brim("", "actuals", layActuals(t, t.TempDir()), "--format", "json")
	got.wantCode(t, exitFine)
	var object struct {
		Through struct {
			T     int
			Month string
		}
		Variance []struct {
			T                                 int
			Month                             string
			Tier                              *string
			Figure                            string
			Plan, Actual, Difference, Percent *float64
		}
		Implied []struct {
			Lever                string
			Plan, Implied, Place *float64
		}
	}
	if err := json.Unmarshal([]byte(got.out), &object); err != nil {
		t.Fatal(err)
	}
	if object.Through.T != 4 || object.Through.Month != "2027-04" || len(object.Variance) < 100 || len(object.Implied) < 10 {
		t.Errorf("%+v, %d variances, %d drivers", object.Through, len(object.Variance), len(object.Implied))
	}
	first := object.Variance[0]
	if first.Tier != nil || first.Figure != "accounts" || first.Actual == nil || *first.Difference != *first.Actual-*first.Plan {
		t.Errorf("%+v", first)
	}
	if lever := object.Implied[0]; lever.Lever != "ae.attainment" || lever.Implied == nil || lever.Place == nil {
		t.Errorf("%+v", lever)
	}
}

// TestActualsAsCSV has a row for each figure that is known.
func TestActualsAsCSV(t *testing.T) {
	got := brim("", "actuals", layActuals(t, t.TempDir()), "--format", "csv")
	got.wantCode(t, exitFine)
	contains(t, got.out, "t,month,tier,figure,plan,actual,difference,percent\n")
	contains(t, got.out, "\n4,2027-04,Enterprise,new_arr_to_date,")
}

// TestActualsTemplate writes a file that reads as nothing known yet, also where the scenario names
// it already, and a shell that writes it there has made it empty.
func TestActualsTemplate(t *testing.T) {
	folder := t.TempDir()
	path := layActuals(t, folder)
	want := brim("", "actuals", "--template", path)
	putText(t, filepath.Join(folder, "actuals.csv"), "")
	brim("", "actuals", path).wantCode(t, exitInvalid)
	got := brim("", "actuals", "--template", path)
	got.wantCode(t, exitFine)
	if got.out != want.out {
		t.Errorf("got\n%s\nwant\n%s", got.out, want.out)
	}
	putText(t, filepath.Join(folder, "actuals.csv"), got.out)
	got = brim("", "actuals", path)
	got.wantCode(t, exitFine)
	contains(t, got.out, "No month is known whole yet")
	brim("", "rebase", path).wantCode(t, exitInvalid)
}

// TestActualsNeedAFile says how somebody comes to one.
func TestActualsNeedAFile(t *testing.T) {
	got := brim("", "actuals", "first-csm")
	got.wantCode(t, exitInvalid)
	contains(t, got.err, "--template")
}

// TestRebaseWritesAPlan that begins after the last month that is known, with its comments.
func TestRebaseWritesAPlan(t *testing.T) {
	folder := t.TempDir()
	path, to := layActuals(t, folder), filepath.Join(folder, "next.toml")
	preview := brim("", "rebase", path, "--drivers", "implied")
	preview.wantCode(t, exitFine)
	contains(t, preview.out, "nothing is written")
	contains(t, preview.out, "ae.attainment 0.7 → ", "the goal of 40% a year begins anew: $13.3M in Dec 2027, which was $14.0M")
	brim("", "rebase", path, "--write", to).wantCode(t, exitFine)
	file, err := scenarios.Load(to)
	if err != nil {
		t.Fatal(err)
	}
	s, source := file.Scenario, readFile(t, to)
	if s.Start.String() != "2027-05" || s.Horizon != 8 || s.AE.Heads != 9 || s.Tiers[0].Accounts.V != 64 || s.AE.Attainment != 0.7 {
		t.Errorf("%s, %d months, %v AEs, %v accounts, attainment %v", s.Start, s.Horizon, s.AE.Heads, s.Tiers[0].Accounts, s.AE.Attainment)
	}
	for _, kept := range []string{"# What the board agreed to.", "# grows every month", "# ours, by name"} {
		contains(t, source, kept)
	}
	if strings.Contains(source, "Dec 2026") {
		t.Errorf("the heads of before are spoken of:\n%s", source)
	}
	if again := brim("", "rebase", path, "--write", to); again.code == exitFine {
		t.Error("a file was replaced without --force")
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

// TestTheScreenSavesARebaseAsTheCommandWritesIt, byte for byte: stale comments go on both ways.
func TestTheScreenSavesARebaseAsTheCommandWritesIt(t *testing.T) {
	folder := t.TempDir()
	path, to := layActuals(t, folder), filepath.Join(folder, "next.toml")
	brim("", "rebase", path, "--write", to).wantCode(t, exitFine)
	st := newRun(t.TempDir())
	doc, _ := opened(t, st, path)
	history, err := historyOf(doc.Scenario, "")
	if err != nil {
		t.Fatal(err)
	}
	made, err := history.Rebase(false)
	if err != nil {
		t.Fatal(err)
	}
	edited, err := st.edit(doc, made.Scenario)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(edited.Source), readFile(t, to); got != want {
		t.Errorf("the screen writes\n%s\nand the command\n%s", got, want)
	}
}

// TestRebaseInAnotherFolder keeps the way to what has happened.
func TestRebaseInAnotherFolder(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "next"), 0o700); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(folder, "next", "plan.toml")
	brim("", "rebase", layActuals(t, folder), "--write", to).wantCode(t, exitFine)
	file, err := scenarios.Load(to)
	if err != nil || file.Scenario.Actuals.File != "../actuals.csv" {
		t.Errorf("%v %v", file, err)
	}
}

// TestBridgeToActuals: the parts and what is not explained sum to the whole difference.
func TestBridgeToActuals(t *testing.T) {
	path := layActuals(t, t.TempDir())
	got := brim("", "bridge", path, "--actuals", "--outcome", "arr", "--format", "json")
	got.wantCode(t, exitFine)
	var bridge struct {
		A, B  float64
		Parts []struct {
			Lever string
			Part  float64
		}
	}
	if err := json.Unmarshal([]byte(got.out), &bridge); err != nil {
		t.Fatal(err)
	}
	sum := 0.0
	for _, part := range bridge.Parts {
		sum += part.Part
	}
	if off := sum - (bridge.B - bridge.A); off > 1e-3 || off < -1e-3 || bridge.B != 10_610_000 {
		t.Errorf("%+v", bridge)
	}
	if last := bridge.Parts[len(bridge.Parts)-1].Lever; last != "not explained" {
		t.Errorf("the last part is %s", last)
	}
	all := brim("", "bridge", path, "--actuals")
	all.wantCode(t, exitFine)
	contains(t, all.out, "Not told: NRR at the end: it needs twelve months")
	brim("", "bridge", path, "--actuals", "--outcome", "nrr").wantCode(t, exitInvalid)
}

// TestPolicyOnActuals breaks once ARR has been too far off for so many months.
func TestPolicyOnActuals(t *testing.T) {
	folder := t.TempDir()
	path, policy := layActuals(t, folder), filepath.Join(folder, "policy.toml")
	for text, code := range map[string]int{
		"max_arr_variance = 0.001\nvariance_months = 3\n": exitBroken, "max_arr_variance = 0.5\nvariance_months = 2\n": exitFine,
		"max_arr_variance = 0.001\n": exitBroken, "variance_months = 2\n": exitInvalid, "max_arr_variance = 0.1\nvariance_months = 1.5\n": exitInvalid,
	} {
		putText(t, policy, text)
		if got := brim("", "check", path, "--policy", policy); got.code != code {
			t.Errorf("%q: exit code %d: %s%s", text, got.code, got.out, got.err)
		}
	}
}
