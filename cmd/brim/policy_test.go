package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

// lenient is a policy that the built-in pods-outgrown keeps.
const lenient = `pods_hold_until = 2027-01-01
max_utilization = 100
min_arr = 1_000
max_people_cost = 1e12
cases = ["base"]
`

func TestPolicyPasses(t *testing.T) {
	policy := write(t, "policy.toml", lenient)
	got := brim("", "check", "pods-outgrown", "--policy", policy)
	got.wantCode(t, exitFine)
	contains(t, got.out, "pods-outgrown: ok", "(pods_hold_until)", "(max_people_cost)")
}

// TestPolicyBreaks sets off every clause alone.
func TestPolicyBreaks(t *testing.T) {
	for clause, want := range map[string]string{
		`pods_hold_until = "2040-01"`:    "before Jan 2040 none may",
		`books_within_until = "2040-01"`: "books run over in ",
		`max_utilization = 0.5`:          "at most 50.0% is allowed",
		`max_pod_ratio = 0.5`:            "at most 0.500 is allowed",
		`min_arr = 1e12`:                 "ARR $",
		`min_nrr = 9`:                    "at least 900.0% is allowed",
		`max_people_cost = 1`:            "people cost $",
		`forbid = "book-over"`:           "book-over: ",
		`forbid_severity = "note"`:       "pair-breakage: ",
	} {
		got := brim("", "check", "pods-outgrown", "--policy", write(t, "policy.toml", clause))
		if got.code != exitBroken {
			t.Errorf("%s: exit code %d\n%s%s", clause, got.code, got.out, got.err)
		}
		contains(t, got.out, "pods-outgrown: breaks the policy", want)
	}
}

// TestPolicyOutlivesThePlan asks a plan of half a year about years to come.
func TestPolicyOutlivesThePlan(t *testing.T) {
	for _, horizon := range []string{"6", "24"} {
		file := filepath.Join(t.TempDir(), "plan.toml")
		brim("", "set", "pods-outgrown", "horizon="+horizon, "--write", file).wantCode(t, exitFine)
		for _, clause := range []string{`books_within_until = "2031-12"`, `pods_hold_until = "2035-01"`} {
			got := brim("", "check", file, "--policy", write(t, "policy.toml", clause))
			if got.code != exitBroken {
				t.Errorf("horizon %s, %s: exit code %d", horizon, clause, got.code)
			}
			contains(t, got.out, "breaks the policy", "none may")
		}
	}
}

func TestPolicyAsJSON(t *testing.T) {
	policy := write(t, "policy.toml", lenient+`forbid = ["book-over"]`)
	got := brim("", "check", "pods-outgrown", "--policy", policy, "--format", "json")
	if got.code != exitBroken {
		t.Errorf("exit code %d", got.code)
	}
	var all []struct {
		Valid, Passed bool
		Cases         []struct {
			Verdicts []struct {
				Clause string
				Passed bool
				Month  string
			}
		}
	}
	if err := json.Unmarshal([]byte(got.out), &all); err != nil {
		t.Fatal(err)
	}
	verdicts := all[0].Cases[0].Verdicts
	last := verdicts[len(verdicts)-1]
	if !all[0].Valid || all[0].Passed || last.Clause != "forbid" || last.Passed || last.Month == "" {
		t.Errorf("%+v", all)
	}
}

func TestPolicyIsReadStrictly(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "policy.toml: the policy sets no limit; limits are pods_hold_until, ",
		"forbid = []":                  "sets no limit",
		"cases = 'base'":               "sets no limit",
		"min_ar = 1":                   "policy.toml:1: min_ar: found an unknown key",
		"\nmin_arr = 'much'":           "policy.toml:2: min_arr: found the text",
		"min_arr = -1":                 "allowed: a number, 0 or more",
		"min_arr = 1e16":               "allowed: a number, 0 to 1,000 trillion",
		"cases = ['Base']":             "forbid, forbid_severity\n",
		"min_arr = nan":                "policy.toml:1: min_arr",
		"pods_hold_until = 'soon'":     "a month like",
		"pods_hold_until = 3":          "a month like",
		"forbid = ['ok', 'book-ovr']":  "did you mean book-over?",
		"forbid_severity = 'breaches'": "did you mean breach?",
	} {
		got := brim("", "check", "pods-outgrown", "--policy", write(t, "policy.toml", text))
		got.wantCode(t, exitInvalid)
		contains(t, got.err, want)
	}
	got := brim("", "check", "pods-outgrown", "--policy", write(t, "policy.toml", "min_arr = 1\ncases = 'Nowhere'"))
	got.wantCode(t, exitInvalid)
	contains(t, got.err, `no market case "Nowhere"`, "policy.toml:2: cases: pods-outgrown: ")
	brim("", "check", "pods-outgrown", "--policy", "/nonexistent").wantCode(t, exitFailed)
}

// TestPolicyHelpNamesEveryClause keeps the help complete.
func TestPolicyHelpNamesEveryClause(t *testing.T) {
	help := brim("", "check", "--help").out
	for _, key := range policyKeys() {
		if !strings.Contains(help, "\n  "+key+" = ") {
			t.Errorf("the help does not show %s", key)
		}
	}
}
