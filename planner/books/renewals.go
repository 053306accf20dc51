package books

import (
	"cmp"
	"slices"
	"strings"

	"brim/model"
)

// Due is what renews in one month, of one tier and CSM. Months before the opening are in
// it too: a renewal date that has passed is one that somebody has to look at.
type Due struct {
	Month model.Month
	Tier  int    // index among the scenario's tiers
	CSM   string // empty: accounts without a CSM
	Sum
}

// renewals are the accounts whose renewal is known.
func (m *maker) renewals(members [][]int) []Due {
	var list []Due
	type key struct {
		month model.Month
		tier  int
		csm   string
	}
	places := map[key]int{}
	for k, rows := range members {
		for _, i := range rows {
			account := m.all.At(i)
			if !account.Renewal.Known() {
				continue
			}
			due := key{account.Renewal.Month(), k, account.CSM}
			place, known := places[due]
			if !known {
				place = len(list)
				places[due] = place
				list = append(list, Due{Month: due.month, Tier: k, CSM: account.CSM})
			}
			list[place].add(&account)
		}
	}
	slices.SortFunc(list, func(x, y Due) int {
		return cmp.Or(cmp.Compare(x.Month, y.Month), cmp.Compare(x.Tier, y.Tier), strings.Compare(x.CSM, y.CSM))
	})
	return list
}

// DueQuarter is what renews in one fiscal quarter, of one tier and CSM.
type DueQuarter struct {
	Quarter model.Quarter
	Due     // Month is the quarter's first
}

// Quarters adds renewals up by fiscal quarter, in the order of the quarters, then of tiers
// and CSMs.
func (b *Books) Quarters(s *model.Scenario) []DueQuarter {
	var list []DueQuarter
	for _, due := range b.Renewals {
		quarter := s.Quarter(due.Month)
		place := slices.IndexFunc(list, func(q DueQuarter) bool {
			return q.Quarter == quarter && q.Tier == due.Tier && q.CSM == due.CSM
		})
		if place < 0 {
			due.Month = quarter.First
			list = append(list, DueQuarter{quarter, due})
			continue
		}
		list[place].Accounts += due.Accounts
		list[place].ARR += due.ARR
	}
	slices.SortStableFunc(list, func(x, y DueQuarter) int {
		return cmp.Or(cmp.Compare(x.Month, y.Month), cmp.Compare(x.Tier, y.Tier), strings.Compare(x.CSM, y.CSM))
	})
	return list
}
