package scenarios

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"brim/model"
)

// threeTiers has comments of every kind around its tiers.
const threeTiers = `title = "Three"
start = 2027-01-01

[company]
arr = 12_000_000

[ae]
heads = 6

[csm]
heads = 4
# behind the CSMs

# Everything about tiers stands below.

# The top.
[[tier]] # highest first
name     = "Top"      # a name
coverage = "pod"
min_acv  = 60_000     # an edge
# the end of the top

[[tier]]
name     = 'Mid'
coverage = "swarm"
min_acv  = 20_000

# what the middle takes
[[tier.use]]
role = "SE"
per_pod = 1

# About all of them.

# The rest.
[[tier]]
name     = "Rest"
coverage = "sequential"

# People besides.
[[resource]]
role = "SE"
heads = 2
`

func parsed(t *testing.T, text string) *File {
	t.Helper()
	file, err := Parse("x.toml", []byte(text), "")
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// TestEditOfTiers holds what the text becomes, byte for byte.
func TestEditOfTiers(t *testing.T) {
	top := threeTiers[strings.Index(threeTiers, "# The top."):strings.Index(threeTiers, "\n[[tier]]\nname     = 'Mid'")]
	mid := threeTiers[strings.Index(threeTiers, "[[tier]]\nname     = 'Mid'"):strings.Index(threeTiers, "\n# About all")]
	tests := []struct {
		name   string
		change func(*model.Scenario) (model.Restructured, error)
		want   string
	}{
		{"renamed", func(s *model.Scenario) (model.Restructured, error) { return model.RenameTier(s, 1, "The Middle") },
			strings.Replace(threeTiers, "'Mid'", "'The Middle'", 1)},
		{"removed", func(s *model.Scenario) (model.Restructured, error) { return model.RemoveTier(s, 0) },
			strings.Replace(threeTiers, top+"\n", "", 1)},
		{"moved", func(s *model.Scenario) (model.Restructured, error) { return model.MoveTier(s, 1, 0) },
			strings.Replace(threeTiers, top+"\n"+mid+"\n# About all of them.\n", strings.Replace(mid, "20_000", "60_000", 1)+
				"\n# About all of them.\n\n"+strings.Replace(top, "60_000", "20_000", 1), 1)},
		{"added", func(s *model.Scenario) (model.Restructured, error) { return model.AddTier(s, 3, "Tail") },
			strings.Replace(threeTiers, "coverage = \"sequential\"\n", "coverage = \"sequential\"\nmin_acv  = 11_000\n\n"+
				"[[tier]]\nname     = \"Tail\"\ncoverage = \"sequential\"\n", 1)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for _, ending := range []string{"\n", "\r\n"} {
				file := parsed(t, strings.ReplaceAll(threeTiers, "\n", ending))
				made, err := test.change(file.Scenario)
				if err != nil {
					t.Fatal(err)
				}
				edited, err := file.Edit(made.Scenario)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(strings.ReplaceAll(test.want, "\n", ending), string(edited.Source)); diff != "" {
					t.Errorf("%s", diff)
				}
			}
		})
	}
}

// TestEditOfTiersInOddLayouts writes tiers anew that stand apart from what they take, and loses
// no comment.
func TestEditOfTiersInOddLayouts(t *testing.T) {
	rest := "title = \"x\"\nstart = 2027-01-01\ncompany.arr = 1e7\nae.heads = 2\ncsm.heads = 2\n"
	for _, text := range []string{
		rest + "[[resource]]\nrole = \"SE\"\n# c1\n[[tier]]\nname = \"A\" # c2\ncoverage = \"pod\"\nmin_acv = 5e4\n[growth]\n[[tier.use]] # c3\nrole = \"SE\"\n[[tier]]\nname = \"B # no\"\ncoverage = \"pod\"",
	} {
		file := parsed(t, text)
		for _, change := range []func(*model.Scenario) (model.Restructured, error){
			func(s *model.Scenario) (model.Restructured, error) { return model.RemoveTier(s, 0) },
			func(s *model.Scenario) (model.Restructured, error) { return model.AddTier(s, 1, "New") },
			func(s *model.Scenario) (model.Restructured, error) { return model.MoveTier(s, 1, 0) },
		} {
			made, err := change(file.Scenario)
			if err != nil {
				t.Fatal(err)
			}
			edited, err := file.Edit(made.Scenario)
			if err != nil {
				t.Fatal(err)
			}
			for _, comment := range []string{"# c1", "# c2", "# c3"} {
				if strings.Count(string(edited.Source), comment) != 1 {
					t.Errorf("%s in\n%s", comment, edited.Source)
				}
			}
			if strings.Contains(string(edited.Source), "# no\n") {
				t.Errorf("a name became a comment:\n%s", edited.Source)
			}
		}
	}
}

// sprinkled puts comments between the lines of a text.
func sprinkled(t *rapid.T, source []byte) ([]byte, []string) {
	var lines, comments []string
	for i, line := range strings.SplitAfter(string(source), "\n") {
		switch rapid.IntRange(0, 5).Draw(t, "sprinkle") {
		case 0:
			comments = append(comments, fmt.Sprintf("# c%d [[tier]] \"", i))
			lines = append(lines, comments[len(comments)-1]+"\n")
		case 1:
			lines = append(lines, "\n")
		}
		lines = append(lines, line)
	}
	return []byte(strings.Join(lines, "")), comments
}

// TestTiersReadBackTheSame holds for any changes of tiers and levers, one after the other,
// in files full of comments: the text reads back as the scenario, and no comment is lost
// but those of tiers that are gone.
func TestTiersReadBackTheSame(t *testing.T) {
	var sources [][]byte
	for _, path := range []string{"testdata/commented.toml", "testdata/pod-breach.toml", "testdata/one-team.toml", "testdata/company-as-it-is.toml", "testdata/in-brackets.toml", "builtin/enterprise-pods-eur.toml"} {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, source)
	}
	sources = append(sources, []byte(threeTiers), []byte(inline))
	rapid.Check(t, func(t *rapid.T) {
		source, comments := sprinkled(t, rapid.SampledFrom(sources).Draw(t, "source"))
		if rapid.Bool().Draw(t, "CRLF") {
			source = []byte(strings.ReplaceAll(string(source), "\n", "\r\n"))
		}
		file, err := Parse("x.toml", source, "")
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(1, 4).Draw(t, "saves") {
			changed, removed := drawTiers(t, file.Scenario)
			edited, err := file.Edit(changed)
			if err != nil {
				t.Fatalf("%v\n%s", err, file.Source)
			}
			again, err := Parse("x.toml", edited.Source, "")
			if err != nil {
				t.Fatal(err)
			}
			if left, alike := model.Changes(again.Scenario, changed); !alike || len(left) > 0 {
				t.Fatalf("%v", left)
			}
			if removed {
				comments = slices.DeleteFunc(comments, func(c string) bool { return !strings.Contains(string(edited.Source), c) })
			}
			for _, comment := range comments {
				if strings.Count(string(edited.Source), comment) != 1 {
					t.Fatalf("%s stands there %d times:\n%s", comment, strings.Count(string(edited.Source), comment), edited.Source)
				}
			}
			file = edited
		}
	})
}

// drawTiers changes tiers and levers; it says whether one that the file has may be gone.
func drawTiers(t *rapid.T, s *model.Scenario) (changed *model.Scenario, removed bool) {
	changed = s
	for range rapid.IntRange(1, 4).Draw(t, "changes") {
		k := rapid.IntRange(0, len(changed.Tiers)-1).Draw(t, "tier")
		name := rapid.SampledFrom([]string{"Neu", "a \"b\" 'c' #d", "é", "Core", "x.y"}).Draw(t, "name")
		var made model.Restructured
		var err error
		switch rapid.IntRange(0, 4).Draw(t, "kind") {
		case 0:
			made, err = model.AddTier(changed, rapid.IntRange(0, len(changed.Tiers)).Draw(t, "at"), name)
		case 1:
			made, err = model.RemoveTier(changed, k)
			removed = removed || err == nil
		case 2:
			made, err = model.RenameTier(changed, k, name)
			removed = true // a name that another tier had may be taken for that one
		case 3:
			made, err = model.MoveTier(changed, k, rapid.IntRange(0, 5).Draw(t, "to"))
		default:
			made.Scenario = drawMoves(t, changed)
		}
		if err == nil {
			changed = made.Scenario
		}
	}
	return changed, removed
}
