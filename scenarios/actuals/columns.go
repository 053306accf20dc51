package actuals

import (
	"strings"
	"unicode"

	"brim/model"
	"brim/scenarios/sheet"
)

// The columns that say whose a row is.
const (
	monthColumn = "month"
	tierColumn  = "tier"
)

// columnKeys are the columns that a file may have, in the order in which they are said.
func columnKeys() []string {
	keys := []string{monthColumn, tierColumn}
	for _, column := range model.ActualColumns() {
		keys = append(keys, column.Key)
	}
	return keys
}

// knownColumn is the column whose plain name that is.
func knownColumn(plain string) (key string, known bool) {
	for _, key := range columnKeys() {
		if plainName(key) == plain {
			return key, true
		}
	}
	return "", false
}

// plainName is a header without case, spaces and punctuation.
func plainName(header string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, header)
}

// header is where a file's columns are.
type header struct {
	sheet.Header
	found map[string]int
}

// headerOf reads a line as a header; it is none where no cell names the month.
func headerOf(cells [][]byte) (h header, ok bool) {
	h.found = map[string]int{}
	for i, cell := range cells {
		h.Cells = append(h.Cells, string(cell))
		if key, known := knownColumn(plainName(string(cell))); known {
			h.found[key] = i
		}
	}
	_, ok = h.found[monthColumn]
	return h, ok
}
