package books

import (
	"cmp"
	"slices"
	"strings"

	"brim/model"
)

// Pod is the accounts of one AE and one CSM in a pod tier.
type Pod struct {
	Tier string `json:"tier"`
	AE   string `json:"ae"`
	CSM  string `json:"csm"`
	Sum
}

// pods are the pairs of tier k. Accounts without an AE or a CSM are in none.
func (m *maker) pods(k int, members []int) []Pod {
	var pods []Pod
	places := map[[2]string]int{}
	for _, i := range members {
		account := m.all.At(i)
		if account.AE == "" || account.CSM == "" {
			continue
		}
		pair := [2]string{account.AE, account.CSM}
		place, known := places[pair]
		if !known {
			place = len(pods)
			places[pair] = place
			pods = append(pods, Pod{Tier: m.s.Tiers[k].Name, AE: account.AE, CSM: account.CSM})
		}
		pods[place].add(&account)
	}
	slices.SortFunc(pods, func(x, y Pod) int {
		return cmp.Or(cmp.Compare(y.ARR, x.ARR), strings.Compare(x.AE, y.AE), strings.Compare(x.CSM, y.CSM))
	})
	return pods
}

// Partners are, for every AE of some accounts, the CSM with most of that AE's accounts
// among them: of equally many the one with more of the AE's ARR, then the first by name.
func Partners(accounts []*model.Account) map[string]string {
	pairs := map[string]map[string]*Sum{}
	for _, account := range accounts {
		if account.AE == "" || account.CSM == "" {
			continue
		}
		if pairs[account.AE] == nil {
			pairs[account.AE] = map[string]*Sum{}
		}
		if pairs[account.AE][account.CSM] == nil {
			pairs[account.AE][account.CSM] = &Sum{}
		}
		pairs[account.AE][account.CSM].add(account)
	}
	partners := map[string]string{}
	for ae, sums := range pairs {
		best := ""
		for csm, sum := range sums {
			if best == "" || sum.before(csm, sums[best], best) {
				best = csm
			}
		}
		partners[ae] = best
	}
	return partners
}

// before reports whether a CSM with these accounts is the partner rather than another.
func (s *Sum) before(csm string, other *Sum, than string) bool {
	return cmp.Or(cmp.Compare(other.Accounts, s.Accounts), cmp.Compare(other.ARR, s.ARR), strings.Compare(csm, than)) < 0
}

// CSM is what one CSM carries over all tiers.
type CSM struct {
	Name string `json:"csm"`
	Sum
	Utilization model.Opt `json:"utilization"` // the sum of the books': 1 is one CSM's full time
	Tiers       int       `json:"-"`           // in how many tiers there is a book
}

// csms adds up the books of every CSM.
func csms(tiers []Tier) []CSM {
	list := []CSM{}
	places := map[string]int{}
	for k := range tiers {
		for _, book := range tiers[k].Books {
			place, known := places[book.CSM]
			if !known {
				place = len(list)
				places[book.CSM] = place
				list = append(list, CSM{Name: book.CSM, Utilization: model.Some(0)})
			}
			csm := &list[place]
			csm.Accounts += book.Accounts
			csm.ARR += book.ARR
			csm.Tiers++
			csm.Utilization.V += book.Utilization.V
			csm.Utilization.OK = csm.Utilization.OK && book.Utilization.OK
		}
	}
	slices.SortFunc(list, func(x, y CSM) int { return cmp.Or(cmp.Compare(y.ARR, x.ARR), strings.Compare(x.Name, y.Name)) })
	return list
}
