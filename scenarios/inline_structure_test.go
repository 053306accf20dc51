package scenarios

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"brim/model"
)

// TestEditOfTablesInBrackets adds, removes and moves what stands in a list: it stays a list, and
// every element takes its own comments along.
func TestEditOfTablesInBrackets(t *testing.T) {
	source, err := os.ReadFile("testdata/in-brackets.toml")
	if err != nil {
		t.Fatal(err)
	}
	text := string(source)
	between := func(from, to string) string { return text[strings.Index(text, from):strings.Index(text, to)] }
	named, regional := between("    # those whom", "\n    # Everything"), between("    # by region", " { name = 'Tail'")
	ann := between("{ role = \"csm\"", "          { role = \"ae\"")
	for _, test := range []struct {
		name   string
		change func(*model.Scenario) (model.Restructured, error)
		edits  []string // old and new words, in turn
	}{
		{"the first tier goes", func(s *model.Scenario) (model.Restructured, error) { return model.RemoveTier(s, 0) },
			[]string{named + "\n    # Everything below has no pairs.\n\n", "\n    # Everything below has no pairs.\n\n",
				"tier = \"Named\"", "tier = \"Regional\""}},
		{"the middle tier goes", func(s *model.Scenario) (model.Restructured, error) { return model.RemoveTier(s, 1) },
			[]string{regional + " { name", "    { name", "\"pooled\" }", "\"pooled\", csm_hires = [0, 1] }"}},
		{"the last tier goes", func(s *model.Scenario) (model.Restructured, error) { return model.RemoveTier(s, 2) },
			[]string{", { name = 'Tail', coverage = \"pooled\" }, # both since 2025", ",", "min_acv = 15_000, csm_hires", "min_acv = 0, csm_hires",
				"tier = \"Tail\"", "tier = \"Regional\""}},
		{"a tier comes last", func(s *model.Scenario) (model.Restructured, error) { return model.AddTier(s, 3, "New") },
			[]string{"\"pooled\" }, # both since 2025", "\"pooled\", min_acv = 9200 }, # both since 2025\n    { name = \"New\", coverage = \"pooled\" },"}},
		{"a case comes", func(s *model.Scenario) (model.Restructured, error) { return model.AddCase(s, "Upside") },
			[]string{"churn = 1.3 }]", "churn = 1.3 }, { name = \"Upside\" }]"}},
		{"the only case goes", func(s *model.Scenario) (model.Restructured, error) { return model.RemoveCase(s, 0) },
			[]string{"[{ name = \"Downside\", churn = 1.3 }]", "[]",
				"uncertainty = { \"case.Downside.churn\" = { low = 1.1, mode = 1.3, high = 1.6 } }", "uncertainty = {}"}},
		{"the first leave goes", func(s *model.Scenario) (model.Restructured, error) { return model.RemoveLeave(s, 0) },
			[]string{ann + "          { role = \"ae\"", "{ role = \"ae\""}},
		{"the last leave goes", func(s *model.Scenario) (model.Restructured, error) { return model.RemoveLeave(s, 1) },
			[]string{", # Ann\n          { role = \"ae\", tier = \"Tail\", from = 2027-05-01, months = 3 } ] # Bo", " # Ann\n] # Bo"}},
	} {
		for _, ending := range []string{"\n", "\r\n"} {
			lines := func(text string) string { return strings.ReplaceAll(text, "\n", ending) }
			file := parsed(t, lines(text))
			made, err := test.change(file.Scenario)
			if err != nil {
				t.Fatal(err)
			}
			edited, err := file.Edit(made.Scenario)
			if err != nil {
				t.Errorf("%s: %v", test.name, err)
				continue
			}
			want := text
			for i := 0; i < len(test.edits); i += 2 {
				if strings.Count(want, test.edits[i]) != 1 {
					t.Fatalf("%s: %q does not stand once in the file", test.name, test.edits[i])
				}
				want = strings.Replace(want, test.edits[i], test.edits[i+1], 1)
			}
			if diff := cmp.Diff(lines(want), string(edited.Source)); diff != "" {
				t.Errorf("%s: %s", test.name, diff)
			}
		}
	}
}

// TestALeaveAfterNoneStaysInItsList holds that an empty list is filled where it stands.
func TestALeaveAfterNoneStaysInItsList(t *testing.T) {
	file := parsed(t, "leave = [] # nobody\ncase = [ # none\n]\n"+minimal(""))
	s := file.Scenario
	for _, change := range []func(*model.Scenario) (model.Restructured, error){
		model.AddLeave,
		func(s *model.Scenario) (model.Restructured, error) { return model.AddCase(s, "Down") },
	} {
		made, err := change(s)
		if err != nil {
			t.Fatal(err)
		}
		s = made.Scenario
	}
	edited, err := file.Edit(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"leave = [ { role = ", "} ] # nobody\n", "# none\ncase = [ { name = \"Down\" } ]\n"} {
		if !strings.Contains(string(edited.Source), want) {
			t.Errorf("%q is not in\n%s", want, edited.Source)
		}
	}
}
