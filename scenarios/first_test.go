package scenarios

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"brim/model"
	"brim/model/begin"
)

// firsts are answers of several kinds of company.
var firsts = map[string]begin.Answers{
	"ARR alone":         {Title: "Ours", ARR: model.Some(18e6)},
	"a seed company":    {Title: "Ours", ARR: model.Some(1.2e6), Accounts: model.Some(60), CSM: begin.Team{Heads: model.Some(1)}},
	"an early company":  {Title: "Ours", ARR: model.Some(5e6), MeanACV: model.Some(20_000), AE: begin.Team{Hires: model.HirePlan{PerQuarter: 1.5}}},
	"accounts and mean": {Title: "Ours \"& more\" #", Accounts: model.Some(350), MeanACV: model.Some(51_400), Currency: "EUR", FiscalStart: 7},
	"own figures": {
		Title: "Ours", Tiers: []begin.Tier{
			{Name: "Enterprise", Coverage: "pod", Accounts: model.Some(60), ARR: model.Some(7.2e6), AEs: model.Some(4), CSMs: model.Some(4)},
			{Name: "SMB \"x\" = 1", Coverage: "pooled", Accounts: model.Some(400), ARR: model.Some(6e6), AEs: model.Some(5), CSMs: model.Some(3)},
		},
		CSM: begin.Team{Attrition: model.Some(0.1), Hires: model.HirePlan{Quarters: []float64{2, 0, 3}}},
	},
	"named tiers": {Title: "Ours", ARR: model.Some(18e6), Tiers: []begin.Tier{{Name: "A"}, {Name: "B"}, {Name: "C"}, {Name: "D"}}},
	"thresholds":  {Title: "Ours", ARR: model.Some(40e6), Tiers: []begin.Tier{{Name: "A", MinACV: model.Some(80_000)}, {Name: "B"}}},
}

// TestFirstScenariosReadBack holds that what is written is read as the scenario that was made,
// and that a line of an assumption is one that a file may hold.
func TestFirstScenariosReadBack(t *testing.T) {
	for name, answers := range firsts {
		t.Run(name, func(t *testing.T) {
			answers.Start = model.MonthOf(2027, 1)
			first, problems := begin.Make(answers)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			written := WriteFirst(first)
			file, err := Parse("ours.toml", written, "")
			if err != nil {
				t.Fatalf("%v in\n%s", err, written)
			}
			if diff := cmp.Diff(first.Scenario, file.Scenario, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("read back otherwise: %s\n%s", diff, written)
			}
			var owned []string
			for line := range strings.Lines(string(written)) {
				if assumption, ok := strings.CutPrefix(line, "# "); ok && strings.Contains(line, " = ") {
					line = assumption
				}
				owned = append(owned, line)
			}
			own, err := Parse("ours.toml", []byte(strings.Join(owned, "")), "")
			if err != nil {
				t.Fatalf("%v in\n%s", err, strings.Join(owned, ""))
			}
			before, _ := first.Scenario.Opening()
			if after, _ := own.Scenario.Opening(); before != after {
				t.Errorf("an assumption made one's own gives other accounts: %v, not %v", after, before)
			}
		})
	}
}
