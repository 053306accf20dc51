package pane

import (
	"fmt"
	"strconv"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/books"
	"brim/planner/explain"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// BookList shows who carries which accounts: tier by tier how even the books are, then each
// CSM's book, the fullest first, and what is nobody's.
type BookList struct{}

// Draw implements [View].
func (BookList) Draw(c *canvas.Canvas, s state.State, focused bool) {
	a := &s.Accounts
	if a.Books == nil {
		noBooks(kit.Frame(c, focused, "Books by CSM"), s)
		return
	}
	inside := kit.Frame(c, focused, bookListTitle(s, c.Width()-4))
	columns := bookColumns(inside.Width())
	columns.focused = focused
	columns.head(inside)
	_, rows := inside.Bounds().SplitTop(1)
	names := bookNames(c.Glyphs(), a, columns.name, columns.count)
	kit.List(c, inside.Sub(rows), a.Row, len(a.List), func(row *canvas.Canvas, i int) {
		switch listed := a.List[i]; listed.Kind {
		case state.TierHead:
			tierOfBooks(row, &a.Books.Tiers[listed.Tier])
		case state.NobodysBook:
			columns.nobodys(row, s, i)
		default:
			columns.book(row, s, i, names[i])
		}
	})
}

// bookListTitle says who is over first.
func bookListTitle(s state.State, w int) string {
	a := &s.Accounts
	all, over := 0, 0
	var worst *books.Book
	var tier *books.Tier
	for k := range a.Books.Tiers {
		for i := range a.Books.Tiers[k].Books {
			book := &a.Books.Tiers[k].Books[i]
			all++
			if book.State == planner.Over {
				over++
			}
			if worst == nil || book.Utilization.Or(0) > worst.Utilization.Or(0) {
				worst, tier = book, &a.Books.Tiers[k]
			}
		}
	}
	counted := fmt.Sprintf("Books by CSM: %d of %d over", over, all)
	switch {
	case all == 0:
		return "Books by CSM: every account is without one"
	case over == 0:
		return canvas.Wording(w, fmt.Sprintf("Books by CSM: none of %d over", all), "Books: none over") + following(s)
	}
	first := fmt.Sprintf("%s, %s with %s", counted, worst.CSM, against(worst.Load, tier))
	return canvas.Wording(w, first+following(s), first, counted)
}

// following says that the books that are shown are about to be others.
func following(s state.State) string {
	if s.BooksCurrent() {
		return ""
	}
	return ", following"
}

// against writes a load beside its limit.
func against(load float64, tier *books.Tier) string {
	return words.LoadAgainst(model.Some(load), tier.Least, tier.Most) + " of " + words.Limit(tier.Most)
}

// BookListHeight is the height in which the list of books shows everything, with its frame:
// without books, all that it says of that, where it is as narrow as it is beside other panes.
func BookListHeight(s state.State) int {
	const around, frame, narrow = 3, 2, 76
	if s.Accounts.Books != nil {
		return len(s.Accounts.List) + around
	}
	lines := 0
	for _, sentence := range missingBooks(s) {
		lines += len(words.Wrap(sentence, narrow))
	}
	return lines + frame
}

// bookNames are the names of the books in the list, kept apart in their column and what the
// number of accounts leaves of the next.
func bookNames(g *theme.Glyphs, a *state.Accounts, column, next canvas.Rect) []string {
	names, most := make([]string, len(a.List)), 0
	for i, row := range a.List {
		if row.Kind == state.NamedBook {
			book := &a.Books.Tiers[row.Tier].Books[row.Book]
			names[i], most = book.CSM, max(most, book.Accounts)
		}
	}
	return words.Shortened(names, upTo(column, next, strconv.Itoa(most)), g.Ellipsis)
}

// tierOfBooks is the heading of a tier: its books, and how even they are by ARR.
func tierOfBooks(c *canvas.Canvas, tier *books.Tier) {
	even := tier.Imbalance
	pieces := []string{
		model.Counted(len(tier.Books), "book"), "Gini " + words.Optional(even.Gini, 3), "variation " + words.Optional(even.CV, 3),
	}
	largest := "largest " + words.Optional(even.MaxOverMean, 3) + c.Glyphs().Times + " mean"
	x := c.TextFit(0, 0, max(c.Width()/2, c.Width()-canvas.Width(largest)-2), theme.Strong, tier.Name) + 2
	if !tier.Imbalance.MaxOverMean.OK {
		largest = "no ARR is anybody's"
	}
	row := kit.NewRow(c.Sub(canvas.Rect{X: x, W: c.Width() - x, H: 1}), 2)
	row.Mark(theme.Dim, largest)
	for _, piece := range pieces {
		row.Mark(theme.Dim, piece)
	}
	row.Draw()
}

// Table implements [View].
func (BookList) Table(s state.State) report.Section {
	if s.Accounts.Books == nil {
		return bookless("Books by CSM", s)
	}
	return report.AllBooks(s.Accounts.Scenario, s.Accounts.Books)
}

// Figures implements [View]: the plan's own figures of the chosen tier.
func (BookList) Figures(s state.State) []kit.Spot {
	place := explain.Place{Tier: s.Cursor.Tier}
	if row, ok := s.Accounts.Chosen(); ok && row.Tier < len(s.Plan.Splits) {
		place.Tier = row.Tier
	}
	return kit.Spots(place, "load", "book_max", "csm_productive")
}

// Press implements [Pressed]: it chooses the book under the mouse.
func (BookList) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	if s.Accounts.Books == nil {
		return s.Say(strings.Join(missingBooks(s), " ")), Released, true
	}
	const above = 2 // the frame and the head
	row, ok := kit.RowAt(mouse.Y-above, s.Accounts.Row, len(s.Accounts.List), mouse.H-above-1)
	if !ok {
		return s, Released, false
	}
	return s.ChooseBookRow(row), Released, true
}

// Wheel implements [Wheeled]: it chooses the book n rows on.
func (BookList) Wheel(s state.State, _ Mouse, n int) state.State { return s.ChooseBook(n) }
