package rebalance

import (
	"slices"

	"brim/model"
	"brim/planner/books"
)

// question is a request with the numbers behind it.
type question struct {
	s       *model.Scenario
	tier    *books.Tier
	request Request
	problem *problem
	names   []string // of the books after the moves
	kept    []Kept
	stays   []int // by book: how many of its accounts are never moved
	opening model.Day
}

// newQuestion turns a tier into numbers.
func newQuestion(s *model.Scenario, t *books.Tier, r Request) *question {
	q := &question{s: s, tier: t, request: r, problem: &problem{}, opening: s.MonthAt(0).LastDay()}
	partners := t.Partners(s.Book.Accounts)
	add := func(name string) int {
		q.names, q.stays = append(q.names, name), append(q.stays, 0)
		q.problem.baseARR, q.problem.baseLoad = append(q.problem.baseARR, 0), append(q.problem.baseLoad, 0)
		return len(q.names) - 1
	}
	for i := range t.Books {
		home := nobody
		if !slices.Contains(r.Without, t.Books[i].CSM) {
			home = add(t.Books[i].CSM)
		}
		q.lay(t.Books[i].Rows, home, partners)
	}
	q.lay(t.Free, nobody, partners)
	for _, name := range r.Add {
		add(name)
	}
	byACV(q.problem.items)
	slices.SortFunc(q.kept, func(x, y Kept) int { return x.Row - y.Row })
	q.problem.limit(r.Tolerance, t.Least, t.Most)
	return q
}

// lay takes up accounts at home in one book, or in none.
func (q *question) lay(rows []int, home int, partners map[string]string) {
	for _, row := range rows {
		account := q.s.Book.Accounts.At(row)
		weight := books.Weight(q.s, q.tier.Index, &account)
		if reason := reasonOf(&account, q.opening); home != nobody && reason != Movable {
			q.kept = append(q.kept, Kept{row, account.CSM, reason})
			q.problem.baseARR[home] += account.ACV
			q.problem.baseLoad[home] += weight
			q.stays[home]++
			continue
		}
		if home == nobody {
			q.problem.forced++
		}
		parts := account.CSM != "" && account.AE != "" && partners[account.AE] == account.CSM
		q.problem.items = append(q.problem.items, item{row, account.ACV, weight, home, parts})
	}
}

// despite is why an account that has to go would have stayed.
func (q *question) despite(it *item, account *model.Account) Reason {
	if it.home != nobody {
		return Movable
	}
	return reasonOf(account, q.opening)
}

// changes are the books before a state and in it.
func (q *question) changes(s *state) []Change {
	var list []Change
	for i := range q.tier.Books {
		book := &q.tier.Books[i]
		list = append(list, Change{CSM: book.CSM, Leaves: slices.Contains(q.request.Without, book.CSM), Before: book.Sum, LoadBefore: book.Load})
	}
	for _, name := range q.request.Add {
		list = append(list, Change{CSM: name, Comes: true})
	}
	for b, name := range q.names {
		change := &list[slices.IndexFunc(list, func(c Change) bool { return c.CSM == name })]
		change.After, change.LoadAfter = books.Sum{Accounts: q.stays[b], ARR: s.arr[b]}, s.load[b]
		for _, to := range s.to {
			if to == b {
				change.After.Accounts++
			}
		}
	}
	return list
}
