package plantest

import (
	"fmt"

	"brim/model"
)

// Sample is a company of the given number of tiers, from pods down to a pool, with
// both teams growing: a scenario for tests and benchmarks that read no file.
func Sample(tiers, horizon int) *model.Scenario {
	s := &model.Scenario{ARR: model.Some(12e6)}
	coverages := []model.Coverage{model.Pod, model.Swarm, model.Sequential, model.Pooled}
	for k := range tiers {
		s.Tiers = append(s.Tiers, model.Tier{
			Name:         fmt.Sprintf("Tier %d", k+1),
			Coverage:     coverages[min(k, len(coverages)-1)],
			AccountShare: model.Some(1 / float64(tiers)),
		})
	}
	model.SetDefaults(s)
	s.Title, s.Start, s.Horizon = "Sample", model.MonthOf(2027, 1), horizon
	s.AE.Heads, s.CSM.Heads = 14, 13
	for k := 1; k < tiers; k++ {
		s.Tiers[k].Graduation = 0.05
	}
	return s
}
