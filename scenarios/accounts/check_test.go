package accounts

import (
	"bytes"
	"errors"
	"unicode"

	"pgregory.net/rapid"

	"brim/scenarios/text"
)

// check holds that any text gives problems or accounts with an ACV.
func check(t rapid.TB, data []byte) {
	t.Helper()
	accounts, err := Parse("a.csv", data, Options{})
	if err != nil {
		checkProblems(t, data, err)
		return
	}
	for _, account := range accounts.All() {
		if !(account.ACV > 0 && account.ACV <= MaxACV) || account.Line < 2 {
			t.Fatalf("%+v\n%q", account, data)
		}
	}
}

// checkProblems holds problems to lines that there are and to words that can be printed.
func checkProblems(t rapid.TB, data []byte, err error) {
	t.Helper()
	var all *text.Errors
	if !errors.As(err, &all) || len(all.List) == 0 {
		t.Fatalf("%T: %v\n%q", err, err, data)
	}
	lines := 1 + bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r"))
	for _, p := range all.List {
		if p.Line < 1 || p.Line > lines {
			t.Errorf("line %d of %d: %v\n%q", p.Line, lines, p, data)
		}
	}
	for _, r := range err.Error() {
		if r != '\n' && !unicode.IsPrint(r) {
			t.Fatalf("%q in %q", r, err)
		}
	}
}
