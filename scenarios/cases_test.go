package scenarios

import (
	"strings"
	"testing"

	"brim/model"
)

const casesText = `# ours
title = "Cases"
start = 2027-01-01

[company]
arr = 12_000_000

[ae]
heads = 16

[csm]
heads = 12

[[case]] # the board's
name = "Downside" # agreed
win_rate = 0.8 # as in 2023
churn = 1.3

# hopes
[[case]]
name = "Upside"
win_rate = 1.2

[[tier]]
name = "All"
coverage = "pooled"

[uncertainty]
"case.Downside.churn" = { low = 1.1, mode = 1.3, high = 1.6 }
`

// TestCasesAreWritten adds, renames and removes market cases: comments stay with what they
// speak of, and what a case does not name is not written.
func TestCasesAreWritten(t *testing.T) {
	file, err := Parse("cases.toml", []byte(casesText), ".")
	if err != nil {
		t.Fatal(err)
	}
	edit := func(change func(*model.Scenario) (model.Restructured, error)) string {
		t.Helper()
		made, err := change(file.Scenario)
		if err != nil {
			t.Fatal(err)
		}
		edited, err := file.Edit(made.Scenario)
		if err != nil {
			t.Fatal(err)
		}
		return string(edited.Source)
	}
	added := edit(func(s *model.Scenario) (model.Restructured, error) {
		made, err := model.AddCase(s, "Bear")
		made.Scenario.Cases[2].Churn = model.Some(1.4)
		return made, err
	})
	if want := "[[case]]\nname = \"Bear\"\nchurn = 1.4\n"; !strings.Contains(added, want) || !strings.Contains(added, "# hopes") {
		t.Errorf("added:\n%s", added)
	}
	renamed := edit(func(s *model.Scenario) (model.Restructured, error) { return model.RenameCase(s, 0, "Recession") })
	for _, want := range []string{`name = "Recession" # agreed`, "win_rate = 0.8 # as in 2023", `"case.Recession.churn" = {`, "# hopes"} {
		if !strings.Contains(renamed, want) {
			t.Errorf("%s is not in the renamed\n%s", want, renamed)
		}
	}
	removed := edit(func(s *model.Scenario) (model.Restructured, error) { return model.RemoveCase(s, 0) })
	for _, gone := range []string{"Downside", "as in 2023"} {
		if strings.Contains(removed, gone) {
			t.Errorf("%s is left in\n%s", gone, removed)
		}
	}
	if !strings.Contains(removed, "# hopes\n[[case]]\nname = \"Upside\"") {
		t.Errorf("removed:\n%s", removed)
	}
	bare, err := Parse("bare.toml", []byte(casesText[:strings.Index(casesText, "[[case]]")]+"[[tier]]\nname = \"All\"\ncoverage = \"pooled\"\n"), ".")
	if err != nil {
		t.Fatal(err)
	}
	made, err := model.AddCase(bare.Scenario, "Bear")
	if err != nil {
		t.Fatal(err)
	}
	if edited, err := bare.Edit(made.Scenario); err != nil || !strings.Contains(string(edited.Source), "[[case]]\nname = \"Bear\"") {
		t.Errorf("the first case: %v", err)
	}
}

// TestALeaveInTheMiddleGoes with its comment; the others keep theirs.
func TestALeaveInTheMiddleGoes(t *testing.T) {
	leave := func(comment, from string) string {
		return "\n[[leave]] # " + comment + "\nrole = \"csm\"\ntier = \"All\"\nfrom = " + from + "\nmonths = 4\n"
	}
	source := casesText + leave("Ann", "2027-02-01") + leave("Bob", "2027-03-01") + leave("Cy", "2027-04-01")
	file, err := Parse("leaves.toml", []byte(source), ".")
	if err != nil {
		t.Fatal(err)
	}
	made, err := model.RemoveLeave(file.Scenario, 1)
	if err != nil {
		t.Fatal(err)
	}
	edited, err := file.Edit(made.Scenario)
	if err != nil {
		t.Fatal(err)
	}
	if text := string(edited.Source); strings.Contains(text, "Bob") || !strings.Contains(text, "# Ann") || !strings.Contains(text, "# Cy") {
		t.Errorf("without the second leave:\n%s", text)
	}
}
