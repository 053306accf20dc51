package begin

import (
	"math"

	"brim/model"
)

// people sets heads, their parts in the tiers, hires and attrition of one role.
func (m *maker) people(r model.Role, known Team) {
	team := m.s.Team(r)
	team.Hires = model.HirePlan{PerQuarter: known.HiresPerQuarter}
	if known.Attrition.OK {
		team.Attrition = known.Attrition.V
	}
	heads, given := m.headsByTier(r)
	switch {
	case m.rostered[r] != nil:
		m.give(r, known)
	case given && known.Heads.OK && differ(known.Heads.V, sum(heads)):
		m.holdSum(r.String()+".heads", "heads", known.Heads, sum(heads))
	case given:
		team.Heads = sum(heads)
		m.share(r, heads)
	case known.Heads.OK:
		team.Heads = known.Heads.V
	case m.named(r) > 0:
		team.Heads = float64(m.named(r))
		m.estimate(r.String()+".heads", "as many as the accounts name")
	case r == model.RoleCSM:
		team.Heads = m.fullBooks()
		m.estimate("csm.heads", "as many as full books need")
	default:
		team.Heads = math.Round(m.pairs() * m.s.Limits.RatioSound)
		m.estimate("ae.heads", "as many as the CSMs can pair with soundly")
	}
}

// headsByTier are the heads of a role by tier; false where they are not known.
func (m *maker) headsByTier(r model.Role) (heads []float64, given bool) {
	missing := ""
	for _, tier := range m.answers.Tiers {
		known := tier.AEs
		if r == model.RoleCSM {
			known = tier.CSMs
		}
		heads = append(heads, known.V)
		if given = given || known.OK; !known.OK {
			missing = tier.Name
		}
	}
	if given && missing != "" {
		m.problem("tier."+missing+"."+r.String()+"_heads", model.Missing, "the heads of every tier, or of none")
	}
	return heads, given && missing == ""
}

// share divides the heads of a role as they are known by tier. Where there is nobody, there is
// nothing to divide.
func (m *maker) share(r model.Role, heads []float64) {
	all := sum(heads)
	if all <= 0 || len(heads) != len(m.s.Tiers) {
		return
	}
	for k, n := range heads {
		*m.s.Tiers[k].HeadShare(r) = model.Some(math.Round(n/all*1e12) / 1e12)
	}
}

// fullBooks are the CSMs whose full books the opening accounts fill, whole heads.
func (m *maker) fullBooks() float64 {
	opening, _ := m.s.Opening()
	books := 0.0
	for k := range m.s.Tiers {
		_, most := m.s.Tiers[k].BookAt(opening[k].ACV())
		books += opening[k].Accounts / most
	}
	return math.Max(1, math.Ceil(books-1e-9))
}

// named is how many people of a role the accounts of a file name; 0 without a file.
func (m *maker) named(r model.Role) int {
	accounts := m.answers.Book.Accounts
	if accounts == nil {
		return 0
	}
	names, person := map[string]bool{}, once(person)
	for _, account := range accounts.All() {
		name := account.CSM
		if r == model.RoleAE {
			name = account.AE
		}
		if key := person(name); key != "" {
			names[key] = true
		}
	}
	return len(names)
}

// pairs are the CSM heads as they are known, or as full books need them.
func (m *maker) pairs() float64 {
	if one := m.rostered[model.RoleCSM]; one != nil {
		return one.all().heads
	}
	if heads, given := m.headsByTier(model.RoleCSM); given {
		return sum(heads)
	}
	if known := m.answers.CSM.Heads; known.OK {
		return known.V
	}
	if n := m.named(model.RoleCSM); n > 0 {
		return float64(n)
	}
	return m.fullBooks()
}

func sum(list []float64) (n float64) {
	for _, v := range list {
		n += v
	}
	return n
}
