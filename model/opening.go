package model

import "math"

// shareTolerance is how far given shares may sum from 1.
const shareTolerance = 1e-6

// Slice is a tier's part of the opening book.
type Slice struct {
	Edge     float64 // lower ACV edge
	Accounts float64
	ARR      float64
}

// ACV is the average contract value of the slice, 0 when it is empty.
func (s Slice) ACV() float64 {
	if s.Accounts <= 0 {
		return 0
	}
	return s.ARR / s.Accounts
}

// OpeningARR is ARR at t = 0: as given, or the accounts file's sum.
func (s *Scenario) OpeningARR() float64 {
	if s.Book.Accounts != nil {
		return s.ARR.Or(s.Book.Accounts.Sum())
	}
	return s.ARR.V
}

// OpeningAccounts is the number of accounts at t = 0: ARR over the mean ACV.
func (s *Scenario) OpeningAccounts() float64 {
	mean := s.Book.MeanACV()
	if mean <= 0 {
		return 0
	}
	return s.OpeningARR() / mean
}

// Opening divides the opening book among the tiers (section 3 of the model): by ACV
// edge or by share of accounts from the top, then the accounts promoted by hand.
// It is false when a tier promotes more accounts than the next lower one has.
func (s *Scenario) Opening() (slices [MaxTiers]Slice, ok bool) {
	if s.Book.Accounts != nil {
		slices = s.openingFromFile()
	} else {
		slices = s.openingFromCurve()
	}
	return slices, s.promote(&slices)
}

// noShare is the largest share of the accounts that is none: sums of shares are no more
// exact than that.
const noShare = 1e-12

func (s *Scenario) openingFromCurve() (slices [MaxTiers]Slice) {
	n, arr := s.OpeningAccounts(), s.OpeningARR()
	var shareAbove, arrAbove, cumulated float64
	for k := range s.Tiers {
		cumulated += s.Tiers[k].AccountShare.V
		edge := s.Tiers[k].MinACV.V
		if s.Tiers[k].AccountShare.OK {
			edge = s.Book.edgeFor(cumulated)
		}
		if k == len(s.Tiers)-1 {
			edge = 0
		}
		shares, arrs := s.Book.above(edge)
		if s.Tiers[k].AccountShare.OK && cumulated == 0 {
			shares, arrs = 0, 0
		}
		if shares, arrs = max(shares, shareAbove), max(arrs, arrAbove); shares-shareAbove <= noShare {
			shares, arrs = shareAbove, arrAbove // what rounding leaves of no accounts, and no ARR without any
		}
		slices[k] = Slice{Edge: edge, Accounts: n * (shares - shareAbove), ARR: arr * (arrs - arrAbove)}
		shareAbove, arrAbove = shares, arrs
	}
	return slices
}

func (s *Scenario) openingFromFile() (slices [MaxTiers]Slice) {
	a := s.Book.Accounts
	scale := 0.0
	if a.Sum() > 0 {
		scale = s.OpeningARR() / a.Sum()
	}
	cumulated, from := 0.0, 0
	for k := range s.Tiers {
		cumulated += s.Tiers[k].AccountShare.V
		edge := s.Tiers[k].MinACV.V
		to := a.Len()
		switch {
		case k == len(s.Tiers)-1:
			edge = 0
		case s.Tiers[k].AccountShare.OK:
			to = min(a.Len(), int(math.Floor(cumulated*float64(a.Len())+0.5)))
			edge = a.edgeOf(from, to)
		default:
			to = max(from, a.firstBelow(edge))
		}
		held := a.in(s.Tiers[k].Name, from, to)
		slices[k] = Slice{Edge: edge, Accounts: held.accounts * scale, ARR: held.acv * scale}
		from = to
	}
	return slices
}

// promote moves each tier's promoted accounts up, at the average ACV of the tier they
// come from. From the top down, each tier's average is still the one of the cut.
func (s *Scenario) promote(slices *[MaxTiers]Slice) bool {
	for k := 0; k+1 < len(s.Tiers); k++ {
		n := s.Tiers[k].Promoted
		if n == 0 {
			continue
		}
		from := &slices[k+1]
		if n > from.Accounts {
			return false
		}
		arr := from.ARR * (n / from.Accounts) // all of it when all move
		slices[k].Accounts += n
		slices[k].ARR += arr
		from.Accounts -= n
		from.ARR -= arr
	}
	return true
}

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
		_, most := s.Tiers[k].Book()
		books[k].ARR = books[k].Accounts / most
	}
	return s.defaultShares(&books, Slice.arr)
}

// TeamShares are the tiers' parts of heads, planned hires and new business.
type TeamShares struct {
	AE, CSM, AEHires, CSMHires, NewMix Shares
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
