package model

func (s Slice) arr() float64 { return s.ARR }

// Shares are the tiers' parts of a team, summing to 1.
type Shares = [MaxTiers]float64

// defaultShares divides by a measure of the opening book, evenly where it is 0 all over.
func (s *Scenario) defaultShares(opening *[MaxTiers]Slice, measure func(Slice) float64) (shares Shares) {
	sum := 0.0
	for k := range s.Tiers {
		shares[k] = max(0, measure(opening[k]))
		sum += shares[k]
	}
	for k := range s.Tiers {
		if sum > 0 {
			shares[k] /= sum
		} else {
			shares[k] = 1 / float64(len(s.Tiers))
		}
	}
	return shares
}

// bookShares divides by the full books that the opening accounts fill.
func (s *Scenario) bookShares(opening *[MaxTiers]Slice) (shares Shares) {
	books := *opening
	for k := range s.Tiers {
		_, most := s.Tiers[k].BookAt(opening[k].ACV())
		books[k].ARR = s.openingWork(k, opening[k].Accounts) / most
	}
	return s.defaultShares(&books, Slice.arr)
}

// openingWork is the accounts of tier k at t = 0, those in onboarding with their weight.
// Young accounts were won in twelve equal months.
func (s *Scenario) openingWork(k int, accounts float64) float64 {
	tier := &s.Tiers[k]
	if tier.OnboardingWeight == 1 {
		return accounts
	}
	onboarding := accounts * s.YoungShareIn(k) * float64(tier.OnboardingMonths()) / 12
	return accounts + (tier.OnboardingWeight-1)*onboarding
}

// TeamShares are the tiers' parts of heads, planned hires and new business.
type TeamShares struct {
	AE, CSM, AEHires, CSMHires, NewMix Shares
}

// Heads are the shares of a role's heads.
func (t *TeamShares) Heads(r Role) *Shares {
	if r == RoleAE {
		return &t.AE
	}
	return &t.CSM
}

// Hires are the shares of a role's planned hires.
func (t *TeamShares) Hires(r Role) *Shares {
	if r == RoleAE {
		return &t.AEHires
	}
	return &t.CSMHires
}

// SharesOf fills in every share that the scenario leaves to its default, from the
// opening book that [Scenario.Opening] returned.
func (s *Scenario) SharesOf(opening *[MaxTiers]Slice) TeamShares {
	byARR := s.defaultShares(opening, Slice.arr)
	byBook := s.bookShares(opening)
	var t TeamShares
	for k := range s.Tiers {
		tier := &s.Tiers[k]
		t.AE[k] = tier.AEShare.Or(byARR[k])
		t.CSM[k] = tier.CSMShare.Or(byBook[k])
		t.AEHires[k] = tier.AEHireShare.Or(t.AE[k])
		t.CSMHires[k] = tier.CSMHireShare.Or(t.CSM[k])
		t.NewMix[k] = tier.NewMix.Or(byARR[k])
	}
	return t
}
