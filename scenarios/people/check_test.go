package people

import (
	"bytes"
	"errors"
	"os"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	_ "brim/model/drawn"
	"brim/scenarios/text"
)

// check holds that any text gives people, each on a row of its own, or problems with lines that
// there are, in words that can be printed.
func check(t rapid.TB, data []byte) {
	t.Helper()
	lines := 1 + bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r"))
	roster, err := Read("p.csv", data, nil)
	if err == nil {
		if n := len(roster.People); n == 0 || n > lines {
			t.Fatalf("%d people in %d lines\n%q", n, lines, data)
		}
		for _, p := range roster.People {
			if p.Start.Known() && p.End.Known() && p.End < p.Start {
				t.Fatalf("%+v\n%q", p, data)
			}
			checkWords(t, p.Name+p.Tier, data)
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
	checkWords(t, err.Error(), data)
}

func checkWords(t rapid.TB, words string, data []byte) {
	t.Helper()
	for _, r := range words {
		if r != '\n' && !unicode.IsPrint(r) {
			t.Fatalf("%q in %q\n%q", r, words, data)
		}
	}
}

// TestFlippedBytesDoNoHarm changes single bytes of an export.
func TestFlippedBytesDoNoHarm(t *testing.T) {
	company, err := os.ReadFile("testdata/company.csv")
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		data := bytes.Clone(company[:rapid.IntRange(1, len(company)).Draw(t, "length")])
		for range rapid.IntRange(1, 4).Draw(t, "flips") {
			data[rapid.IntRange(0, len(data)-1).Draw(t, "place")] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
		}
		check(t, data)
	})
}

// FuzzRead holds the same of any text.
func FuzzRead(f *testing.F) {
	company, err := os.ReadFile("testdata/company.csv")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{string(company), "Name;Title;Start\nJo;AE;31.12.2026\n",
		"sep=\t\nrole\tend\rCSM\t1/2/2027\r", "\xff\xfer\x00o\x00l\x00e\x00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { check(t, data) })
}
