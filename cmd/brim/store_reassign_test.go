package main

import (
	"path/filepath"
	"testing"

	"brim/scenarios"
	"brim/ui"
	"brim/ui/ptytest"
)

// TestReassignWritesANewFile gives an account another CSM from the screen: the old accounts
// file stays, nothing is overwritten, and the scenario that names the new one can be saved.
func TestReassignWritesANewFile(t *testing.T) {
	st := newRun(t.TempDir())
	path := realAccounts(t, someAccounts)
	folder := filepath.Dir(path)
	putText(t, filepath.Join(folder, "accounts-rebalanced.csv"), "ours")
	doc, _ := opened(t, st, path)
	before := moved(t, doc.Scenario, "ae.heads=9")
	to, file, err := st.Reassign(doc, before, map[int]string{2: "Cy"})
	if err != nil {
		t.Fatal(err)
	}
	if file != filepath.Join(folder, "accounts-rebalanced-2.csv") || to.Book.File != "accounts-rebalanced-2.csv" || to.AE.Heads != 9 {
		t.Errorf("%s, named as %s", file, to.Book.File)
	}
	if readFile(t, filepath.Join(folder, "accounts.csv")) != someAccounts ||
		readFile(t, filepath.Join(folder, "accounts-rebalanced.csv")) != "ours" {
		t.Error("a file that was there has changed")
	}
	contains(t, readFile(t, file), "3,Corp,80000,Cy,")
	if _, again, err := st.Reassign(doc, before, map[int]string{2: "Cy"}); err != nil || again != file {
		t.Errorf("the same moves once more are in %s, %v", again, err)
	}
	if _, other, err := st.Reassign(doc, before, map[int]string{2: "Di"}); err != nil || other != filepath.Join(folder, "accounts-rebalanced-3.csv") {
		t.Errorf("other moves are in %s, %v", other, err)
	}
	contains(t, readFile(t, path), `file = "accounts.csv"`)
	if err := st.Keep(doc, to); err != nil {
		t.Errorf("unsaved work cannot be kept: %v", err)
	}
	doc, err = st.Save(doc, to, path, "", ui.Consent{})
	if err != nil {
		t.Fatal(err)
	}
	again, err := scenarios.Load(path)
	if err != nil || again.Scenario.Book.Accounts.At(2).CSM != "Cy" {
		t.Errorf("%v: %s", err, readFile(t, path))
	}
	if _, err = st.Save(doc, before, path, "", ui.Consent{}); err != nil {
		t.Fatal(err)
	}
	contains(t, readFile(t, path), `file = "accounts.csv"`)
	if _, _, err := st.Reassign(doc, to, map[int]string{0: "Cy"}); err != nil {
		t.Errorf("once more: %v", err)
	}
	contains(t, readFile(t, filepath.Join(folder, "accounts-rebalanced-4.csv")), "1,Acme,250000,Cy,")
}

// TestTakeAccountsFromTheScreen takes an accounts file into a plan that had none, from the
// whole program, and saves that.
func TestTakeAccountsFromTheScreen(t *testing.T) {
	s := newSession(t)
	s.file("accounts.csv", someAccounts)
	s.file("small.toml", small)
	app := s.start("small.toml")
	shown(app, "Small")
	app.Send("\x1b8")
	app.WaitFor("No accounts file")
	app.Send("a", ptytest.Enter)
	app.WaitFor("accounts.csv: 6 accounts, $556.0K from acv", "Books by CSM:", "Ana Ruiz")
	app.Send("s")
	app.WaitFor("Saved small.toml.")
	app.Send("q")
	app.WaitExit(exitFine)
	contains(t, readFile(t, filepath.Join(s.folder, "small.toml")), `file = "accounts.csv"`)
}

// TestAccountsPageFromStartToMoves walks through the page of the whole program: the books,
// the accounts of one, the moves that even them out, and the files that they are in.
func TestAccountsPageFromStartToMoves(t *testing.T) {
	s := newSession(t)
	layAccounts(t, s.folder, someAccounts)
	app := s.start("company.toml")
	shown(app, "Named")
	app.Send("\x1b8")
	app.WaitFor("Books by CSM: none of 4 over", "Ana Ruiz, Strategic: 2 accounts by score", "r gives them out", "Renewals")
	app.Send("t", ptytest.Enter)
	app.WaitFor("Ana Ruiz, Strategic: 2 accounts by ACV")
	app.Send("e")
	app.WaitFor("Acme: score")
	app.Send(ptytest.Esc)
	app.WaitFor("Ana Ruiz, Strategic: 2 accounts by ACV")
	app.Send("r")
	app.WaitFor("Rebalance: the fewest moves", "accounts without a CSM are given out: 1", "Books before and after")
	app.Send("a")
	app.WaitFor("Some books stay past their limits")
	app.Send("y")
	app.WaitFor("New accounts file", "accounts-rebalanced.csv", "unsaved")
	contains(t, readFile(t, filepath.Join(s.folder, "accounts-rebalanced.csv")), "4,Dune,60000,Ben Okoro")
	app.Send("s")
	app.WaitFor("Saved company.toml.")
	app.Send("q")
	app.WaitExit(exitFine)
	app.AssertRestored()
	contains(t, readFile(t, filepath.Join(s.folder, "company.toml")), `file = "accounts-rebalanced.csv"`)
	if readFile(t, filepath.Join(s.folder, "accounts.csv")) != someAccounts {
		t.Error("the old accounts file has changed")
	}
}
