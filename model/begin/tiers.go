package begin

import (
	"slices"

	"brim/model"
)

// ownFigures reports whether accounts and ARR are known of every tier.
func (m *maker) ownFigures() bool {
	tiers := m.answers.Tiers
	return len(tiers) > 0 && !slices.ContainsFunc(tiers, func(t Tier) bool { return !t.Accounts.OK || !t.ARR.OK || t.Accounts.V <= 0 })
}

// tiers lays out the tiers: as answered, or as the stage suggests.
func (m *maker) tiers() {
	if len(m.answers.Tiers) == 0 {
		m.answers.Tiers, m.suggested = suggested(m.arr), true
		m.lay()
		return
	}
	for _, tier := range m.answers.Tiers {
		if (tier.Accounts.OK || tier.ARR.OK) && !m.ownFigures() {
			m.problem("tier."+tier.Name, "accounts or ARR of its own", "accounts above 0 and ARR of every tier, or of none")
			return
		}
	}
	m.lay()
}

// lay makes a tier of each answer.
func (m *maker) lay() {
	answers := m.answers.Tiers
	cut := slices.ContainsFunc(answers, func(t Tier) bool { return t.MinACV.OK })
	for k, answer := range answers {
		tier := model.Tier{Name: answer.Name, Coverage: suits(k, len(answers), m.arr)}
		if answer.Coverage != "" {
			tier.Coverage = m.coverage(answer)
		}
		switch {
		case m.ownFigures():
			tier.Accounts, tier.ARR, tier.MinACV = answer.Accounts, answer.ARR, answer.MinACV
		case cut:
			tier.MinACV = answer.MinACV
			if k == len(answers)-1 {
				tier.MinACV = model.Some(tier.MinACV.Or(0))
			}
		default:
			tier.AccountShare = model.Some(shareAt(k, len(answers)))
		}
		m.s.Tiers = append(m.s.Tiers, tier)
	}
	if !cut && !m.ownFigures() && len(answers) > 1 {
		for k := range answers {
			m.estimateTier("tier.*.account_share", k, "how many accounts it has is not known")
		}
	}
}

func (m *maker) coverage(answer Tier) model.Coverage {
	words := model.CoverageWords()
	index := slices.Index(words, answer.Coverage)
	if index < 0 {
		l := model.Lever{Spec: coverageSpec, Key: "tier." + answer.Name + ".coverage"}
		if problem, ok := l.Check(model.Value{Word: answer.Coverage}).(*model.Problem); ok {
			m.problems = append(m.problems, problem)
		}
		return model.Sequential
	}
	return model.Coverage(index)
}

var coverageSpec, _ = model.SpecOf("tier.*.coverage")

// suggested are the tiers that suit a company of an ARR. Source: ATM.
func suggested(arr float64) []Tier {
	limits := defaultLimits()
	switch {
	case arr < limits.StageBounds[0]:
		return []Tier{{Name: "All accounts", Coverage: model.Sequential.String()}}
	case arr < limits.StageBounds[1]:
		return []Tier{{Name: "Top accounts"}, {Name: "Everyone else"}}
	}
	return []Tier{
		{Name: "Enterprise", MinACV: model.Some(limits.ACVBounds[1])}, {Name: "Mid-market", MinACV: model.Some(limits.ACVBounds[0])},
		{Name: "SMB"},
	}
}

// suits is the coverage that suits a tier by its place and the company's ARR. Source: ATM.
func suits(k, tiers int, arr float64) model.Coverage {
	switch {
	case k == tiers-1:
		return model.Sequential
	case k == 0 && arr >= defaultLimits().StageBounds[1]:
		return model.Pod
	}
	return model.Swarm
}

// topShare is the part of the accounts for which a young company may do more; ATM says 10 to
// 20 %.
const topShare = 0.15

// shareAt is the part of the accounts that one of several tiers has while nobody says: few at
// the top, more from tier to tier.
func shareAt(k, tiers int) float64 {
	if tiers == 2 {
		return []float64{topShare, 1 - topShare}[k]
	}
	return float64(2*(k+1)) / float64(tiers*(tiers+1))
}

// defaultLimits are the limits of a scenario that gives none.
func defaultLimits() model.Limits {
	s := new(model.Scenario)
	model.SetDefaults(s)
	return s.Limits
}

// shed drops tiers that were suggested by size and that no account of the book would be in.
func (m *maker) shed() {
	if !m.suggested || m.s.Tiers[0].AccountShare.OK {
		return
	}
	opening, _ := m.s.Opening()
	var kept []model.Tier
	for k, tier := range m.s.Tiers {
		if opening[k].Accounts >= 1 || k == len(m.s.Tiers)-1 && kept == nil {
			kept = append(kept, tier)
		}
	}
	kept[len(kept)-1].MinACV = model.Some(0)
	m.s.Tiers = kept
}
