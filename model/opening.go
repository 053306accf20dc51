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

// OpeningARR is ARR at t = 0: as given, or the sum of the tiers' own figures, of the
// accounts file or of the file of bands.
func (s *Scenario) OpeningARR() float64 {
	switch {
	case s.OwnFigures():
		_, arr := s.ownSums()
		return s.ARR.Or(arr)
	case s.Book.Accounts != nil:
		return s.ARR.Or(s.Book.Accounts.Sum())
	case s.Book.BandsFile != "":
		return s.ARR.Or(s.Book.BandsARR)
	}
	return s.ARR.V
}

// ownSums adds up the tiers' own figures.
func (s *Scenario) ownSums() (accounts, arr float64) {
	for k := range s.Tiers {
		accounts += s.Tiers[k].Accounts.V
		arr += s.Tiers[k].ARR.V
	}
	return accounts, arr
}

// MeanACV is the average contract value over all accounts at t = 0.
func (s *Scenario) MeanACV() float64 {
	if accounts, arr := s.ownSums(); accounts > 0 && s.OwnFigures() {
		return arr / accounts
	}
	return s.Book.MeanACV()
}

// OpeningAccounts is the number of accounts at t = 0: ARR over the mean ACV.
func (s *Scenario) OpeningAccounts() float64 {
	mean := s.MeanACV()
	if mean <= 0 {
		return 0
	}
	return s.OpeningARR() / mean
}

// Opening divides the opening book among the tiers (section 3 of the model): by ACV
// edge, by share of accounts from the top or as the tiers say themselves, then the
// accounts promoted by hand. It is false when a tier promotes more accounts than the next
// lower one has.
func (s *Scenario) Opening() (slices [MaxTiers]Slice, ok bool) {
	slices = s.cutOpening()
	return slices, s.promote(&slices)
}

// cutOpening divides the opening book as [Scenario.Opening] does, before any promotion.
func (s *Scenario) cutOpening() [MaxTiers]Slice {
	switch {
	case s.OwnFigures():
		return s.openingOwn()
	case s.Book.Accounts != nil:
		return s.openingFromFile()
	}
	return s.openingFromCurve()
}

// openingOwn is the tiers' own figures, scaled to the company's ARR. An edge that is not
// given lies halfway to the average ACV of the tier below.
func (s *Scenario) openingOwn() (slices [MaxTiers]Slice) {
	scale := 0.0
	if _, arr := s.ownSums(); arr > 0 {
		scale = s.OpeningARR() / arr
	}
	for k := range s.Tiers {
		tier := &s.Tiers[k]
		slices[k] = Slice{Accounts: tier.Accounts.V * scale, ARR: tier.ARR.V * scale}
		if k+1 < len(s.Tiers) {
			slices[k].Edge = tier.MinACV.Or((tier.ownACV() + s.Tiers[k+1].ownACV()) / 2)
		}
	}
	return slices
}

// ownACV is the average contract value of a tier's own figures.
func (t *Tier) ownACV() float64 { return Slice{Accounts: t.Accounts.V, ARR: t.ARR.V}.ACV() }

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

// openingFromFile divides real accounts. A tier by share has exactly its share of them, by
// ACV or by score, so that the last one may belong to it in part.
func (s *Scenario) openingFromFile() (slices [MaxTiers]Slice) {
	a := s.Book.Accounts
	scale := 0.0
	if a.Sum() > 0 {
		scale = s.OpeningARR() / a.Sum()
	}
	from, divided := rank{}, a.divide(s)
	for k := range s.Tiers {
		to, edge := s.rankBelow(k, from)
		held := divided.in(a, k, from.exact, to.exact)
		slices[k] = Slice{Edge: edge, Accounts: held.accounts * scale, ARR: held.acv * scale}
		from = to
	}
	return slices
}

// rank is where a tier ends among the accounts of a file: as many stand above it.
type rank struct {
	exact float64
	whole int // the accounts that count as the tier's where they are named
	share float64
}

// rankBelow is where tier k ends, which begins at a rank, and its lower edge.
func (s *Scenario) rankBelow(k int, from rank) (to rank, edge float64) {
	a, tier := s.Book.Accounts, &s.Tiers[k]
	n := a.Len()
	switch {
	case k == len(s.Tiers)-1:
		return rank{exact: float64(n), whole: n}, 0
	case tier.AccountShare.OK:
		share := from.share + tier.AccountShare.V
		whole := min(n, int(math.Floor(share*float64(n)+0.5+1e-9)))
		return rank{exact: min(1, share) * float64(n), whole: whole, share: share}, a.divide(s).edge(a, from.whole, whole)
	}
	edge = tier.MinACV.V
	whole := max(from.whole, a.firstBelow(edge))
	return rank{exact: float64(whole), whole: whole}, edge
}

// YoungShareIn is the share of tier k's opening accounts that was won in the last twelve
// months: as given, or counted in an accounts file among those that have a start date, or
// [YoungShare].
func (s *Scenario) YoungShareIn(k int) float64 {
	if share := s.Tiers[k].YoungShare; share.OK {
		return share.V
	}
	if s.OwnFigures() || s.Book.Accounts == nil {
		return YoungShare
	}
	from := rank{}
	for above := range k {
		from, _ = s.rankBelow(above, from)
	}
	to, _ := s.rankBelow(k, from)
	young, known := s.Book.Accounts.divide(s).young(k, from.whole, to.whole)
	if known == 0 {
		return YoungShare
	}
	return float64(young) / float64(known)
}

// OpeningACV is the average contract value of tier k at t = 0, which is that of its new
// accounts too where the tier gives none; of a tier without accounts its lower edge, or the
// mean of all where that is 0.
func (s *Scenario) OpeningACV(opening *[MaxTiers]Slice, k int) float64 {
	if acv := opening[k].ACV(); acv > 0 {
		return acv
	}
	if edge := opening[k].Edge; edge > 0 {
		return edge
	}
	return s.MeanACV()
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

// NewACV is the ACV of tier k's new accounts, before deal_size: as given, or as
// [Scenario.OpeningACV] says.
func (s *Scenario) NewACV(opening *[MaxTiers]Slice, k int) float64 {
	return s.Tiers[k].NewACV.Or(s.OpeningACV(opening, k))
}
