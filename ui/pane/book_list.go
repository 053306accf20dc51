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
	columns.head(inside)
	rows := inside.Sub(canvas.Rect{Y: 1, W: inside.Width(), H: inside.Height() - 1})
	names := bookNames(c.Glyphs(), a, columns.name, columns.count)
	top := kit.FirstRow(a.Row, len(a.List), rows.Height())
	for y := 0; y < rows.Height() && top+y < len(a.List); y++ {
		row := rows.Sub(canvas.Rect{Y: y, W: rows.Width(), H: 1})
		switch listed := a.List[top+y]; listed.Kind {
		case state.TierHead:
			tierOfBooks(row, &a.Books.Tiers[listed.Tier])
		case state.NobodysBook:
			columns.nobodys(row, s, top+y)
		default:
			columns.book(row, s, top+y, names[top+y])
		}
	}
	kit.Scrolled(c, top, len(a.List)-top-rows.Height())
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
		return kit.Wording(w, fmt.Sprintf("Books by CSM: none of %d over", all), "Books: none over") + following(s)
	}
	first := fmt.Sprintf("%s, %s with %s", counted, worst.CSM, against(worst.Load, tier))
	return kit.Wording(w, first+following(s), first, counted)
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

// BookListHeight is the height in which the list of books shows everything, with its frame.
func BookListHeight(s state.State) int {
	const around = 3
	return len(s.Accounts.List) + around
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
	count := strconv.Itoa(len(tier.Books)) + " books"
	if len(tier.Books) == 1 {
		count = "1 book"
	}
	pieces := []string{count, "Gini " + kit.Optional(tier.Imbalance.Gini, 3), "variation " + kit.Optional(tier.Imbalance.CV, 3)}
	largest := "largest " + kit.Optional(tier.Imbalance.MaxOverMean, 3) + c.Glyphs().Times + " mean"
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

// Widths of the columns of a book.
const (
	bookCount  = 6
	bookARR    = 9
	bookShare  = 6
	bookLoad   = 12
	bookState  = 8
	bookDue    = 13
	bookScore  = 6
	leastGauge = 8
)

// bookParts are where the columns of the books stand; those without room are empty.
type bookParts struct{ name, count, arr, share, gauge, load, verdict, due, score canvas.Rect }

func bookColumns(w int) bookParts {
	var parts bookParts
	row := canvas.Rect{W: w, H: 1}
	name := 13
	switch {
	case w >= kit.WideTable:
		name = 22
	case w >= kit.RoomyTable:
		name = 17
	}
	_, row = row.SplitLeft(3) // the pointer and the mark
	parts.name, row = row.SplitLeft(name)
	parts.count, row = row.SplitLeft(bookCount)
	parts.arr, row = row.SplitLeft(bookARR)
	parts.share, row = row.SplitLeft(bookShare)
	for _, column := range []struct {
		place *canvas.Rect
		room  int
	}{{&parts.load, bookLoad}, {&parts.due, bookDue}, {&parts.verdict, bookState}, {&parts.score, bookScore}} {
		if row.W < column.room+leastGauge && column.place != &parts.load {
			break
		}
		row, *column.place = row.SplitRight(column.room)
	}
	parts.arrange()
	if row.W > leastGauge {
		parts.gauge = canvas.Rect{X: row.X + 1, W: row.W - 1, H: 1}
	}
	return parts
}

// arrange puts the columns behind the gauge into the order in which they are read.
func (p *bookParts) arrange() {
	x := 0
	columns := []*canvas.Rect{&p.load, &p.verdict, &p.due, &p.score}
	for _, column := range columns {
		if !column.Empty() && (x == 0 || column.X < x) {
			x = column.X
		}
	}
	for _, column := range columns {
		if !column.Empty() {
			column.X = x
			x += column.W
		}
	}
}

// head names the columns.
func (p *bookParts) head(c *canvas.Canvas) {
	c.TextFit(p.name.X, 0, p.name.W, theme.Dim, "CSM")
	for _, head := range []struct {
		column canvas.Rect
		text   string
	}{
		{p.count, "acc."}, {p.arr, "ARR"}, {p.share, "share"}, {p.load, "load"}, {p.due, fmt.Sprintf("due in %d d", books.SwarmDays)}, {p.score, "score"},
	} {
		if !head.column.Empty() {
			c.TextRight(head.column.X+head.column.W, 0, theme.Dim, head.text)
		}
	}
}

// pointed marks the chosen row, and returns the role of its name.
func pointed(c *canvas.Canvas, chosen bool) theme.Role {
	if !chosen {
		return theme.Text
	}
	c.Text(0, 0, theme.Selected, c.Glyphs().Pointer)
	return theme.Selected
}

// book is the row of one CSM's book.
func (p *bookParts) book(c *canvas.Canvas, s state.State, i int, name string) {
	a := &s.Accounts
	tier := &a.Books.Tiers[a.List[i].Tier]
	book := &tier.Books[a.List[i].Book]
	role, mark := kit.LoadMark(c.Glyphs(), book.State)
	chosen := pointed(c, i == a.Row)
	c.Text(1, 0, role, mark)
	c.Text(p.name.X, 0, chosen, name)
	p.sum(c, s, book.Sum, book.Share)
	chart := gaugeOf(book, tier, role)
	chart.Draw(c.Sub(p.gauge))
	c.TextRight(p.load.X+p.load.W, 0, theme.Text, against(book.Load, tier))
	if !p.verdict.Empty() {
		c.TextFit(p.verdict.X+1, 0, p.verdict.W-1, role, words.BookState(book.State))
	}
	right(c, p.due, theme.Text, dueBriefly(book.Due90, a.Scenario.Currency))
	right(c, p.score, theme.Text, model.Fixed(book.Score, 2))
}

// nobodys is the row of the accounts of a tier that have no CSM.
func (p *bookParts) nobodys(c *canvas.Canvas, s state.State, i int) {
	tier := &s.Accounts.Books.Tiers[s.Accounts.List[i].Tier]
	chosen := pointed(c, i == s.Accounts.Row)
	c.Text(1, 0, theme.Warn, warnMark)
	c.TextFit(p.name.X, 0, p.name.W-1, chosen, report.Nobody)
	p.sum(c, s, tier.Unassigned, tier.Unassigned.ARR/tier.All.ARR)
	x := p.share.X + p.share.W + 1
	c.TextFit(x, 0, c.Width()-x, theme.Dim, s.Keys.Fill("{rebalance} gives them out"))
}

// sum writes how many accounts there are, and their ARR.
func (p *bookParts) sum(c *canvas.Canvas, s state.State, sum books.Sum, share float64) {
	right(c, p.count, theme.Text, strconv.Itoa(sum.Accounts))
	right(c, p.arr, theme.Text, words.Money(model.Some(sum.ARR), s.Accounts.Scenario.Currency))
	right(c, p.share, theme.Text, words.Percent(model.Some(share)))
}

// right ends a text at the end of its column, cut where it is too long.
func right(c *canvas.Canvas, column canvas.Rect, role theme.Role, text string) {
	if !column.Empty() {
		c.TextRight(column.X+column.W, 0, role, canvas.Fit(text, column.W-1, c.Glyphs().Ellipsis))
	}
}

// dueBriefly is what renews, empty where nothing does.
func dueBriefly(due books.Sum, currency string) string {
	if due.Accounts == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", due.Accounts, words.Money(model.Some(due.ARR), currency))
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
	rows := mouse.H - above - 1
	line := mouse.Y - above
	row := kit.FirstRow(s.Accounts.Row, len(s.Accounts.List), rows) + line
	if line < 0 || line >= rows || row >= len(s.Accounts.List) {
		return s, Released, false
	}
	return s.ChooseBookRow(row), Released, true
}

// Wheel implements [Wheeled]: it chooses the book n rows on.
func (BookList) Wheel(s state.State, _ Mouse, n int) state.State { return s.ChooseBook(n) }
