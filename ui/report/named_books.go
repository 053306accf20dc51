package report

import (
	"fmt"
	"strconv"

	"brim/model"
	"brim/planner/books"
	"brim/ui/words"
)

// NamedBooksText writes the books of real accounts for a person.
func NamedBooksText(s *model.Scenario, b *books.Books, sheet Sheet) string {
	text := sheet.block(s.Title, "") + sheet.block(openingDay(s), "") + sheet.block(BooksSaid(s), "")
	for _, section := range NamedBooks(s, b) {
		text += "\n" + section.Text(sheet)
	}
	return text
}

// NamedBooksMarkdown writes them for a document.
func NamedBooksMarkdown(s *model.Scenario, b *books.Books) string {
	text := "# " + EscapeMarkdown(s.Title) + "\n\n" + EscapeMarkdown(openingDay(s)) + "\n\n" + EscapeMarkdown(BooksSaid(s)) + "\n"
	for _, section := range NamedBooks(s, b) {
		text += "\n" + section.Markdown()
	}
	return text
}

// openingDay says of which day the books are, and of which accounts.
func openingDay(s *model.Scenario) string {
	return "Books at the end of " + s.MonthAt(0).Long() + " · " + s.AccountsSaid()
}

// BooksSaid says what a load and a score of a book are, which other tables have otherwise.
func BooksSaid(s *model.Scenario) string {
	return fmt.Sprintf("A load counts its CSM in full, where the plan counts ramp and other work · A score is, from 0 to 1, "+
		"%s × rank by ACV + %s × growth + %s × risk, on average of the book's accounts",
		model.Decimal(s.Score.Value), model.Decimal(s.Score.Growth), model.Decimal(s.Score.Risk))
}

// NamedBooks are the tables of books by name: each tier's, how even they are, the pods, the
// CSMs with books in several tiers, and the renewals by fiscal quarter.
func NamedBooks(s *model.Scenario, b *books.Books) []Section {
	var sections []Section
	for k := range b.Tiers {
		if b.Tiers[k].All.Accounts > 0 {
			sections = append(sections, TierBooks(s, &b.Tiers[k]))
		}
	}
	sections = append(sections, Evenness(b))
	if len(b.Pods) > 0 {
		sections = append(sections, NamedPods(s, b))
	}
	if several := SeveralTiers(s, b); len(several.Grid.Rows) > 0 {
		sections = append(sections, several)
	}
	if len(b.Renewals) > 0 {
		sections = append(sections, DueSoon(s, b), Renewals(s, b))
	}
	return sections
}

// Nobody is what stands in the place of a CSM's name.
const Nobody = "no CSM"

// bookHead are the columns of a book.
func bookHead() []string {
	return []string{"CSM", "Accounts", "ARR", "Share", "Load", "Full", "Score", fmt.Sprintf("Due in %d days", books.SwarmDays)}
}

// TierBooks is the books of one tier, most ARR first, and its accounts without a CSM.
func TierBooks(s *model.Scenario, t *books.Tier) Section {
	grid := Grid{Head: bookHead(), Left: 1, Fixed: 1}
	for _, row := range bookRows(s, t) {
		grid.Add(row...)
	}
	title := fmt.Sprintf("%s: books of %s to %s accounts", t.Name, words.Limit(t.Least), words.Limit(t.Most))
	return Section{Title: title, Name: t.Name, Grid: grid}
}

// AllBooks is the same of all tiers in one table.
func AllBooks(s *model.Scenario, b *books.Books) Section {
	grid := Grid{Head: append([]string{"Tier"}, bookHead()...), Left: 2, Fixed: 2}
	for k := range b.Tiers {
		for _, row := range bookRows(s, &b.Tiers[k]) {
			grid.Add(append([]Cell{Word(b.Tiers[k].Name)}, row...)...)
		}
	}
	return Section{Title: "Books by tier and CSM", Name: "Books by CSM", Grid: grid}
}

// bookRows writes the books of a tier.
func bookRows(s *model.Scenario, t *books.Tier) [][]Cell {
	var rows [][]Cell
	for i := range t.Books {
		book := &t.Books[i]
		rows = append(rows, []Cell{
			Word(book.CSM), whole(book.Accounts), amount(book.ARR, s), shareCell(book.Share),
			Number(stateMark(book.State)+words.LoadAgainst(model.Some(book.Load), t.Least, t.Most), book.Load),
			Figure(words.PercentAgainst(book.Utilization, 1), book.Utilization), Number(model.Fixed(book.Score, 2), book.Score),
			dueCell(book.Due90, s),
		})
	}
	if free := t.Unassigned; free.Accounts > 0 {
		rows = append(rows, []Cell{Word(Nobody), whole(free.Accounts), amount(free.ARR, s), shareCell(free.ARR / t.All.ARR),
			noFigure(""), noFigure(""), noFigure(""), noFigure("")})
	}
	return rows
}

func amount(arr float64, s *model.Scenario) Cell { return moneyCell(arr, s.Currency) }

func whole(n int) Cell { return Number(strconv.Itoa(n), float64(n)) }

func shareCell(share float64) Cell { return Number(words.Percent(model.Some(share)), share) }

// dueCell is what renews, empty where nothing does.
func dueCell(due books.Sum, s *model.Scenario) Cell {
	if due.Accounts == 0 {
		return noFigure("")
	}
	return whole(due.Accounts).with(", ", "ARR", amount(due.ARR, s))
}

// Evenness is how even the books of each tier are by ARR.
func Evenness(b *books.Books) Section {
	grid := Grid{Head: []string{"Tier", "Books", "Largest/mean", "Variation", "Gini"}, Left: 1, Fixed: 1}
	for i := range b.Tiers {
		t := &b.Tiers[i]
		even := t.Imbalance
		grid.Add(Word(t.Name), whole(len(t.Books)), Figure(words.Optional(even.MaxOverMean, 3), even.MaxOverMean),
			Figure(words.Optional(even.CV, 3), even.CV), Figure(words.Optional(even.Gini, 3), even.Gini))
	}
	const title = "How even the books are by ARR: the largest over the mean, coefficient of variation, Gini"
	return Section{Title: title, Name: "Evenness", Grid: grid}
}

// NamedPods are the accounts of every AE and CSM in pod tiers.
func NamedPods(s *model.Scenario, b *books.Books) Section {
	grid := Grid{Head: []string{"Tier", "AE", "CSM", "Accounts", "ARR"}, Left: 3, Fixed: 3}
	for i := range b.Pods {
		pod := &b.Pods[i]
		grid.Add(Word(pod.Tier), Word(pod.AE), Word(pod.CSM), whole(pod.Accounts), amount(pod.ARR, s))
	}
	return Section{Title: "Pods: accounts of one AE and one CSM", Name: "Pods by name", Grid: grid}
}

// SeveralTiers are the CSMs who have books in more than one tier.
func SeveralTiers(s *model.Scenario, b *books.Books) Section {
	grid := Grid{Head: []string{"CSM", "Tiers", "Accounts", "ARR", "Full"}, Left: 1, Fixed: 1}
	for i := range b.CSMs {
		if csm := &b.CSMs[i]; csm.Tiers > 1 {
			grid.Add(Word(csm.Name), whole(csm.Tiers), whole(csm.Accounts), amount(csm.ARR, s),
				Figure(words.PercentAgainst(csm.Utilization, 1), csm.Utilization))
		}
	}
	return Section{Title: "CSMs with books in several tiers, all of them together", Name: "Several tiers", Grid: grid}
}

// DueSoon is what renews soon, by tier and CSM, for the swarm call and for the forecast.
func DueSoon(s *model.Scenario, b *books.Books) Section {
	grid := Grid{Head: []string{"Tier", "CSM", fmt.Sprintf("in %d days", books.SwarmDays), fmt.Sprintf("in %d days", books.ForecastDays)},
		Left: 2, Fixed: 2}
	for k := range b.Tiers {
		t := &b.Tiers[k]
		for i := range t.Books {
			if book := &t.Books[i]; book.Due120.Accounts > 0 {
				grid.Add(Word(t.Name), Word(book.CSM), dueCell(book.Due90, s), dueCell(book.Due120, s))
			}
		}
		if t.Due120.Accounts > 0 {
			grid.Add(Word(t.Name), Word("all"), dueCell(t.Due90, s), dueCell(t.Due120, s))
		}
	}
	return Section{Title: "Renewals due soon: accounts and ARR", Name: "Due soon", Grid: grid}
}

// Renewals are the accounts that renew in every fiscal quarter, by tier.
func Renewals(s *model.Scenario, b *books.Books) Section {
	grid := Grid{Head: []string{"Quarter"}, Left: 1, Fixed: 1}
	for k := range b.Tiers {
		grid.Head = append(grid.Head, b.Tiers[k].Name)
	}
	grid.Head = append(grid.Head, "All")
	for _, quarter := range b.Calendar(s, nil) {
		row := []Cell{Word(quarter.Quarter.String())}
		for _, sum := range append(quarter.Tiers, quarter.All) {
			row = append(row, dueCell(sum, s))
		}
		grid.Add(row...)
	}
	return Section{Title: "Renewals by fiscal quarter: accounts and ARR", Name: "Renewals", Grid: grid}
}

// namedBookColumns are the columns of books in CSV.
var namedBookColumns = []string{"tier", "csm", "accounts", "arr", "share", "load", "utilization", "state", "score",
	"due_90_accounts", "due_90_arr", "due_120_accounts", "due_120_arr"}

// NamedBookColumns names the columns of [NamedBooksCSV].
func NamedBookColumns() []string { return namedBookColumns }

// NamedBooksCSV writes a row a book, and a row without a CSM for the accounts of nobody.
func NamedBooksCSV(b *books.Books) ([]byte, error) {
	var rows [][]string
	for k := range b.Tiers {
		t := &b.Tiers[k]
		for i := range t.Books {
			book := &t.Books[i]
			rows = append(rows, []string{cell(t.Name), cell(book.CSM), cell(book.Accounts), cell(book.ARR), cell(book.Share), cell(book.Load),
				cell(book.Utilization), cell(book.State), cell(book.Score), cell(book.Due90.Accounts), cell(book.Due90.ARR),
				cell(book.Due120.Accounts), cell(book.Due120.ARR)})
		}
		if free := t.Unassigned; free.Accounts > 0 {
			row := []string{cell(t.Name), "", cell(free.Accounts), cell(free.ARR), cell(free.ARR / t.All.ARR)}
			rows = append(rows, append(row, make([]string, len(namedBookColumns)-len(row))...))
		}
	}
	return WriteCSV(namedBookColumns, rows)
}
