package scenarios

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brim/model"
)

// inline has everything that may be written in braces so, with comments around.
const inline = `title = "Inline"
start = 2027-01-01
company = { arr = 1e7 } # money
ae = { heads = 4, attrition = 0.1 }
csm.heads = 3
tier = [ # highest first
  { name = "Top", coverage = "pod", min_acv = 50_000, use = [ { role = "SE", per_pod = 1 } ] }, # c1
  # c2
  { name = 'Rest', coverage = "swarm", book_max = 40 }, # c3
] # c4
case = [ { name = "Down", churn = 1.2 }, { name = "Up", win_rate = 1.1 } ] # c5
resource = [
  { role = "SE", heads = 2 } # c6
]
uncertainty = { late = 0.1, "tier.Rest.book_max" = { low = 30, mode = 40, high = 50 } } # c7
`

// TestEditOfInlineTables holds that a value in braces changes, and nothing around it.
func TestEditOfInlineTables(t *testing.T) {
	lever := func(key, value string) func(*testing.T, *model.Scenario) *model.Scenario {
		return func(t *testing.T, s *model.Scenario) *model.Scenario {
			s = s.Clone()
			set(t, s, key, value)
			return s
		}
	}
	restructured := func(change func(*model.Scenario) (model.Restructured, error)) func(*testing.T, *model.Scenario) *model.Scenario {
		return func(t *testing.T, s *model.Scenario) *model.Scenario {
			made, err := change(s)
			if err != nil {
				t.Fatal(err)
			}
			return made.Scenario
		}
	}
	for _, test := range []struct {
		name   string
		change func(*testing.T, *model.Scenario) *model.Scenario
		edits  []string // old and new words, in turn
	}{
		{"a table's value", lever("company.arr", "12000000"), []string{"arr = 1e7", "arr = 1.2e7"}},
		{"a table's new key", lever("ae.attainment", "0.5"), []string{"attrition = 0.1", "attrition = 0.1, attainment = 0.5"}},
		{"a tier's value", lever("tier.Top.min_acv", "60000"), []string{"50_000", "60_000"}},
		{"a tier's new key", lever("tier.Top.book_max", "20"), []string{"per_pod = 1 } ]", "per_pod = 1 } ], book_max = 20"}},
		{"a tier's key to its default", lever("tier.Rest.book_max", "absent"), []string{", book_max = 40 },", " },"}},
		{"a use's value", lever("tier.Top.use.SE.per_pod", "2"), []string{"per_pod = 1", "per_pod = 2"}},
		{"a case's value", lever("case.Down.churn", "1.25"), []string{"churn = 1.2 }", "churn = 1.25 }"}},
		{"a case's new key", lever("case.Up.churn", "0.9"), []string{"win_rate = 1.1", "win_rate = 1.1, churn = 0.9"}},
		{"a role's value", lever("resource.SE.heads", "5"), []string{"heads = 2", "heads = 5"}},
		{"a range's number", func(t *testing.T, s *model.Scenario) *model.Scenario {
			return ranged(t, s, "tier.Rest.book_max", "30 40 55")
		},
			[]string{"high = 50", "high = 55"}},
		{"a new range", func(t *testing.T, s *model.Scenario) *model.Scenario {
			return ranged(t, s, "ae.attainment", "0.5 0.6 0.7")
		},
			[]string{"high = 50 }", `high = 50 }, "ae.attainment" = { low = 0.5, mode = 0.6, high = 0.7 }`}},
		{"a tier's name", restructured(func(s *model.Scenario) (model.Restructured, error) { return model.RenameTier(s, 1, "Tail") }),
			[]string{"'Rest'", "'Tail'", `"tier.Rest.book_max"`, `"tier.Tail.book_max"`}},
		{"one more role", func(_ *testing.T, s *model.Scenario) *model.Scenario {
			s = s.Clone()
			s.Resources = append(s.Resources, model.Resource{Role: "Lead", Heads: 1, Hours: 100})
			return s
		}, []string{"heads = 2 } # c6", "heads = 2 }, # c6\n  { role = \"Lead\", heads = 1, hours = 100 }"}},
	} {
		for _, ending := range []string{"\n", "\r\n"} {
			lines := func(text string) string { return strings.ReplaceAll(text, "\n", ending) }
			file := parsed(t, lines(inline))
			edited, err := file.Edit(test.change(t, file.Scenario))
			if err != nil {
				t.Errorf("%s: %v", test.name, err)
				continue
			}
			want := inline
			for i := 0; i < len(test.edits); i += 2 {
				if strings.Count(want, test.edits[i]) != 1 {
					t.Fatalf("%q does not stand once in the file", test.edits[i])
				}
				want = strings.Replace(want, test.edits[i], test.edits[i+1], 1)
			}
			if diff := cmp.Diff(lines(want), string(edited.Source)); diff != "" {
				t.Errorf("%s: %s", test.name, diff)
			}
		}
	}
}
