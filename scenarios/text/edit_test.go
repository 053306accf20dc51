package text

import (
	"strings"
	"testing"
)

// commented has comments where lists, small tables and tables of an array have them.
const commented = `names = [ "a", # first
  "b", # second
]
point = { x = 1, y = 2 } # here
"share.Core Accounts" = 0.4

[[row]]
n = 1 # one
[[row]]
n = 2 # two
`

// TestEditsOfWhatHasComments holds lists, small tables and tables of an array, whose comments
// stay.
func TestEditsOfWhatHasComments(t *testing.T) {
	for name, test := range map[string]struct {
		edit      func(*Document) (*Document, error)
		old, want string
	}{
		"add an element": {func(d *Document) (*Document, error) { return d.AddElement("names", `"c"`) }, "\"b\", # second\n", "\"b\", # second\n  \"c\",\n"},
		"spare a comment": {func(d *Document) (*Document, error) { return d.RemoveSparing("point") },
			"point = { x = 1, y = 2 } # here\n", "# here\n"},
		"drop a comment": {func(d *Document) (*Document, error) { return d.Uncomment("row[1].n") }, "n = 1 # one\n", "n = 1\n"},
		"no comment":     {func(d *Document) (*Document, error) { return d.Uncomment("point.x") }, "", ""},
		"remove a field": {func(d *Document) (*Document, error) { return d.Remove("point.x") }, "x = 1, ", ""},
		"set in a table": {func(d *Document) (*Document, error) { return d.Set("row[2].n", "9") }, "n = 2", "n = 9"},
	} {
		edited, err := test.edit(document(t, commented))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if want := strings.Replace(commented, test.old, test.want, 1); string(edited.Source()) != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, edited.Source(), want)
		}
	}
}

// TestANewTableStandsBelowTheCommentsOfItsElement: lines that become keys without their # stay in
// the table that they are of; a comment of the next header stays with that.
func TestANewTableStandsBelowTheCommentsOfItsElement(t *testing.T) {
	for source, want := range map[string]string{
		"[[row]]\nn = 1\n# m = 2\n\n[[row]]\nn = 2\n":    "[[row]]\nn = 1\n# m = 2\n[row.sub]\nk = 3\n\n[[row]]\nn = 2\n",
		"[[row]]\nn = 1\n# the second\n[[row]]\nn = 2\n": "[[row]]\nn = 1\n[row.sub]\nk = 3\n# the second\n[[row]]\nn = 2\n",
		"[[row]]\nn = 1\n# m = 2":                        "[[row]]\nn = 1\n# m = 2\n[row.sub]\nk = 3\n",
	} {
		edited, err := document(t, source).Add("row[1].sub.k", "3")
		if err != nil {
			t.Fatal(err)
		}
		if got := string(edited.Source()); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

// TestEditsRefuseWhatIsNotThere leaves the keys alone that are.
func TestEditsRefuseWhatIsNotThere(t *testing.T) {
	d := document(t, commented)
	for _, path := range []string{"nobody", "point.z", "row[3].n", "names[2]"} {
		for name, edit := range map[string]func() (*Document, error){
			"set":    func() (*Document, error) { return d.Set(path, "1") },
			"remove": func() (*Document, error) { return d.Remove(path) },
			"spare":  func() (*Document, error) { return d.RemoveSparing(path) },
			"drop":   func() (*Document, error) { return d.Uncomment(path) },
		} {
			if edited, err := edit(); err == nil || !strings.Contains(err.Error(), "no key "+path) {
				t.Errorf("%s %s: %v, %v", name, path, edited, err)
			}
		}
	}
}

// TestWhatStandsInAText reads values as they are written.
func TestWhatStandsInAText(t *testing.T) {
	d := document(t, commented)
	if got := d.Value("point.y"); got != "2" {
		t.Errorf("point.y is %q", got)
	}
	if !d.Has("names") || d.Has("nobody") || !d.HasFields("point", []string{"x", "y"}) || !d.HasFields("point", []string{"x"}) || d.HasFields("point", []string{"z"}) {
		t.Error("what stands in the text is not seen, or what does not")
	}
}

// TestProblemsAreSaid names line, key, what was found and what is allowed; the bounds are
// held before the parser sees the text.
func TestProblemsAreSaid(t *testing.T) {
	for source, want := range map[string]string{
		"\na=" + strings.Repeat("[", MaxDepth+1): "x.toml:2: found brackets more than 16 deep; allowed: at most 16",
		"a.b.c.d.e.f.g.h.i=1":                    "x.toml:1: found a key of more than 8 parts; allowed: at most 8 parts",
		strings.Repeat("k", 1001) + "=1":         "x.toml:1: found a key of more than 1000 bytes",
		strings.Repeat("[[a]]\n", MaxKeys+1):     "x.toml:5001: found more than 5000 keys",
		"a = 1\n\na = 2\n":                       "x.toml:3: a: found a second time (first on line 1)",
		"a = 1\nb = 12 %\n":                      "x.toml:2: ",
		"a = \"x\n":                              "x.toml:1: ",
	} {
		_, _, err := Parse("x.toml", []byte(source), nil)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: %v, want %q", source, err, want)
		}
	}
}
