package actuals

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"brim/model"
)

// company is what the file of the company may speak of.
var company = Options{Tiers: []string{"Enterprise", "Mid-market", "SMB"}, First: model.MonthOf(2026, time.December), Last: model.MonthOf(2028, time.December)}

// TestACompany reads seven months of a whole company.
func TestACompany(t *testing.T) {
	data, err := os.ReadFile("testdata/company.csv")
	if err != nil {
		t.Fatal(err)
	}
	record, err := Read("actuals.csv", data, company)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(record.Rows()); n != 24 {
		t.Errorf("%d rows", n)
	}
	july := model.MonthOf(2027, time.July)
	if got := record.Figures(july, "Enterprise")[model.ActualARR]; got != model.Some(9767121.41) {
		t.Errorf("ARR %v", got)
	}
	if got := record.Figures(july, "enterprise")[model.ActualAEHeads]; got != model.Some(4) {
		t.Errorf("AEs %v", got)
	}
	if got := record.Figures(july, "")[model.ActualARR]; got.OK {
		t.Errorf("the file has no row of the company, and yet %v", got)
	}
}

// rows are what was read as one text: month, tier, accounts, share of time on pre-sales.
func rows(record *model.Record) string {
	var b strings.Builder
	for _, row := range record.Rows() {
		fmt.Fprintf(&b, "%s [%s] %s %s\n", row.Month, row.Tier, row.Figures[model.ActualAccounts], row.Figures[model.CSMPresales])
	}
	return b.String()
}

// TestDialects reads what several programs write of the same two rows.
func TestDialects(t *testing.T) {
	const want = "2027-01 [Mid-market] 1234.5 0.12\n2027-02 [] n/a n/a\n"
	for name, text := range map[string]string{
		"plain":       "month,tier,accounts,csm_presales\n2027-01,Mid-market,1234.5,0.12\n2027-02,,,\n",
		"preamble":    "What happened\n\nMonth,Tier,Accounts,CSM presales\nJan 2027,mid-market,\"1,234.5\",12%\nFeb 2027,,n/a,-\n",
		"semicolons":  "sep=;\r\nMonth;Tier;accounts;csm_presales\r\n01.01.2027;Mid-market;1.234,5;12%\r\n28.02.2027;;;\r\n",
		"tabs":        "Month\tTier\taccounts\tcsm_presales\rJan-27\tMID-MARKET\t1234.5\t12 %\r2027-02-28\t\t\t\r",
		"other order": "\ufeffcsm_presales,month,accounts,tier\n0.12,1/1/2027,1234.5,Mid-market\n,2/28/2027,,\n\n",
	} {
		record, err := Read("a.csv", []byte(text), company)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if got := rows(record); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestMonthsBeforeThePlanAreSaid leaves them out with their lines, whatever else they hold.
func TestMonthsBeforeThePlanAreSaid(t *testing.T) {
	record, err := Read("a.csv", []byte("month,tier,arr\n2026-10,Gone,5\n2026-11,SMB,what\n2026-12,SMB,7\n"), company)
	if err != nil {
		t.Fatal(err)
	}
	reading := record.Reading()
	if said := reading.LeftOutSaid(); said != "2 rows before the plan begins (2-3)" || len(record.Rows()) != 1 {
		t.Errorf("%s; %d rows", said, len(record.Rows()))
	}
}

// TestMonthsBeforeThePlanAreKept for an earlier plan that is gone back to, as far as they can be
// read; what was left out of the later one counts in it.
func TestMonthsBeforeThePlanAreKept(t *testing.T) {
	text := "month,tier,arr\n1990-01,SMB,1\n2026-09,Gone,5\n2026-10,smb,6\n2026-10,SMB,7\n2026-11,SMB,what\n2026-12,SMB,8\n"
	record, err := Read("a.csv", []byte(text), company)
	if err != nil {
		t.Fatal(err)
	}
	earlier := model.MonthOf(2026, time.October)
	if got := record.Figures(earlier, "SMB")[model.ActualARR]; got != model.Some(6) {
		t.Errorf("October has %v", got)
	}
	for _, month := range []model.Month{model.MonthOf(1990, time.January), model.MonthOf(2026, time.November)} {
		if got := record.Figures(month, "SMB")[model.ActualARR]; got.OK {
			t.Errorf("%s has %v", month, got)
		}
	}
	if record.ReadingFor(earlier).LeftOut != nil || record.ReadingFor(company.First).LeftOut == nil {
		t.Error("what was left out is not said of the plan for which it was")
	}
}

// TestNothingHappenedYet reads a file that was not filled in.
func TestNothingHappenedYet(t *testing.T) {
	record, err := Read("a.csv", []byte("month,tier,arr\n"), company)
	if err != nil || len(record.Rows()) != 0 {
		t.Errorf("%v %v", record, err)
	}
}

// TestShortRowsThatSayAll are read: spreadsheets leave out cells of columns, and all cells of rows,
// that nobody fills.
func TestShortRowsThatSayAll(t *testing.T) {
	record, err := Read("a.csv", []byte("month,tier,accounts,arr,csm_presales\n2027-01,SMB,4,9\n2027-02,SMB,5,9\n2027-03,SMB\n"), company)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := rows(record), "2027-01 [SMB] 4 n/a\n2027-02 [SMB] 5 n/a\n2027-03 [SMB] n/a n/a\n"; got != want {
		t.Errorf("%s", got)
	}
}

// TestWhatStopsTheLoad names file, line, column, what was found and what is allowed.
func TestWhatStopsTheLoad(t *testing.T) {
	for text, want := range map[string]string{
		"":                                                               "a.csv:1: month: found no column with the month; allowed: a header line with month, tier and columns such as arr and accounts",
		"month,tier,revenue\n2027-01,SMB,1\n":                            `a.csv:1: found "revenue", an unknown column; allowed: month, tier, accounts, arr, new_arr`,
		"month,ARR,arr\n2027-01,1,2\n":                                   "a.csv:1: arr: found it twice; allowed: each column once",
		"month,tier,arr\n2027-13,SMB,1\n":                                `a.csv:2: month: found "2027-13"; allowed: a month such as 2027-01 or Jan 2027`,
		"month,tier,arr\n1/2/2027,SMB,1\n":                               `a.csv:2: month: found "1/2/2027"; allowed: a month such as 2027-01`,
		"month,tier,arr\n2029-01,SMB,1\n":                                "a.csv:2: month: found 2029-01, after the plan; allowed: months up to 2028-12",
		"month,tier,arr\n2027-01,SMBs,1\n":                               `a.csv:2: tier: found "SMBs", which no tier is called; allowed: Enterprise, Mid-market, SMB, or nothing for the company`,
		"month,tier,arr\n2027-01,SMB,x\n":                                `a.csv:2: arr: found "x"; allowed: a number from 0 to 1e15, or nothing`,
		"month,tier,arr\n2027-01,SMB,-4\n":                               `a.csv:2: arr: found "-4"; allowed: a number from 0`,
		"month,csm_presales\n2027-01,1.2\n":                              `a.csv:2: csm_presales: found "1.2"; allowed: a part from 0 to 1 or a percentage`,
		"month,arr\n2027-01,1,2\n":                                       "a.csv:2: found 3 cells; allowed: at most 2, as in the header",
		"month,tier,arr,accounts\n2027-01,SMB,1\n2027-02,SMB,1,3\n":      "a.csv:2: found 3 cells; allowed: 4, as other rows have; a figure that is not known has an empty one",
		"month,arr\n\"2027-01\"x,1\n":                                    "a.csv:2: found what is not CSV: a text that goes on behind its closing quote",
		"month,arr\n2027-01,1\xff\n":                                     "a.csv:2: found ",
		"month,tier,arr\n2027-01,SMB,1\n2027-02,SMB,1\nJan 2027,smb,2\n": `a.csv:4: month: found 2027-01 of "SMB" again, first on line 2; allowed: each month once for a tier`,
		"month,arr\n2027-01,1\n2027-01,2\n":                              "a.csv:3: month: found 2027-01 of the company again, first on line 2",
		"month,arr\n" + strings.Repeat("never,1\n", 12):                  "a.csv: 2 more problems",
	} {
		record, err := Read("a.csv", []byte(text), company)
		if err == nil {
			t.Errorf("%q: read %s", text, rows(record))
		} else if !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v\nwant %s", text, err, want)
		}
	}
}
