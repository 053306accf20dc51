package main

import (
	"path/filepath"
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
