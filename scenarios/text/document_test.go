package text

import (
	"strings"
	"testing"
)

// sample has keys in every layout.
const sample = "# top\na = 1 # one\n[b]\nlong = 2\nc    = { d = 3, e = 4 }\nlist = [ 1, 2.0 ] # two\n\n[[t]] # first\nname = \"x\"\n# end of x\n\n[[t]]\nname = 'y'\n"

func document(t *testing.T, source string) *Document {
	t.Helper()
	doc, _, err := Parse("x.toml", []byte(source), nil)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestEditsMoveNothingElse holds the words that an edit replaces, with both line ends.
func TestEditsMoveNothingElse(t *testing.T) {
	for _, test := range []struct {
		edit      func(*Document) (*Document, error)
		old, want string
	}{
		{func(d *Document) (*Document, error) { return d.Set("a", "7") }, "a = 1", "a = 7"},
		{func(d *Document) (*Document, error) { return d.Set("b.c.e", "7") }, "e = 4", "e = 7"},
		{func(d *Document) (*Document, error) { return d.Remove("a") }, "a = 1 # one\n", ""},
		{func(d *Document) (*Document, error) { return d.RemoveSparing("a") }, "a = 1 # one\n", "# one\n"},
		{func(d *Document) (*Document, error) { return d.Remove("b.c.d") }, "d = 3, ", ""},
		{func(d *Document) (*Document, error) { return d.Add("b.c.f", "5") }, "e = 4", "e = 4, f = 5"},
		{func(d *Document) (*Document, error) { return d.Add("b.new", "5") }, "# two\n", "# two\nnew  = 5\n"},
		{func(d *Document) (*Document, error) { return d.Add("z.k", "5") }, "'y'\n", "'y'\n\n[z]\nk = 5\n"},
		{func(d *Document) (*Document, error) {
			return d.SetList("b.list", []string{"1", "2"}, []string{"1", "3", "4.5"})
		}, "2.0", "3.0, 4.5"},
		{func(d *Document) (*Document, error) { return d.SetList("b.list", []string{"1", "2"}, nil) }, "[ 1, 2.0 ]", "[]"},
		{func(d *Document) (*Document, error) {
			return d.SetFields("b.c", []string{"d", "e"}, []string{"3", "4"}, []string{"3", "9"})
		}, "e = 4", "e = 9"},
		{func(d *Document) (*Document, error) { return d.RemoveFields("b.c", []string{"d", "e"}) }, "c    = { d = 3, e = 4 }\n", ""},
		{func(d *Document) (*Document, error) { return d.Append("[[t]]" + d.Newline()) }, "'y'\n", "'y'\n\n[[t]]\n"},
		{func(d *Document) (*Document, error) { return d.Rearrange("t", 2, []int{1}, []string{""}) },
			"[[t]] # first\nname = \"x\"\n# end of x\n\n", ""},
		{func(d *Document) (*Document, error) { return d.Rearrange("t", 2, []int{1, 0}, []string{"", ""}) },
			"[[t]] # first\nname = \"x\"\n# end of x\n\n[[t]]\nname = 'y'\n", "[[t]]\nname = 'y'\n\n[[t]] # first\nname = \"x\"\n# end of x\n"},
	} {
		for _, ending := range []string{"\n", "\r\n"} {
			lines := func(text string) string { return strings.ReplaceAll(text, "\n", ending) }
			if strings.Count(sample, test.old) != 1 {
				t.Fatalf("%q does not stand once in the sample", test.old)
			}
			edited, err := test.edit(document(t, lines(sample)))
			if err != nil {
				t.Errorf("%q: %v", test.old, err)
				continue
			}
			if want := lines(strings.Replace(sample, test.old, test.want, 1)); string(edited.Source()) != want {
				t.Errorf("got\n%s\nwant\n%s", edited.Source(), want)
			}
		}
	}
}

func TestLines(t *testing.T) {
	doc := document(t, "a = [\n1,\n2 ]\nb.c.d = 1\n[e.\"f.g\"]\nh = 1\n")
	for path, want := range map[string]int{"a": 1, "a[2]": 3, "b.c.d": 4, "b": 4, `e."f.g"`: 5, `e."f.g".h`: 6, `e."f.g".none`: 5} {
		if got := doc.ItemLine(path); got != want {
			t.Errorf("%s stands on line %d, not %d", path, got, want)
		}
	}
}

func TestLiterals(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{Number("12500000", "12_000_000"), "12_500_000"}, {Number("12500000", "12000000"), "12500000"}, {Number("0.5", "0.40"), "0.50"},
		{Number("800000", "7e5"), "8e5"}, {Number("-12345.5", ""), "-12_345.5"}, {Number("1e-10", ""), "1e-10"}, {Number("0", "1e3"), "0"},
		{Quote("it's", "'x'"), `"it's"`}, {Quote("its", "'x'"), "'its'"}, {Quote("a\"\\\x1b", ""), `"a\"\\\u001B"`},
		{Date("2028-02", "2027-01-15"), "2028-02-15"}, {Date("2028-02", "2027-01-31"), "2028-02-01"}, {Date("2028-02", ""), "2028-02-01"},
		{List([]string{"1", "20000"}), "[1, 20_000]"},
		{Visible("a\x1b[31m\u202e\xff\n"), `a\x1b[31m\u202e\xff\n`}, {Cut("äöü", 2), "äö…"},
	} {
		if test.got != test.want {
			t.Errorf("got %s, want %s", test.got, test.want)
		}
	}
	for literal, want := range map[string]string{`"a\tb"`: "a\tb", "'x'": "x", "1": "", `"`: ""} {
		if got, ok := Unquote(literal); got != want || ok != (want != "") {
			t.Errorf("%s is %q, %t", literal, got, ok)
		}
	}
}
