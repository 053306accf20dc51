package explain

import (
	"slices"

	"brim/model"
)

// rulePair is two scenarios on either side of a rule's limit.
type rulePair struct {
	coverage    []model.Coverage // of the tiers
	change      func(s *model.Scenario)
	quiet, loud func(s *model.Scenario)
}

// beyond is just past a limit.
const beyond = 1e-6

func hires(s *model.Scenario, ae, csm float64) {
	s.AE.Hires.PerQuarter, s.CSM.Hires.PerQuarter = ae, csm
}

// unlike gives a company of two tiers accounts that differ.
func unlike(s *model.Scenario) { s.Book.Spread = model.Some(0.85) }

// cut gives the first tier a share of the accounts.
func cut(share float64) func(*model.Scenario) {
	return func(s *model.Scenario) {
		s.Tiers[0].AccountShare, s.Tiers[1].AccountShare = model.Some(share), model.Some(1-share)
	}
}

func heads(ae, csm float64) func(*model.Scenario) {
	return func(s *model.Scenario) { s.AE.Heads, s.CSM.Heads = ae, csm }
}

func presales(share float64) func(*model.Scenario) {
	return func(s *model.Scenario) { s.Tiers[0].Presales = share }
}

// early is a company in which pods may come too early.
func early(s *model.Scenario) {
	unlike(s)
	s.Book.Mean = model.Some(20_000)
	heads(15, 5)(s)
	cut(0.5)(s)
}

func arr(v float64) func(*model.Scenario) {
	return func(s *model.Scenario) { s.ARR = model.Some(v) }
}

func answered(set func(r *model.Readiness, a model.Answer), a model.Answer) func(*model.Scenario) {
	return func(s *model.Scenario) { set(&s.Readiness, a) }
}

// answerPairs hold yes against no, and against no answer.
func answerPairs(set func(r *model.Readiness, a model.Answer)) []rulePair {
	return []rulePair{
		{change: allAnswered, quiet: answered(set, model.Yes), loud: answered(set, model.No)},
		{change: allAnswered, quiet: answered(set, model.Yes), loud: answered(set, model.Unanswered)},
	}
}

// allAnswered answers the checklist with yes.
func allAnswered(s *model.Scenario) {
	s.Readiness = model.Readiness{CoveragePlan: model.Yes, RenewalRules: model.Yes, SharedComp: model.Yes}
}

var (
	swarm      = []model.Coverage{model.Swarm}
	sequential = []model.Coverage{model.Sequential}
	podSwarm   = []model.Coverage{model.Pod, model.Swarm}
	swarmPod   = []model.Coverage{model.Swarm, model.Pod}
)

// rulePairs are, by rule, what just does not set it off, and what does.
var rulePairs = map[string][]rulePair{
	"uncovered": {{quiet: heads(5, 0.001), loud: heads(5, 0)}},
	"book-over": {{quiet: func(s *model.Scenario) { s.Tiers[0].BookMax = model.Some(20) },
		loud: func(s *model.Scenario) { s.Tiers[0].BookMax = model.Some(20 - beyond) }}},
	"book-under": {{quiet: func(s *model.Scenario) { s.Tiers[0].BookMin = model.Some(20) },
		loud: func(s *model.Scenario) {
			s.Tiers[0].BookMin, s.Tiers[0].BookMax = model.Some(20+beyond), model.Some(40)
		}}},
	"swarm-ae-load": {{coverage: swarm, quiet: heads(1.25, 5), loud: heads(1.25-beyond, 5)}, {coverage: swarm, quiet: heads(1.25, 5), loud: heads(0, 5)},
		{quiet: func(s *model.Scenario) { s.AE.Heads = 1 }, loud: func(s *model.Scenario) { s.AE.Heads, s.Tiers[0].Coverage = 1, model.Swarm }}},
	"presales-drift.breach":  {{quiet: presales(0.25), loud: presales(0.25 + beyond)}},
	"presales-drift.warning": {{quiet: presales(0.15), loud: presales(0.15 + beyond)}, {quiet: presales(0.25 + beyond), loud: presales(0.25)}},

	"pod-ratio": {{quiet: heads(7.5, 5), loud: heads(7.5+5*beyond, 5)}, {quiet: heads(1, 1), loud: heads(1, 0)}},
	"pod-hiring-gap": {{quiet: func(s *model.Scenario) { hires(s, 1.5, 1.25) }, loud: func(s *model.Scenario) { hires(s, 1.5+beyond, 1.25) }},
		{quiet: func(s *model.Scenario) { hires(s, 0, 0) }, loud: func(s *model.Scenario) { hires(s, beyond, 0) }}},
	"pod-economics": {
		{quiet: func(s *model.Scenario) { s.Limits.PodACVFloor = 50_000 }, loud: func(s *model.Scenario) { s.Limits.PodACVFloor = 50_000.01 }},
		{quiet: func(s *model.Scenario) { s.Limits.PodBookLimit = 20 + beyond }, loud: func(s *model.Scenario) { s.Limits.PodBookLimit = 20 }},
		{quiet: heads(6, 5), loud: heads(6+5*beyond, 5)},
	},
	"pod-coordination": {{quiet: heads(10, 10), loud: heads(10+beyond, 10+beyond)}},
	"pilot": {
		{quiet: heads(3, 3), loud: heads(3-beyond, 3)}, {quiet: heads(3, 3), loud: heads(3, 3-beyond)}, {quiet: heads(6, 5), loud: heads(6+5*beyond, 5)},
		{quiet: func(s *model.Scenario) { s.Limits.PodBookLimit = 20 + beyond }, loud: func(s *model.Scenario) { s.Limits.PodBookLimit = 20 }},
		{quiet: func(s *model.Scenario) { s.Limits.PodACVFloor = 50_000 }, loud: func(s *model.Scenario) { s.Limits.PodACVFloor = 50_000.01 }},
	},
	"arr-beyond": {{quiet: func(s *model.Scenario) { s.Tiers[0].BookMax = model.Some(20) },
		loud: func(s *model.Scenario) { s.Tiers[0].BookMax = model.Some(20 - beyond) }},
		{change: func(s *model.Scenario) { s.Tiers[0].BookMax = model.Some(100_000) }, quiet: heads(5, 0.001), loud: heads(5, 0)}},
	"thin-cover": {
		{quiet: func(s *model.Scenario) { s.Tiers[0].BookMax = model.Some(25) }, loud: func(s *model.Scenario) { s.Tiers[0].BookMax = model.Some(25 - 25*beyond) }},
		{change: func(s *model.Scenario) { s.Tiers[0].BookMin, s.Tiers[0].BookMax = model.Some(0), model.Some(20) },
			quiet: func(s *model.Scenario) { s.Tiers[0].Coverage = model.Pooled }, loud: func(*model.Scenario) {}},
		{change: func(s *model.Scenario) { s.Tiers[0].BookMax = model.Some(1000) }, quiet: heads(5, 2), loud: heads(5, 1)},
	},
	"pair-breakage": {
		{quiet: func(*model.Scenario) {}, loud: func(s *model.Scenario) { s.CSM.Attrition = beyond }},
		{quiet: func(*model.Scenario) {}, loud: func(s *model.Scenario) { s.AE.Moves = beyond }},
	},
	"opening-ramp.ae": {
		{quiet: func(*model.Scenario) {}, loud: func(s *model.Scenario) { hires(s, beyond, 0) }},
		{change: func(s *model.Scenario) { hires(s, 1, 0) }, quiet: func(s *model.Scenario) { s.AE.Ramping = []float64{} }, loud: func(*model.Scenario) {}},
		{change: func(s *model.Scenario) { hires(s, 1, 0) }, quiet: func(s *model.Scenario) { s.Tiers[0].AE.Ramping = []float64{1} }, loud: func(*model.Scenario) {}},
	},
	"opening-ramp.csm":     {{quiet: func(*model.Scenario) {}, loud: func(s *model.Scenario) { hires(s, 0, beyond) }}},
	"quarters-out-of-step": {{quiet: func(s *model.Scenario) { s.FiscalStart = 4 }, loud: func(s *model.Scenario) { s.FiscalStart = 5 }}},

	"pods-too-early": {
		{coverage: podSwarm, change: early, quiet: cut(0.2), loud: cut(0.2 + beyond)},
		{coverage: podSwarm, change: early, quiet: heads(15-5*beyond, 5), loud: heads(15, 5)},
		{coverage: podSwarm, change: early, quiet: func(s *model.Scenario) { s.Book.Mean = model.Some(20_000.1) }, loud: func(*model.Scenario) {}},
		{coverage: swarmPod, change: early, quiet: func(s *model.Scenario) { s.Tiers[1].Coverage = model.Swarm }, loud: cut(0.99)},
		{coverage: podSwarm, change: early, quiet: heads(0, 0), loud: heads(1, 0)},
	},
	"one-model": {
		{coverage: []model.Coverage{model.Swarm, model.Swarm}, quiet: arr(10e6 - 1), loud: arr(10e6)},
		{coverage: []model.Coverage{model.Swarm, model.Swarm}, change: arr(40e6), quiet: func(s *model.Scenario) { s.Tiers[1].Coverage = model.Sequential }, loud: func(*model.Scenario) {}},
	},
	"model-mismatch": {{
		quiet: func(s *model.Scenario) { s.Tiers[0].OnboardingDays = model.Some(90) },
		loud:  func(s *model.Scenario) { s.Tiers[0].OnboardingDays = model.Some(90 - beyond*100) }}},
	"stage-mismatch.seed": {{quiet: arr(3e6), loud: arr(3e6 - 1)}},
	"stage-mismatch.early": {
		{coverage: podSwarm, change: unlike, quiet: cut(0.2), loud: cut(0.2 + beyond)}, {quiet: arr(10e6), loud: arr(10e6 - 1)},
	},
	"no-handoff": {{coverage: sequential, quiet: func(*model.Scenario) {}, loud: func(s *model.Scenario) { s.Tiers[0].StructuredHandoff = false }},
		{change: func(s *model.Scenario) { s.Tiers[0].StructuredHandoff = false }, quiet: func(s *model.Scenario) { s.Tiers[0].Coverage = model.Pooled },
			loud: func(s *model.Scenario) { s.Tiers[0].Coverage = model.Sequential }}},
	"no-swarm-sla": {
		{coverage: swarm, quiet: func(s *model.Scenario) { s.Readiness.SwarmSLAHours = model.Some(48) }, loud: func(s *model.Scenario) { s.Readiness.SwarmSLAHours = model.Some(48.001) }},
		{coverage: swarm, quiet: func(s *model.Scenario) { s.Readiness.SwarmSLAHours = model.Some(0.5) }, loud: func(s *model.Scenario) { s.Readiness.SwarmSLAHours = model.Some(0) }},
		{coverage: swarm, quiet: func(*model.Scenario) {}, loud: func(s *model.Scenario) { s.Readiness.SwarmSLAHours = model.Some(0) }},
	},
	"checklist": slices.Concat([]rulePair{
		{change: allAnswered, quiet: func(s *model.Scenario) { s.Limits.PodACVFloor = 50_000 }, loud: func(s *model.Scenario) { s.Limits.PodACVFloor = 50_000.01 }},
		{change: allAnswered, quiet: func(s *model.Scenario) { s.Limits.PodBookLimit = 20 + beyond }, loud: func(s *model.Scenario) { s.Limits.PodBookLimit = 20 }},
		{change: allAnswered, quiet: heads(6, 5), loud: heads(6+5*beyond, 5)},
		{change: allAnswered, quiet: func(s *model.Scenario) { hires(s, 1.5, 1.25) }, loud: func(s *model.Scenario) { hires(s, 1.5+beyond, 1.25) }},
		{quiet: func(s *model.Scenario) { s.Tiers[0].Coverage = model.Swarm }, loud: func(*model.Scenario) {}},
	},
		answerPairs(func(r *model.Readiness, a model.Answer) { r.CoveragePlan = a }),
		answerPairs(func(r *model.Readiness, a model.Answer) { r.RenewalRules = a }),
		answerPairs(func(r *model.Readiness, a model.Answer) { r.SharedComp = a })),

	"transition-at-once": {
		{quiet: transition(3, 0.2), loud: transition(3, 0.2+beyond)}, {quiet: transition(25, 0.5), loud: transition(24, 0.5)},
		{quiet: transition(-5, 0.2), loud: transition(-5, 0.5)},
	},
	"resource-short": {{change: func(s *model.Scenario) { s.Tiers[0].Uses[0].HoursPerAccount, s.Resources[0].Hours = 1, 100 },
		quiet: func(s *model.Scenario) { s.Resources[0].Heads = 1 }, loud: func(s *model.Scenario) { s.Resources[0].Heads = 1 - beyond }}},
	"goal-missed": {{quiet: func(*model.Scenario) {}, loud: func(s *model.Scenario) { s.Growth.Target = beyond }},
		{change: func(s *model.Scenario) { s.Growth.Target = 0.4 }, quiet: func(s *model.Scenario) { s.Growth.Driver = model.TargetDriver }, loud: func(*model.Scenario) {}}},
	"gap-readings.company": {{quiet: func(s *model.Scenario) { hires(s, 1.5, 1.25) }, loud: func(s *model.Scenario) { hires(s, 1.5+beyond, 1.25) }}},
	"gap-readings.tier":    {{coverage: podSwarm, change: unlike, quiet: hireShares(0.5), loud: hireShares(0.5 + beyond)}},
}

func transition(from, share float64) func(*model.Scenario) {
	return func(s *model.Scenario) {
		s.Transition.FromMonth, s.Transition.Share = model.Some(from), model.Some(share)
	}
}

// hireShares gives the first tier a share of the AE hires, and half of the CSM hires.
func hireShares(ae float64) func(*model.Scenario) {
	return func(s *model.Scenario) {
		hires(s, 1.5, 1.25)
		for k, share := range []float64{ae, 1 - ae} {
			tier := &s.Tiers[k]
			tier.AEShare, tier.CSMShare = model.Some(0.5), model.Some(0.5)
			tier.AEHireShare, tier.CSMHireShare = model.Some(share), model.Some(0.5)
		}
	}
}
