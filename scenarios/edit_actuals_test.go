package scenarios

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/model"
)

// TestActualsAreNamedByAnEdit: in the place of others, anew where the same file says more, and not at
// all any more; the tables of the file are those that it names.
func TestActualsAreNamedByAnEdit(t *testing.T) {
	dir := t.TempDir()
	lay := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	path := lay("ours.toml", "# Ours\ntitle = \"Ours\"\nstart = 2027-01-01\n[company]\narr = 9_000_000\n[ae]\nheads = 8\n[csm]\nheads = 6\n"+
		"[[tier]]\nname = \"All\" # one\ncoverage = \"pooled\"\nmin_acv = 0\n")
	first := lay("first.csv", "month,tier,arr\n2027-01,All,9100000\n")
	file, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	var named *model.Scenario
	take := func(path string, rows int) {
		t.Helper()
		if named, err = file.WithActuals(t.Context(), file.Scenario, path, nil); err != nil {
			t.Fatal(err)
		}
		if file, err = file.Edit(named); err != nil {
			t.Fatal(err)
		}
		if n := len(file.Scenario.Actuals.Record.Rows()); n != rows || len(file.Tables()) != 1 || file.Tables()[0].Path != path {
			t.Errorf("%d rows, tables %v", n, file.Tables())
		}
	}
	take(first, 1)
	if got := string(file.Source); !strings.Contains(got, "# one") || !strings.Contains(got, "[actuals]\nfile = \"") {
		t.Errorf("%s", got)
	}
	lay("first.csv", "month,tier,arr\n2027-01,All,9100000\n2027-02,All,9200000\n")
	take(first, 2)
	take(lay("second.csv", "month,tier,arr\n"), 0)
	without := file.Scenario.Clone()
	without.Actuals = model.Actuals{}
	if file, err = file.Edit(without); err != nil || file.Scenario.Actuals.File != "" || len(file.Tables()) != 0 {
		t.Fatalf("%v, %v", err, file)
	}
	if _, err := file.WithActuals(t.Context(), file.Scenario, lay("bad.csv", "month,what\n2027-01,1\n"), nil); err == nil || !strings.Contains(err.Error(), "bad.csv:1: found \"what\"") {
		t.Errorf("%v", err)
	}
	for path, said := range map[string]string{filepath.Join(dir, "none\x1b.csv"): `none\x1b.csv: not read: no such file`, dir: ": not read: a folder",
		filepath.Join("none", "a.csv"): "a.csv: not read: "} {
		if _, err := file.WithActuals(t.Context(), file.Scenario, path, nil); err == nil || !strings.Contains(err.Error(), said) || strings.HasPrefix(err.Error(), "open ") {
			t.Errorf("%v", err)
		}
	}
	if _, err := (&File{}).WithActuals(t.Context(), without, "x.csv", nil); err == nil || !strings.Contains(err.Error(), "save it first") {
		t.Errorf("%v", err)
	}
}
