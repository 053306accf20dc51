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
