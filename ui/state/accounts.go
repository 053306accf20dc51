package state

import (
	"fmt"
	"slices"

	"brim/model"
	"brim/planner/books"
)

// BooksAtOnce is how many accounts are divided into books with the change that asks for
// it; of more, the books are made beside the loop and handed over by [State.Booked].
const BooksAtOnce = 5000

// Accounts is what the Accounts page shows: who carries which real accounts, which book is
// chosen, and what is chosen in the other panes.
type Accounts struct {
	Books    *books.Books    // nil: there are none yet
	Scenario *model.Scenario // whose books they are
	List     []BookRow       // the tiers with their books
	Row      int             // the chosen one of List; never a tier's heading
	Calendar []books.CalendarQuarter
	Own      []books.CalendarQuarter // of the chosen book alone

	Order   AccountOrder
	Listed  []int // the chosen book's accounts in that order, as indices of [model.Accounts.At]
	Account int   // the chosen one of Listed
	Pod     int   // the chosen one of Books.Pods
	Quarter int   // the chosen one of Calendar
	Slow    bool  // books are being made that take their time

	lost [2]string // while there are no books: the CSM and the tier of the one that was chosen
}

// BookRow is a row of the list of books.
type BookRow struct {
	Tier int
	Kind BookRowKind
	Book int // of a book: its index among the tier's
}

// BookRowKind tells the rows of the list of books apart.
type BookRowKind uint8

// The kinds of row.
const (
	TierHead BookRowKind = iota // a tier, and how even its books are
	NamedBook
	NobodysBook // the tier's accounts without a CSM
)

// Booked notes the books of a scenario.
func (s State) Booked(made *books.Books, scenario *model.Scenario) State {
	s.Accounts = s.Accounts.taken(made, scenario)
	return s
}

// BooksCurrent reports whether the books that are shown are those of the scenario as it is.
func (s State) BooksCurrent() bool {
	a := &s.Accounts
	return s.Scenario.Book.Accounts == nil || a.Scenario != nil && (a.Scenario == s.Scenario || books.Same(a.Scenario, s.Scenario))
}

// follow makes the books anew where the page shows them and they are no longer those of the
// scenario, unless there are too many accounts to do so at once.
func (a Accounts) follow(s State) Accounts {
	all := s.Scenario.Book.Accounts
	switch {
	case s.Page != PageAccounts:
		return a
	case all == nil:
		return Accounts{Order: a.Order}
	case s.BooksCurrent():
		return a
	case a.Scenario != nil && a.Scenario.Book.Accounts != all && all.Len() > BooksAtOnce:
		csm, tier := a.key()
		return Accounts{Order: a.Order, lost: [2]string{csm, tier}} // those of other accounts say nothing of these
	case all.Len() > BooksAtOnce:
		return a
	}
	return a.taken(books.Make(s.Scenario), s.Scenario)
}

// taken takes books over, and keeps what is chosen where it is still there.
func (a Accounts) taken(made *books.Books, scenario *model.Scenario) Accounts {
	csm, tier := a.key()
	fresh := a.Books == nil
	a.Books, a.Scenario, a.List = made, scenario, listBooks(made)
	a.Calendar = made.Calendar(scenario, nil)
	if a.Row = a.rowOf(csm, tier); a.Row < 0 {
		a.Row = a.firstIn(tier)
	}
	a.Pod = max(0, min(a.Pod, len(made.Pods)-1))
	for fresh && a.Quarter < len(a.Calendar) && a.Calendar[a.Quarter].Quarter.Last() <= scenario.MonthAt(0) {
		a.Quarter++ // what is past is looked at last
	}
	a.Quarter = max(0, min(a.Quarter, len(a.Calendar)-1))
	account := a.Account
	a = a.listed()
	a.Account = max(0, min(account, len(a.Listed)-1))
	return a
}

// key names the chosen book across changes: its CSM and its tier.
func (a *Accounts) key() (csm, tier string) {
	row, ok := a.Chosen()
	if !ok {
		return a.lost[0], a.lost[1]
	}
	return a.csmOf(row), a.Books.Tiers[row.Tier].Name
}

// csmOf is the CSM of a book; empty where nobody is.
func (a *Accounts) csmOf(row BookRow) string {
	if row.Kind != NamedBook {
		return ""
	}
	return a.Books.Tiers[row.Tier].Books[row.Book].CSM
}

// rowOf is the row of a CSM's book in a tier, and without a CSM of what is nobody's there; -1
// where there is none.
func (a *Accounts) rowOf(csm, tier string) int {
	return slices.IndexFunc(a.List, func(row BookRow) bool {
		return row.Kind != TierHead && a.csmOf(row) == csm && a.Books.Tiers[row.Tier].Name == tier
	})
}

// Chosen is the chosen row of the list of books; false where there is none.
func (a *Accounts) Chosen() (BookRow, bool) {
	if a.Row >= len(a.List) || a.List[a.Row].Kind == TierHead {
		return BookRow{}, false
	}
	return a.List[a.Row], true
}

// Book is the chosen book, and its tier; no book where the accounts are nobody's, and
// neither where nothing is chosen.
func (a *Accounts) Book() (*books.Book, *books.Tier) {
	row, ok := a.Chosen()
	if !ok {
		return nil, nil
	}
	tier := &a.Books.Tiers[row.Tier]
	if row.Kind == NobodysBook {
		return nil, tier
	}
	return &tier.Books[row.Book], tier
}

// Rebalanced takes over a scenario that names a new accounts file, in which so many of a
// tier's accounts have another CSM, as one step; a book of that tier is chosen from then on.
// Heads is what became of the plan's CSM heads; empty: nothing.
func (s State) Rebalanced(to *model.Scenario, tier, path string, moves int, heads string) State {
	lead := fmt.Sprintf("%s rebalanced, moves: %d", tier, moves)
	if heads != "" {
		lead += "; " + heads
		heads += ". "
	}
	if _, chosen := s.Accounts.key(); chosen != tier {
		s.Accounts = s.Accounts.inTier(tier)
	}
	s = s.adoptAs(to, "", lead)
	after := s.Keys.Fill("{undo} goes back to the old one, {save} saves the scenario that names it.")
	return s.Say("New accounts file " + path + ". " + heads + after)
}

// TakeAccounts takes over a scenario with an accounts file, as one step, and says what was
// read from it.
func (s State) TakeAccounts(to *model.Scenario) State {
	s = s.adoptAs(to, "", "Accounts file "+to.Book.File)
	return s.Say(to.AccountsSaid())
}
