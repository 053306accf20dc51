package model

import (
	"fmt"
	"math"
)

// ways of cutting the book into tiers, as the lever of the cut says them.
const (
	cutByACV   = "min_acv"
	cutByShare = "account_share"
	cutNot     = "accounts" // every tier gives its own
)

// CutTiers cuts the tiers by their smallest ACV, or by their shares of the accounts, so
// that they hold the accounts that they hold now, as far as rounding allows: shares to
// 0.01%, edges to three digits. The error says why not: of two tiers without accounts
// between them no edge is the higher one. Tiers with accounts and ARR of their own keep
// their shares of the accounts; what ARR they hold then follows from the book.
func CutTiers(s *Scenario, byShare bool) (Restructured, error) {
	return restructure(s, func(d *draft) error {
		own := d.OwnFigures()
		if d.leaveOwn(); own {
			d.say("the book divides the accounts now: %s", d.bookWords())
		}
		switch {
		case byShare == d.CutByShare():
		case byShare:
			d.cutByShares()
			d.say("tiers are shares of the accounts now, rounded to 0.01%%")
		default:
			if !d.cutByEdges() {
				return &Problem{Key: keyCut, Found: "tiers without accounts between them", Allowed: "thresholds that descend"}
			}
			d.say("tiers are ranges of ACV now, with thresholds of three digits")
		}
		return nil
	})
}

// OwnTiers lets every tier give the accounts and the ARR that it has now as its own, so that
// no book divides them any more. They are rounded as people write them, and the company's
// accounts and ARR stay.
func OwnTiers(s *Scenario) (Restructured, error) {
	return restructure(s, func(d *draft) error {
		if d.OwnFigures() {
			return nil
		}
		d.giveOwn(s.roundOpening())
		if len(Validate(d.Scenario)) > 0 {
			d.giveOwn(s.cutOpening()) // rounded they stand in another order
		}
		d.say("every tier has its own accounts and ARR now, as the book divided them, rounded")
		return nil
	})
}

// giveOwn gives every tier accounts and ARR of its own.
func (d *draft) giveOwn(opening [MaxTiers]Slice) {
	for k := range d.Tiers {
		tier := &d.Tiers[k]
		tier.AccountShare, tier.Accounts, tier.ARR = Opt{}, Some(opening[k].Accounts), Some(opening[k].ARR)
	}
}

// leaveOwn makes shares of the accounts of the tiers' own figures, and a book with their
// mean where there is no other.
func (d *draft) leaveOwn() {
	if !d.OwnFigures() {
		return
	}
	accounts, arr := d.ownSums()
	d.ARR = Some(d.ARR.Or(arr))
	if d.Book.Bands == nil && d.Book.File == "" {
		d.Book.Mean = Some(arr / accounts)
	}
	left := 1.0
	for k := range d.Tiers {
		tier := &d.Tiers[k]
		share := tier.Accounts.V / accounts
		if left -= share; k == len(d.Tiers)-1 {
			share = max(0, share+left)
		}
		tier.MinACV, tier.AccountShare, tier.Accounts, tier.ARR = Opt{}, Some(share), Opt{}, Opt{}
	}
}

// bookWords says which form the book has.
func (d *draft) bookWords() string {
	switch {
	case d.Book.File != "":
		return "the accounts file"
	case d.Book.Bands != nil:
		return "its bands"
	}
	return "a lognormal one around the mean of " + Format(d.Book.MeanACV(), Money, d.Currency)
}

// cutByShares writes each tier's share of the accounts in the place of its edge.
func (d *draft) cutByShares() {
	const steps = 10_000 // 0.01%
	left := steps
	for k := range d.Tiers {
		part := left
		if k < len(d.Tiers)-1 {
			above := int(math.Round(d.shareFrom(d.Tiers[k].MinACV.V) * steps))
			part = min(max(0, above-(steps-left)), left)
		}
		left -= part
		d.Tiers[k].MinACV, d.Tiers[k].AccountShare = Opt{}, Some(float64(part)/steps)
	}
}

// shareFrom is the share of accounts of an ACV or more, before anything is moved by hand.
func (s *Scenario) shareFrom(edge float64) float64 {
	if edge <= 0 {
		return 1
	}
	if a := s.Book.Accounts; a != nil {
		if a.Len() == 0 {
			return 0
		}
		return float64(a.firstBelow(edge)) / float64(a.Len())
	}
	accounts, _ := s.Book.above(edge)
	return accounts
}

// cutByEdges writes each tier's smallest ACV in the place of its share.
func (d *draft) cutByEdges() bool {
	opening, _ := d.Opening()
	for _, digits := range []int{3, 6, 17} {
		edges := make([]float64, len(d.Tiers))
		for k := range edges[:len(edges)-1] {
			edges[k] = significant(opening[k].Edge, digits)
		}
		if descending(edges) {
			d.setEdges(edges)
			return true
		}
	}
	return false
}

func (d *draft) setEdges(edges []float64) {
	for k := range d.Tiers {
		d.Tiers[k].AccountShare, d.Tiers[k].MinACV = Opt{}, Some(edges[k])
	}
}

// descending reports whether numbers fall from one to the next.
func descending(list []float64) bool {
	for i := 1; i < len(list); i++ {
		if list[i] >= list[i-1] {
			return false
		}
	}
	return true
}

// significant rounds to that many digits.
func significant(n float64, digits int) float64 {
	if n == 0 || digits > 15 {
		return n
	}
	scale := math.Pow(10, float64(digits-1)-math.Floor(math.Log10(math.Abs(n))))
	if scaled := n * scale; !math.IsInf(scaled, 0) && scale > 0 {
		return math.Round(scaled) / scale
	}
	return n
}

// SetEdges cuts the tiers at these ACVs, one for each tier, descending to 0.
func SetEdges(s *Scenario, edges []float64) (Restructured, error) {
	if len(edges) != len(s.Tiers) {
		return Restructured{}, &Problem{Key: keyCut, Found: fmt.Sprintf("%d thresholds", len(edges)),
			Allowed: fmt.Sprintf("one for each of %d tiers", len(s.Tiers))}
	}
	return restructure(s, func(d *draft) error {
		before := d.Clone()
		d.setEdges(edges)
		d.sayCut(before)
		return nil
	})
}

// SetAccountShares gives the tiers these shares of the accounts, one for each, summing
// to 1.
func SetAccountShares(s *Scenario, shares []float64) (Restructured, error) {
	if len(shares) != len(s.Tiers) {
		return Restructured{}, &Problem{Key: keyCut, Found: fmt.Sprintf("%d shares", len(shares)),
			Allowed: fmt.Sprintf("one for each of %d tiers", len(s.Tiers))}
	}
	return restructure(s, func(d *draft) error {
		before := d.Clone()
		d.leaveOwn()
		for k := range d.Tiers {
			d.Tiers[k].MinACV, d.Tiers[k].AccountShare = Opt{}, Some(shares[k])
		}
		d.sayCut(before)
		return nil
	})
}

// sayCut says where tiers are cut otherwise than they were.
func (d *draft) sayCut(before *Scenario) {
	switch byShare := d.CutByShare(); {
	case byShare && !before.CutByShare():
		d.say("tiers are shares of the accounts now")
	case !byShare && before.CutByShare():
		d.say("tiers are ranges of ACV now")
	}
	for k := range d.Tiers {
		after, old := &d.Tiers[k], &before.Tiers[k]
		last := k == len(d.Tiers)-1
		switch {
		case after.AccountShare.OK && after.AccountShare != old.AccountShare:
			d.say("%s holds %s of the accounts", after.Name, Format(after.AccountShare.V, Fraction, ""))
		case !after.AccountShare.OK && !last && (after.MinACV != old.MinACV || old.AccountShare.OK):
			d.say("%s begins at an ACV of %s", after.Name, Format(after.MinACV.V, Money, d.Currency))
		}
	}
}

// middleACV is an ACV that divides a tier's accounts in two halves, or, where they have
// few ACVs, its range; rounded to two digits where they divide it too. It is false where
// nothing lies between its edges.
func (s *Scenario) middleACV(k int) (float64, bool) {
	low, high := 0.0, math.Inf(1)
	if k < len(s.Tiers)-1 {
		low = s.Tiers[k].MinACV.V
	}
	if k > 0 {
		high = s.Tiers[k-1].MinACV.V
	}
	for _, edge := range []float64{significant(s.medianACV(low, high), 2), s.medianACV(low, high), between(low, high, s.Book.MeanACV())} {
		if edge > low && edge < high && edge >= smallest && edge <= anyMoney.High {
			return edge, true
		}
	}
	return 0, false
}

// medianACV is the ACV with as many accounts above it as below, of those from low to high.
func (s *Scenario) medianACV(low, high float64) float64 {
	above := 0.0
	if !math.IsInf(high, 1) {
		above = s.shareFrom(high)
	}
	share := (above + s.shareFrom(low)) / 2
	if a := s.Book.Accounts; a != nil {
		i := min(int(math.Round(share*float64(a.Len()))), a.Len()) - 1
		if i < 0 {
			return 0
		}
		return a.acv(i)
	}
	return s.Book.edgeFor(share)
}

// between is a number between two edges, of which the upper one may be infinite.
func between(low, high, mean float64) float64 {
	switch {
	case !math.IsInf(high, 1):
		return (low + high) / 2
	case low > 0:
		return low * 2
	}
	return max(mean, 1)
}
