package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/model"
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
	contains(t, brim("", "plan", "plans/ours.toml").out, "crm\n24 months", "\ncrm.csv: 350 accounts")
	never := func() bool { return false }
	if calm := tableNews(t.Context(), fileOf(saved).Tables(), ui.Seen{}, never); calm.Table != "" {
		t.Errorf("news of a file that nobody changed: %+v", calm)
	}
	putText(t, "crm.csv", crm+"\n")
	if news := tableNews(t.Context(), fileOf(saved).Tables(), ui.Seen{}, never); news.Table != "crm.csv" {
		t.Errorf("the accounts file of a plan saved for the first time is not watched: %+v", news)
	}
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

// TestUnicodeTextIsATable opens what a spreadsheet writes as "Unicode text" as it opens a CSV file.
func TestUnicodeTextIsATable(t *testing.T) {
	utf16 := "\xff\xfe"
	for _, letter := range "Account\tARR\r\nAlba\t50,000\r\nBolt\t30,000\r\n" {
		utf16 += string(letter) + "\x00"
	}
	path := write(t, "crm.txt", utf16)
	got := brim("", path)
	got.wantCode(t, exitFine)
	contains(t, got.out, "2 accounts, $80.0K from ARR")
	contains(t, brim("", "plan", path).err, "crm.txt is a table, not a scenario")
	doc, err := newRun(t.TempDir()).Open(t.Context(), path, nil)
	if err != nil || !doc.Unwritten || madeFrom(doc) != path {
		t.Errorf("%+v %v", doc, err)
	}
	contains(t, brim("", "plan", write(t, "plan.txt", small)).out, "Small")
}

// TestBrowseShowsTables lists tables among the files, as what they become.
func TestBrowseShowsTables(t *testing.T) {
	folder := t.TempDir()
	putText(t, filepath.Join(folder, "CRM.CSV"), "acv\n1\n")
	putText(t, filepath.Join(folder, "more.txt"), "name\tacv\nAlba\t1\n")
	putText(t, filepath.Join(folder, "notes.txt"), "nothing of accounts\n")
	shelf, err := newRun(t.TempDir()).Browse(folder)
	if err != nil || !strings.HasSuffix(labels(shelf.Here), " CRM.CSV more.txt") || shelf.Here[1].Title != tableTitle {
		t.Errorf("%+v %v", shelf, err)
	}
}

// TestTablesAreListed lists what exports come in, before the folders, and where downloads go.
func TestTablesAreListed(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("HOME", folder)
	for _, name := range []string{"here/CRM.CSV", "here/staff.txt", "here/plan.toml", "here/.hidden.csv", "here/old/a.csv", "Downloads/b.csv"} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		putText(t, path, "acv\n1\n")
	}
	shelf, err := newRun(t.TempDir()).Tables(filepath.Join(folder, "here"))
	if err != nil || labels(shelf.Here) != "../ CRM.CSV staff.txt old/" || labels(shelf.Recent) != "Downloads/" {
		t.Errorf("%+v %v", shelf, err)
	}
	contains(t, shelf.Here[1].Title, "1 KB, ")
	if _, err := newRun(t.TempDir()).Tables(filepath.Join(folder, "here", "CRM.CSV")); err == nil {
		t.Error("a file is a folder")
	}
}

// TestTablesOfAFullFolder says that there are more than it lists.
func TestTablesOfAFullFolder(t *testing.T) {
	folder := t.TempDir()
	for i := range maxListed + 5 {
		putText(t, filepath.Join(folder, fmt.Sprintf("%03d.csv", i)), "")
	}
	shelf, err := newRun(t.TempDir()).Tables(folder)
	if err != nil || len(shelf.Here) != maxListed || !strings.Contains(shelf.Folder, "the first 200") {
		t.Errorf("%d of %s, %v", len(shelf.Here), shelf.Folder, err)
	}
}

// TestExportsForTheForm reads both files with their columns, says in the form's words how a file
// can be read otherwise, and shows the columns of one that cannot be read.
func TestExportsForTheForm(t *testing.T) {
	st := newRun(t.TempDir())
	asked := ui.Exports{Accounts: ui.ExportFile{Path: companyAccounts}, People: ui.ExportFile{Path: companyPeople}, Next: model.MonthOf(2027, 1)}
	read, err := st.ReadExports(t.Context(), asked, nil)
	if err != nil || read.Accounts.Examples[5] != "108,142.15" || len(read.Accounts.LeftOut) != 3 || len(read.People.LeftOut) != 2 ||
		read.People.Examples[0] != "Jo Marsh" || len(read.Answers.People) != 23 {
		t.Errorf("%+v %v", read, err)
	}
	again, err := st.ReadExports(t.Context(), ui.Exports{Accounts: asked.Accounts, Next: asked.Next}, func(float64) { t.Error("it is read again") })
	if err != nil || again.Answers.Book.Accounts != read.Answers.Book.Accounts {
		t.Error(err)
	}
	asked.Accounts.Path, asked.People.Path = write(t, "odd.csv", "Account,Price\nAlba,5000\n"), ""
	read, err = st.ReadExports(t.Context(), asked, nil)
	if err == nil || !strings.Contains(err.Error(), "how it is read takes another column") || len(read.Accounts.Headers) != 2 {
		t.Errorf("%+v %v", read, err)
	}
	two := ui.Exports{Accounts: ui.ExportFile{Path: write(t, "two.csv", "id,acv\na,x\nb,y\n")}}
	if _, err := st.ReadExports(t.Context(), two, nil); err == nil || !strings.HasSuffix(err.Error(), "; and 1 more like it") {
		t.Error(err)
	}
	asked.Accounts.Columns = map[string]string{"acv": "Price"}
	if read, err = st.ReadExports(t.Context(), asked, nil); err != nil || read.Answers.Book.Accounts.Sum() != 5000 {
		t.Errorf("%+v %v", read, err)
	}
}
