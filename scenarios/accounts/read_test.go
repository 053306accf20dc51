package accounts

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"brim/model"
	"brim/scenarios/text"
)

// TestAccountColumns holds what headers of spreadsheets and CRMs mean.
func TestAccountColumns(t *testing.T) {
	whole := []model.Account{{ID: "7", Name: "Elm", ACV: 1200.5, Tier: "Core", CSM: "Ann", Growth: model.Some(0.4),
		Risk: model.Some(0.1), Renewal: model.DayOf(2027, 6, 30), Pinned: true}}
	for _, test := range []struct {
		text, currency string
		want           []model.Account
	}{
		{"id,name,acv,tier,owner,growth,risk,renewal_date,pinned\n7,Elm,1200.5,Core,Ann,0.4,0.1,2027-06-30,yes\n", "", whole},
		{text.ByteOrderMark + "Account ID;Account Name;ACV (EUR);Tier;Owner;Growth Potential;Churn Risk;Renewal Date;Pinned\r\n" +
			"7;Elm;€ 1.200,50;Core;Ann;40 %;0,1;2027-06-30;X\r\n", "EUR", whole},
		{"\"Account Name\"\tIndustry\tAnnualRevenue\tAmount\tAcv__c\nElm\tWood\t9e9\t1\t5\n", "", []model.Account{{Name: "Elm", ACV: 5}}},
		{"Amount,Annual Contract Value,ARR\n1,2,3\n", "", []model.Account{{ACV: 3}}},
		{"acv\n5\n\n , \n7", "", []model.Account{{ACV: 7}, {ACV: 5}}},
		{"acv,name\n5\n7,\"A \"\"quoted\"\",\nname\"\n", "", []model.Account{{ACV: 7, Name: `A "quoted",\nname`}, {ACV: 5}}},
		{"name,acv\n\x1b[31mRed\u202e,1\n", "", []model.Account{{ACV: 1, Name: `\x1b[31mRed\u202e`}}},
		{"acv\n", "", []model.Account{}},
	} {
		accounts, err := Parse("a.csv", []byte(test.text), Options{Currency: test.currency})
		if err != nil {
			t.Errorf("%q: %v", test.text, err)
			continue
		}
		lines := cmpopts.IgnoreFields(model.Account{}, "Line")
		if diff := cmp.Diff(test.want, rowsOf(accounts), lines); diff != "" {
			t.Errorf("%q:\n%s", test.text, diff)
		}
	}
}

func TestAmounts(t *testing.T) {
	const none = -1
	for text, want := range map[string][2]float64{ // with a decimal point, with a decimal comma
		"12000": {12000, 12000}, "12000.5": {12000.5, 12000.5}, "$12,000.00": {12000, 12000}, "USD 12,000": {12000, none}, "12 000,50 €": {none, 12000.5},
		"12,000": {12000, none}, "12.000": {12, none}, "12.000,00": {none, 12000}, "1.200.000": {none, 1200000}, "1,200,000": {1200000, 1200000},
		"12,5": {none, 12.5}, "0.123": {0.123, 0.123}, "CHF 12'000": {12000, 12000}, "1e3": {1000, 1000}, ".5": {0.5, 0.5}, "+5": {5, 5}, "1\u00a0000": {1000, 1000},
		"": {none, none}, "-": {none, none}, "n/a": {none, none}, "NaN": {none, none}, "inf": {none, none}, "1e999": {none, none}, "12,00,000": {none, none},
		"1,2,3": {none, none}, "0x10": {none, none}, "1_000": {none, none}, "12 %": {none, none}, "#REF!": {none, none},
		"45k": {45000, 45000}, "1.2M": {1.2e6, 1.2e6}, "$1.2M": {1.2e6, 1.2e6}, "1,2 M€": {none, 1.2e6}, "$45.1k": {45100, 45100}, "45 K USD": {45000, 45000}, "0.29k": {290, 290},
		"12.000,-": {12, none}, "kr 20 000": {20000, 20000}, "20.000 kr": {20, none}, "1 23": {none, none}, "1 2345": {none, none}, "12 Mxn": {12, 12}, "R$ 5": {5, 5},
		"1.234.56": {none, none}, "1,234.5,6": {none, none}, "5 apples": {none, none}, "A5": {none, none}, "5kk": {none, none}, "EUR 5 USD": {none, none}, "12000.": {12000, 12000},
		"9999999999999999": {1e16, 1e16}, "0.1": {0.1, 0.1}, "123456789.123456789": {123456789.123456789, 123456789.123456789}, "1e": {none, none}, "2027-01-01": {none, none},
	} {
		for i, decimalComma := range []bool{false, true} {
			got, ok := Number(text, decimalComma)
			if !ok {
				got = none
			}
			if got != want[i] {
				t.Errorf("%q, decimal comma %v: %v, want %v", text, decimalComma, got, want[i])
			}
		}
	}
	for _, text := range []string{"(1,200)", "-5", "$-5", "-$5", "5-", "($5)", "−5", "$(5)"} {
		if got, ok := Number(text, false); !ok || got >= 0 {
			t.Errorf("%q: %v, %v", text, got, ok)
		}
	}
}

func TestAccountProblems(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", "a.csv:1: found no header line; allowed: column names, then one account a row"},
		{"id,name\n", "a.csv:1: acv: found no column with the contract value; allowed: a column acv, arr, amount or annual contract value among the first 20 lines"},
		{"Name,AnnualRevenue\nElm,5\n", `a.csv:1: acv: found "AnnualRevenue" as the only money column (that is the customer's own revenue, never what it pays); allowed: a column acv, arr, amount or annual contract value among the first 20 lines`},
		{"acv,ACV\n1,2\n", `a.csv:1: "ACV": found a second time (columns 1 and 2); allowed: each column once`},
		{"name,acv\nElm,12,000\n", "a.csv:2: found 3 cells; allowed: at most 2, as in the header; a number with commas stands in quotes"},
		{"name,acv\nElm,\nAsh,-5\nOak,1e13\nFir,x\x1b\n", "a.csv:4: acv: found \"1e13\"; allowed: an amount from 0 to 1e12\n" +
			`a.csv:5: acv: found "x\x1b"; allowed: an amount such as 12000, $12,000.00 or USD 12000`},
		{"name;acv\nElm;12.000\n", `a.csv:2: acv: found an amount that may be 12 or 12000; allowed: amounts of which one has decimals, or none with a point or comma`},
		{"name,acv (k)\nElm,\"60,125\"\n", `a.csv:2: acv: found an amount that may be 60125 or 60.125; allowed: amounts of which one has decimals, or none with a point or comma`},
		{"name,acv\nElm,12.5\nFir,\"1,5\"\nAsh,2.25\n", "a.csv:3: acv: found an amount with another decimal sign than the column's; allowed: point or comma before the decimals, not both in one column"},
		{"acv,name\n1,\"a\nb\"\n2,\"x\"y\n", `a.csv:4: found what is not CSV: a text that goes on behind its closing quote; allowed: a text with quotes in it between quotes, each of them doubled`},
		{"acv,name\n1,a\n2,\"x\n3,b\n", `a.csv:3: found what is not CSV: a quote that is never closed; allowed: a text with quotes in it between quotes, each of them doubled`},
		{"acv\n1\nZo\xeb\n", "a.csv:3: found the byte 0xEB, which is not UTF-8: perhaps Latin-1 or Windows-1252; allowed: a text in UTF-8, as spreadsheets save it by \"CSV UTF-8\""},
		{"\xff\xfea\x00", "a.csv:1: acv: found no column with the contract value; allowed: a column acv, arr, amount or annual contract value among the first 20 lines"},
		{"\xff\xfea\x00c\x00v", "a.csv:1: found half a letter of UTF-16 at the end; allowed: a whole text in UTF-16 or UTF-8"},
		{"a\x00c\x00v", "a.csv:1: found half a letter of UTF-16 at the end; allowed: a whole text in UTF-16 or UTF-8"},
		{"PK\x03\x04\x14\x00", "a.csv:1: found a workbook or another packed file; allowed: a text in UTF-8, as spreadsheets save it by \"CSV UTF-8\""},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.csv:1: found a workbook or another packed file; allowed: a text in UTF-8, as spreadsheets save it by \"CSV UTF-8\""},
		{"acv\x00\n", "a.csv:1: found a NUL byte; allowed: a text in UTF-8, as spreadsheets save it by \"CSV UTF-8\""},
		{"id,acv\n1,5\n1,6\n2,5\n1,7\n2,5\n2,8\n", `a.csv:3: id: found 2 ids with 5 rows: 2-3, 5; 4, 7; allowed: one row an account, or [book] repeated = "add", "largest" or "last"`},
		{"acv,currency\n5,USD\n6,EUR\n7,GBP\n8,EUR\n", `a.csv:3: acv: found 2 accounts in EUR, 1 account in GBP, 1 account in USD; allowed: USD, the scenario's currency, or what one of each other is worth, as [book] rates = { EUR = 1.08 }`},
	} {
		_, err := Parse("a.csv", []byte(test.text), Options{})
		if err == nil || err.Error() != test.want {
			t.Errorf("got\n%v\nwant\n%s", err, test.want)
		}
	}
}

// TestColumnsThatAreNotThere name those that there are, each time in one order.
func TestColumnsThatAreNotThere(t *testing.T) {
	for column, want := range map[Column]string{
		CSM: "a.csv:1: ae: found no column \"Seller\"; allowed: one of the header's columns: \"Name\", \"ARR\", \"Carer\"\n" +
			"a.csv:1: csm: found no column \"Carrier\"; allowed: one of the header's columns: \"Name\", \"ARR\", \"Carer\"",
		ACV: "a.csv:1: acv: found no column \"Carrier\"; allowed: one of the header's columns: \"Name\", \"ARR\", \"Carer\"",
	} {
		_, err := Parse("a.csv", []byte("Name,ARR,Carer\nElm,5,Ann\n"), Options{Columns: map[string]string{string(AE): "Seller", string(column): "Carrier"}})
		if err == nil || err.Error() != want {
			t.Errorf("%s: got\n%v\nwant\n%s", column, err, want)
		}
	}
}

// TestThousandsAreSaid reads a comma before three digits as English thousands where nothing in
// the column decides it, and says so.
func TestThousandsAreSaid(t *testing.T) {
	const note = "commas taken for thousands: 60125 on line 2, not 60.125"
	for cells, want := range map[string]struct {
		sum   float64
		notes []string
	}{
		"acv\n\"60,125\"\n\"20,000\"\n":    {80125, []string{note}},
		"acv\n\"60,125\"\n950\n":           {61075, []string{note}},
		"acv\t\n60,125\t\n":                {60125, []string{note}},
		"acv (k)\n\"60,125\"\n950\n":       {61075e3, []string{note}},
		"acv\n\"60,125\"\n\"1,020,000\"\n": {1080125, nil},
		"acv\n\"60,125\"\n\"20,000.00\"\n": {80125, nil},
		"acv;\n60,125;\n20,5;\n":           {80.625, nil},
	} {
		accounts, err := Parse("a.csv", []byte(cells), Options{})
		if err != nil {
			t.Errorf("%q: %v", cells, err)
			continue
		}
		if got := accounts.Reading().Notes; accounts.Sum() != want.sum || !slices.Equal(got, want.notes) {
			t.Errorf("%q: %v, %q", cells, accounts.Sum(), got)
		}
	}
}

func TestFirstTenBadRowsAreNamed(t *testing.T) {
	_, err := Parse("a.csv", []byte("acv\n"+strings.Repeat("x\n", 25)), Options{})
	var all *text.Errors
	if !errors.As(err, &all) || len(all.List) != 10 || all.More != 15 || all.List[9].Line != 11 {
		t.Errorf("got %v", err)
	}
	if !strings.HasSuffix(err.Error(), "a.csv: 15 more problems") {
		t.Errorf("got %v", err)
	}
}

// rowsOf are accounts as a list.
func rowsOf(accounts *model.Accounts) []model.Account {
	rows := []model.Account{}
	for _, row := range accounts.All() {
		rows = append(rows, row)
	}
	return rows
}

// FuzzAccounts holds that any text gives problems or accounts with an ACV.
func FuzzAccounts(f *testing.F) {
	f.Add([]byte("id,name,acv,tier,pinned\n1,\"A, b\",\"$1,200.50\",Core,yes\n"))
	f.Add([]byte(text.ByteOrderMark + "Konto;ARR;growth\r\nX;1.200,50;40%\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) { check(t, data) })
}

// TestHeadings holds what the header of a contract value may say of its unit.
func TestHeadings(t *testing.T) {
	for header, want := range map[string]float64{
		"ACV": 5, "acv": 5, "ACV__c": 5, "pkg__ACV__c": 5, "ACV (USD)": 5, "ACV USD": 5, "ACV ($)": 5, "ACV $": 5, "A.C.V.": 5, "ACV (whole USD)": 5,
		"ACV ($K)": 5000, "ACV (in thousands)": 5000, "ARR $000s": 5000, "ARR (USD m)": 5e6, "MRR": 60, "MRR ($)": 60, "Revenue (ARR)": 5, "ARR [USD]": 5,
		"Annual Contract Value (ACV)": 5, "ARR (last year)": -1, "ARR (target)": -1, "Revenue": -1, "Annual Revenue": -1, "ACV per month": -1,
		"ARR Currency": -1, "ACV date": -1, "Amount (converted)": 5, "ARR (EUR)": -1, "ARR €": -1, "ARR USD (annual)": 5, "Total ARR": 5,
	} {
		accounts, err := Parse("a.csv", []byte("name,"+header+"\nElm,5\n"), Options{})
		switch {
		case err != nil && want >= 0:
			t.Errorf("%s: %v", header, err)
		case err == nil && (accounts.Len() != 1 || accounts.Sum() != want):
			t.Errorf("%s: %v", header, accounts.Sum())
		}
	}
}
