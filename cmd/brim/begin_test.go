package main

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"brim/model"
	"brim/scenarios"
	"brim/ui/ptytest"
)

// TestAPlanFromAnswersToAFile begins a plan on the screen, sees it follow the answers, opens
// and saves it, and reads the same scenario back.
func TestAPlanFromAnswersToAFile(t *testing.T) {
	s := newSession(t)
	app := s.start()
	shown(app, "Series C, pods outgrown by AE hiring")
	app.WaitFor("ctrl+n begins your plan")
	app.Send(ptytest.Ctrl('n'))
	app.WaitFor("A plan of your own", "Type your ARR")
	app.Send("18m")
	app.WaitFor("($28.0K)", "(Enterprise)", "AE:CSM in Enterprise pods", "Assumed, to look at next")
	app.Send(ptytest.Tab, "350", ptytest.Tab, "mean")
	app.WaitFor("350")
	app.Send(ptytest.Tab)
	app.WaitFor(`! found "mean"`)
	app.Send(ptytest.Ctrl('o'))
	app.WaitFor("A plan of your own", `! found "mean"`)
	app.Send(ptytest.Ctrl('u'), ptytest.Tab, "eur", ptytest.Tab, "Ours, at last", ptytest.Tab)
	app.Send(ptytest.Tab, "feb", ptytest.Tab, "12", ptytest.Tab, "8")
	app.WaitFor("(€51.4K)", "Ours, at last", "lost to overload")
	app.Send(ptytest.Ctrl('o'))
	app.WaitFor("unsaved", "Opened ours-at-last.", "€18.0M")
	app.Send("s")
	app.WaitFor("Save as", "ours-at-last.toml")
	app.Send(ptytest.Enter)
	app.WaitFor("Saved ours-at-last.toml.")
	app.Send("q")
	app.WaitExit(exitFine)
	path := filepath.Join(s.folder, "ours-at-last.toml")
	contains(t, readFile(t, path), "title = \"Ours, at last\"", "fiscal_start = 2 ", "on the payroll", "# quota = ")
	file, err := scenarios.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	ours := file.Scenario
	if ours.OpeningARR() != 18e6 || model.Fixed(ours.OpeningAccounts(), 0) != "350" || ours.AE.Heads != 12 || ours.CSM.Heads != 8 {
		t.Errorf("%+v", ours)
	}
	if left := s.kept(); len(left) > 0 {
		t.Errorf("unsaved work is still kept: %v", left)
	}
}

// TestTheNextStartOffersANewPlan ends the program with a new plan that is in no file: the next
// start offers it, and holds it no longer once it is saved or discarded.
func TestTheNextStartOffersANewPlan(t *testing.T) {
	s := newSession(t)
	app := s.start()
	shown(app, "Series C, pods outgrown by AE hiring")
	app.Send(ptytest.Ctrl('n'), "18m")
	app.WaitFor("(Enterprise)")
	app.Send(ptytest.Ctrl('o'))
	app.WaitFor("unsaved", "Opened our-company.")
	app.WaitUntil("unsaved work is kept", func() bool { return len(s.kept()) > 0 })
	app.Signal(syscall.SIGTERM)
	app.WaitExit(128 + int(syscall.SIGTERM))
	app = s.start()
	app.WaitFor("Unsaved work found", `The new plan "Our company" was not saved`, "restore")
	app.Send(ptytest.Enter)
	app.WaitFor("Our company", "$18.0M", "unsaved")
	app.Send("s", ptytest.Enter)
	app.WaitFor("Saved our-company.toml.")
	app.WaitUntil("nothing is kept", func() bool { return len(s.kept()) == 0 })
	app.Send("q")
	app.WaitExit(exitFine)
}

// TestAPlanFromExportsOnTheScreen names both files in the form, follows the accounts when another
// program changes them, and saves a scenario beside them that names the accounts.
func TestAPlanFromExportsOnTheScreen(t *testing.T) {
	s := newSession(t)
	s.file("crm.csv", "Account,ARR,CSM,Segment\n"+
		"Alba,900000,Ann,Enterprise\nBora,700000,Ann,Enterprise\nCeto,40000,Bo,SMB\nDia,30000,Bo,SMB\nTotal,1670000,,\n")
	s.file("people.csv", "Name,Title,Segment,Hire Date\nAnn,CSM,Enterprise,2024-01-01\nBo,Customer Success Manager,SMB,2024-01-01\n"+
		"Cy,Account Executive,Enterprise,2024-01-01\nDot,VP Sales,,2020-01-01\n")
	app := s.start()
	shown(app, "Series C, pods outgrown by AE hiring")
	app.Send(ptytest.Ctrl('n'))
	app.WaitFor("CRM accounts")
	app.Send(strings.Repeat(ptytest.Down, 8), "crm.csv", ptytest.Tab)
	app.WaitFor("4 accounts, $1.7M", "(Enterprise)")
	app.Send("people.csv", ptytest.Tab)
	app.WaitFor("people.csv: 3 AEs")
	app.Send(ptytest.Ctrl('o'))
	app.WaitFor("unsaved", "Opened our-company.")
	s.file("crm.csv", "Account,ARR,CSM,Segment\nAlba,1000000,Ann,Enterprise\nBora,700000,Ann,Enterprise\nCeto,40000,Bo,SMB\nDia,30000,Bo,SMB\n")
	app.WaitFor("Another program has changed crm.csv.")
	app.Send("r")
	app.WaitFor("Reloaded our-company", "$1.8M", "unsaved")
	app.Send("s")
	app.WaitFor("Save as")
	app.Send(ptytest.Enter)
	app.WaitFor("Saved our-company.toml.")
	app.Send("q")
	app.WaitExit(exitFine)
	file, err := scenarios.Load(filepath.Join(s.folder, "our-company.toml"))
	if err != nil {
		t.Fatal(err)
	}
	if ours := file.Scenario; ours.OpeningARR() != 1.77e6 || ours.Book.File != "crm.csv" || ours.CSM.Heads != 2 || ours.AE.Heads != 1 {
		t.Errorf("%+v", ours)
	}
}
