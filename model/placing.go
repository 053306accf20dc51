package model

// AccountTiers is the tier of every account of the file, as an index of Tiers, in the order
// of [Accounts.All]; nil without a file. An account sits in the tier that it names, else
// where the opening book has it: by its ACV against the tiers' edges, or by its rank (its
// score's rank under [Score].Split). Where tiers have shares of the accounts, one that
// belongs to two sits where the larger part of it is, that is, tiers end at the nearest
// whole account. Accounts promoted by hand are averages, so that no account is one of them.
func (s *Scenario) AccountTiers() []int {
	if s.Book.Accounts == nil {
		return nil
	}
	a := s.Book.Accounts
	tiers := make([]int, a.Len())
	if s.OwnFigures() {
		s.placeByOwnEdges(tiers)
	} else {
		s.placeByRank(tiers)
	}
	tierOf := a.places(s.TierNames())
	for i := range tiers {
		if k := a.tierAt(i, tierOf); k >= 0 {
			tiers[i] = k
		}
	}
	return tiers
}

// placeByOwnEdges places the accounts of a file that stands beside the tiers' own figures.
func (s *Scenario) placeByOwnEdges(tiers []int) {
	opening := s.openingOwn()
	for i := range tiers {
		tiers[i] = len(s.Tiers) - 1
		for k := range s.Tiers {
			if s.Book.Accounts.acv(i) >= opening[k].Edge {
				tiers[i] = k
				break
			}
		}
	}
}

// placeByRank places accounts as [Scenario.openingFromFile] divides them.
func (s *Scenario) placeByRank(tiers []int) {
	from, divided := rank{}, s.Book.Accounts.divide(s)
	for k := range s.Tiers {
		to, _ := s.rankBelow(k, from)
		for place := from.whole; place < to.whole; place++ {
			tiers[divided.at(place)] = k
		}
		from = to
	}
}
