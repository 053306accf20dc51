package state

import (
	"cmp"
	"math"
	"slices"

	"brim/planner/books"
)

// AccountOrder is by what the accounts of a book are sorted.
type AccountOrder uint8

// The orders of accounts.
const (
	ByScore AccountOrder = iota
	ByACV
	ByRenewal
	accountOrders
)

var accountOrderNames = [...]string{"score", "ACV", "renewal"}

// String is the figure that the order goes by.
func (o AccountOrder) String() string { return accountOrderNames[o] }

// listBooks lists the tiers that have accounts, and below each its books, the fullest first,
// and what is nobody's.
func listBooks(made *books.Books) []BookRow {
	var list []BookRow
	for k := range made.Tiers {
		tier := &made.Tiers[k]
		if tier.All.Accounts == 0 {
			continue
		}
		list = append(list, BookRow{Tier: k, Kind: TierHead})
		first := len(list)
		for i := range tier.Books {
			list = append(list, BookRow{Tier: k, Kind: NamedBook, Book: i})
		}
		slices.SortStableFunc(list[first:], func(x, y BookRow) int {
			return cmp.Compare(tier.Books[y.Book].Utilization.Or(0), tier.Books[x.Book].Utilization.Or(0))
		})
		if tier.Unassigned.Accounts > 0 {
			list = append(list, BookRow{Tier: k, Kind: NobodysBook})
		}
	}
	return list
}

// first is the fullest book of all: who is over is looked at first.
func (a *Accounts) first() int {
	chosen, fullest := 0, -1.0
	for i, row := range a.List {
		full := -0.5 // what is nobody's, where there is nothing else
		if row.Kind == NamedBook {
			full = a.Books.Tiers[row.Tier].Books[row.Book].Utilization.Or(0)
		}
		if row.Kind != TierHead && full > fullest {
			chosen, fullest = i, full
		}
	}
	return chosen
}

// firstIn is the fullest book of a tier, by its name, or what is nobody's there; of a tier
// without accounts it is the fullest of all.
func (a *Accounts) firstIn(tier string) int {
	for i, row := range a.List {
		if row.Kind != TierHead && a.Books.Tiers[row.Tier].Name == tier {
			return i
		}
	}
	return a.first()
}

// inTier chooses the fullest book of a tier.
func (a Accounts) inTier(tier string) Accounts {
	if a.Books != nil {
		a.Row = a.firstIn(tier)
		a = a.listed()
	}
	return a
}

// listed sorts the accounts of the chosen book, and adds up when they renew.
func (a Accounts) listed() Accounts {
	a.Account, a.Listed, a.Own = 0, nil, nil
	book, tier := a.Book()
	switch {
	case tier == nil:
		return a
	case book == nil:
		a.Listed = slices.Clone(tier.Free)
	default:
		a.Listed = slices.Clone(book.Rows)
	}
	csm, _ := a.key()
	a.Own = a.Books.Calendar(a.Scenario, func(due *books.Due) bool { return due.CSM == csm && due.Tier == tier.Index })
	a.sort()
	return a
}

// sort puts the listed accounts, which stand by ACV, into their order: the highest score
// first, or the next renewal; those without a date come last.
func (a *Accounts) sort() {
	switch a.Order {
	case ByScore:
		slices.SortStableFunc(a.Listed, func(x, y int) int { return cmp.Compare(a.Books.Scores[y], a.Books.Scores[x]) })
	case ByRenewal:
		all := a.Scenario.Book.Accounts
		type dated struct{ day, row int }
		rows := make([]dated, len(a.Listed))
		for i, row := range a.Listed {
			rows[i] = dated{math.MaxInt, row}
			if renewal := all.At(row).Renewal; renewal.Known() {
				rows[i].day = int(renewal)
			}
		}
		slices.SortStableFunc(rows, func(x, y dated) int { return cmp.Compare(x.day, y.day) })
		for i := range rows {
			a.Listed[i] = rows[i].row
		}
	}
}

// ChooseBook chooses the book n rows on; tiers' headings are passed over.
func (s State) ChooseBook(n int) State {
	direction := 1
	if n < 0 {
		direction = -1
	}
	return s.ChooseBookRow(s.Accounts.settle(s.Accounts.Row+n, direction))
}

// settle is the first row from i on in a direction that is no heading, or the last one in
// the other.
func (a *Accounts) settle(i, direction int) int {
	i = max(0, min(i, len(a.List)-1))
	for j := i; j >= 0 && j < len(a.List); j += direction {
		if a.List[j].Kind != TierHead {
			return j
		}
	}
	return min(i+1, max(0, len(a.List)-1)) // the first row is a heading, and below it stands a book
}

// ChooseBookRow chooses a row of the list of books; of a heading the one below it.
func (s State) ChooseBookRow(i int) State {
	if row := s.Accounts.settle(i, 1); row != s.Accounts.Row {
		s.Accounts.Row = row
		s.Accounts = s.Accounts.listed()
	}
	return s.Seal()
}

// ChooseTierBook chooses the fullest book of the tier n on, as far as there are any.
func (s State) ChooseTierBook(n int) State {
	row, ok := s.Accounts.Chosen()
	if !ok {
		return s
	}
	heads := []int{}
	here := 0
	for i, listed := range s.Accounts.List {
		if listed.Kind == TierHead {
			if listed.Tier == row.Tier {
				here = len(heads)
			}
			heads = append(heads, i)
		}
	}
	return s.ChooseBookRow(heads[max(0, min(here+n, len(heads)-1))] + 1)
}

// TurnOrder sorts the accounts by the next figure.
func (s State) TurnOrder() State { return s.SortAccounts((s.Accounts.Order + 1) % accountOrders) }

// SortAccounts sorts the accounts by a figure.
func (s State) SortAccounts(order AccountOrder) State {
	s.Accounts.Order = order
	if s.Accounts.Books != nil {
		s.Accounts = s.Accounts.listed()
	}
	return s.Seal()
}

// ChooseAccounts moves what is chosen in the chosen pane of the page n rows on.
func (s State) ChooseAccounts(n int) State {
	a := &s.Accounts
	within := func(i, count int) int { return max(0, min(i+n, count-1)) }
	switch {
	case a.Books == nil:
	case s.Focus == PaneBookList:
		return s.ChooseBook(n)
	case s.Focus == PaneBookAccounts:
		a.Account = within(a.Account, len(a.Listed))
	case s.Focus == PanePairs:
		a.Pod = within(a.Pod, len(a.Books.Pods))
	case s.Focus == PaneRenewals:
		a.Quarter = within(a.Quarter, len(a.Calendar))
	}
	return s.Seal()
}

// ShowAccounts goes from the books to the accounts of the chosen one, from a pod to the book
// of its CSM, and from elsewhere back to the books.
func (s State) ShowAccounts() State {
	switch a := &s.Accounts; {
	case s.Focus == PaneBookList:
		return s.FocusOn(PaneBookAccounts).Seal()
	case s.Focus == PanePairs && a.Pod < len(a.Books.Pods):
		pod := a.Books.Pods[a.Pod]
		if row := a.rowOf(pod.CSM, pod.Tier); row >= 0 {
			return s.FocusOn(PaneBookList).ChooseBookRow(row)
		}
	}
	return s.FocusOn(PaneBookList).Seal()
}

// FindBook chooses the book of a CSM in a tier, and without a CSM what is nobody's there.
func (s State) FindBook(csm, tier string) State {
	if row := s.Accounts.rowOf(csm, tier); row >= 0 {
		return s.FocusOn(PaneBookList).ChooseBookRow(row)
	}
	return s
}

// FindAccount chooses an account, by its index of [model.Accounts.At], in the book that has it.
func (s State) FindAccount(csm, tier string, account int) State {
	s = s.FindBook(csm, tier)
	if i := slices.Index(s.Accounts.Listed, account); i >= 0 {
		s.Accounts.Account = i
		s = s.FocusOn(PaneBookAccounts)
	}
	return s.Seal()
}
