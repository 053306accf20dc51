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

// pairs are the AEs and CSMs of some accounts of a tier. Accounts without an AE or a CSM are
// in none.
func pairs(all *model.Accounts, tier string, rows []int) []Pod {
	var pods groups[[2]string, Pod]
	for _, i := range rows {
		if account := all.At(i); account.AE != "" && account.CSM != "" {
			pair := [2]string{account.AE, account.CSM}
			pods.entry(pair, Pod{Tier: tier, AE: account.AE, CSM: account.CSM}).add(&account)
		}
	}
	return pods.list
}

// pods are the pairs of tier k, most ARR first.
func (m *maker) pods(k int, members []int) []Pod {
	pods := pairs(m.all, m.s.Tiers[k].Name, members)
	slices.SortFunc(pods, func(x, y Pod) int {
		return cmp.Or(cmp.Compare(y.ARR, x.ARR), strings.Compare(x.AE, y.AE), strings.Compare(x.CSM, y.CSM))
	})
	return pods
}

// Partners are, for every AE with accounts in the tier's books, the CSM with most of them: of
// equally many the one with more of the AE's ARR, then the first by name.
func (t *Tier) Partners(all *model.Accounts) map[string]string {
	var rows []int
	for i := range t.Books {
		rows = append(rows, t.Books[i].Rows...)
	}
	list := pairs(all, t.Name, rows)
	slices.SortFunc(list, func(x, y Pod) int {
		return cmp.Or(cmp.Compare(x.Accounts, y.Accounts), cmp.Compare(x.ARR, y.ARR), strings.Compare(y.CSM, x.CSM))
	})
	partners := map[string]string{}
	for _, pair := range list {
		partners[pair.AE] = pair.CSM // the last one is the closest
	}
	return partners
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
	people := groups[string, CSM]{list: []CSM{}}
	for k := range tiers {
		for _, book := range tiers[k].Books {
			csm := people.entry(book.CSM, CSM{Name: book.CSM, Utilization: model.Some(0)})
			csm.addAll(book.Sum)
			csm.Tiers++
			csm.Utilization.V += book.Utilization.V
			csm.Utilization.OK = csm.Utilization.OK && book.Utilization.OK
		}
	}
	slices.SortFunc(people.list, func(x, y CSM) int { return cmp.Or(cmp.Compare(y.ARR, x.ARR), strings.Compare(x.Name, y.Name)) })
	return people.list
}
