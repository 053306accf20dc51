package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brim/ui"
	"brim/ui/ptytest"
)

// booked is the small scenario on the accounts of a file.
var booked = strings.Replace(small, "[company]\narr = 5_000_000\n", "", 1) + "\n[book]\nfile = \"crm.csv\"\n"

const bookedRows = "name,acv\nElm,600000\nAsh,400000\n"

// TestTableNews changes an accounts file in the ways that programs have.
func TestTableNews(t *testing.T) {
	other := strings.Replace(bookedRows, "600000", "700000", 1)
	for name, test := range map[string]struct {
		change, later func(path string) // later: while a program may still write it anew
		news          ui.News           // without what was seen
	}{
		"written in place": {change: func(path string) { putText(t, path, other) }, news: ui.News{Table: "crm.csv"}},
		"replaced": {change: func(path string) {
			putText(t, path+"~", other)
			_ = os.Rename(path+"~", path)
		}, news: ui.News{Table: "crm.csv"}},
		"broken":  {change: func(path string) { putText(t, path, "?") }, news: ui.News{Table: "crm.csv"}},
		"touched": {change: func(path string) { _ = os.Chtimes(path, noon, noon) }},
		"removed, then back": {change: func(path string) { _ = os.Remove(path) },
			later: func(path string) { putText(t, path, bookedRows) }},
		"a folder for a moment": {change: func(path string) { _ = os.Remove(path); _ = os.Mkdir(path, 0o700) },
			later: func(path string) { _ = os.Remove(path); putText(t, path, bookedRows) }},
		"removed": {change: func(path string) { _ = os.Remove(path) }, news: ui.News{Table: "crm.csv", Gone: true}},
		"emptied": {change: func(path string) { putText(t, path, "") }},
	} {
		t.Run(name, func(t *testing.T) {
			path := write(t, "small.toml", booked)
			table := filepath.Join(filepath.Dir(path), "crm.csv")
			putText(t, table, bookedRows)
			before := noon.Add(-time.Hour) // or a change within the clock's tick would leave its time
			if err := os.Chtimes(table, before, before); err != nil {
				t.Fatal(err)
			}
			doc, _ := opened(t, newRun(t.TempDir()), path)
			test.change(table)
			passed := func() bool {
				if test.later != nil {
					test.later(table)
				}
				return true
			}
			got := tableNews(t.Context(), fileOf(doc).Tables(), ui.Seen{}, passed)
			seen := got.Seen
			got.Seen = ui.Seen{}
			if got != test.news || (seen == ui.Seen{}) != (test.news.Table == "") {
				t.Errorf("%+v of %+v", got, seen)
			}
			if again := tableNews(t.Context(), fileOf(doc).Tables(), seen, passed); again != (ui.News{Seen: seen}) {
				t.Errorf("what was seen is news: %+v", again)
			}
		})
	}
}

// TestATableThatCannotBeRead says why.
func TestATableThatCannotBeRead(t *testing.T) {
	path := write(t, "small.toml", booked)
	table := filepath.Join(filepath.Dir(path), "crm.csv")
	putText(t, table, bookedRows)
	doc, _ := opened(t, newRun(t.TempDir()), path)
	_ = os.Remove(table)
	if err := os.Mkdir(table, 0o700); err != nil {
		t.Fatal(err)
	}
	got := tableNews(t.Context(), fileOf(doc).Tables(), ui.Seen{}, func() bool { return true })
	if got.Table != "crm.csv" || got.Gone || got.Unread == nil || got.Unread.Error() != "a folder, not a file" {
		t.Errorf("%+v", got)
	}
}

// TestACRMChangesTheAccounts runs the whole program while somebody else writes its accounts
// file: it is offered, a broken one changes nothing, and one that is gone is said.
func TestACRMChangesTheAccounts(t *testing.T) {
	s := newSession(t)
	s.file("small.toml", booked)
	s.file("crm.csv", bookedRows)
	app := s.start("small.toml")
	app.WaitFor("Small", "q quit", "$1.0M")
	s.file("crm.csv", strings.Replace(bookedRows, "600000", "1600000", 1))
	app.WaitFor("The file has changed", "Another program has changed crm.csv", "[r] reload")
	app.Send(ptytest.Enter)
	app.WaitFor("Reloaded crm.csv", "$2.0M")
	s.file("crm.csv", "name,acv\nElm,many\n")
	app.WaitFor("The file has changed")
	app.Send(ptytest.Enter)
	app.WaitFor(`found "many"`, "$2.0M")
	if err := os.Remove(filepath.Join(s.folder, "crm.csv")); err != nil {
		t.Fatal(err)
	}
	app.WaitFor("crm.csv is gone")
	app.Send("q")
	app.WaitExit(exitFine)
}
