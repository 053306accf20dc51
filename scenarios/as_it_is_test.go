package scenarios

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brim/model"
)

// TestReadsACompanyAsItIs holds what every kind of new key reads as.
func TestReadsACompanyAsItIs(t *testing.T) {
	file, err := Load("testdata/company-as-it-is.toml")
	if err != nil {
		t.Fatal(err)
	}
	s := file.Scenario
	top, mid := &s.Tiers[0], &s.Tiers[1]
	for what, right := range map[string]bool{
		"calendar":     s.FiscalStart == 2 && s.MonthAt(0) == model.MonthOf(2027, 1),
		"own figures":  s.OwnFigures() && !s.ARR.OK && s.OpeningARR() == 15.1e6 && top.Accounts == model.Some(48),
		"linearity":    s.Growth.Linearity == [4]float64{0.18, 0.22, 0.26, 0.34},
		"ramp":         slices.Equal(s.AE.Ramp, []float64{0, 0, 0.25, 0.25, 0.5, 0.75, 1}) && s.CSM.Ramp == nil,
		"ramping":      slices.Equal(s.AE.Ramping, []float64{1, 0, 2}) && s.AE.Starts == nil,
		"own terms":    top.AE.Quota == model.Some(1e6) && top.AE.RampMonths == model.Some(9) && top.CSM.Cost == model.Some(165_000),
		"reductions":   len(mid.CSMCuts) == 7 && mid.CSMCuts[6] == 1 && mid.AECuts == nil,
		"leaves":       s.Leaves[1] == model.Leave{Role: model.RoleAE, Tier: "Mid", From: model.MonthOf(2026, 12), Months: 3, Heads: 1, BackRamp: 2},
		"leave's rest": s.Leaves[0].BackRamp == 1,
		"case":         s.Cases[0].AEHireFill == model.Some(0.5) && s.Market.CSMHireFill == 1,
		"uses":         top.Uses[0].PerAccount == 0.05 && s.Resources[0].Cost == 180_000,
		"limits":       top.RatioSound == model.Some(1) && s.Limits.OverloadChurn == 2.5 && s.Org.ManagerSpan == 8 && s.Org.ManagerCost == 220_000,
		"answers":      s.Readiness.CoveragePlan == model.Unanswered && !s.Readiness.SwarmSLAHours.OK,
		"defaults":     mid.OnboardingWeight == 2 && top.BookMaxARR == 0 && !mid.YoungShare.OK && s.Score.Value == 0.5,
	} {
		if !right {
			t.Errorf("%s: %+v", what, s)
		}
	}
}

const asItIs = `title = "As it is"
start = 2027-02-01
[ae]
heads = 6
ramp_months = 4       # learned so
[csm]
heads = 4

# The large ones.
[[tier]]
name = "Top"
coverage = "pod"
accounts = 40
arr = 4_000_000
# about its AEs
[tier.ae]
quota = 1_000_000     # a million

[[tier]]
name = "Rest"
coverage = "swarm"
accounts = 300
arr = 6_000_000
[[tier.use]]
role = "SE"
per_account = 0.1

# away
[[leave]]
role = "csm"
tier = "Top"
from = 2027-04-01
months = 4

[[resource]]
role = "SE"
`

// TestEditOfACompanyAsItIs holds what the text becomes, byte for byte.
func TestEditOfACompanyAsItIs(t *testing.T) {
	replaced := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(asItIs) }
	for name, test := range map[string]struct {
		change func(*model.Scenario)
		want   string
	}{
		"a tier's own value":  {moving("tier.Top.ae.quota", "1.2m"), replaced("quota = 1_000_000 ", "quota = 1_200_000 ")},
		"another of its own":  {moving("tier.Top.ae.ramp_months", "9"), replaced("quota = 1_000_000     # a million\n", "quota = 1_000_000     # a million\nramp_months = 9\n")},
		"a table of its own":  {moving("tier.Top.csm.cost", "165k"), replaced("# a million\n", "# a million\n[tier.csm]\ncost = 165_000\n")},
		"a table below a use": {moving("tier.Rest.ae.ramping", "1 0 1"), replaced("per_account = 0.1\n", "per_account = 0.1\n[tier.ae]\nramping = [1, 0, 1]\n")},
		"the last of its own": {moving("tier.Top.ae.quota", "default"), replaced("quota = 1_000_000     # a million\n", "")},
		"a list for months":   {moving("ae.ramp", "0 0.5 1"), replaced("ramp_months = 4       # learned so\n", "ramp = [0, 0.5, 1]\n")},
		"months stay":         {moving("ae.ramp_months", "6"), replaced("ramp_months = 4 ", "ramp_months = 6 ")},
		"an answer":           {moving("readiness.coverage_plan", "no"), asItIs + "\n[readiness]\ncoverage_plan = false\n"},
		"reductions":          {moving("tier.Rest.csm_cuts", "0 0 1"), replaced("arr = 6_000_000\n", "arr = 6_000_000\ncsm_cuts = [0, 0, 1]\n")},
		"parts of a year":     {moving("growth.linearity", "0.1 0.2 0.3 0.4"), asItIs + "\n[growth]\nlinearity = [0.1, 0.2, 0.3, 0.4]\n"},
		"a leave's months":    {moving("leave.1.months", "6"), replaced("months = 4\n", "months = 6\n")},
		"one leave more": {func(s *model.Scenario) {
			s.Leaves = append(s.Leaves, model.Leave{Role: model.RoleAE, Tier: "Rest", From: model.MonthOf(2027, 7), Months: 2, Heads: 1, BackRamp: 1})
		}, asItIs + "\n[[leave]]\nrole = \"ae\"\ntier = \"Rest\"\nfrom = 2027-07-01\nmonths = 2\n"},
		"no leave":              {func(s *model.Scenario) { s.Leaves = nil }, replaced("# away\n[[leave]]\nrole = \"csm\"\ntier = \"Top\"\nfrom = 2027-04-01\nmonths = 4\n", "")},
		"a tier that goes":      {func(s *model.Scenario) { made, _ := model.RemoveTier(s, 0); *s = *made.Scenario }, ""},
		"a tier that is called": {func(s *model.Scenario) { made, _ := model.RenameTier(s, 0, "Key"); *s = *made.Scenario }, replaced(`name = "Top"`, `name = "Key"`, `tier = "Top"`, `tier = "Key"`)},
	} {
		t.Run(name, func(t *testing.T) {
			file := parsed(t, asItIs)
			changed := file.Scenario.Clone()
			test.change(changed)
			edited, err := file.Edit(changed)
			if err != nil {
				t.Fatal(err)
			}
			if test.want == "" {
				return // it reads back, which is enough
			}
			if diff := cmp.Diff(test.want, string(edited.Source)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// moving moves a lever as a person types it.
func moving(key, typed string) func(*model.Scenario) {
	return func(s *model.Scenario) {
		l, ok := model.Find(s, key)
		if !ok {
			panic("no lever " + key)
		}
		v, err := l.Parse(s, typed)
		if err != nil {
			panic(err)
		}
		moved, err := model.Move(s, l, v)
		if err != nil {
			panic(err)
		}
		*s = *moved
	}
}

// TestInlineTiersTakeTheirOwnPeople writes into tiers that stand on a line each.
func TestInlineTiersTakeTheirOwnPeople(t *testing.T) {
	const text = "title = \"x\"\nstart = 2027-01-01\ncompany.arr = 1e7\nae.heads = 2\ncsm.heads = 2\n" +
		"tier = [ { name = \"A\", coverage = \"pod\", min_acv = 5e4 }, { name = \"B\", coverage = \"swarm\" } ]\n"
	file := parsed(t, text)
	changed := file.Scenario.Clone()
	moving("tier.A.ae.quota", "1m")(changed)
	moving("tier.A.ae.cost", "200k")(changed)
	edited, err := file.Edit(changed)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Replace(text, "min_acv = 5e4 }", "min_acv = 5e4, ae = { quota = 1_000_000, cost = 200_000 } }", 1)
	if diff := cmp.Diff(want, string(edited.Source)); diff != "" {
		t.Error(diff)
	}
}

// TestMessagesOfACompanyAsItIs holds the exact words for what people get wrong.
func TestMessagesOfACompanyAsItIs(t *testing.T) {
	for _, test := range []struct{ old, new, want string }{
		{"quota = 1_000_000 ", "quotas = 1_000_000 ", "p.toml:17: tier.Top.ae.quotas: found an unknown key (did you mean quota?); allowed: attainment, attrition, cost, moves, quota, ramp, ramp_months, ramping, starts, time_to_fill"},
		{"[tier.ae]\n", "[tier.csm]\n", "p.toml:17: tier.Top.csm.quota: found an unknown key (quota belongs in [ae] or [tier.ae]); allowed: attrition, cost, moves, ramp, ramp_months, ramping, starts, time_to_fill"},
		{"heads = 6\n", "heads = 6\nramp = [0, 1]\n", "p.toml:6: ae.ramp_months: found it beside ae.ramp; allowed: one of the two: months of a straight line, or a list"},
		{"heads = 4\n", "heads = 4\nramp = []\n", "p.toml:8: csm.ramp: found 0 entries; allowed: 1 to 36"},
		{"heads = 6\n", "heads = 6\nramping = [7]\n", "p.toml:5: ae.ramping: found 7 heads in ramp; allowed: at most the heads on the payroll, 6"},
		{"arr = 6_000_000\n", "", "p.toml:19: tier.Rest.arr: missing; allowed: accounts and arr in every tier, or in none"},
		{"tier = \"Top\"\n", "tier = \"Tip\"\n", "p.toml:31: leave.1.tier: found \"Tip\"; allowed: Top, Rest"},
		{"from = 2027-04-01\n", "from = 2027-04\n", "p.toml:32: leave.1.from: found 2027-04, not a date (write 2027-04-01)"},
		{"months = 4\n", "months = 40\n", "p.toml:33: leave.1.months: found 40; allowed: a whole number, 1 to 24"},
		{"role = \"csm\"\n", "role = \"cms\"\n", "p.toml:30: leave.1.role: found \"cms\" (did you mean csm?); allowed: ae, csm"},
		{"role = \"csm\"\n", "", "p.toml:29: leave.1.role: missing; allowed: ae, csm; it has no default"},
		{"[csm]\n", "[book]\nrepeated = \"sum\"\n[csm]\n", "p.toml:7: book.repeated: found the text \"sum\"; allowed: add, largest, last"},
		{"[csm]\n", "[book]\nrates = { EU = 1.1 }\n[csm]\n", "p.toml:7: book.rates.EU: found an unknown key; allowed: ISO 4217 codes: three capital letters, such as EUR"},
		{"[csm]\n", "[book]\ncolumns = { arr = \"ARR\" }\n[csm]\n", "p.toml:7: book.columns.arr: found an unknown key; allowed: acv, ae, csm, currency, growth, id, name, owner, pinned, renewal_date, risk, start_date, status, tier"},
		{"[csm]\n", "[growth]\nlinearity = [0.2, 0.2, 0.2, 0.2]\n[csm]\n", "p.toml:7: growth.linearity: found numbers that sum to 0.8; allowed: 4 numbers that sum to 1, each 0 to 1 (0% to 100%)"},
	} {
		if !strings.Contains(asItIs, test.old) {
			t.Fatalf("%q is not there", test.old)
		}
		_, err := Parse("p.toml", []byte(strings.Replace(asItIs, test.old, test.new, 1)), "")
		if err == nil {
			t.Errorf("%q loads", test.new)
			continue
		}
		if diff := cmp.Diff(test.want, err.Error()); diff != "" {
			t.Errorf("%q: %s", test.new, diff)
		}
	}
}

// TestBandsFile reads bands as counts and sums: the shares, the mean and the ARR follow.
func TestBandsFile(t *testing.T) {
	dir := t.TempDir()
	scenario := strings.Replace(threeTiers, "[company]\narr = 12_000_000\n", "[book]\nbands_file = \"bands.csv\"\n", 1)
	load := func(bands string) (*File, error) {
		if err := os.WriteFile(filepath.Join(dir, "bands.csv"), []byte(bands), 0o600); err != nil {
			t.Fatal(err)
		}
		return Parse(filepath.Join(dir, "plan.toml"), []byte(scenario), dir)
	}
	file, err := load("Min ACV;Accounts;ARR\n12000;200;6600000\n0;160;1800000\n45000;40;3600000\n")
	if err != nil {
		t.Fatal(err)
	}
	s := file.Scenario
	if s.OpeningARR() != 12e6 || s.OpeningAccounts() != 400 || s.Book.Bands[1] != (model.Band{MinACV: 12_000, Accounts: 0.5, ARR: 0.55}) {
		t.Errorf("%v of %v: %+v", s.OpeningARR(), s.OpeningAccounts(), s.Book)
	}
	changed := s.Clone()
	moving("company.arr", "24m")(changed)
	if edited, err := file.Edit(changed); err != nil || edited.Scenario.OpeningAccounts() != 800 || edited.Scenario.Book.BandsFile != "bands.csv" {
		t.Errorf("%v", err)
	}
	for bands, want := range map[string]string{
		"min_acv,accounts\n0,1\n":            "bands.csv:1: arr: found no such column; allowed: min_acv, accounts, arr",
		"min_acv,accounts,arr\n0,x,1\n":      "bands.csv:2: accounts: found \"x\"; allowed: an amount from 0 to 1e15",
		"min_acv,accounts,arr\n":             "bands.csv:1: found no bands; allowed: a row for each band",
		"":                                   "bands.csv:1: found no header line; allowed: min_acv, accounts, arr",
		"\xff\xfem\x00i\x00n\x00":            "bands.csv:1: found a text in UTF-16; allowed: a text in UTF-8",
		"min_acv,\"accounts,arr\n":           "bands.csv:1: found what is not CSV",
		"min_acv,accounts,arr\n0,\"1,1\n":    "bands.csv:2: found what is not CSV",
		"min_acv,accounts,arr\n0,0,0\n":      "bands.csv:1: found bands without accounts or ARR; allowed: accounts and ARR above 0",
		"min_acv,accounts,arr\n0,1,1\n0,1,1": "book.bands[2].min_acv: found 0; allowed: more than the band before: bands ascend",
	} {
		if _, err := load(bands); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", bands, err)
		}
	}
}

// TestAsManyBandsAsABookMayHave reads them all from a file, and refuses one more.
func TestAsManyBandsAsABookMayHave(t *testing.T) {
	rows := "min_acv,accounts,arr\n"
	for n := range model.MaxBands {
		rows += fmt.Sprintf("%d,2,%d\n", 1000*n, 2000*n+1000)
	}
	bands, err := ParseBands("b.csv", []byte(rows))
	if err != nil || len(bands.List) != model.MaxBands {
		t.Fatal(err)
	}
	want := fmt.Sprintf("b.csv:%d: found more than %d bands; allowed: 1 to %[2]d", model.MaxBands+2, model.MaxBands)
	if _, err := ParseBands("b.csv", []byte(rows+"9000000,1,9000000\n")); fmt.Sprint(err) != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
}
