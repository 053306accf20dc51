package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/ui"
	"brim/ui/state"
)

// TestATableOpensAsANewPlan makes a plan of an accounts file that is opened, keeps work on it
// against a crash, and saves it where somebody wants it.
func TestATableOpensAsANewPlan(t *testing.T) {
	crm := readFile(t, companyAccounts)
	folder, kept := t.TempDir(), t.TempDir()
	t.Chdir(folder)
	putText(t, "crm.csv", crm)
	st := newRun(kept)
	come := 0.0
	doc, err := st.Open(t.Context(), "crm.csv", func(share float64) { come = share })
	if err != nil || come != 1 {
		t.Fatal(err, come)
	}
	contains(t, doc.Notice, "A new plan, made from crm.csv and not saved yet.", "crm.csv: 350 accounts, $14.8M from ARR; left out 2 footer lines")
	s := doc.Scenario
	if doc.Path != "" || s.Title != "crm" || s.Start.String() != "2026-12" || s.OpeningAccounts() != 350 || len(s.Tiers) != 3 || s.CSM.Heads != 9 || s.AE.Heads != 12 {
		t.Errorf("%+v", s)
	}
	changed := moved(t, s, "csm.heads=11")
	if err := st.Keep(doc, changed); err != nil {
		t.Fatal(err)
	}
	st.net.leave()

	next := newRun(kept)
	file, err := readFor(t.Context(), "crm.csv", noon, nil)
	if err != nil {
		t.Fatal(err)
	}
	again := documentOf("crm.csv", file)
	if !doc.Unwritten || !again.Unwritten || !state.Open(again).Unsaved() {
		t.Error("a plan that is in no file counts as saved")
	}
	greeting := next.Greet(again)
	if greeting.recovered == nil || greeting.recovered.Scenario.CSM.Heads != 11 {
		t.Fatalf("%+v", greeting)
	}
	if err := os.Mkdir("plans", 0o700); err != nil {
		t.Fatal(err)
	}
	saved, err := next.Save(again, greeting.recovered.Scenario, "plans/ours.toml", "", ui.Consent{})
	if err != nil {
		t.Fatal(err)
	}
	text := readFile(t, "plans/ours.toml")
	contains(t, text, `file = "../crm.csv"`, "heads = 11 ", "# crm.csv: 350 accounts")
	if saved.Path != "plans/ours.toml" || readFile(t, "crm.csv") != crm {
		t.Errorf("%+v", saved)
	}
	contains(t, brim("", "plan", "plans/ours.toml").out, "crm\n24 months", "../crm.csv: 350 accounts")
}

// TestATableIsNoScenario prints the plan of a table where there is no screen, and says elsewhere
// how a table becomes a scenario.
func TestATableIsNoScenario(t *testing.T) {
	table := write(t, "crm.csv", "name,acv\nAcme,50000\nBolt,30000\n")
	got := brim("", table)
	got.wantCode(t, exitFine)
	contains(t, got.out, "2 accounts, $80.0K from acv")
	refused := brim("", "plan", table)
	refused.wantCode(t, exitInvalid)
	contains(t, refused.err, "brim new --accounts "+table+" --out FILE makes one of it")
	people := brim("", write(t, "people.csv", "name,title\nAnn,CSM\n"))
	people.wantCode(t, exitInvalid)
	contains(t, people.err, "people.csv lists people, not accounts: brim new --people ")
	wrong := brim("", write(t, "x.csv", "name,title\nAnn,Chef\n"))
	wrong.wantCode(t, exitInvalid)
	contains(t, wrong.err, "x.csv:1: acv: found no column with the contract value", "brim new --column acv=NAME")
}

// TestBrowseShowsTables lists tables among the files, as what they become.
func TestBrowseShowsTables(t *testing.T) {
	folder := t.TempDir()
	putText(t, filepath.Join(folder, "CRM.CSV"), "acv\n1\n")
	shelf, err := newRun(t.TempDir()).Browse(folder)
	if err != nil || !strings.HasSuffix(labels(shelf.Here), " CRM.CSV") || shelf.Here[1].Title != tableTitle {
		t.Errorf("%+v %v", shelf, err)
	}
}
