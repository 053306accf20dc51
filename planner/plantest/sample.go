package plantest

import (
	"fmt"

	"brim/model"
)

// Sample is a company of the given number of tiers, from pods down to a pool, whose
// accounts grow and whose teams do not: a scenario for tests and benchmarks that read no file.
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

// Standing is a company in which nothing moves, nor any account is young or leaves for want
// of a CSM: a hundred accounts of 50K in equal tiers of the coverages, five AEs, five CSMs.
func Standing(coverage ...model.Coverage) *model.Scenario {
	if len(coverage) == 0 {
		coverage = []model.Coverage{model.Pod}
	}
	s := &model.Scenario{ARR: model.Some(5e6)}
	for k, c := range coverage {
		s.Tiers = append(s.Tiers, model.Tier{Name: []string{"Top", "Rest"}[k], Coverage: c,
			AccountShare: model.Some(1 / float64(len(coverage)))})
	}
	s.Resources = []model.Resource{{Role: "SE"}}
	s.Tiers[0].Uses = []model.Use{{Role: "SE"}}
	model.SetDefaults(s)
	s.Title, s.Start, s.Horizon = "Standing", model.MonthOf(2027, 1), 24
	s.Book.Mean, s.Book.Spread = model.Some(50_000), model.Some(0)
	s.AE.Heads, s.CSM.Heads = 5, 5
	s.AE.Attrition, s.CSM.Attrition, s.AE.Quota, s.Growth.Target = 0, 0, 0, 0
	s.AE.Hires, s.CSM.Hires, s.Limits.OverloadChurn = model.HirePlan{}, model.HirePlan{}, 1
	for k := range s.Tiers {
		s.Tiers[k].LogoChurn, s.Tiers[k].Expansion, s.Tiers[k].YoungShare = 0, 0, model.Some(0)
	}
	return s
}
