package main

import (
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestExport writes a workbook of a file's plan, with levers moved and on a day that is given,
// and refuses what is no workbook.
func TestExport(t *testing.T) {
	path := write(t, "mine.toml", small)
	out := filepath.Join(t.TempDir(), "plan.xlsx")
	got := brim("", "export", path, out, "--set", "ae.heads=19", "--date", "2027-03-02")
	if got.code != exitFine || !strings.HasPrefix(got.out, "Wrote "+out) {
		t.Fatalf("%+v", got)
	}
	book, err := excelize.OpenFile(out)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if said := cellsOf(t, book, "About"); !strings.Contains(said, "mine.toml") || !strings.Contains(said, "2027-03-02") ||
		strings.Contains(said, filepath.Dir(path)) {
		t.Errorf("the first sheet says %s", said)
	}
	if said := cellsOf(t, book, "Inputs"); !strings.Contains(said, "ae.heads|AE heads||people|19.00|") {
		t.Errorf("a lever that is set is not among the inputs: %s", said)
	}
	for _, args := range [][]string{
		{path, out}, {path, path, "--force"}, {path, "plan.xls"}, {path}, {path, "-", "--date", "never"}, {path, "-", "--case", "none"},
	} {
		if got := brim("", append([]string{"export"}, args...)...); got.code == exitFine || got.err == "" {
			t.Errorf("%v: %+v", args, got)
		}
	}
}

// cellsOf are the cells of a sheet, a line each row.
func cellsOf(t *testing.T, book *excelize.File, sheet string) string {
	t.Helper()
	rows, err := book.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range rows {
		lines = append(lines, strings.Join(row, "|"))
	}
	return strings.Join(lines, "\n")
}

// TestWorkbookNamesNobody exports a plan of customers and people who have names: no sheet has
// one of them.
func TestWorkbookNamesNobody(t *testing.T) {
	path := write(t, "mine.toml", `title = "Named"
start = 2027-01-01
[book]
file = "accounts.csv"
[ae]
heads = 6
[csm]
heads = 5
[[tier]]
name = "Top"
coverage = "pod"
min_acv = 60_000
[[tier]]
name = "Rest"
coverage = "pooled"
min_acv = 0
[[leave]] # of Quimby Vole
role = "csm"
tier = "Top"
from = 2027-02-01
months = 2
`)
	putText(t, filepath.Join(filepath.Dir(path), "accounts.csv"),
		"id,name,acv,csm,owner\nX-7781,Zorbex Works,60000,Quimby Vole,Ada Pfister\nX-7782,Yttria Mills,4000000,Quimby Vole,Ada Pfister\n")
	for _, flag := range []string{"--no-names", "--force"} {
		out := filepath.Join(t.TempDir(), "plan.xlsx")
		brim("", "export", path, out, flag).wantCode(t, exitFine)
		book, err := excelize.OpenFile(out)
		if err != nil {
			t.Fatal(err)
		}
		defer book.Close()
		for _, sheet := range book.GetSheetList() {
			said := cellsOf(t, book, sheet)
			for _, name := range []string{"Zorbex", "Yttria", "X-778", "Quimby", "Vole", "Pfister"} {
				if strings.Contains(said, name) {
					t.Errorf("%s: the sheet %s names %s", flag, sheet, name)
				}
			}
		}
	}
}

// TestExportSince says in a workbook what has changed since a scenario, of which the same market
// case is taken, and since a plan of before: by the names of their files, without folders.
func TestExportSince(t *testing.T) {
	path := write(t, "mine.toml", small)
	other := write(t, "other.toml", strings.Replace(small, "heads = ", "heads = 1", 1))
	before := write(t, "before.json", brim("", "plan", path, "--format", "json").out)
	out := filepath.Join(t.TempDir(), "plan.xlsx")
	for since, wants := range map[string][]string{
		other:  {"differs from other.toml (Low)\n", "AE heads"},
		before: {"Figures in Dec 2028 beside before.json\n", "before.json is of another market case (Base, here Low)."},
	} {
		if got := brim("", "export", path, out, "--force", "--since", since, "--case", "Low"); got.code != exitFine {
			t.Fatalf("%+v", got)
		}
		book, err := excelize.OpenFile(out)
		if err != nil {
			t.Fatal(err)
		}
		defer book.Close()
		said := cellsOf(t, book, "Values")
		contains(t, said, wants...)
		if strings.Contains(said, filepath.Dir(since)) {
			t.Errorf("the workbook names the folder of %s", since)
		}
	}
	if got := brim("", "export", path, out, "--force", "--since", write(t, "x.json", "{}")); got.code == exitFine || got.err == "" {
		t.Errorf("%+v", got)
	}
}

// TestExportIsTheSameFile exports a plan in two runs of the program that share their work
// differently: the same bytes, with the chances of an uncertain plan and a difference from another.
func TestExportIsTheSameFile(t *testing.T) {
	path := write(t, "mine.toml", small+"[uncertainty]\n\"ae.attainment\" = { low = 0.5, mode = 0.6, high = 0.7 }\n")
	other := write(t, "other.toml", strings.Replace(small, "heads = ", "heads = 1", 1))
	var first string
	for _, cores := range []int{1, 3} {
		before := runtime.GOMAXPROCS(cores)
		got := brim("", "export", path, "-", "--since", other, "--date", "1970-01-01")
		runtime.GOMAXPROCS(before)
		got.wantCode(t, exitFine)
		if first == "" {
			first = got.out
		}
		if got.out != first {
			t.Error("the same input gives another file")
		}
	}
}

// TestOfNineteenSeventy writes files that bear the first day from which computers count.
func TestOfNineteenSeventy(t *testing.T) {
	path := write(t, "mine.toml", small)
	got := brim("", "report", path, "-", "--date", "1970-01-01")
	got.wantCode(t, exitFine)
	contains(t, got.out, "1 January 1970")
	out := filepath.Join(t.TempDir(), "plan.xlsx")
	brim("", "export", path, out, "--date", "1970-01-01").wantCode(t, exitFine)
	book, err := excelize.OpenFile(out)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	contains(t, cellsOf(t, book, "About"), "As of|1970-01-01")
	folder := t.TempDir()
	brim("", "publish", path, folder, "--date", "1970-01-01").wantCode(t, exitFine)
	contains(t, brim("", "publish", path, folder, "--date", "1970-04-01").out, "1970-01-01")
}

// TestWhoWritesFilesHearsOfTheAccounts has every file that leaves say how the accounts were read.
func TestWhoWritesFilesHearsOfTheAccounts(t *testing.T) {
	path := withAccounts(t, "arr = 12_000_000")
	for command, ending := range map[string]string{"export": "xlsx", "report": "html", "picture": "svg"} {
		got := brim("", command, path, filepath.Join(t.TempDir(), "out."+ending))
		if got.code != exitFine || strings.Count(got.err, "scaled ×4.62 to company.arr $12.0M") != 1 {
			t.Errorf("%s: %+v", command, got)
		}
	}
}
