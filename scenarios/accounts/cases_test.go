package accounts

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/model"
)

// load reads a file of testdata.
func load(t *testing.T, name string, options Options) (*model.Accounts, error) {
	t.Helper()
	options.File = name
	return Load(filepath.Join("testdata", name), options)
}

// said is what the scenario says of a file's accounts.
func said(accounts *model.Accounts) string {
	s := &model.Scenario{Currency: "USD", Tiers: []model.Tier{{Name: "Strategic"}}}
	s.Book.File, s.Book.Accounts = accounts.Reading().File, accounts
	return s.AccountsSaid()
}

// TestExports reads what CRMs and spreadsheets export, each a fault that a reader may have.
func TestExports(t *testing.T) {
	for name, want := range map[string]string{
		"01-sf-footer.csv":          "01-sf-footer.csv: 3 accounts, $110.0K from ACV; left out 5 footer lines (7-11)",
		"02-grouped-totals.csv":     "02-grouped-totals.csv: 3 accounts, $110.0K from ACV; left out 3 totals (4, 6-7)",
		"05-excel-unicode-text.txt": "05-excel-unicode-text.txt: 2 accounts, $80.0K from Annual Recurring Revenue",
		"07c-amount-converted.csv":  "07c-amount-converted.csv: 2 accounts, $74.0K from Amount (converted)",
		"08-churn-risk-words.csv":   "08-churn-risk-words.csv: 2 accounts, $80.0K from arr",
		"10-preamble.csv":           "10-preamble.csv: 2 accounts, $80.0K from ACV (header on line 5)",
		"11-k-m.csv":                "11-k-m.csv: 2 accounts, $1.2M from acv",
		"13-same-label-twice.csv":   "13-same-label-twice.csv: 2 accounts, $80.0K from ACV",
		"14-negatives.csv":          "14-negatives.csv: 1 account, $60.0K from ACV; left out 4 rows without a value (3-6)",
		"18-comma-in-header.csv":    "18-comma-in-header.csv: 2 accounts, $80.0K from ACV (USD, whole)",
		"19-revenue-arr.csv":        "19-revenue-arr.csv: 1 account, $60.0K from Revenue (ARR)",
		"23c-locked.csv":            "23c-locked.csv: 1 account, $60.0K from ACV; 1 cell of Locked not readable",
		"company.csv": "company.csv: 350 accounts, $14.8M from ARR; left out 2 footer lines (364-365), 1 repeated row (354), " +
			"9 prospects (128, 138, 153 and more)",
	} {
		accounts, err := load(t, name, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := said(accounts); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, want)
		}
	}
}

// TestExportsThatNeedAWord are refused with what can be done.
func TestExportsThatNeedAWord(t *testing.T) {
	for name, want := range map[string]string{
		"07-currency-column.csv": ":3: acv: found 1 account in EUR, 1 account in GBP, 1 account in USD; allowed: USD, the scenario's currency",
		"09-dot-thousands.csv":   ":2: acv: found an amount that may be 60 or 60000;",
		"12-opportunities.csv":   `:3: id: found 1 id with 2 rows: 2-3; allowed: one row an account, or [book] repeated = "add", "largest" or "last"`,
		"20-us-dollar-sign.csv":  ":3: acv: found 1 account in kr, 1 account in USD; allowed: USD,",
	} {
		_, err := load(t, name, Options{})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
}

// TestWordsMakeThemReadable says what each needs.
func TestWordsMakeThemReadable(t *testing.T) {
	for name, test := range map[string]struct {
		file    string
		options Options
		n       int
		sum     float64
		said    string
	}{
		"rates":     {"07-currency-column.csv", Options{Rates: map[string]float64{"EUR": 1.1, "GBP": 1.3}}, 3, 500 + 550 + 650, "1 account in EUR at 1.1; 1 account in GBP at 1.3"},
		"a sign":    {"20-us-dollar-sign.csv", Options{Rates: map[string]float64{"SEK": 0.1}}, 2, 62000, "1 account in kr at 0.1"},
		"add":       {"12-opportunities.csv", Options{Repeated: "add"}, 1, 126000, "1 row put together with another of its id (3), 1 prospect (5), 1 lost (4)"},
		"largest":   {"12-opportunities.csv", Options{Repeated: "largest"}, 1, 66000, "1 lost (4)"},
		"last":      {"12-opportunities.csv", Options{Repeated: "last"}, 1, 66000, "1 lost (4)"},
		"a column":  {"07c-amount-converted.csv", Options{Columns: map[string]string{"acv": "Amount"}, Rates: map[string]float64{"EUR": 2}}, 2, 120000, "from Amount;"},
		"a company": {"company.csv", Options{Columns: map[string]string{"csm": "Account Owner"}}, 350, 14812101.22, ""},
	} {
		accounts, err := load(t, test.file, test.options)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if accounts.Len() != test.n || math.Abs(accounts.Sum()-test.sum) > 0.01 || !strings.Contains(said(accounts), test.said) {
			t.Errorf("%s: %d accounts, %f; %s", name, accounts.Len(), accounts.Sum(), said(accounts))
		}
	}
}

// TestLabelledTotalsAreNoAccounts reads reports whose totals are called after their groups,
// as pivot tables and report builders write them.
func TestLabelledTotalsAreNoAccounts(t *testing.T) {
	for name, test := range map[string]struct{ file, want string }{
		"labels once": {"csm,name,acv\nAnn,Alder,60\n,Birch,20\nAnn Total,,80\nBen,Cedar,30\nBen Total,,30\nGrand Total,,110\n",
			"3 accounts, $110 from acv; left out 3 totals (4, 6-7)"},
		"two levels": {"ae,csm,name,acv\nEve,Ann,Alder,60\n,,Birch,20\n,Ann Total,,80\n,Ben,Cedar,30\n,Ben Total,,30\nEve Total,,,110\n",
			"3 accounts, $110 from acv; left out 3 totals (4, 6-7)"},
		"in front": {"csm,name,acv\nAnn,Alder,60\nAnn,Birch,20\nTotal for Ann,,80\nBen,Cedar,30\nTotal: Ben,,30\n",
			"3 accounts, $110 from acv; left out 2 totals (4, 6)"},
		"subtotals": {"csm,name,acv\nAnn,Alder,60\nAnn,Birch,20\nAnn Subtotal,,80\nReport Total (2),,80\n",
			"2 accounts, $80 from acv; left out 2 totals (4-5)"},
		"as a name":                {"name,acv\nAlder,60\nBirch,20\nReport Total (2),80\n", "2 accounts, $80 from acv; left out 1 total (4)"},
		"an account of one amount": {"name,acv\nAlder,60\nTotal Fitness,60\n", "2 accounts, $120 from acv"},
		"an account of a CSM":      {"csm,name,acv\nAnn,Alder,60\nAnn,Birch,20\nAnn,Total Fitness,80\n", "3 accounts, $160 from acv"},
		"another sum":              {"name,acv\nAlder,60\nBirch,20\nTotal Fitness,70\n", "3 accounts, $150 from acv"},
	} {
		accounts, err := Parse("crm.csv", []byte(test.file), Options{File: "crm.csv"})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if got := said(accounts); got != "crm.csv: "+test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

// TestSummariesAreNoAccounts reads reports that say averages, medians, extremes and counts of
// the accounts above; what may be a name stays an account unless its figure says otherwise.
func TestSummariesAreNoAccounts(t *testing.T) {
	const one, two = "left out 1 row with an average, a count or the like", "left out 2 rows with averages, counts or the like"
	for name, test := range map[string]struct{ file, want string }{
		"average":             {"name,acv\nAlder,60\nBirch,20\nAverage,40\n", "2 accounts, $80 from acv; " + one + " (4)"},
		"behind a total":      {"name,acv\nAlder,60\nBirch,20\nTotal,80\nMean,40\nMedian,40\n", "2 accounts, $80 from acv; left out 1 total (4), 2 rows with averages, counts or the like (5-6)"},
		"rounded":             {"name,acv\nAlder,60\nBirch,21\nAvg. ARR,41\n", "2 accounts, $81 from acv; " + one + " (4)"},
		"where ids would be":  {"id,name,acv\n1,Alder,60\n2,Birch,20\nAverage,,40\nGrand Average (2 records),,40\n", "2 accounts, $80 from acv; " + two + " (4-5)"},
		"of a group":          {"csm,name,acv\nAnn,Alder,60\n,Birch,20\nAnn Average,,40\nBen,Cedar,30\nBen Average,,30\n", "3 accounts, $110 from acv; " + two + " (4, 6)"},
		"a currency":          {"name,acv,currency\nAlder,60,USD\nBirch,20,USD\nMedian,40,USD\n", "2 accounts, $80 from acv; " + one + " (4)"},
		"extremes":            {"name,acv\nAlder,60\nBirch,20\nMax,60\nMinimum,20\n", "2 accounts, $80 from acv; " + two + " (4-5)"},
		"a count":             {"name,acv\nAlder,60\nBirch,20\nRecord Count,2\n", "2 accounts, $80 from acv; " + one + " (4)"},
		"an account's name":   {"name,acv\nAlder,60\nAverage Joe,50\nMax,90\nMean Machines,60\nCount Basie,2\n", "5 accounts, $262 from acv"},
		"equal accounts":      {"name,acv\nAlder,60\nBirch,60\nMean Machines,60\n", "3 accounts, $180 from acv"},
		"an account's id":     {"id,name,acv\n1,Alder,60\n2,Birch,20\n3,Average,40\n", "3 accounts, $120 from acv"},
		"a word of a column":  {"name,acv,health\nAlder,60,Average\nBirch,20,Average\nCedar,40,Average\n", "3 accounts, $120 from acv; 3 cells of health not readable"},
		"a person called Max": {"csm,name,acv\nMax,Alder,60\nMax,Birch,60\n", "2 accounts, $120 from acv"},
	} {
		accounts, err := Parse("crm.csv", []byte(test.file), Options{File: "crm.csv"})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if got := said(accounts); got != "crm.csv: "+test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

// TestBlanksAroundCellsTellNoRowsApart holds that a row is repeated word for word also where
// blanks stand around its words.
func TestBlanksAroundCellsTellNoRowsApart(t *testing.T) {
	for _, file := range []string{
		"name,acv\nAlder,5\nAlder ,5\n", "name,acv\n Alder,5\n\"Alder\", 5\n", "id,name,acv\n1,Alder,5\n1, Alder,5 \n",
	} {
		accounts, err := Parse("crm.csv", []byte(file), Options{File: "crm.csv"})
		if err != nil {
			t.Errorf("%q: %v", file, err)
		} else if got, want := said(accounts), "crm.csv: 1 account, $5 from acv; left out 1 repeated row (3)"; got != want {
			t.Errorf("%q: %s, want %s", file, got, want)
		}
	}
}

// TestNotWonIsNotWon holds that a stage which denies that a deal is won does not say so.
func TestNotWonIsNotWon(t *testing.T) {
	accounts, err := Parse("crm.csv", []byte("id,arr,stage\n1,5,Closed Won\n2,6,Closed - Not Won\n"), Options{File: "crm.csv"})
	if err != nil || said(accounts) != "crm.csv: 1 account, $5 from arr; left out 1 not won (3)" {
		t.Errorf("%v, %v", accounts, err)
	}
}

// TestACompanyWithoutSomeCSMs counts what the export of a whole company says.
func TestACompanyWithoutSomeCSMs(t *testing.T) {
	accounts, err := load(t, "company.csv", Options{})
	if err != nil {
		t.Fatal(err)
	}
	nobodys, dated, due := 0, 0, 0
	for _, account := range accounts.All() {
		if account.CSM == "" {
			nobodys++
		}
		if account.Start != 0 {
			dated++
		}
		if account.Renewal.Known() {
			due++
		}
	}
	if nobodys != 4 || dated != 350 || due != 350 {
		t.Errorf("%d without a CSM, %d with a start, %d with a renewal", nobodys, dated, due)
	}
}

// TestEveryPrefixIsReadOrRefused cuts files anywhere.
func TestEveryPrefixIsReadOrRefused(t *testing.T) {
	files, err := filepath.Glob("testdata/[0-9]*")
	if err != nil || len(files) < 15 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for n := range data {
			check(t, data[:n])
		}
	}
}
