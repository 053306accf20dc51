package begin

import (
	"math"

	"brim/model"
)

// people sets heads, their parts in the tiers, hires and attrition of one role.
func (m *maker) people(r model.Role, known Team) {
	team := m.s.Team(r)
	team.Hires = known.Hires
	if known.Attrition.OK {
		team.Attrition = known.Attrition.V
	}
	heads, missing := m.headsByTier(r)
	if missing != "" {
		m.problem("tier."+missing+"."+r.String()+"_heads", model.Missing, "the heads of every tier, or of none")
	}
	switch {
	case m.rostered[r] != nil:
		m.give(r, known)
	case heads != nil:
		team.Heads = sum(heads)
		m.holdSum(r.String()+".heads", "heads", known.Heads, team.Heads)
		m.share(r, heads)
	default:
		why := ""
		if team.Heads, why = m.headsOf(r, known); why != "" {
			m.estimate(r.String()+".heads", why)
		}
		if !known.Heads.OK && m.named(r) > 0 {
			m.share(r, m.carriedByTier(r))
		}
	}
}

// headsByTier are the heads of a role by tier; nil where they are not known. Missing is a tier
// whose heads are not, where those of others are.
func (m *maker) headsByTier(r model.Role) (heads []float64, missing string) {
	given := false
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
	switch {
	case !given:
		return nil, ""
	case missing != "":
		return nil, missing
	}
	return heads, ""
}

// headsOf are the heads of a role that is not known by name or by tier: as answered, or an
// estimate and why.
func (m *maker) headsOf(r model.Role, known Team) (heads float64, why string) {
	if known.Heads.OK {
		return known.Heads.V, ""
	}
	if n := m.named(r); n > 0 {
		return float64(n), "as many as the accounts name"
	}
	if r == model.RoleCSM {
		return m.fullBooks(), "as many as full books need"
	}
	m.paired = true
	return math.Floor(m.pairs()*m.s.Limits.RatioSound + 1e-9), "as many as the CSMs can pair with soundly"
}

// pairUp keeps AEs who were estimated from pods that have not the CSMs to pair with: these AEs
// serve the other tiers, or where there are none, all tiers as the CSMs do.
func (m *maker) pairUp() {
	if !m.paired {
		return
	}
	aes, csms := m.parts(model.RoleAE)[:len(m.s.Tiers)], m.parts(model.RoleCSM)[:len(m.s.Tiers)]
	spare, elsewhere := 0.0, 0.0
	for k := range aes {
		if m.s.Tiers[k].Coverage != model.Pod {
			elsewhere += aes[k]
			continue
		}
		sound, _ := m.s.Ratios(k)
		most := csms[k] * m.s.CSM.Heads * sound / math.Max(1, m.s.AE.Heads)
		if excess := aes[k] - most; excess > 1e-9 {
			aes[k], spare = most, spare+excess
		}
	}
	switch {
	case spare == 0:
		return
	case elsewhere == 0:
		m.share(model.RoleAE, csms)
		return
	}
	for k := range aes {
		if m.s.Tiers[k].Coverage != model.Pod {
			aes[k] *= 1 + spare/elsewhere
		}
	}
	m.share(model.RoleAE, aes)
}

// share divides the heads of a role as they are known by tier. Where there is nobody, there is
// nothing to divide.
func (m *maker) share(r model.Role, heads []float64) {
	all := sum(heads)
	if all <= 0 || len(heads) != len(m.s.Tiers) {
		return
	}
	for k, n := range heads {
		*m.s.Tiers[k].HeadShare(r) = model.Some(n / all) // in all its digits, so that whole heads come back
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

// pairs are the CSM heads, which those of the AEs may follow.
func (m *maker) pairs() float64 {
	if one := m.rostered[model.RoleCSM]; one != nil {
		return one.all().heads
	}
	if heads, _ := m.headsByTier(model.RoleCSM); heads != nil {
		return sum(heads)
	}
	heads, _ := m.headsOf(model.RoleCSM, m.answers.CSM)
	return heads
}

func sum(list []float64) (n float64) {
	for _, v := range list {
		n += v
	}
	return n
}
