package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

// someAccounts is an accounts file: one tier of pods with two CSMs, and a tier of one.
const someAccounts = `id,name,acv,csm,risk,renewal_date,pinned
1,Acme,250000,Ana Ruiz,0.2,2027-02-01,
2,Bolt,150000,Ana Ruiz,0.9,,
3,Corp,80000,Ben Okoro,,2027-08-01,yes
4,Dune,60000,,,,
5,Eons,9000,Ana Ruiz,,,
6,Fjord,7000,Chloe Martin,,2028-01-01,
`

// named is a scenario of the accounts file beside it.
const named = `title = "Named"
start = 2027-01-01
[book]
file = "accounts.csv"
[ae]
heads = 2
[csm]
heads = 3
[[tier]]
name = "Strategic"
coverage = "pod"
min_acv = 50_000
book_min = 1
book_max = 3
[[tier]]
name = "Core"
coverage = "pooled"
min_acv = 0
book_min = 1
`

// realAccounts writes such a scenario and its accounts file, and returns its path.
func realAccounts(t *testing.T, accounts string) string {
	t.Helper()
	folder := t.TempDir()
	layAccounts(t, folder, accounts)
	return filepath.Join(folder, "company.toml")
}

// wantData holds that data came out, and beside it the line about the accounts file alone.
func (o outcome) wantData(t *testing.T) {
	t.Helper()
	if o.code != exitFine || !strings.HasPrefix(o.err, "accounts.csv: 6 accounts, ") || strings.Count(o.err, "\n") != 1 {
		t.Errorf("exit code %d with stderr %q", o.code, o.err)
	}
}

func layAccounts(t *testing.T, folder, accounts string) {
	t.Helper()
	for name, text := range map[string]string{"accounts.csv": accounts, "company.toml": named} {
		putText(t, filepath.Join(folder, name), text)
	}
}

// TestBooksAsJSON holds the names and figures of the object.
func TestBooksAsJSON(t *testing.T) {
	got := brim("", "books", realAccounts(t, someAccounts), "--format", "json")
	got.wantData(t)
	var object struct {
		Tiers []struct {
			Tier  string
			Books []struct {
				CSM         string
				Accounts    int
				ARR         float64
				Share       float64
				Load        float64
				Utilization float64
				State       string
				Score       float64
				Due90       struct{ Accounts, ARR float64 } `json:"due_90"`
			}
			Unassigned struct{ Accounts, ARR float64 }
			Imbalance  struct {
				MaxOverMean float64 `json:"max_over_mean"`
				CV, Gini    *float64
			}
		}
		Pods     []struct{ Tier, AE, CSM string }
		Renewals []struct {
			Month, Tier string
			CSM         *string
			Accounts    int
		}
		CSMs []struct {
			CSM         string
			ARR         float64
			Utilization float64
		}
	}
	if err := json.Unmarshal([]byte(got.out), &object); err != nil {
		t.Fatal(err)
	}
	top := object.Tiers[0]
	ana := top.Books[0]
	if top.Tier != "Strategic" || ana.CSM != "Ana Ruiz" || ana.Accounts != 2 || ana.ARR != 400_000 || ana.Load != 2 || ana.State != "within" {
		t.Errorf("%+v", top)
	}
	if ana.Due90.ARR != 250_000 || top.Unassigned.ARR != 60_000 || top.Imbalance.MaxOverMean < 1.66 || top.Imbalance.MaxOverMean > 1.67 {
		t.Errorf("%+v", top)
	}
	if len(object.CSMs) != 3 || object.CSMs[0].ARR != 409_000 || len(object.Renewals) != 3 || object.Renewals[0].Month != "2027-02" {
		t.Errorf("%+v, %+v", object.CSMs, object.Renewals)
	}
	contains(t, got.out, `"pods": []`)
}

// TestBooksForPeople holds the tables, and that what the file says acts on no terminal and
// is no formula.
func TestBooksForPeople(t *testing.T) {
	rows := strings.Replace(someAccounts, "Ben Okoro", "=cmd\x1b[31m\u202e", 1)
	for _, format := range []string{"table", "markdown", "csv"} {
		got := brim("", "books", realAccounts(t, rows), "--format", format)
		if format == "csv" {
			got.wantData(t)
		} else {
			got.wantCode(t, exitFine)
		}
		contains(t, got.out, "Strategic", "Ana Ruiz")
		if strings.ContainsAny(got.out, "\x1b\u202e") || strings.Contains(got.out, ",=cmd") {
			t.Errorf("%q", got.out)
		}
		if format == "csv" {
			contains(t, got.out, "tier,csm,accounts,arr,share,load,utilization,state,score,due_90_accounts,due_90_arr,due_120_accounts,due_120_arr\n",
				"\nStrategic,,1,60000,", "\nStrategic,'=cmd")
			continue
		}
		contains(t, got.out, "no CSM", "1.667", "Q1 FY27 (Jan–Mar)", "books of 1 to 3 accounts", "in 120 days")
		contains(t, strings.Join(strings.Fields(got.out), " "), "A load counts its CSM in full",
			"0.5 × rank by ACV + 0.3 × growth + 0.2 × risk, on average of the book's accounts")
	}
}

// TestBooksRefusals are one line each.
func TestBooksRefusals(t *testing.T) {
	for want, args := range map[string][]string{
		"the scenario has no accounts file": {"books", "pods-outgrown"},
		"allowed: table, json, csv":         {"books", "pods-outgrown", "--format", "xml"},
		"which FILE?":                       {"books"},
	} {
		got := brim("", args...)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, want)
		if got.out != "" || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%v: stdout %q, stderr %q", args, got.out, got.err)
		}
	}
}
