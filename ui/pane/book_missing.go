package pane

import (
	"brim/planner/books"
	"brim/ui/canvas"
	"brim/ui/chart"
	"brim/ui/report"
	"brim/ui/state"
	"brim/ui/theme"
)

// Why there are no books to show.
const (
	booksOnTheWay = "putting accounts into books"
	booksNeedFile = "No accounts file: nobody's book is known."
	booksFromFile = `Use {accounts-file} to take the CSV that your CRM exports, with a column for the CSM; ` +
		`a scenario names it as file = "accounts.csv" under [book].`
	booksNeedSave = "This plan has no file of its own yet: use {save-as} to save it first."
	booksWouldBe  = "Then this page shows each CSM's book against its limits, how even the books are, who sells and who serves together, " +
		"what renews in which quarter, and which accounts nobody carries."
)

// missingBooks are sentences about why there are none, the most important first.
func missingBooks(s state.State) []string {
	if s.Scenario.Book.Accounts != nil {
		return []string{booksOnTheWay}
	}
	how := s.Keys.Fill(booksFromFile)
	if s.Doc.Path == "" {
		how += " " + s.Keys.Fill(booksNeedSave)
	}
	return []string{booksNeedFile, how, booksWouldBe}
}

// noBooks says how to come by books, and what they would show.
func noBooks(c *canvas.Canvas, s state.State) {
	y := 0
	for i, sentence := range missingBooks(s) {
		role := theme.Dim
		if i == 0 {
			role = theme.Text
		}
		y = drawWords(c, y, role, sentence)
	}
}

// bookless is the table of a pane without books.
func bookless(title string, s state.State) report.Section {
	grid := report.Grid{Head: []string{"Accounts"}, Left: 1}
	for _, sentence := range missingBooks(s) {
		grid.Rows = append(grid.Rows, []string{sentence})
	}
	return report.Section{Title: title, Grid: grid}
}

// fullestGauge is the end of the gauges' scale, as a part of a full book: full books stand
// at the same place in every tier.
const fullestGauge = 1.5

// gaugeOf holds a book against its tier's limits.
func gaugeOf(book *books.Book, tier *books.Tier, role theme.Role) chart.Gauge {
	return chart.Gauge{
		Value: chart.Some(book.Load), Max: fullestGauge * tier.Most, Limits: []float64{tier.Least, tier.Most}, Role: role,
	}
}
