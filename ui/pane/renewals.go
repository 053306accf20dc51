package pane

import (
	"fmt"

	"brim/model"
	"brim/planner/books"
	"brim/ui/canvas"
	"brim/ui/kit"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
	"brim/ui/words"
)

// Renewals is a calendar of what renews in which fiscal quarter: of all books, of the chosen
// one, and where there is room of every tier.
type Renewals struct{}

// Draw implements [View].
func (Renewals) Draw(c *canvas.Canvas, s state.State, focused bool) {
	a := &s.Accounts
	if a.Books == nil || len(a.Calendar) == 0 {
		inside := kit.Frame(c, focused, "Renewals by quarter")
		why := "by fiscal quarter, once there are books"
		if a.Books != nil {
			why = "no account has a renewal date"
		}
		inside.TextFit(0, 0, inside.Width(), theme.Dim, why)
		return
	}
	due := "Renewals: " + dueDays(a.Books, a.Scenario.Currency)
	inside := kit.Frame(c, focused, canvas.Wording(c.Width()-titleAround, due, "Renewals by quarter", "Renewals"))
	columns := renewalColumns(inside.Width(), len(a.Books.Tiers))
	columns.focused = focused
	columns.head(inside, s)
	_, rows := inside.Bounds().SplitTop(1)
	kit.List(c, inside.Sub(rows), a.Quarter, len(a.Calendar), func(row *canvas.Canvas, i int) { columns.quarter(row, s, i) })
}

// renewalRoom is the width of a sum of renewals: "118 $12.4M".
const renewalRoom = 13

// renewalParts are where the columns of a quarter stand; those without room are empty.
type renewalParts struct {
	pointing
	name, all, own canvas.Rect
	tiers          []canvas.Rect // of all tiers, or of none
	months         bool          // the quarter's name has its months
}

func renewalColumns(w, tiers int) renewalParts {
	const short, whole = 9, 19
	parts := renewalParts{months: w >= 1+whole+2*renewalRoom}
	row := canvas.Rect{W: w, H: 1}
	name := short
	if parts.months {
		name = whole
	}
	_, row = row.SplitLeft(1)
	parts.name, row = row.SplitLeft(name)
	parts.all, row = row.SplitLeft(renewalRoom)
	if row.W >= renewalRoom {
		parts.own, row = row.SplitLeft(renewalRoom)
	}
	if tiers > 1 && row.W >= tiers*renewalRoom {
		for range tiers {
			var tier canvas.Rect
			tier, row = row.SplitLeft(renewalRoom)
			parts.tiers = append(parts.tiers, tier)
		}
	}
	return parts
}

func (p *renewalParts) head(c *canvas.Canvas, s state.State) {
	c.TextFit(p.name.X, 0, p.name.W, theme.Dim, "quarter")
	right(c, p.all, theme.Dim, "all accounts")
	if _, tier := s.Accounts.Book(); tier != nil {
		csm, _ := bookOwner(s)
		right(c, p.own, theme.Dim, csm)
	}
	for k, column := range p.tiers {
		right(c, column, theme.Dim, s.Accounts.Books.Tiers[k].Name)
	}
}

func (p *renewalParts) quarter(c *canvas.Canvas, s state.State, i int) {
	a := &s.Accounts
	quarter := &a.Calendar[i]
	name := quarter.Quarter.Short()
	if p.months {
		name = quarter.Quarter.String()
	}
	currency := a.Scenario.Currency
	c.TextFit(p.name.X, 0, p.name.W, p.mark(c, i == a.Quarter), name)
	right(c, p.all, theme.Text, dueBriefly(quarter.All, currency))
	for j := range a.Own {
		if a.Own[j].Quarter == quarter.Quarter {
			right(c, p.own, theme.Text, dueBriefly(a.Own[j].All, currency))
		}
	}
	for k, column := range p.tiers {
		right(c, column, theme.Text, dueBriefly(quarter.Tiers[k], currency))
	}
}

// dueDays says how much renews soon, over all books.
func dueDays(b *books.Books, currency string) string {
	near, far := b.DueSoon()
	return fmt.Sprintf("%s in %d days, %s in %d", words.Money(model.Some(near.ARR), currency), books.SwarmDays,
		words.Money(model.Some(far.ARR), currency), books.ForecastDays)
}

// RenewalsHeight is the height in which the calendar shows everything, with its frame.
func RenewalsHeight(s state.State) int {
	const around = 3
	return len(s.Accounts.Calendar) + around
}

// Table implements [View].
func (Renewals) Table(s state.State) report.Section {
	if s.Accounts.Books == nil {
		return bookless("Renewals by fiscal quarter", s)
	}
	return report.Renewals(s.Accounts.Scenario, s.Accounts.Books)
}

// Figures implements [View].
func (Renewals) Figures(s state.State) []kit.Spot { return BookList{}.Figures(s) }

// Press implements [Pressed]: it chooses the quarter under the mouse.
func (Renewals) Press(s state.State, mouse Mouse) (state.State, Hold, bool) {
	return pressRow(s, mouse, 2, mouse.H-3, s.Accounts.Quarter, len(s.Accounts.Calendar))
}

// Wheel implements [Wheeled]: it chooses the quarter n rows on.
func (Renewals) Wheel(s state.State, _ Mouse, n int) state.State {
	return wheelList(s, state.PaneRenewals, n)
}
