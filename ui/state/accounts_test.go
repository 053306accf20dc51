package state

import (
	"cmp"
	"slices"
	"testing"

	"brim/model"
	"brim/planner/books"
	"brim/planner/plantest"
)

// onAccounts is a company on its Accounts page.
func onAccounts(t *testing.T) State {
	t.Helper()
	return Open(Document{Name: "company", Scenario: plantest.Company(t)}).Turn(PageAccounts)
}

// csm is whose book is chosen; empty for nobody's.
func csm(s State) string {
	name, _ := s.Accounts.key()
	return name
}

// TestBooksAreMadeWhereTheyAreShown makes none for another page, and none again where the
// same accounts lie in the same books.
func TestBooksAreMadeWhereTheyAreShown(t *testing.T) {
	s := Open(Document{Name: "company", Scenario: plantest.Company(t)})
	if s.Accounts.Books != nil {
		t.Error("books are made for a page that shows none")
	}
	s = s.Turn(PageAccounts)
	made := s.Accounts.Books
	s = s.Move(lever(t, s, "csm.heads"), model.Value{Number: 30}, "")
	if s.Accounts.Books != made || !s.BooksCurrent() {
		t.Error("books are made anew though nothing about them has changed")
	}
	s = s.Move(lever(t, s, "tier.Enterprise.book_max"), model.Value{Number: 40}, "")
	if s.Accounts.Books == made || s.Accounts.Books.Tiers[0].Most != 40 {
		t.Error("the books do not follow a limit")
	}
	s = s.Turn(PagePlan)
	s = s.Move(lever(t, s, "tier.Enterprise.book_max"), model.Value{Number: 20}, "")
	if s.BooksCurrent() || s.Turn(PageAccounts).Accounts.Books.Tiers[0].Most != 20 {
		t.Error("turning back does not make the books anew")
	}
}

// TestTheFullestBookIsChosenFirst, and stays chosen while its tier and its CSM are there.
func TestTheFullestBookIsChosenFirst(t *testing.T) {
	s := onAccounts(t)
	if csm(s) != "Ana Ruiz" {
		t.Errorf("chosen is %s", csm(s))
	}
	s = s.ChooseBook(1)
	s = s.Move(lever(t, s, "tier.Enterprise.book_max"), model.Value{Number: 10}, "")
	if csm(s) != "Ben Okoro" {
		t.Errorf("chosen is %s after a move", csm(s))
	}
	for i, row := range s.Accounts.List[1:] {
		before := s.Accounts.List[i]
		if row.Kind == NamedBook && before.Kind == NamedBook {
			tier := &s.Accounts.Books.Tiers[row.Tier]
			if tier.Books[before.Book].Utilization.V < tier.Books[row.Book].Utilization.V {
				t.Errorf("row %d is fuller than the one above", i+1)
			}
		}
	}
}

// TestChoosingBooksPassesOverHeadings in both directions and at both ends.
func TestChoosingBooksPassesOverHeadings(t *testing.T) {
	s := onAccounts(t)
	for _, n := range []int{1, -1, 10, -10, 1000, -1000, 3, -2} {
		for range len(s.Accounts.List) {
			s = s.ChooseBook(n)
			if _, ok := s.Accounts.Chosen(); !ok {
				t.Fatalf("by %d: a heading is chosen, row %d", n, s.Accounts.Row)
			}
		}
	}
	if s = s.ChooseBook(-1000); s.Accounts.Row != 1 {
		t.Errorf("the first book is row %d", s.Accounts.Row)
	}
	if s = s.ChooseTierBook(1); csm(s) != "Dev Shah" {
		t.Errorf("the fullest book of the next tier is %s", csm(s))
	}
	if s = s.ChooseTierBook(9).ChooseTierBook(-9); csm(s) != "Ana Ruiz" {
		t.Errorf("the fullest book of the first tier is %s", csm(s))
	}
}

// TestAccountsAreSorted by every order: all of them, and each as it says.
func TestAccountsAreSorted(t *testing.T) {
	s := onAccounts(t).ChooseTierBook(1)
	all := s.Scenario.Book.Accounts
	due := func(row int) model.Day { return all.At(row).Renewal }
	for range accountOrders {
		a := &s.Accounts
		sorted := slices.IsSortedFunc(a.Listed, func(x, y int) int {
			switch a.Order {
			case ByACV:
				return cmp.Compare(all.At(y).ACV, all.At(x).ACV)
			case ByRenewal:
				return cmp.Compare(due(x), due(y))
			}
			return cmp.Compare(a.Books.Scores[y], a.Books.Scores[x])
		})
		book, _ := a.Book()
		if !sorted || len(a.Listed) != book.Accounts {
			t.Errorf("by %s: sorted %v, %d of %d accounts", a.Order, sorted, len(a.Listed), book.Accounts)
		}
		s = s.TurnOrder()
	}
	sum := books.Sum{}
	for _, quarter := range s.Accounts.Own {
		sum.Accounts += quarter.All.Accounts
	}
	if book, _ := s.Accounts.Book(); sum.Accounts != book.Accounts {
		t.Errorf("%d of %d accounts are in the book's calendar", sum.Accounts, book.Accounts)
	}
}

// TestTheTierStaysChosen goes on with the tier's fullest book where the chosen CSM has none there
// any more, also where the books of many accounts are made anew beside the loop.
func TestTheTierStaysChosen(t *testing.T) {
	s := onAccounts(t).ChooseTierBook(1)
	without := func(s State, csm string) *model.Scenario {
		var rows []model.Account
		for _, account := range s.Scenario.Book.Accounts.All() {
			if account.CSM == csm {
				account.CSM = "Eva Lind"
			}
			rows = append(rows, account)
		}
		to := s.Scenario.Clone()
		to.Book.File, to.Book.Accounts = "b.csv", model.NewAccounts(rows)
		return to
	}
	next := s.Rebalanced(without(s, "Dev Shah"), "Mid-market", "b.csv", 67, "")
	if _, tier := next.Accounts.Book(); csm(next) != "Eva Lind" || tier.Index != 1 {
		t.Errorf("chosen is %s of %s", csm(next), tier.Name)
	}
	if other := s.Rebalanced(without(s, "Ivo Novak"), "SMB", "b.csv", 54, ""); csm(other) == "Dev Shah" {
		t.Error("no book of the tier that was evened out is chosen")
	}
	large := s.Accounts
	large.lost = [2]string{"Dev Shah", "Mid-market"}
	large.Books, large.Scenario, large.List = nil, nil, nil
	if large = large.taken(books.Make(s.Scenario), s.Scenario); large.Books.Tiers[large.List[large.Row].Tier].Name != "Mid-market" {
		t.Error("the tier is lost while books are made")
	}
}
