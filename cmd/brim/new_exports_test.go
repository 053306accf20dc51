package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brim/model/begin"
	"brim/scenarios"
)

// companyAccounts and companyPeople are the exports of a whole company.
const (
	companyAccounts = root + "/scenarios/accounts/testdata/company.csv"
	companyPeople   = root + "/scenarios/people/testdata/company.csv"
)

// TestNewFromTheExportsOfACompany makes a plan of two exports by one command.
func TestNewFromTheExportsOfACompany(t *testing.T) {
	folder := t.TempDir()
	for name, from := range map[string]string{"crm.csv": companyAccounts, "people.csv": companyPeople} {
		putText(t, filepath.Join(folder, name), readFile(t, from))
	}
	path := filepath.Join(folder, "plans", "ours.toml")
	if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	got := brim("", "new", "--accounts", filepath.Join(folder, "crm.csv"), "--people", filepath.Join(folder, "people.csv"),
		"--start", "2027-01-01", "--out", path)
	got.wantCode(t, exitFine)
	contains(t, got.out, "$14.8M in 350 accounts, 12 AEs and 9 CSMs",
		"crm.csv: 350 accounts, $14.8M from ARR; left out 2 footer lines (364-365), 1 repeated row (354), 9 prospects (128, 138, 153 and more)\n",
		"people.csv: 23 AEs and CSMs; left out 1 person who leads others (26), 1 person in another role (25); columns read: name from Employee,",
		"Placed by size, as no CSM with a tier carries them: 4 of the accounts\n",
		"On the payroll at the end of Dec 2026: 12 AEs, 2 in ramp; 9 CSMs, 1 in ramp, 1 to start\n",
		"Not in the plan, as they left before, are there at no month's end or start after it: 1 of the AEs and CSMs\n")
	text := readFile(t, path)
	contains(t, text, `file = "../crm.csv"`, "# crm.csv: 350 accounts,", "ramping = [1, 0, 1] ", "starts = [0, 1] ", "# 3 of the CSMs\n", "# quota = 700_000 ")
	if strings.Contains(text, "[company]") || strings.Contains(text, "young_share") {
		t.Error(text)
	}
	levers := brim("", "levers", path)
	contains(t, levers.out, "tier.Enterprise.csm_heads = 3\n", "tier.Mid-market.csm_heads = 4\n", "tier.SMB.csm_heads = 2\n",
		"tier.Enterprise.ae_heads = 3\n", "tier.Mid-market.ae_heads = 6\n", "tier.SMB.ae_heads = 3\n",
		"tier.Mid-market.csm.starts = [0, 1]", "tier.SMB.csm.ramping = [0, 1]")
	contains(t, brim("", "plan", path).out, "Enterprise    62 18%   $8.8M 59%", "Mid-market   170 48%   $5.1M 34%", "SMB          118 34%")
	contains(t, brim("", "books", path).out, "Ana Ruiz", "Ivo Novak")
	again := brim("", "new", "--accounts", filepath.Join(folder, "crm.csv"), "--out", path)
	again.wantCode(t, exitFailed)
	contains(t, again.err, "--force replaces it")
	for _, export := range []string{"crm.csv", "people.csv"} {
		over := brim("", "new", "--accounts", filepath.Join(folder, "crm.csv"), "--people", filepath.Join(folder, "people.csv"),
			"--out", filepath.Join(folder, export), "--force")
		over.wantCode(t, exitInvalid)
		contains(t, over.err, export+" is what the plan is made from: name another file")
	}
	over := brim("", "set", path, "ae.heads=20", "--write", filepath.Join(folder, "crm.csv"), "--force")
	over.wantCode(t, exitInvalid)
	contains(t, over.err, "crm.csv: not saved: it belongs to the scenario; name another file")
}

// TestNewNamesPeopleOnATerminal where something is said of them, up to three, and in no file.
func TestNewNamesPeopleOnATerminal(t *testing.T) {
	from := scenarios.Exports{Accounts: companyAccounts, People: companyPeople}
	first, file, err := beginFrom(begin.Answers{Title: "Ours"}, from, scenarios.Exports.Read, time.Date(2026, 12, 5, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	const counted = "or start after it: 1 of the AEs and CSMs"
	contains(t, firstText(first, "ours.toml", true), counted+" (Xia Pope)\n")
	contains(t, firstText(first, "ours.toml", false), counted+"\n")
	if strings.Contains(string(file.Source), "Xia Pope") {
		t.Errorf("named in the file:\n%s", file.Source)
	}
}

// TestNewWithoutRevenueIsBadInput as any other account file that cannot be planned with.
func TestNewWithoutRevenueIsBadInput(t *testing.T) {
	folder := t.TempDir()
	crm := filepath.Join(folder, "crm.csv")
	putText(t, crm, "name,acv\na,0\nb,-3\n")
	got := brim("", "new", "--accounts", crm, "--out", filepath.Join(folder, "ours.toml"))
	got.wantCode(t, exitInvalid)
	contains(t, got.err, "crm.csv: found no account with an ARR above 0;")
}

// drawnCompany is two exports of a company whose figures are known: a CRM's with segments in a
// dialect of its own, and an HR system's.
func drawnCompany(accounts int) (crm, people string, arr [3]float64, n [3]int) {
	segments := [3]string{"Enterprise", "Mid-Market", "Small Business"}
	crm = "sep=;\r\nAccount ID;Account Name;Segment;\"ARR (EUR)\";CSM;Status\r\n"
	for i := range accounts {
		k := i % 3
		acv := float64([3]int{90, 20, 4}[k]*1000 + i*13)
		arr[k] += acv
		n[k]++
		whole := fmt.Sprintf("%.0f", acv)
		crm += fmt.Sprintf("A%d;\"Company; %d\";%s;%s.%s,00 €;CSM %d;Customer\r\n", i, i, segments[k], whole[:len(whole)-3], whole[len(whole)-3:], k)
		if i%7 == 0 {
			crm += fmt.Sprintf("P%d;Prospect %d;%s;1.000,00 €;;Prospect\r\n", i, i, segments[k])
		}
	}
	crm += ";Total;;99.999.999,00 €;;\r\n"
	people = "Worker\tBusiness Title\tSegment\tHire Date\tTermination Date\r\n"
	for k, segment := range segments {
		for i := range k + 2 {
			people += fmt.Sprintf("AE %d%d\tAccount Executive\t%s\t15.0%d.2024\t\r\nCSM %d%d\tSr. CSM\t%s\t01.12.2026\t\r\n", k, i, segment, k+1, k, i, segment)
		}
	}
	people += "Boss\tHead of Customer Success\t\t01.01.2020\t\r\n"
	return crm, people, arr, n
}

// TestNewFromDrawnExports holds that the plan has the accounts, ARR and heads that the exports
// were made with.
func TestNewFromDrawnExports(t *testing.T) {
	for _, accounts := range []int{3, 60, 301} {
		crm, people, arr, n := drawnCompany(accounts)
		folder := t.TempDir()
		putText(t, filepath.Join(folder, "crm.csv"), crm)
		putText(t, filepath.Join(folder, "people.csv"), people)
		path := filepath.Join(folder, "ours.toml")
		got := brim("", "new", "--accounts", filepath.Join(folder, "crm.csv"), "--people", filepath.Join(folder, "people.csv"),
			"--currency", "EUR", "--start", "2027-02", "--title", "Ours", "--csm-hires", "2", "--out", path)
		got.wantCode(t, exitFine)
		plan := brim("", "plan", path, "--format", "json")
		var said struct {
			Splits []struct{ Accounts, ARR float64 }
		}
		if err := json.Unmarshal([]byte(plan.out), &said); err != nil {
			t.Fatal(err)
		}
		if len(said.Splits) != len(n) {
			t.Fatal(plan.out)
		}
		for k, tier := range said.Splits {
			if math.Abs(tier.Accounts-float64(n[k])) > 1e-9 || math.Abs(tier.ARR-arr[k]) > 1e-6 {
				t.Errorf("%d accounts: %+v, want %d and %v", accounts, tier, n[k], arr[k])
			}
		}
		levers := brim("", "levers", path).out
		contains(t, levers, "ae.heads = 9\n", "csm.heads = 9\n", "tier.Small Business.ae_heads = 4\n", "tier.Mid-Market.csm_heads = 3\n",
			"tier.Enterprise.csm.ramping = [0, 2]", "csm.hires_per_quarter = 2 ")
	}
}

// TestNewRefusesExports says in plain words which file is wrong, where, and what is allowed.
func TestNewRefusesExports(t *testing.T) {
	folder := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(folder, name)
		putText(t, path, text)
		return path
	}
	crm := file("crm.csv", "id,acv\na,5000\nb,7000\n")
	for want, args := range map[string][]string{
		"none.csv: not read: ":                                     {"--accounts", filepath.Join(folder, "none.csv")},
		"people.csv:2: Hire Date: found \"soon\"":                  {"--people", file("people.csv", "Name,Title,Hire Date\nJo,AE,soon\n"), "--arr", "1m"},
		"bad.csv:2: acv: found \"x\"":                              {"--accounts", file("bad.csv", "acv\nx\n")},
		"is worth, as --rate EUR=1.08":                             {"--accounts", file("eur.csv", "acv,currency\n5000,EUR\n")},
		"or --repeated add, largest or last":                       {"--accounts", file("twice.csv", "id,acv\na,5000\na,7000\n")},
		"(--column acv=NAME names it)":                             {"--accounts", file("plain.csv", "id,price\na,5000\n")},
		"the file, which has them":                                 {"--accounts", crm, "--arr", "2m"},
		"found heads 5, and 12 on the payroll":                     {"--accounts", crm, "--people", companyPeople, "--start", "2027-01", "--aes", "5"},
		"--column ARR; allowed: acv=NAME":                          {"--accounts", crm, "--column", "ARR"},
		"--rate EUR=x; allowed: EUR=1.08":                          {"--accounts", crm, "--rate", "EUR=x"},
		"--repeated sum; allowed: add, largest":                    {"--accounts", crm, "--repeated", "sum"},
		"--people-column boss=x; allowed: role=NAME":               {"--arr", "1m", "--people", companyPeople, "--people-column", "boss=x"},
		"--people names it":                                        {"--arr", "1m", "--people-column", "role=x"},
		"role: found no column \"Chief\"":                          {"--arr", "1m", "--people", companyPeople, "--people-column", "role=Chief"},
		"--accounts names it":                                      {"--arr", "1m", "--rate", "EUR=1.1"},
		"--arr: missing, as " + companyPeople + " says who serves": {"--people", companyPeople},
		"--aes: found heads 5, and 12":                             {"--accounts", crm, "--people", companyPeople, "--start", "2027-01", "--aes", "5"},
		"--tier B: csms: missing":                                  {"--arr", "5m", "--tier", "A,csms=2", "--tier", "B"},
		"no column with the title (this is an accounts file, by its column \"acv\"); allowed: the HR": {"--people", crm, "--arr", "1m"},
	} {
		got := brim("", append([]string{"new", "--out", "-"}, args...)...)
		if got.code == exitFine || got.out != "" || !strings.Contains(got.err, want) {
			t.Errorf("%q: %+v", want, got)
		}
	}
	out := brim("", "new", "--out", "-", "--accounts", file("several.csv", "id,acv,cur\na,5000,EUR\na,7000,\n"), "--column", "currency=cur",
		"--rate", "EUR=2", "--repeated", "add", "--start", "2027-01").out
	contains(t, out, "file = \"", `repeated = "add"`, `columns = { currency = "cur" }`, "rates = { EUR = 2 }", "# $17.0K in 1 account, ")
}
