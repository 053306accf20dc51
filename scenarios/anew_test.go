package scenarios

import (
	"strings"
	"testing"

	"brim/model"
)

// TestAPlanBegunAnewDropsWhatIsSaidOfTheOldBeginning: comments behind the start and the people go
// with it, even where as many are there; those behind anything else stay.
func TestAPlanBegunAnewDropsWhatIsSaidOfTheOldBeginning(t *testing.T) {
	const old = `# $9.0M in 90 accounts. The plan opens at the end of Dec 2026.
# Ours since 2019.
title = "Ours"
start = 2027-01-01 # opens in Dec 2026
[company]
arr = 9_000_000 # as billed
[ae]
heads = 8 # in Dec 2026
hires_per_quarter = 1 # agreed
ramping = [1, 1] # from Dec 2026 back
[csm]
hires_per_quarter = [1, 2] # the first in Dec 2026
# counted by HR
heads = 6 # in Dec 2026
[[tier]]
name = "All" # one for now
coverage = "pooled"
min_acv = 0
`
	file, err := Parse("ours.toml", []byte(old), "")
	if err != nil {
		t.Fatal(err)
	}
	s := file.Scenario.Clone()
	s.Start = s.Start.Add(3)
	s.ARR = model.Some(9.5e6)
	s.AE.Heads, s.AE.Ramping = 9, []float64{0, 1}
	s.CSM.Hires.Quarters = []float64{2}
	edited, err := file.Edit(s)
	if err != nil {
		t.Fatal(err)
	}
	got := string(edited.Source)
	if strings.Contains(got, "Dec 2026") {
		t.Errorf("the old beginning is spoken of:\n%s", got)
	}
	for _, kept := range []string{"# as billed", "# agreed", "# counted by HR", "# one for now", "# Ours since 2019.\n", "The plan opens at the end of Mar 2027.\n", "start = 2027-04-01\n", "heads = 6\n"} {
		if !strings.Contains(got, kept) {
			t.Errorf("%q is gone:\n%s", kept, got)
		}
	}
}
