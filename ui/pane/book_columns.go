package pane

import (
	"fmt"
	"strconv"

	"brim/model"
	"brim/planner/books"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

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
type bookParts struct {
	pointing
	name, count, arr, share, gauge, load, verdict, due, score canvas.Rect
}

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
	verdict, due, score := behindGauge(row.W - bookLoad - leastGauge)
	gauge, row := row.SplitLeft(row.W - bookLoad - verdict - due - score)
	parts.load, row = row.SplitLeft(bookLoad)
	parts.verdict, row = row.SplitLeft(verdict)
	parts.due, row = row.SplitLeft(due)
	parts.score, _ = row.SplitLeft(score)
	if gauge.W >= leastGauge {
		parts.gauge = canvas.Rect{X: gauge.X + 1, W: gauge.W - 1, H: 1}
	}
	return parts
}

// behindGauge is what the columns behind the load have of a room that the least gauge leaves:
// what is due first, then the verdict, then the score.
func behindGauge(spare int) (verdict, due, score int) {
	switch {
	case spare >= bookDue+bookState+bookScore:
		return bookState, bookDue, bookScore
	case spare >= bookDue+bookState:
		return bookState, bookDue, 0
	case spare >= bookDue:
		return 0, bookDue, 0
	}
	return 0, 0, 0
}

// head names the columns.
func (p *bookParts) head(c *canvas.Canvas) {
	c.TextFit(p.name.X, 0, p.name.W, theme.Dim, "CSM")
	for _, head := range []struct {
		column canvas.Rect
		text   string
	}{
		{p.count, "acc."}, {p.arr, "ARR"}, {p.share, "share"}, {p.gaugeAndLoad(), p.loadHead()},
		{p.due, fmt.Sprintf("due in %d d", books.SwarmDays)}, {p.score, "score"},
	} {
		right(c, head.column, theme.Dim, head.text)
	}
}

// gaugeAndLoad is the column of the load with that of its gauge.
func (p *bookParts) gaugeAndLoad() canvas.Rect {
	if p.gauge.Empty() {
		return p.load
	}
	return canvas.Rect{X: p.gauge.X, W: p.load.X + p.load.W - p.gauge.X, H: 1}
}

// loadHead says of a load that its CSM counts in full, whatever the plan makes of ramp and
// other work.
func (p *bookParts) loadHead() string {
	return canvas.Wording(p.gaugeAndLoad().W-1, "load per full CSM", "load")
}

// book is the row of one CSM's book.
func (p *bookParts) book(c *canvas.Canvas, s state.State, i int, name string) {
	a := &s.Accounts
	tier := &a.Books.Tiers[a.List[i].Tier]
	book := &tier.Books[a.List[i].Book]
	role, mark := kit.LoadMark(c.Glyphs(), book.State)
	chosen := p.mark(c, i == a.Row)
	c.Text(1, 0, role, mark)
	c.Text(p.name.X, 0, chosen, name)
	p.sum(c, s, book.Sum, book.Share)
	chart := gaugeOf(book, tier, role)
	chart.Draw(c.Sub(p.gauge))
	c.TextRight(p.load.X+p.load.W, 0, theme.Text, against(book.Load, tier))
	left(c, p.verdict, role, words.BookState(book.State))
	right(c, p.due, theme.Text, dueBriefly(book.Due90, a.Scenario.Currency))
	right(c, p.score, theme.Text, model.Fixed(book.Score, 2))
}

// nobodys is the row of the accounts of a tier that have no CSM.
func (p *bookParts) nobodys(c *canvas.Canvas, s state.State, i int) {
	tier := &s.Accounts.Books.Tiers[s.Accounts.List[i].Tier]
	chosen := p.mark(c, i == s.Accounts.Row)
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
