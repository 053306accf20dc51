package model

import (
	"fmt"
	"slices"
	"strings"
)

// FitRamping lets no more people be in ramp than there are: lists of people in ramp that
// sum to more than the heads are scaled down to them, of a tier to the heads that it has.
// Lists whose keys are among given stay as they are. It says what changed, a clause each.
func FitRamping(s *Scenario, given ...string) (words []string) {
	for _, r := range []Role{RoleAE, RoleCSM} {
		team := s.Team(r)
		sum := total(team.Ramping)
		if sum <= team.Heads+shareTolerance || slices.Contains(given, r.String()+".ramping") {
			continue
		}
		team.Ramping = scaledTo(team.Ramping, team.Heads)
		words = append(words, fmt.Sprintf("%ss in ramp: %s → %s, as many as there are heads", strings.ToUpper(r.String()),
			short(sum), short(team.Heads)))
	}
	return append(words, s.fitOwnRamping(given)...)
}

// fitOwnRamping is [FitRamping] of the lists that tiers have of their own.
func (s *Scenario) fitOwnRamping(given []string) (words []string) {
	own := func(t Tier) bool { return t.AE.Ramping != nil || t.CSM.Ramping != nil }
	if !slices.ContainsFunc(s.Tiers, own) {
		return nil
	}
	opening, _ := s.Opening()
	shares := s.SharesOf(&opening)
	for k := range s.Tiers {
		for _, r := range []Role{RoleAE, RoleCSM} {
			team, heads := s.Tiers[k].Team(r), s.Team(r).Heads*shares.Heads(r)[k]
			sum := total(team.Ramping)
			if sum <= heads+shareTolerance || slices.Contains(given, "tier."+s.Tiers[k].Name+"."+r.String()+".ramping") {
				continue
			}
			team.Ramping = scaledTo(team.Ramping, heads)
			words = append(words, fmt.Sprintf("%ss of %s in ramp: %s → %s, as many as it has",
				strings.ToUpper(r.String()), s.Tiers[k].Name, short(sum), short(heads)))
		}
	}
	return words
}

// scaledTo is a list of people by month whose sum is more, scaled to so many.
func scaledTo(list []float64, heads float64) []float64 {
	scaled, sum := slices.Clone(list), total(list)
	for i := range scaled {
		if scaled[i] *= heads / sum; isTrace(scaled[i]) {
			scaled[i] = 0
		}
	}
	return scaled
}
