package main

import (
	"path/filepath"
	"strings"
	"testing"

	"brim/scenarios"
)

// TestNewWritesAPlan makes a file from answers and plans by it.
func TestNewWritesAPlan(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ours.toml")
	got := brim("", "new", "--title", "Ours", "--start", "2027-01", "--fiscal-start", "2", "--csm-hires", "1", "--ae-attrition", "25%",
		"--tier", "Enterprise,accounts=60,arr=7.2m,aes=4,csms=4", "--tier", "SMB, accounts=400, arr=6m, aes=5, csms=3, coverage=pooled", "--out", path)
	got.wantCode(t, exitFine)
	contains(t, got.out, "ours.toml: $13.2M in 460 accounts, 9 AEs and 7 CSMs. brim ", "Assumed, to look at next:\n", "  Goal: 40%\n", "begin with # in the file")
	text := readFile(t, path)
	contains(t, text, "title = \"Ours\"\n", "fiscal_start = 2 ", "attrition = 0.25 ", "# 4 of the AEs\n", "# quota = 700_000 ", `coverage = "pooled"`)
	levers := brim("", "levers", path)
	contains(t, levers.out, "tier.Enterprise.csm_heads = 4\n", "tier.SMB.arr = 6000000\n", "csm.hires_per_quarter = 1 ")
	if plan := brim("", "plan", path); plan.code != exitFine || plan.err != "" {
		t.Errorf("%+v", plan)
	}
	again := brim("", "new", "--arr", "18m", "--out", path)
	again.wantCode(t, exitFailed)
	contains(t, again.err, "--force replaces it")
	brim("", "new", "--arr", "18m", "--out", path, "--force").wantCode(t, exitFine)
	if out := brim("", "new", "--arr", "18m", "--start", "2027-01", "--out", "-").out; !strings.HasPrefix(out, scenarios.SchemaLine+"\n# Our company\n") {
		t.Error(out)
	}
}

// TestNewRefuses says of every answer that cannot be how it was asked for.
func TestNewRefuses(t *testing.T) {
	for want, args := range map[string][]string{
		"which FILE?":                                  {"--arr", "18m"},
		"--arr: missing; allowed: --arr 18m, or":       {"--out", "-"},
		"--arr: found \"much\"":                        {"--out", "-", "--arr", "much"},
		"--arr: found \"0\"; allowed: 1 or more":       {"--out", "-", "--arr", "0"},
		"--customers: found \"0\"; allowed: 1 or more": {"--out", "-", "--arr", "18m", "--customers", "0"},
		"--ae-attrition: found \"20\"":                 {"--out", "-", "--arr", "18m", "--ae-attrition", "20"},
		"--tier A: csms: found \"x\"":                  {"--out", "-", "--tier", "A,csms=x"},
		`--tier A: "size=3" is none of accounts`:       {"--out", "-", "--tier", "A,size=3"},
		"two of the three, or three that agree":        {"--out", "-", "--arr", "18m", "--customers", "10", "--acv", "5"},
		"--tier A: coverage: found \"pods\"":           {"--out", "-", "--arr", "18m", "--tier", "A,coverage=pods"},
		"accounts above 0 and ARR of every tier":       {"--out", "-", "--arr", "18m", "--tier", "A,arr=1m", "--tier", "B"},
		"--start: found \"soon\"":                      {"--out", "-", "--arr", "18m", "--start", "soon"},
	} {
		got := brim("", append([]string{"new"}, args...)...)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, want)
	}
}
