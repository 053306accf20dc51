package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/ui"
)

// withAccounts writes a scenario with an accounts file of $2.6M beside it.
func withAccounts(t *testing.T, arr string) string {
	t.Helper()
	text := strings.Replace(small, "arr = 5_000_000", arr, 1)
	text = strings.Replace(text, "[ae]", "[book]\nfile = \"accounts.csv\"\n[ae]", 1)
	path := write(t, "real.toml", text)
	rows := "acv\n" + strings.Repeat("52000\n", 50)
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "accounts.csv"), []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestScaledAccountsAreSaid gives an ARR that the accounts do not sum to.
func TestScaledAccountsAreSaid(t *testing.T) {
	const said = "accounts.csv: 50 accounts, $2.6M from acv; scaled ×4.62 to company.arr $12.0M"
	path := withAccounts(t, "arr = 12_000_000")
	for _, args := range [][]string{{"check", path}, {"plan", path}, {path}, {"plan", path, "--format", "markdown"}} {
		got := brim("", args...)
		if got.code != exitFine || got.err != "" || strings.Count(got.out, said) != 1 {
			t.Errorf("%v: code %d, stderr %q, stdout\n%s", args, got.code, got.err, got.out)
		}
	}
	for _, args := range [][]string{
		{"plan", path, "--format", "json"}, {"check", path, "--format", "json"}, {"plan", path, "--format", "csv"}, {"set", path, "ae.heads=7"},
	} {
		got := brim("", args...)
		if got.code != exitFine || got.err != said+"\n" || strings.Contains(strings.ReplaceAll(got.out, said, ""), "scaled") {
			t.Errorf("%v: code %d, stderr %q, stdout\n%s", args, got.code, got.err, got.out)
		}
	}
	if doc, g := opened(t, newRun(t.TempDir()), path); g.notice != said+"." {
		t.Errorf("the screen says %q of %s", g.notice, doc.Name)
	}
	st := newRun(t.TempDir())
	doc, err := st.Open(path)
	if err != nil || doc.Notice != said+"." {
		t.Errorf("the screen says %q, %v", doc.Notice, err)
	}
	if doc, err := st.Save(doc, doc.Scenario, filepath.Join(filepath.Dir(path), "other.toml"), "", ui.Consent{}); err != nil || doc.Notice != "" {
		t.Errorf("saving says %q, %v", doc.Notice, err)
	}
	if got := brim("", "plan", path, "--set", "company.arr=2.6m"); strings.Contains(got.out, "scaled") {
		t.Errorf("nothing is scaled: %s", got.out)
	}
}

func TestAccountsAsTheyAreNeedNoWord(t *testing.T) {
	for _, arr := range []string{"", "arr = 2_600_000", "arr = 2_600_000.01"} {
		path := withAccounts(t, arr)
		brim("", "check", path).wantCode(t, exitFine)
		brim("", "plan", path).wantCode(t, exitFine)
	}
}
