package scenarios

import (
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
	serves := "a row an account; their sum is the ARR where nothing else gives it"
	if w.s.OwnFigures() {
		serves = "a row an account; for books and renewals, since the tiers give accounts and ARR"
	}
	w.line("file = "+text.Quote(book.File, ""), serves)
	if book.Repeated != "" {
		w.line("repeated = "+text.Quote(book.Repeated, ""), "what counts of several rows of one account")
	}
	inlineTable(w, "columns", book.Columns, func(column string) string { return text.Quote(column, "") })
	inlineTable(w, "rates", book.Rates, model.Decimal)
}

// inlineTable writes a table on one line; nothing where it is empty.
func inlineTable[V any](w *firstFile, key string, table map[string]V, literal func(V) string) {
	if len(table) == 0 {
		return
	}
	values := map[string]string{}
	for name, value := range table {
		values[name] = literal(value)
	}
	w.line(key+" = "+text.Inline(slices.Sorted(maps.Keys(table)), values), "")
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
