package scenarios

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// book writes the table of the book: its mean, or the accounts file and how it is read.
func (w *firstFile) book() {
	book := &w.s.Book
	if book.File == "" {
		w.table("book", "book.acv_mean")
		return
	}
	w.text.WriteString("\n[book]\n")
	serves := "a row an account; company.arr left out is its sum"
	if w.s.OwnFigures() {
		serves = "a row an account; for books and renewals, since the tiers give accounts and ARR"
	}
	w.line("file = "+text.Quote(book.File, ""), serves)
	if book.Repeated != "" {
		w.line("repeated = "+text.Quote(book.Repeated, ""), "what counts of several rows of one account")
	}
	w.inline("columns", book.Columns, func(column string) string { return text.Quote(column, "") })
	rates := map[string]string{}
	for currency, rate := range book.Rates {
		rates[currency] = model.Decimal(rate)
	}
	w.inline("rates", rates, func(rate string) string { return rate })
}

// inline writes a table on one line; nothing where it is empty.
func (w *firstFile) inline(key string, table map[string]string, literal func(string) string) {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(table)) {
		parts = append(parts, name+" = "+literal(table[name]))
	}
	if len(parts) > 0 {
		w.line(fmt.Sprintf("%s = { %s }", key, strings.Join(parts, ", ")), "")
	}
}

// noteWidth is how wide a comment that goes over several lines is.
const noteWidth = 100

// note writes a sentence as a comment.
func (w *firstFile) note(words string) {
	line := "#"
	for _, word := range strings.Fields(oneLine(words) + ".") {
		if len(line)+1+len(word) > noteWidth && line != "#" {
			w.text.WriteString(line + "\n")
			line = "#  "
		}
		line += " " + word
	}
	w.text.WriteString(line + "\n")
}
