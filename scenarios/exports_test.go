package scenarios

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"brim/model"
	"brim/model/begin"
	"brim/scenarios/accounts"
	"brim/scenarios/disktest"
)

// laid writes files into a folder.
func laid(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		disktest.Write(t, filepath.Join(folder, name), text, 0o600)
	}
	return folder
}

// TestExportsWithoutCustomers names the file that has none, and what it has in their place.
func TestExportsWithoutCustomers(t *testing.T) {
	folder := laid(t, map[string]string{"header.csv": "id,ARR\n", "prospects.csv": "id,Type,ARR\na,Prospect,9000\nb,Prospect,8000\n"})
	for name, want := range map[string]string{"header.csv": "found no account with an ARR above 0; allowed", "prospects.csv": "above 0; left out 2 prospects"} {
		path := filepath.Join(folder, name)
		if _, err := (Exports{Accounts: path}).Read(begin.Answers{}, model.MonthOf(2027, 1)); err == nil || !strings.Contains(err.Error(), name+": ") || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestExportsReadBack holds that a scenario made from exports is read back as it was made, also
// from another folder, and that its text says what was read.
func TestExportsReadBack(t *testing.T) {
	const people = "Name,Title,Tier,Start,End\nAnn,CSM,Top,2026-12-01,\nBen,CSM,Core,,2027-03-31\nJo,AE,,2026-11-02,\nAl,AE,Core,2027-02-01,\nVi,VP,,,\n"
	folder := laid(t, map[string]string{
		"by size.csv": "id,ARR,cur,CSM,Customer Since\na,90000,EUR,Ann,2026-05-01\nb,70000,,Ann,\nc,8000,,Ben,2020-01-01\n\nd,7000,,,\n",
		"against.csv": "id,ARR,CSM\na,90000,Ann\nb,5000,Ann\nc,8000,Ben\nd,7000,Ben\n",
		"people.csv":  people,
	})
	for name, e := range map[string]Exports{
		"accounts alone":      {Accounts: "by size.csv", Rates: map[string]float64{"EUR": 1.08}, Columns: map[string]string{"currency": "cur"}},
		"both":                {Accounts: "by size.csv", People: "people.csv", Rates: map[string]float64{"EUR": 1.08}, Columns: map[string]string{"currency": "cur"}},
		"tiers' own figures":  {Accounts: "against.csv", People: "people.csv", Repeated: "last"},
		"people alone":        {People: "people.csv"},
		"answers and nothing": {},
	} {
		if e.Accounts != "" {
			e.Accounts = filepath.Join(folder, e.Accounts)
		}
		if e.People != "" {
			e.People = filepath.Join(folder, e.People)
		}
		answers := begin.Answers{Title: "Ours"}
		if e.Accounts == "" {
			answers.ARR = model.Some(12e6)
		}
		answers, err := e.Read(answers, model.MonthOf(2027, 1))
		if err != nil {
			t.Fatal(err)
		}
		first, problems := begin.Make(answers)
		if len(problems) > 0 {
			t.Fatal(name, problems)
		}
		file, err := FirstFile(first, e.Folder())
		if err != nil {
			t.Fatal(name, err)
		}
		file, err = file.Moved(filepath.Join(t.TempDir(), "ours.toml"))
		if err != nil {
			t.Fatal(name, err)
		}
		back, err := Parse(file.Path, file.Source, filepath.Dir(file.Path))
		if err != nil {
			t.Fatalf("%s: %v in\n%s", name, err, file.Source)
		}
		if e.Accounts != "" && !strings.HasSuffix(back.Scenario.Book.File, filepath.Base(e.Accounts)) {
			t.Errorf("%s: %s", name, back.Scenario.Book.File)
		}
		want := first.Scenario.Clone()
		want.Book.File = back.Scenario.Book.File
		unlike := cmp.Diff(want, back.Scenario, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(model.Book{}, "Accounts"))
		if _, alike := model.Changes(want, back.Scenario); unlike != "" || !alike {
			t.Errorf("%s: read back otherwise: %s\n%s", name, unlike, file.Source)
		}
		if e.People != "" && !strings.Contains(string(file.Source), "# people.csv: 4 AEs and CSMs; left out 1 person who leads others (6);") {
			t.Errorf("%s\n%s", name, file.Source)
		}
		if own := strings.Contains(e.Accounts, "against"); back.Scenario.OwnFigures() != own {
			t.Errorf("%s: own figures %v", name, !own)
		}
	}
}

// TestExportsThatCannotBeRead are named with why.
func TestExportsThatCannotBeRead(t *testing.T) {
	folder := laid(t, map[string]string{"a.csv": "id,arr\n1,x\n", "p.csv": "Employee,Job Title\nAnn,CSM\n", "n.csv": "a,b\n1,2\n"})
	for want, e := range map[string]Exports{
		"none.csv: not read: no such file": {Accounts: filepath.Join(folder, "none.csv")},
		"a.csv:2: acv: found":              {Accounts: filepath.Join(folder, "a.csv")},
		`a.csv:1: role: found no column with the title (this is an accounts file, by its column "arr"); allowed: the HR system's`: {
			People: filepath.Join(folder, "a.csv")},
		`p.csv:1: acv: found no column with the contract value (this is a people file, by its column "Job Title"); allowed: the CRM's`: {
			Accounts: filepath.Join(folder, "p.csv"), Remedies: accounts.Remedies{Column: "another column"}},
		"n.csv:1: acv: found no column with the contract value (another column)": {
			Accounts: filepath.Join(folder, "n.csv"), Remedies: accounts.Remedies{Column: "another column"}},
		`p.csv:1: acv: found no column "ARR__c"`: {Accounts: filepath.Join(folder, "p.csv"), Columns: map[string]string{"acv": "ARR__c"}},
		": not read: ":                           {People: folder},
	} {
		if _, err := e.Read(begin.Answers{}, model.MonthOf(2027, 1)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}
