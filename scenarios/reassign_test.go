package scenarios

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brim/model"
	"brim/scenarios/accounts"
	"brim/scenarios/disk"
	"brim/scenarios/disktest"
)

// layCompany writes a scenario of an accounts file into a folder beneath it.
func layCompany(t *testing.T, rows string) (plan, file string) {
	t.Helper()
	folder := t.TempDir()
	plan, file = filepath.Join(folder, "plan.toml"), filepath.Join(folder, "crm", "accounts.csv")
	if err := os.Mkdir(filepath.Join(folder, "crm"), 0o700); err != nil {
		t.Fatal(err)
	}
	for path, text := range map[string]string{file: rows, plan: "title = \"x\"\nstart = 2027-01-01\n[book]\n" +
		"file = 'crm/accounts.csv' # ours\n[ae]\nheads = 1\n[csm]\nheads = 2\n[[tier]]\nname = \"All\"\ncoverage = \"swarm\"\nmin_acv = 0\n"} {
		disktest.Write(t, path, text, 0o600)
	}
	return plan, file
}

// moved is a company whose first account goes to Cy in a new accounts file, beside the one that
// there is.
func moved(t *testing.T, rows string) (f *File, made *Reassigned, file string) {
	t.Helper()
	plan, file := layCompany(t, rows)
	f, err := Load(plan)
	if err != nil {
		t.Fatal(err)
	}
	made, err = f.Reassign("moved.csv", map[int]string{0: "Cy"})
	if err != nil {
		t.Fatal(err)
	}
	return f, made, file
}

// TestReassign writes a new accounts file beside the old one and points the scenario to it.
func TestReassign(t *testing.T) {
	const rows = "Report\nid;csm;arr\n1;Ana;10\n2;\"Ben\";20\n2;\"Ben\";20\n"
	f, made, file := moved(t, rows)
	if f.Scenario.Book.Accounts.At(0).CSM != "Ben" || made.File.Scenario.Book.Accounts.At(0).CSM != "Cy" {
		t.Error("the file was changed, or the new one is not")
	}
	if err := made.Save(f.Source, time.Time{}, Remark{Origin: f, Note: "moved"}); err != nil {
		t.Fatal(err)
	}
	if got := disktest.Read(t, filepath.Join(filepath.Dir(file), "moved.csv")); got != "Report\nid;csm;arr\n1;Ana;10\n2;\"Cy\";20\n2;\"Cy\";20\n" || disktest.Read(t, file) != rows {
		t.Errorf("%q", got)
	}
	again, err := Load(f.Path)
	if err != nil || again.Scenario.Book.File != "crm/moved.csv" || again.Scenario.Book.Accounts.At(0).CSM != "Cy" {
		t.Errorf("%v: %s", err, disktest.Read(t, f.Path))
	}
	if err := made.Save(again.Source, time.Time{}, Remark{Origin: f}); !errors.As(err, new(*disk.ExistsError)) {
		t.Errorf("over a file that is there: %v", err)
	}
}

// TestReassignRefuses changes nothing where the file is another by now, or has no CSMs.
func TestReassignRefuses(t *testing.T) {
	plan, file := layCompany(t, "id,csm,arr\n1,Ana,10\n")
	f, err := Load(plan)
	if err != nil {
		t.Fatal(err)
	}
	disktest.Write(t, file, "id,csm,arr\n9,Ana,10\n", 0o600)
	if _, err := f.Reassign("moved.csv", map[int]string{0: "Cy"}); !errors.Is(err, ErrAccountsChanged) {
		t.Error(err)
	}
	plan, _ = layCompany(t, "id,arr\n1,10\n")
	if f, err = Load(plan); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Reassign("moved.csv", map[int]string{0: "Cy"}); !errors.Is(err, accounts.ErrNoCSM) {
		t.Error(err)
	}
}

// TestReassignLeavesNothingUnnamed takes the new file away where the scenario cannot name it.
func TestReassignLeavesNothingUnnamed(t *testing.T) {
	f, made, file := moved(t, "id,csm,arr\n1,Ana,10\n2,Ben,20\n")
	disktest.Write(t, f.Path, string(f.Source)+"# of somebody else\n", 0o600)
	if err := made.Save(f.Source, time.Time{}, Remark{Origin: f}); !errors.As(err, new(*disk.ChangedError)) {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(file), "moved.csv")); !errors.Is(err, os.ErrNotExist) {
		t.Error("the new file is still there:", err)
	}
}

// TestEditPointsToAnotherAccountsFile writes a scenario whose accounts are those of another
// file: its name alone changes, and back again.
func TestEditPointsToAnotherAccountsFile(t *testing.T) {
	f, made, _ := moved(t, "id,csm,arr\n1,Ana,10\n2,Ben,20\n")
	changed := f.Scenario.Clone()
	changed.Book.File, changed.Book.Accounts = made.File.Scenario.Book.File, made.File.Scenario.Book.Accounts
	changed.CSM.Heads = 5
	edited, err := f.Edit(changed)
	if err != nil {
		t.Fatal(err)
	}
	if want := strings.Replace(strings.Replace(string(f.Source), "crm/accounts", "crm/moved", 1), "heads = 2", "heads = 5", 1); string(edited.Source) != want {
		t.Errorf("%s", edited.Source)
	}
	if edited.Scenario.Book.Accounts.At(0).CSM != "Cy" {
		t.Error("it has not the accounts of the file that it names")
	}
	back, err := edited.Edit(f.Scenario)
	if err != nil || string(back.Source) != string(f.Source) {
		t.Errorf("%v: %s", err, back.Source)
	}
	changed = f.Scenario.Clone()
	changed.Book = model.Book{Bands: []model.Band{{Accounts: 1, ARR: 1}}}
	if _, err := f.Edit(changed); !errors.Is(err, ErrStructure) {
		t.Errorf("bands in the place of a file: %v", err)
	}
}

// TestWithAccounts takes an accounts file in the place of a mean, writes that, and takes it
// back.
func TestWithAccounts(t *testing.T) {
	plan, file := layCompany(t, "id,csm,arr\n1,Ana,10\n2,Ben,20\n")
	const lognormal = "title = \"x\"\nstart = 2027-01-01\n[company]\narr = 1_000_000 # ours\n[book]\nacv_mean = 20_000\nacv_spread = 0.9\n" +
		"[ae]\nheads = 1\n[csm]\nheads = 2\n[[tier]]\nname = \"All\"\ncoverage = \"swarm\"\nmin_acv = 0\n"
	disktest.Write(t, plan, lognormal, 0o600)
	f, err := Load(plan)
	if err != nil {
		t.Fatal(err)
	}
	taken, err := f.WithAccounts(t.Context(), f.Scenario, file, nil)
	if err != nil {
		t.Fatal(err)
	}
	if taken.Book.Accounts.Len() != 2 || taken.ARR.OK || f.Scenario.Book.File != "" {
		t.Errorf("%+v", taken.Book)
	}
	edited, err := f.Edit(taken)
	if err != nil {
		t.Fatal(err)
	}
	text := string(edited.Source)
	if !strings.Contains(text, "accounts.csv") || strings.Contains(text, "acv_mean") || strings.Contains(text, "arr =") {
		t.Errorf("written as %s", text)
	}
	back, err := edited.Edit(f.Scenario)
	if err != nil {
		t.Fatal(err)
	}
	if text := string(back.Source); !strings.Contains(text, "acv_mean = 20000") || strings.Contains(text, "file") || back.Scenario.ARR != f.Scenario.ARR {
		t.Errorf("taken back as %s", text)
	}
	if _, err := f.WithAccounts(t.Context(), f.Scenario, filepath.Join(filepath.Dir(file), "none.csv"), nil); err == nil {
		t.Error("a file that is not there is taken")
	}
	builtin, err := LoadBuiltin("first-csm")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := builtin.WithAccounts(t.Context(), builtin.Scenario, file, nil); err == nil {
		t.Error("a scenario without a file names one")
	}
}
