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
	type key struct {
		month model.Month
		tier  int
		csm   string
	}
	var dues groups[key, Due]
	for k, rows := range members {
		for _, i := range rows {
			if account := m.all.At(i); account.Renewal.Known() {
				due := key{account.Renewal.Month(), k, account.CSM}
				dues.entry(due, Due{Month: due.month, Tier: k, CSM: account.CSM}).add(&account)
			}
		}
	}
	slices.SortFunc(dues.list, func(x, y Due) int {
		return cmp.Or(cmp.Compare(x.Month, y.Month), cmp.Compare(x.Tier, y.Tier), strings.Compare(x.CSM, y.CSM))
	})
	return dues.list
}

// DueSoon is what renews in all tiers within [SwarmDays] and within [ForecastDays].
func (b *Books) DueSoon() (near, far Sum) {
	for k := range b.Tiers {
		near.addAll(b.Tiers[k].Due90)
		far.addAll(b.Tiers[k].Due120)
	}
	return near, far
}

// CalendarQuarter is what renews in one fiscal quarter.
type CalendarQuarter struct {
	Quarter model.Quarter
	Tiers   []Sum // by tier
	All     Sum
}

// Calendar adds up, by fiscal quarter in the order of time, those renewals that are wanted;
// nil wants all. Quarters in which nothing renews are left out.
func (b *Books) Calendar(s *model.Scenario, wanted func(*Due) bool) []CalendarQuarter {
	var list []CalendarQuarter
	for i := range b.Renewals { // by month
		due := &b.Renewals[i]
		if wanted != nil && !wanted(due) {
			continue
		}
		quarter := s.Quarter(due.Month)
		if last := len(list) - 1; last < 0 || list[last].Quarter != quarter {
			list = append(list, CalendarQuarter{Quarter: quarter, Tiers: make([]Sum, len(b.Tiers))})
		}
		last := &list[len(list)-1]
		last.Tiers[due.Tier].addAll(due.Sum)
		last.All.addAll(due.Sum)
	}
	return list
}
