package scenarios

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/model"
)

// withActuals is a scenario file beside a file of what has happened.
func withActuals(t *testing.T, rows string) string {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "plan.toml")
	for name, text := range map[string]string{"actuals.csv": rows, "plan.toml": happened} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

const happened = `title = "Ours" # our company
start = 2027-01-01
horizon = 12
[company]
arr = 10_000_000
[ae]
heads = 8
[csm]
heads = 8
[actuals]
file = "actuals.csv" # grows every month
[[tier]]
name = "All"
coverage = "pooled"
`

// TestActualsAreRead with the scenario that names them, and stay with it when it is edited.
func TestActualsAreRead(t *testing.T) {
	file, err := Load(withActuals(t, "month,tier,arr\n2027-01,All,10100000\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := file.Scenario.Actuals.Record.Figures(file.Scenario.Start, "All")[model.ActualARR]; got != model.Some(10_100_000) {
		t.Errorf("ARR %v", got)
	}
	if tables := file.Tables(); len(tables) != 1 || filepath.Base(tables[0].Path) != "actuals.csv" {
		t.Errorf("tables %v", tables)
	}
	changed := file.Scenario.Clone()
	changed.CSM.Heads = 9
	edited, err := file.Edit(changed)
	if err != nil {
		t.Fatal(err)
	}
	if edited.Scenario.Actuals.Record != file.Scenario.Actuals.Record || !strings.Contains(string(edited.Source), "# grows every month") {
		t.Errorf("%s", edited.Source)
	}
}

// TestWrongActualsStopTheLoad with the line of the file that is wrong, or of the key.
func TestWrongActualsStopTheLoad(t *testing.T) {
	path := withActuals(t, "month,tier,arr\n2027-01,Some,10100000\n")
	_, err := Load(path)
	if err == nil || !strings.Contains(err.Error(), `actuals.csv:2: tier: found "Some", which no tier is called; allowed: All`) {
		t.Error(err)
	}
	if err := os.Remove(filepath.Join(filepath.Dir(path), "actuals.csv")); err != nil {
		t.Fatal(err)
	}
	if _, err = Load(path); err == nil || !strings.Contains(err.Error(), `plan.toml:11: actuals.file: found "actuals.csv"`) {
		t.Error(err)
	}
}

// TestAPlanKeepsItsActuals refuses what could not be read again: a plan that ends before
// them, and another name for a tier that they speak of.
func TestAPlanKeepsItsActuals(t *testing.T) {
	file, err := Load(withActuals(t, "month,tier,arr\n2026-11,,9\n2027-08,All,10100000\n"))
	if err != nil {
		t.Fatal(err)
	}
	short := file.Scenario.Clone()
	short.Horizon = 6
	if problems := model.Validate(short); len(problems) != 1 ||
		problems[0].Error() != "horizon: found a plan up to 2027-06; allowed: one up to 2027-08 or longer: actuals.csv has that month" {
		t.Error(problems)
	}
	if _, err := model.RenameTier(file.Scenario, 0, "Everyone"); err == nil || !strings.Contains(err.Error(), `found rows of tier "All" in actuals.csv`) {
		t.Error(err)
	}
}
