package begin

import (
	"slices"

	"brim/model"
)

// Assumption is an input that nobody answered.
type Assumption struct {
	model.Lever
	Why string // how it was estimated; empty for a default without a source
}

// estimate is an assumption before its lever is there.
type estimate struct {
	key, why string
	tier     int // where the key has a *
}

func (m *maker) estimate(key, why string) { m.estimateTier(key, 0, why) }

func (m *maker) estimateTier(key string, tier int, why string) {
	m.estimates = append(m.estimates, estimate{key, why, tier})
}

// bound are the estimates with the levers of the scenario that was made.
func (m *maker) bound() []Assumption {
	var all []Assumption
	if m.suggested {
		for k := range m.s.Tiers {
			m.estimateTier("tier.*.coverage", k, "suits the company's ARR")
		}
	}
	for _, e := range m.estimates {
		if spec, ok := model.SpecOf(e.key); ok {
			all = append(all, Assumption{spec.Bind(m.s, model.Place{Tier: e.tier}), e.why})
		}
	}
	return all
}

// Assumed are the assumptions of a scenario as it is now: the estimates of the first one, nil where
// there was none, at which nobody has moved since, then the defaults without a source.
func Assumed(s *model.Scenario, first *First) []Assumption {
	var standing []Assumption
	if first != nil {
		for _, estimate := range first.Assumptions {
			l, ok := model.Find(s, estimate.Key)
			if ok && estimate.Why != "" && l.ShowIn(s) == estimate.ShowIn(first.Scenario) {
				standing = append(standing, Assumption{l, estimate.Why})
			}
		}
	}
	return append(standing, defaults(s, standing)...)
}

// defaults are the levers of a scenario that have a say and stand at a default without a
// source and were not estimated, those that leaders move most first. What a tier has from the
// company is left out.
func defaults(s *model.Scenario, estimated []Assumption) []Assumption {
	var all []Assumption
	for _, l := range model.LeversIn(s, -1) {
		_, inherited := l.Inherited()
		found := slices.ContainsFunc(estimated, func(a Assumption) bool { return a.Key == l.Key })
		if l.Assumed && l.AtDefault(s) && !inherited && !found && !l.OfChance() && !counted(l, s) && !known(l, s) {
			all = append(all, Assumption{Lever: l})
		}
	}
	slices.SortStableFunc(all, func(a, b Assumption) int {
		switch {
		case a.Prime == b.Prime:
			return 0
		case a.Prime:
			return -1
		}
		return 1
	})
	return all
}

// known reports whether who is in ramp or is to start is said of the tiers' own people.
func known(l model.Lever, s *model.Scenario) bool {
	for _, r := range []model.Role{model.RoleAE, model.RoleCSM} {
		for k := range s.Tiers {
			own := s.Tiers[k].Team(r)
			if l.Key == r.String()+".ramping" && own.Ramping != nil || l.Key == r.String()+".starts" && own.Starts != nil {
				return true
			}
		}
	}
	return false
}

// counted reports whether an accounts file says what is left out: who became a customer in the
// last year.
func counted(l model.Lever, s *model.Scenario) bool {
	accounts := s.Book.Accounts
	return accounts != nil && !s.OwnFigures() && l.Spec.Key == "tier.*.young_share" && accounts.Dated()
}
