package pane

import (
	"fmt"

	"brim/model"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// BookAccounts lists the accounts of the chosen book, by score, ACV or renewal.
type BookAccounts struct{}

// Draw implements [View].
func (BookAccounts) Draw(c *canvas.Canvas, s state.State, focused bool) {
	a := &s.Accounts
	if _, tier := a.Book(); tier == nil {
		inside := kit.Frame(c, focused, "Accounts of a book")
		inside.TextFit(0, 0, inside.Width(), theme.Dim, "of the chosen book, once there is one")
		return
	}
	inside := kit.Frame(c, focused, canvas.Fit(bookAccountsTitle(s, c.Width()-4), c.Width()-4, c.Glyphs().Ellipsis))
	columns := accountColumns(inside.Width(), roomOfAEs(s))
	columns.focused = focused
	columns.head(inside, a.Order)
	rows := accountRows(inside.Bounds(), s)
	if rows.Y > 1 {
		inside.TextFit(0, 1, inside.Width(), theme.Dim, elsewhereToo(s))
	}
	kit.List(c, inside.Sub(rows), a.Account, len(a.Listed), func(row *canvas.Canvas, i int) { columns.account(row, s, i) })
}

// accountRows is where the accounts stand, below the head and what is said of the CSM's
// other books.
func accountRows(inside canvas.Rect, s state.State) canvas.Rect {
	head := 1
	if elsewhereToo(s) != "" && inside.H > 4 {
		head = 2
	}
	_, rows := inside.SplitTop(head)
	return rows
}

// bookOwner is whose the chosen book is, and in which tier.
func bookOwner(s state.State) (csm, tier string) {
	book, tierBooks := s.Accounts.Book()
	if book == nil {
		return report.Nobody, tierBooks.Name
	}
	return book.CSM, tierBooks.Name
}

func bookAccountsTitle(s state.State, w int) string {
	a := &s.Accounts
	csm, tier := bookOwner(s)
	ordered := model.Counted(len(a.Listed), "account")
	if len(a.Listed) != 1 {
		ordered += " by " + a.Order.String()
	}
	return canvas.Wording(w, fmt.Sprintf("%s, %s: %s", csm, tier, ordered), csm+": "+ordered, csm)
}

// elsewhereToo says what the chosen book's CSM carries over several tiers; empty for one.
func elsewhereToo(s state.State) string {
	book, _ := s.Accounts.Book()
	if book == nil {
		return ""
	}
	for i := range s.Accounts.Books.CSMs {
		if csm := &s.Accounts.Books.CSMs[i]; csm.Name == book.CSM && csm.Tiers > 1 {
			sum := fmt.Sprintf("%d accounts, %s", csm.Accounts, words.Money(model.Some(csm.ARR), s.Accounts.Scenario.Currency))
			return fmt.Sprintf("all %d tiers: %s, %s full", csm.Tiers, sum, words.PercentAgainst(csm.Utilization, 1))
		}
	}
	return ""
}

// Widths of the columns of an account.
const (
	accountACV     = 9
	accountScore   = 6
	accountRenewal = 12
	accountAE      = 16 // the widest
	accountPart    = 7  // growth, and risk
	accountPinned  = 8
	leastAccount   = 14
	goodAccount    = 24 // in which most names stand whole
	mostAccount    = 40
)

// accountParts are where the columns of the accounts stand; those without room are empty.
type accountParts struct {
	pointing
	name, acv, score, renewal, ae, growth, risk, pinned canvas.Rect
}

// roomOfAEs is the width of their column: of the longest name, so that what it leaves goes to
// the accounts' own. Of a very long list the first ones are measured.
func roomOfAEs(s state.State) int {
	const least, blanks, measured = 8, 2, 300
	a, longest := &s.Accounts, least
	for _, row := range a.Listed[:min(len(a.Listed), measured)] {
		longest = max(longest, canvas.Width(a.Scenario.Book.Accounts.At(row).AE)+blanks)
	}
	return min(longest, accountAE)
}

func accountColumns(w, aes int) accountParts {
	var parts accountParts
	needed := 1 + accountACV + accountScore + accountRenewal
	spare := w - needed - leastAccount
	take := func(room int) int {
		if spare < room {
			return 0
		}
		spare -= room
		return room
	}
	ae, risk, growth, pinned := take(aes), take(accountPart), take(accountPart), 0
	if spare >= goodAccount-leastAccount+accountPinned { // names come before what few accounts have
		pinned = take(accountPinned)
	}
	x := 1
	place := func(column *canvas.Rect, room int) {
		if room > 0 {
			*column = canvas.Rect{X: x, W: room, H: 1}
			x += room
		}
	}
	place(&parts.name, min(mostAccount, leastAccount+max(0, spare)))
	place(&parts.acv, accountACV)
	place(&parts.score, accountScore)
	place(&parts.renewal, accountRenewal)
	place(&parts.ae, ae)
	place(&parts.growth, growth)
	place(&parts.risk, risk)
	place(&parts.pinned, pinned)
	return parts
}

// head names the columns; the one by which the accounts are sorted stands out.
func (p *accountParts) head(c *canvas.Canvas, order state.AccountOrder) {
	role := func(column state.AccountOrder) theme.Role {
		if column == order {
			return theme.Strong
		}
		return theme.Dim
	}
	c.TextFit(p.name.X, 0, p.name.W, theme.Dim, "account")
	right(c, p.acv, role(state.ByACV), "ACV")
	right(c, p.score, role(state.ByScore), "score")
	right(c, p.renewal, role(state.ByRenewal), "renewal")
	left(c, p.ae, theme.Dim, "AE")
	right(c, p.growth, theme.Dim, "growth")
	right(c, p.risk, theme.Dim, "risk")
}

// left begins a text one column behind its column's left end.
func left(c *canvas.Canvas, column canvas.Rect, role theme.Role, text string) {
	if !column.Empty() {
		c.TextFit(column.X+1, 0, column.W-1, role, text)
	}
}

func (p *accountParts) account(c *canvas.Canvas, s state.State, i int) {
	a := &s.Accounts
	row := a.Listed[i]
	account := a.Scenario.Book.Accounts.At(row)
	acv := words.Money(model.Some(account.ACV), a.Scenario.Currency)
	c.TextFit(p.name.X, 0, upTo(p.name, p.acv, acv), p.mark(c, i == a.Account), account.Label())
	right(c, p.acv, theme.Text, acv)
	right(c, p.score, theme.Text, model.Fixed(a.Books.Scores[row], 2))
	right(c, p.renewal, theme.Text, words.Day(account.Renewal))
	left(c, p.ae, theme.Text, account.AE)
	right(c, p.growth, theme.Text, report.PartOf(account.Growth))
	right(c, p.risk, theme.Text, report.PartOf(account.Risk))
	left(c, p.pinned, theme.Dim, report.PinnedMark(account.Pinned))
}

// upTo is the room of a text that goes on into what the figure in the next column leaves.
func upTo(column, next canvas.Rect, figure string) int {
	return next.X + next.W - canvas.Width(figure) - 1 - column.X
}

// Table implements [View].
func (BookAccounts) Table(s state.State) report.Section {
	a := &s.Accounts
	if _, tier := a.Book(); tier == nil {
		return bookless("Accounts of a book", s)
	}
	csm, tier := bookOwner(s)
	return report.NamedAccounts(fmt.Sprintf("Accounts of %s in %s, by %s", csm, tier, a.Order), a.Scenario, a.Books.Scores, a.Listed)
}

// Figures implements [View].
func (BookAccounts) Figures(s state.State) []kit.Spot { return BookList{}.Figures(s) }

// Press implements [Pressed]: it chooses the account under the mouse, or sorts by the column
// whose head that is.
func (BookAccounts) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	if s.Accounts.Books == nil {
		return s, Released, false
	}
	if mouse.Y == 1 {
		columns := accountColumns(mouse.W-2, roomOfAEs(s))
		for order, column := range map[state.AccountOrder]canvas.Rect{
			state.ByACV: columns.acv, state.ByScore: columns.score, state.ByRenewal: columns.renewal,
		} {
			if column.Contains(mouse.X-1, 0) {
				return s.SortAccounts(order), Released, true
			}
		}
	}
	rows := accountRows(canvas.Rect{W: mouse.W - 2, H: mouse.H - 2}, s)
	return pressRow(s, mouse, 1+rows.Y, rows.H, s.Accounts.Account, len(s.Accounts.Listed))
}

// pressRow chooses the row under the mouse in a list of the page, whose rows begin in line y
// of the pane.
func pressRow(s state.State, mouse Mouse, y, rows, chosen, count int) (state.State, Hold, bool) {
	row, ok := kit.RowAt(mouse.Y-y, chosen, count, rows)
	if !ok {
		return s, Released, false
	}
	return s.ChooseAccounts(row - chosen), Released, true
}

// Wheel implements [Wheeled]: it chooses the account n rows on.
func (BookAccounts) Wheel(s state.State, _ Mouse, n int) state.State {
	return wheelList(s, state.PaneBookAccounts, n)
}

// wheelList moves what is chosen in a pane of the page, whichever pane is chosen.
func wheelList(s state.State, pane state.Pane, n int) state.State {
	focus := s.Focus
	s.Focus = pane
	s = s.ChooseAccounts(n)
	s.Focus = focus
	return s
}
