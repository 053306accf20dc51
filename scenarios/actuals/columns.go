package actuals

import (
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
		if sheet.PlainName(key) == plain {
			return key, true
		}
	}
	return "", false
}

// header is where a file's columns are.
type header struct {
	sheet.Header
	found map[string]int
}

// headerOf reads a line as a header; it is none where no cell names the month.
func headerOf(line sheet.Header) (h header, ok bool) {
	h = header{Header: line, found: map[string]int{}}
	for i, cell := range h.Cells {
		if key, known := knownColumn(sheet.PlainName(cell)); known {
			h.found[key] = i
		}
	}
	_, ok = h.found[monthColumn]
	return h, ok
}
