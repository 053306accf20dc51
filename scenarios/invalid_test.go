package scenarios

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"
	"unicode"

	"brim/model"
	"brim/scenarios/text"
)

// checkProblems holds that an error of a text names lines that it has, and nothing
// that a terminal would act on.
func checkProblems(t testing.TB, text []byte, err error) {
	t.Helper()
	var all *Errors
	if !errors.As(err, &all) || len(all.List) == 0 {
		t.Fatalf("%T: %v", err, err)
	}
	lines := 1 + bytes.Count(text, []byte("\n"))
	for _, p := range all.List {
		if p.Line < 1 || p.Line > lines {
			t.Errorf("line %d of %d: %v", p.Line, lines, p)
		}
	}
	for _, r := range err.Error() {
		if r != '\n' && !unicode.IsPrint(r) {
			t.Fatalf("%q in %q", r, err)
		}
	}
}

// TestInvalidDocuments holds that what TOML forbids never loads, whichever of the two
// readers would let it pass.
func TestInvalidDocuments(t *testing.T) {
	for _, extra := range []string{
		"= 1", "a", "a =", "a = ", "a = 1 b = 2", "a = 1,", "a == 1", "[", "[]", "[[]]", "[a", "[[a]", "[a]]", "[ [a]]", "[a.]", "[.a]", "[a..b]", "a. = 1", ".a = 1",
		"a = 'x", "a = \"x", "a = '''x", "a = \"\"\"x", `a = "\q"`, `a = "\u12"`, `a = "\uD800"`, "a = \"x\ny\"", "a b = 1", "é = 1", "a = é",
		"a = 01", "a = 1__0", "a = _1", "a = 1_", "a = 1.", "a = .5", "a = 1e", "a = 0x", "a = +0x1", "a = 0b2", "a = tru", "a = TRUE", "a = Inf", "a = - 1", "a = 1 2",
		"a = [1", "a = [1 2]", "a = [,1]", "a = [1,,2]", "a = ]", "a = {", "a = {b = 1", "a = {b}", "a = {,}", "a = {b = 1 c = 2}", "a = {b = 1, b = 2}", "a = {b = 1}\n[a.c]", "a = {b = 1}\na.c = 2",
		"a = 1\na = 2", "a = 1\n[a]", "a.b = 1\na.b.c = 2", "[a]\n[a]", "[a]\n[[a]]", "[[a]]\n[a]", "a = []\n[[a]]", "a.b = 1\n[a]\nb = 2",
		"a = 2027-13-01", "a = 2027-1-1", "a = 27-01-01", "a = 2027-01-01x", "a = 25:00:00", "a = 2027-01-01T", "a = 2027-01-01 ",
		"a = \"\x7f\"", "# \x01", "a = 1 # \x1b", "\x0c", "a = 1\rb = 2", "\\", "@", "a = @", "a = `x`", "{}", "[a]b = 1", "[a] b", "'''a''' = 1",
	} {
		for _, text := range []string{extra + "\n" + minimal(""), minimal("[x]\n" + extra)} {
			if _, err := Parse("x.toml", []byte(text), ""); err == nil {
				t.Errorf("%q loaded", extra)
			} else {
				checkProblems(t, []byte(text), err)
			}
		}
	}
}

// TestDamagedFiles loads every prefix of a good file, and the file with every byte
// changed: an error with its line, or a valid plan.
func TestDamagedFiles(t *testing.T) {
	source, err := os.ReadFile("testdata/commented.toml")
	if err != nil {
		t.Fatal(err)
	}
	for n := range source {
		if testing.Short() && n%10 != 0 {
			continue
		}
		checkText(t, source[:n])
		for _, flip := range []byte{1, 0x20, 0x80, 0xff} {
			damaged := bytes.Clone(source)
			damaged[n] ^= flip
			checkText(t, damaged)
		}
	}
}

// checkText holds what is true of every text: it gives problems or a valid scenario, and
// the scan stops at nothing that the parser takes for TOML.
func checkText(t testing.TB, source []byte) *File {
	t.Helper()
	file, err := Parse("x.toml", source, "")
	if err != nil {
		checkProblems(t, source, err)
		if strings.Contains(err.Error(), text.NotTOML) {
			t.Fatalf("the scan refuses what the parser accepts: %q: %v", source, err)
		}
		return nil
	}
	if problems := model.Validate(file.Scenario); len(problems) > 0 {
		t.Fatalf("%q loaded with %v", source, problems)
	}
	return file
}
