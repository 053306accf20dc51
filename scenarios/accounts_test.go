package scenarios

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/scenarios/disktest"
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

// TestAllBadAccountsAreCounted holds that a scenario counts those cells of its accounts file
// which it does not list, also beside mistakes of its own.
func TestAllBadAccountsAreCounted(t *testing.T) {
	folder := t.TempDir()
	scenario := strings.Replace(minimal("[book]\nfile = \"a.csv\""), "arr = 1e6", "", 1)
	for _, test := range []struct {
		scenario string
		bad      int
		want     string
	}{
		{scenario, 25, folder + "/a.csv: 15 more problems"},
		{scenario, 11, folder + "/a.csv: 1 more problem"},
		{strings.Replace(scenario, "file =", "fil = 1\nfile =", 1), 25, "\n15 more problems"},
	} {
		disktest.Write(t, filepath.Join(folder, "plan.toml"), test.scenario, 0o644)
		disktest.Write(t, filepath.Join(folder, "a.csv"), "acv\n"+strings.Repeat("x\n", test.bad), 0o644)
		_, err := Load(filepath.Join(folder, "plan.toml"))
		if err == nil || !strings.HasSuffix(err.Error(), test.want) || strings.Count(err.Error(), `found "x"`) != 10 {
			t.Errorf("%d bad cells: %v", test.bad, err)
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
