package model

import "math"

// headsSpec declares a role's heads in each tier as levers of their own. A file has the company's
// heads and the tiers' shares of them; these set both, so that the other tiers keep theirs.
func headsSpec(r teamRole) Spec {
	return Spec{
		Key: "tier.*." + r.key + "_heads", Group: GroupHiring, Label: r.label + " heads", Unit: People,
		Range: anyHeads, Slide: Span{0, 30}, Step: 1,
		Help: r.label + "s of the tier at month 0; a move changes the company's " + r.label + " heads and all " + r.label +
			" shares, and the other tiers keep theirs",
		derived: &derivation{
			acts: []string{r.key + ".heads", "tier.*." + r.key + "_share"},
			get:  func(s *Scenario, place Place) (float64, bool) { return s.headsByTier(r.role)[place.Tier], true },
			set:  func(s, from *Scenario, place Place, n float64) { s.setHeads(from, r.role, place.Tier, n) },
		},
		idle: idleUnlessShares,
	}
}

// HeadsIn is the lever of a tier's heads of a role, by the tier's index; false where tiers have
// no heads of their own, since one team goes where the load is.
func HeadsIn(s *Scenario, r Role, tier int) (Lever, bool) {
	l := specByKey["tier.*."+teamRoles[r].key+"_heads"].Bind(s, Place{Tier: tier})
	return l, l.Idle(s) == ""
}

// headsByTier are the heads of a role in each tier at t = 0, without the dust of products.
func (s *Scenario) headsByTier(r Role) (heads [MaxTiers]float64) {
	opening, _ := s.Opening()
	shares := s.SharesOf(&opening)
	for k := range s.Tiers {
		heads[k] = billionths(s.Team(r).Heads * shares.Heads(r)[k])
	}
	return heads
}

// setHeads gives a tier so many heads of a role; the others keep what they have in from. Where
// nobody is left, the shares stay: there is nothing to share out.
func (s *Scenario) setHeads(from *Scenario, r Role, tier int, n float64) {
	heads := from.headsByTier(r)
	sum := billionths(from.Team(r).Heads + n - heads[tier])
	heads[tier] = n
	s.Team(r).Heads = max(0, sum)
	if sum <= 0 {
		return
	}
	for k := range s.Tiers {
		share := dustless(heads[k] / sum)
		if isTrace(share) {
			share = 0
		}
		*s.Tiers[k].HeadShare(r) = Some(share)
	}
}

// HeadShare is the tier's part of the heads of a role.
func (t *Tier) HeadShare(r Role) *Opt {
	if r == RoleAE {
		return &t.AEShare
	}
	return &t.CSMShare
}

// billionths rounds to what an input may differ from 0 by.
func billionths(n float64) float64 { return math.Round(n*1e9) / 1e9 }
