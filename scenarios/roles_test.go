package scenarios

import (
	"bytes"
	"strings"
	"testing"

	"brim/model"
)

// TestEveryOrganisationIsWritten reshapes files and built-ins into every organisation and
// writes that back: it reads as the scenario, and comments above the tiers stay.
func TestEveryOrganisationIsWritten(t *testing.T) {
	files := []*File{commented(t)}
	for _, path := range []string{"testdata/accounts-file.toml", "testdata/pod-breach.toml"} {
		file, err := Load(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	for _, builtin := range Builtins() {
		file, _ := LoadBuiltin(builtin.Name)
		files = append(files, file)
	}
	for i, file := range files {
		if testing.Short() && i%2 != 0 {
			continue
		}
		for _, o := range model.Organisations() {
			made, err := o.Apply(file.Scenario)
			if err != nil {
				t.Fatalf("%s as %s: %v", file.Scenario.Title, o.Key, err)
			}
			edited, err := file.Edit(made.Scenario)
			if err != nil {
				t.Errorf("%s as %s: %v", file.Scenario.Title, o.Key, err)
				continue
			}
			if head, _, _ := bytes.Cut(file.Source, []byte("title")); !bytes.HasPrefix(edited.Source, head) {
				t.Errorf("%s as %s: the comment at the top is gone", file.Scenario.Title, o.Key)
			}
		}
	}
}

// TestAddedRolesStandAtTheEnd writes a new role behind everything else, without a line end
// too, and leaves the roles that were there.
func TestAddedRolesStandAtTheEnd(t *testing.T) {
	for _, cut := range []string{"", "\n"} {
		file, err := Parse("three.toml", []byte(strings.TrimSuffix(threeTiers, cut)), "")
		if err != nil {
			t.Fatal(err)
		}
		manned := file.Scenario.Clone()
		manned.Resources = append(manned.Resources, model.Resource{Role: "SDR \"new\"", Heads: 1.5, Hours: 100})
		edited, err := file.Edit(manned)
		if err != nil {
			t.Fatal(err)
		}
		if want := threeTiers + "\n[[resource]]\nrole     = \"SDR \\\"new\\\"\"\nheads    = 1.5\nhours    = 100\n"; string(edited.Source) != want {
			t.Errorf("%s", edited.Source[len(edited.Source)-120:])
		}
	}
}
