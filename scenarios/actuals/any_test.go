package actuals

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"brim/scenarios/text"
)

// check holds that any text gives a record whose rows are of the plan, each month and tier
// once, or problems with lines that there are.
func check(t testing.TB, data []byte) {
	t.Helper()
	lines := 1 + bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r"))
	record, err := Read("a.csv", data, company)
	if err == nil {
		seen := map[rowKey]bool{}
		for _, row := range record.Rows() {
			key := rowKey{row.Month, row.Tier}
			if seen[key] || row.Month < company.First || row.Month > company.Last || row.Line < 1 || row.Line > lines {
				t.Fatalf("%+v\n%q", row, data)
			}
			seen[key] = true
		}
		return
	}
	var all *text.Errors
	if !errors.As(err, &all) || len(all.List) == 0 {
		t.Fatalf("%T: %v\n%q", err, err, data)
	}
	for _, p := range all.List {
		if p.Line < 1 || p.Line > lines {
			t.Fatalf("line %d of %d: %v\n%q", p.Line, lines, p, data)
		}
	}
}

// TestEveryPrefixIsReadOrRefused cuts a file anywhere in its first rows.
func TestEveryPrefixIsReadOrRefused(t *testing.T) {
	data, err := os.ReadFile("testdata/company.csv")
	if err != nil {
		t.Fatal(err)
	}
	step := 1
	if testing.Short() {
		step = 3
	}
	for n := 0; n < 800; n += step {
		check(t, data[:n])
	}
}

// FuzzRead holds the same of any text.
func FuzzRead(f *testing.F) {
	data, err := os.ReadFile("testdata/company.csv")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{string(data), "Month;Tier;ARR\nJan-27;SMB;1.234,5\n", "sep=\t\nmonth\tarr\r1/1/2027\t5%\r", "\xff\xfem\x00o\x00n\x00t\x00h\x00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { check(t, data) })
}
