package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

// solution is what solve prints as JSON.
type solution struct {
	Tiers []struct {
		Tier         string
		Feasible     bool
		Cost         float64
		PresentCost  float64 `json:"present_cost"`
		CSMHires     []int   `json:"csm_hires"`
		Requisitions []struct {
			Open, Start string
			Heads       int
		}
		Unsaved []string
		Proven  bool
		Why     string
	}
	AEHires *float64 `json:"ae_hires_per_quarter"`
	Proven  bool
	From    int
}

func solveJSON(t *testing.T, args ...string) solution {
	t.Helper()
	got := brim("", append([]string{"solve", "--time-limit", "1h", "--format", "json"}, args...)...)
	got.wantCode(t, exitFine)
	var s solution
	if err := json.Unmarshal([]byte(got.out), &s); err != nil {
		t.Fatalf("%v in %s", err, got.out)
	}
	return s
}

func TestSolveJSON(t *testing.T) {
	s := solveJSON(t, "pods-outgrown")
	if len(s.Tiers) != 3 || !s.Proven || s.AEHires == nil || *s.AEHires < 1.4 || *s.AEHires > 1.5 {
		t.Fatalf("%+v", s)
	}
	pods := s.Tiers[0]
	sum, opened := 0, 0
	for _, n := range pods.CSMHires {
		sum += n
	}
	for _, r := range pods.Requisitions {
		opened += r.Heads
	}
	if !pods.Feasible || len(pods.CSMHires) != 24 || sum != 10 || opened != sum || strings.Join(pods.Unsaved, " ") != "2027-01 2027-02 2027-03" {
		t.Errorf("%+v", pods)
	}
	if r := pods.Requisitions[0]; r.Open != "2027-02" || r.Start != "2027-04" || r.Heads != 1 {
		t.Errorf("%+v", r)
	}
	if s := solveJSON(t, "pods-outgrown", "--tier", "core", "--from", "2027-08", "--target", "90%"); len(s.Tiers) != 1 || s.Tiers[0].Tier != "Core" || s.From != 8 {
		t.Errorf("%+v", s)
	}
	if s := solveJSON(t, "segmented-12m", "--from", "1"); s.Tiers[0].Feasible || !strings.Contains(s.Tiers[0].Why, "nobody can start before Jan 2027") {
		t.Errorf("%+v", s)
	}
}

// TestSolveWrites puts the hires into a file with its comments, and what solve asks of it
// then it has.
func TestSolveWrites(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out.toml")
	brim("", "solve", "--time-limit", "1h", "first-pods", "--write", out).wantCode(t, exitFine)
	text := readFile(t, out)
	contains(t, text, "# ", "csm_hires = [")
	again := brim("", "solve", "--time-limit", "1h", "first-pods", "--write", out)
	again.wantCode(t, exitFailed)
	contains(t, again.err, "--force replaces it")

	before, after := solveJSON(t, "first-pods"), solveJSON(t, out)
	for i, tier := range after.Tiers {
		if tier.Cost != before.Tiers[i].Cost || tier.PresentCost != tier.Cost {
			t.Errorf("%+v, before %+v", tier, before.Tiers[i])
		}
	}
	got := brim("", "solve", "--time-limit", "1h", "pods-outgrown", "--write", "-")
	got.wantCode(t, exitFine)
	contains(t, got.out, "hires_per_quarter = 0", "csm_hires = [")
	brim(got.out, "check", "-").wantCode(t, exitFine)
}

// TestSolveForBothRoles finds AEs and CSMs, who bring ARR to the goal, and writes both.
func TestSolveForBothRoles(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out.toml")
	got := brim("", "solve", "--time-limit", "1h", "pods-outgrown", "--ae", "--gap", "--format", "json", "--write", out)
	got.wantCode(t, exitFine)
	var s struct {
		Tiers []struct {
			AEHires []int `json:"ae_hires"`
		}
		GoalMet         []struct{ Month string } `json:"arr_goal_met"`
		AECost          float64                  `json:"ae_cost"`
		CSMCost         float64                  `json:"csm_cost"`
		PresentCost     float64                  `json:"present_cost"`
		Proven, Settled bool
		Gap             float64
	}
	if err := json.Unmarshal([]byte(got.out), &s); err != nil {
		t.Fatal(err)
	}
	if len(s.GoalMet) != 2 || s.GoalMet[1].Month != "2028-12" || !s.Proven || !s.Settled || s.Gap != 0 || len(s.Tiers[2].AEHires) != 24 {
		t.Errorf("%+v", s)
	}
	if cost := s.AECost + s.CSMCost; cost < 19e6 || cost > s.PresentCost {
		t.Errorf("both cost %g, planned so far %g", cost, s.PresentCost)
	}
	contains(t, got.out, `"ae_requisitions": []`, `"arr_goal_missed": []`)
	contains(t, readFile(t, out), "ae_hires = [", "csm_hires = [")
	plan := brim("", "check", out)
	if strings.Contains(plan.out, "goal-missed") || strings.Contains(plan.out, "short of the goal") {
		t.Errorf("what was written misses the goal: %s", plan.out)
	}

	table := brim("", "solve", "--time-limit", "1h", out, "--ae", "--gap")
	contains(t, table.out, "Cheapest AE and CSM hires", "ARR reaches $34.6M in Dec 2027", "together as planned so far", "AEs over 24 months",
		"Role  Tier", "nothing cheaper meets the targets beside the other's hires: proven")
	limited := strings.Replace(readFile(t, goldenScenarios+"/pod-breach.toml"), "[[tier]]", "[[tier]]\nbook_max_arr = 4_000_000", 1)
	unproven := brim(limited, "solve", "--time-limit", "1h", "-", "--ae")
	contains(t, unproven.out, "cheapest plan is not proven", "something cheaper could save at most 2%")
	rows := brim("", "solve", "--time-limit", "1h", "pods-outgrown", "--ae", "--format", "csv")
	contains(t, rows.out, ",saved,ae_hires,ae_requisition,ae_heads\n", "\nStrategic,2,2027-02,0,,")
}

func TestSolveForPeople(t *testing.T) {
	for _, format := range []string{"table", "markdown"} {
		got := brim("", "solve", "--time-limit", "1h", "pods-outgrown", "--format", format)
		got.wantCode(t, exitFine)
		contains(t, got.out, "from Apr 2027 on", "met from Apr 2027; Jan to Mar 2027 cannot be fixed", "proven", "at most 1.44 AE hires", "Mar 2027", "Together")
		if format == "table" {
			for line := range strings.Lines(got.out) {
				if len([]rune(line)) > 81 {
					t.Errorf("too long: %q", line)
				}
			}
		}
	}
	got := brim("", "solve", "--time-limit", "1h", "pods-outgrown", "--format", "csv")
	got.wantCode(t, exitFine)
	contains(t, got.out, "tier,t,month,csm_hires,requisition,csm_heads,load,ratio,saved\n", "\nStrategic,4,2027-04,1,2027-02,", ",false\n")
	if rows := strings.Count(got.out, "\n"); rows != 1+3*25 {
		t.Errorf("%d rows", rows)
	}
}

func TestSolveRefusals(t *testing.T) {
	for want, args := range map[string][]string{
		"org.staffing is need":          {"pooled-smb"},
		"did you mean Core?":            {"pods-outgrown", "--tier", "Cores"},
		"allowed: a number such as 0.9": {"pods-outgrown", "--target", "much"},
		"no accounts at all":            {"pods-outgrown", "--target", "0"},
		"endless CSMs":                  {"pods-outgrown", "--ratio", "0"},
		"months 1 to 24":                {"pods-outgrown", "--from", "30"},
		"--from 2026-01: targets are met from a month of the plan on, 2027-01 to 2028-12": {"pods-outgrown", "--from", "2026-01"},
		"--from 2029-02: targets are met from a month of the plan on":                     {"pods-outgrown", "--from", "2029-02"},
		"allowed: a month of the plan":                                                    {"pods-outgrown", "--from", "soon"},
		"longer than nothing":                                                             {"pods-outgrown", "--time-limit", "0s"},
		"allowed: table, json, csv, markdo":                                               {"pods-outgrown", "--format", "xml"},
	} {
		got := brim("", append([]string{"solve"}, args...)...)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, want)
		if got.out != "" || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%v: stdout %q, stderr %q", args, got.out, got.err)
		}
	}
}
