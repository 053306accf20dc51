package scenarios

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"brim/model"
	"brim/scenarios/disktest"
	"brim/scenarios/text"
)

func TestAccountsFileBehindAScenario(t *testing.T) {
	file, err := Load("testdata/accounts-file.toml")
	if err != nil {
		t.Fatal(err)
	}
	accounts := file.Scenario.Book.Accounts
	if accounts.Len() != 12 || accounts.At(0).Name != "Aster" || fmt.Sprintf("%.2f", accounts.Sum()) != "459699.99" {
		t.Errorf("%d accounts, first %+v, sum %f", accounts.Len(), accounts.At(0), accounts.Sum())
	}
}

// TestAccountColumns holds what headers of spreadsheets and CRMs mean.
func TestAccountColumns(t *testing.T) {
	whole := []model.Account{{ID: "7", Name: "Elm", ACV: 1200.5, Tier: "Core", CSM: "Ann", Growth: model.Some(0.4),
		Risk: model.Some(0.1), Renewal: model.DayOf(2027, 6, 30), Pinned: true}}
	for _, test := range []struct {
		text string
		want []model.Account
	}{
		{"id,name,acv,tier,owner,growth,risk,renewal_date,pinned\n7,Elm,1200.5,Core,Ann,0.4,0.1,2027-06-30,yes\n", whole},
		{text.ByteOrderMark + "Account ID;Account Name;ACV (EUR);Tier;Account Owner;Growth Potential;Churn Risk;Renewal Date;Pinned\r\n" +
			"7;Elm;€ 1.200,50;Core;Ann;40 %;0,1;2027-06-30;X\r\n", whole},
		{"\"Account Name\"\tIndustry\tAnnualRevenue\tAmount\tAcv__c\nElm\tWood\t9e9\t1\t5\n", []model.Account{{Name: "Elm", ACV: 5}}},
		{"Amount,ARR,Annual Contract Value\n1,2,3\n", []model.Account{{ACV: 3}}},
		{"acv\n5\n\n , \n7", []model.Account{{ACV: 7}, {ACV: 5}}},
		{"acv,name\n5\n7,\"A \"\"quoted\"\",\nname\"\n", []model.Account{{ACV: 7, Name: `A "quoted",\nname`}, {ACV: 5}}},
		{"name,acv\n\x1b[31mRed\u202e,1\n", []model.Account{{ACV: 1, Name: `\x1b[31mRed\u202e`}}},
		{"acv\n", []model.Account{}},
	} {
		accounts, err := ParseAccounts("a.csv", []byte(test.text))
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
		"": {none, none}, "-": {none, none}, "n/a": {none, none}, "NaN": {none, none}, "inf": {none, none}, "1e999": {none, none}, "12k": {none, none}, "12,00,000": {none, none},
		"1,2,3": {none, none}, "0x10": {none, none}, "1_000": {none, none}, "12 %": {none, none}, "#REF!": {none, none},
	} {
		for i, decimalComma := range []bool{false, true} {
			got, err := readAmount(text, decimalComma)
			if err != nil {
				got = none
			}
			if got != want[i] {
				t.Errorf("%q, decimal comma %v: %v, want %v", text, decimalComma, got, want[i])
			}
		}
	}
	for _, text := range []string{"(1,200)", "-5", "$-5", "-$5"} {
		if got, err := readAmount(text, false); err != nil || got >= 0 {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
}

func TestAccountProblems(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", "a.csv:1: found no header line; allowed: column names, then one account a row"},
		{"id,name\n", "a.csv:1: acv: found no column with the contract value; allowed: a column acv, arr, amount or annual contract value"},
		{"Name,AnnualRevenue\nElm,5\n", `a.csv:1: acv: found "AnnualRevenue" as the only money column (that is the customer's own revenue, never what it pays); allowed: a column acv, arr, amount or annual contract value`},
		{"acv,ACV\n1,2\n", `a.csv:1: "ACV": found a second time (columns 1 and 2); allowed: each column once`},
		{"name,acv\nElm,12,000\n", "a.csv:2: found 3 cells; allowed: at most 2, as in the header; a number with commas stands in quotes"},
		{"name,acv\nElm,\nAsh,-5\nOak,1e13\nFir,x\x1b\n", "a.csv:2: acv: found \"\"; allowed: an amount such as 12000, $12,000.00 or USD 12000\n" +
			"a.csv:3: acv: found \"-5\"; allowed: an amount from 0 to 1e12\na.csv:4: acv: found \"1e13\"; allowed: an amount from 0 to 1e12\n" +
			`a.csv:5: acv: found "x\x1b"; allowed: an amount such as 12000, $12,000.00 or USD 12000`},
		{"name;acv\nElm;12.000\n", `a.csv:2: acv: found "12.000"; allowed: one reading; this may be 12000 or 12.000`},
		{"acv,growth\n1,2\n", `a.csv:2: growth: found "2"; allowed: 0 to 1, or 0% to 100%, or nothing`},
		{"acv,pinned\n1,maybe\n", `a.csv:2: pinned: found "maybe"; allowed: yes, no or nothing`},
		{"acv,name\n1,\"a\nb\"\n2,\"x\"y\n", `a.csv:4: found what is not CSV: extraneous or missing " in quoted-field`},
		{"acv\n1\nZo\xeb\n", "a.csv:3: found the byte 0xEB, which is not UTF-8: perhaps Latin-1 or Windows-1252; allowed: a text in UTF-8"},
		{"\xff\xfea\x00", "a.csv:1: found a text in UTF-16; allowed: a text in UTF-8"},
	} {
		_, err := ParseAccounts("a.csv", []byte(test.text))
		if err == nil || err.Error() != test.want {
			t.Errorf("got\n%v\nwant\n%s", err, test.want)
		}
	}
}

func TestFirstTenBadRowsAreNamed(t *testing.T) {
	_, err := ParseAccounts("a.csv", []byte("acv\n"+strings.Repeat("x\n", 25)))
	var all *Errors
	if !errors.As(err, &all) || len(all.List) != 10 || all.More != 15 || all.List[9].Line != 11 {
		t.Errorf("got %v", err)
	}
	if !strings.HasSuffix(err.Error(), "a.csv: 15 more problems") {
		t.Errorf("got %v", err)
	}
}

func TestAccountProblemsStopTheScenario(t *testing.T) {
	folder := t.TempDir()
	scenario := strings.Replace(minimal("[book]\nfile = \"a.csv\""), "arr = 1e6", "", 1)
	disktest.Write(t, filepath.Join(folder, "plan.toml"), scenario, 0o644)
	for text, want := range map[string]string{
		"name,acv\nElm,x\n":         folder + "/a.csv:2: acv: found \"x\"; allowed: an amount such as 12000, $12,000.00 or USD 12000",
		"name,acv,tier\nElm,1,B\n":  "",
		"name,acv,tier\nElm,0,A\n":  folder + "/plan.toml:13: book.file: found accounts without ACV; allowed: at least one account with an ACV above 0",
		"name,acv,tier\nElm,1, A\n": "",
	} {
		disktest.Write(t, filepath.Join(folder, "a.csv"), text, 0o644)
		_, err := Load(filepath.Join(folder, "plan.toml"))
		if got := fmt.Sprint(err); want != "" && got != want || want == "" && err != nil {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
	for prepare, want := range map[string]string{
		"":       `book.file: found "a.csv": no such file or directory; allowed: a CSV file beside the scenario`,
		"folder": `book.file: found "a.csv": a folder, not a file; allowed: a CSV file beside the scenario`,
	} {
		if err := os.RemoveAll(filepath.Join(folder, "a.csv")); err != nil {
			t.Fatal(err)
		}
		if prepare != "" {
			if err := os.Mkdir(filepath.Join(folder, "a.csv"), 0o755); err != nil {
				t.Fatal(err)
			}
		}
		_, err := Load(filepath.Join(folder, "plan.toml"))
		if err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("got %v", err)
		}
	}
}

// TestAccountsAreNamedAsTheScenarioIs loads scenarios by paths of several forms.
func TestAccountsAreNamedAsTheScenarioIs(t *testing.T) {
	t.Chdir(t.TempDir())
	disktest.Write(t, "plan.toml", minimal("[book]\nfile = \"a.csv\""), 0o644)
	disktest.Write(t, "a.csv", "acv\nx\n", 0o644)
	for path, want := range map[string]string{"plan.toml": "a.csv:2: ", "./plan.toml": "./a.csv:2: "} {
		if _, err := Load(path); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %s", path, err, want)
		}
	}
}

// TestEditReadsNoFile holds that an edit keeps the accounts that are loaded, whatever
// has become of their file.
func TestEditReadsNoFile(t *testing.T) {
	folder := t.TempDir()
	disktest.Write(t, filepath.Join(folder, "plan.toml"), minimal("[book]\nfile = \"a.csv\""), 0o644)
	disktest.Write(t, filepath.Join(folder, "a.csv"), "acv\n5\n", 0o644)
	file, err := Load(filepath.Join(folder, "plan.toml"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(folder, "a.csv")); err != nil {
		t.Fatal(err)
	}
	changed := file.Scenario.Clone()
	set(t, changed, "ae.heads", "3")
	edited, err := file.Edit(changed)
	if err != nil || edited.Scenario.Book.Accounts != file.Scenario.Book.Accounts {
		t.Errorf("%v", err)
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
