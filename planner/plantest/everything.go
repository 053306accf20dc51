package plantest

import "brim/model"

// Everything is a company like [Sample] that uses nearly every part of the model: people on
// their ramp, known starts, reductions, leave, ramps by list, tiers' own people, onboarding
// that weighs, limits in ARR, specialists, managers, other roles, a season and a transition.
func Everything(tiers, horizon int) *model.Scenario {
	s := Sample(tiers, horizon)
	s.Cases = []model.Case{{Name: "Low", Churn: model.Some(1.2), HireDelay: model.Some(1), CSMHireFill: model.Some(0.9)}}
	s.Market.HireDelay, s.Market.AEHireFill = 1, 0.95
	s.Growth.Linearity = [4]float64{0.2, 0.25, 0.25, 0.3}
	s.Limits.OverloadChurn = 2
	s.Org.Roles, s.Org.LeadSpan, s.Org.ManagerSpan = model.Specialist, 6, 8
	s.Transition.FromMonth, s.Transition.Share = model.Some(3), model.Some(0.5)
	s.Resources = []model.Resource{{Role: "Solutions engineer", Heads: 3, Hours: 120, Cost: 150_000}}
	s.AE.Hires, s.CSM.Hires = model.HirePlan{Quarters: []float64{2, 1, 2, 1}}, model.HirePlan{PerQuarter: 1}
	s.AE.Ramping, s.CSM.Ramping = []float64{1, 0, 0.5}, []float64{0, 1}
	s.AE.Starts, s.CSM.Starts = []float64{1, 0, 1}, []float64{0, 1}
	s.AE.Moves, s.CSM.Moves = 0.05, 0.03
	s.AE.HireCost, s.CSM.HireCost = 12_000, 9_000
	s.AE.Ramp = []float64{0, 0.25, 0.25, 0.25, 0.5, 0.5, 0.5, 1}
	for k := range s.Tiers {
		everyKey(s, k)
	}
	s.Leaves = []model.Leave{
		{Role: model.RoleCSM, Tier: s.Tiers[0].Name, From: s.Start.Add(2), Months: 4, Heads: 0.5, BackRamp: 2},
		{Role: model.RoleAE, Tier: s.Tiers[tiers-1].Name, From: s.Start.Add(5), Months: 3, Heads: 1, BackRamp: 1},
	}
	return s
}

// everyKey gives tier k what tiers may have.
func everyKey(s *model.Scenario, k int) {
	tier := &s.Tiers[k]
	tier.OnboardingWeight, tier.Contraction, tier.Postsale = 1.5, 0.02, 0.1
	tier.Presales, tier.YoungShare = 0.05, model.Some(0.25)
	tier.BookMaxARR = 1.5e6
	tier.AEHires, tier.CSMHires = []float64{0, 1, 0, 0, 1}, []float64{0, 0, 1, 0, 0, 1}
	tier.AECuts, tier.CSMCuts = []float64{0, 0, 0, 0, 0, 0, 0.5}, []float64{0, 0, 0, 0, 0, 0, 0, 0.25}
	tier.Uses = []model.Use{{Role: s.Resources[0].Role, HoursPerAccount: 0.5, PerPod: 0.2, PerAccount: 0.001}}
	tier.StructuredHandoff = k%2 == 0
	tier.CSM.Cost, tier.CSM.Attrition = model.Some(110_000+10_000*float64(k)), model.Some(0.15+0.02*float64(k))
	tier.CSM.Ramp = []float64{0.1, 0.4, 0.7, 1}
	tier.AE.Quota, tier.AE.Moves = model.Some(600_000+50_000*float64(k)), model.Some(0.04)
	tier.AE.TimeToFill = model.Some(float64(k % 4))
}
