package planner

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner/plantest"
)

// TestRunAgainIsMake runs one plan on scenarios of all sizes, one after the other, and
// holds each against a plan made anew.
func TestRunAgainIsMake(t *testing.T) {
	var p Plan
	rapid.Check(t, func(t *rapid.T) {
		for range 3 {
			s := plantest.Draw(t)
			c := rapid.IntRange(-1, len(s.Cases)-1).Draw(t, "case")
			p.Run(s, c)
			sameJSON(t, "plans", &p, Make(s, c))
		}
	})
}

// TestRunAgainAfterGrowthAndShrinking goes through sizes in an order that leaves old
// rows, tiers, roles and pods behind.
func TestRunAgainAfterGrowthAndShrinking(t *testing.T) {
	var p Plan
	for _, size := range []struct{ tiers, horizon int }{{6, 60}, {1, 6}, {3, 24}, {6, 6}, {2, 60}, {6, 60}, {1, 60}} {
		s := plantest.Sample(size.tiers, size.horizon)
		for i := range size.tiers - 1 {
			s.Resources = append(s.Resources, model.Resource{Role: fmt.Sprint("Role ", i), Heads: 2, Hours: 120})
			s.Tiers[i].Uses = []model.Use{{Role: s.Resources[i].Role, HoursPerAccount: 1, PerPod: 1}}
		}
		p.Run(s, -1)
		sameJSON(t, fmt.Sprint(size), &p, Make(s, -1))
	}
}

// TestRunLeavesTheScenario makes sure that planning changes nothing it is given.
func TestRunLeavesTheScenario(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		before := s.Clone()
		Make(s, -1)
		sameJSON(t, "scenarios", before, s)
	})
}

// TestRunAgainAllocatesNothing holds a slider's every step to no garbage, whatever
// parts of the model are in use.
func TestRunAgainAllocatesNothing(t *testing.T) {
	for name, change := range map[string]func(*model.Scenario){
		"as it is":       func(*model.Scenario) {},
		"by need":        func(s *model.Scenario) { s.Org.Staffing = model.StaffingNeed },
		"by goal":        func(s *model.Scenario) { s.Growth.Driver = model.TargetDriver },
		"failing pods":   func(s *model.Scenario) { s.CSM.Heads = 2 },
		"specialists":    func(s *model.Scenario) { s.Org.Roles, s.Org.LeadSpan = model.Specialist, 5 },
		"bands":          func(s *model.Scenario) { s.Book = plantest.TwoBands() },
		"accounts":       func(s *model.Scenario) { s.Book = plantest.TenAccounts() },
		"lists of hires": func(s *model.Scenario) { s.AE.Hires.Quarters, s.Tiers[0].CSMHires = []float64{1, 2}, []float64{1} },
		"roles": func(s *model.Scenario) {
			s.Resources = []model.Resource{{Role: "SE", Heads: 1, Hours: 100}}
			s.Tiers[0].Uses = []model.Use{{Role: "SE", PerPod: 1}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := plantest.Sample(4, 36)
			change(s)
			if problems := model.Validate(s); len(problems) > 0 {
				t.Fatal(problems[0])
			}
			p := Make(s, -1)
			if n := testing.AllocsPerRun(20, func() { p.Run(s, -1) }); n > 0 {
				t.Errorf("%v allocations", n)
			}
		})
	}
}
