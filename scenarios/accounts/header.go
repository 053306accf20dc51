package accounts

import (
	"bytes"
	"slices"
	"strings"

	"brim/scenarios/sheet"
	"brim/scenarios/text"
)

// header is where a file's columns are.
type header struct {
	sheet.Header
	found    map[Column]int
	statuses []int // of several columns that say what becomes of a row, all count
}

// findHeader looks for the first of the first lines that names a contract value. Of two readings
// of a line the one with more columns counts, and a line with one word only is a title where a
// header follows.
func (r *Reader) findHeader(start []byte) (header, bool) {
	var best header
	for line := range sheet.FirstLines(start, r.scan.End) {
		if h, ok := r.headerOf(line); ok && h.Better(&best.Header) {
			best = h
		}
	}
	return best, best.Line > 0
}

// headerOf reads a line as a header; it is none where no cell names a contract value.
func (r *Reader) headerOf(line sheet.Header) (header, bool) {
	h := header{Header: line, found: map[Column]int{}}
	if len(h.Cells) > maxColumns {
		return h, false
	}
	headings := headingsOf(h.Cells)
	for column := range aliases {
		if i := r.find(column, h.Cells, headings); i >= 0 {
			h.found[column] = i
		}
	}
	acv, ok := h.found[ACV]
	if !ok {
		return h, false
	}
	h.currencyOf(acv, headings, r.options.Columns[string(Currency)] != "")
	h.statuses = r.statusesIn(headings, h.found)
	return h, true
}

// find is the place of a column; −1 where there is none.
func (r *Reader) find(column Column, cells []string, headings []heading) int {
	if wanted := r.options.Columns[string(column)]; wanted != "" {
		if i := slices.IndexFunc(cells, func(cell string) bool { return strings.EqualFold(cell, strings.TrimSpace(wanted)) }); i >= 0 {
			return i
		}
		plain := PlainName(wanted)
		return slices.IndexFunc(headings, func(h heading) bool { return h.plain == plain })
	}
	for _, alias := range aliases[column] {
		best := -1
		for i := range headings {
			h := &headings[i]
			if h.plain == alias || h.inner == alias && h.inner != h.plain {
				if best < 0 || h.converted && !headings[best].converted {
					best = i
				}
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// currencyOf finds the column with the currency of the contract value: the one that has its
// header with "Currency" behind it, or one for the whole row where the value is not converted.
func (h *header) currencyOf(acv int, headings []heading, named bool) {
	if named {
		return
	}
	own := strings.TrimSpace(h.Cells[acv])
	for i, cell := range h.Cells {
		if strings.EqualFold(cell, own+" Currency") || strings.EqualFold(cell, own+" Currency Code") {
			h.found[Currency] = i
			return
		}
	}
	if headings[acv].converted {
		delete(h.found, Currency)
	}
}

// statusesIn are all columns that say what becomes of a row, or the one that is named.
func (r *Reader) statusesIn(headings []heading, found map[Column]int) []int {
	if i, ok := found[Status]; ok && r.options.Columns[string(Status)] != "" {
		return []int{i}
	}
	var places []int
	for i := range headings {
		if slices.Contains(aliases[Status], headings[i].plain) && len(places) < maxStatuses {
			places = append(places, i)
		}
	}
	return places
}

// maxStatuses is how many columns of a file may say what becomes of a row.
const maxStatuses = 4

// noHeader says why a file has no header.
func (r *Reader) noHeader(start []byte) {
	if len(bytes.TrimSpace(start)) == 0 {
		r.problems.Add(1, "", "no header line", "column names, then one account a row", "")
		return
	}
	line, foreign, cells := r.mostLike(start)
	const allowed = "a column acv, arr, amount or annual contract value among the first 20 lines"
	wanted := r.options.Columns[string(ACV)]
	switch {
	case wanted != "":
		r.problems.Add(line, string(ACV), "no column "+text.Quoted(wanted), oneOf(cells), "")
	case foreign != "":
		r.problems.Add(line, string(ACV), text.Quoted(foreign)+" as the only money column", allowed,
			"that is the customer's own revenue, never what it pays")
	default:
		r.problems.Add(line, string(ACV), "no column with the contract value", allowed, r.options.Remedies.Column)
	}
}

// mostLike is the line that looks most like a header: the widest of the first, with the
// column that is money of another kind.
func (r *Reader) mostLike(start []byte) (line int, foreign string, cells []string) {
	widest := sheet.Widest(start, r.scan.End)
	for _, cell := range widest.Cells {
		if slices.Contains(foreignRevenue, PlainName(cell)) {
			foreign = cell
		}
	}
	return max(1, widest.Line), foreign, widest.Cells
}

// oneOf names the columns of a header that has another one than was asked for.
func oneOf(cells []string) string {
	const most = 30
	var names []string
	for _, cell := range cells {
		if cell != "" && len(names) < most {
			names = append(names, text.Quoted(cell))
		}
	}
	if len(cells) > most {
		names = append(names, "...")
	}
	return "one of the header's columns: " + strings.Join(names, ", ")
}

// places are where the columns are that every row is read for; −1 where there is none.
type places struct {
	acv, id, name, carrier, ae, tier, currency, start, renewal, growth, risk, pinned int
}

func placesOf(found map[Column]int) places {
	place := func(columns ...Column) int {
		for _, column := range columns {
			if i, ok := found[column]; ok {
				return i
			}
		}
		return -1
	}
	return places{
		acv: place(ACV), id: place(ID), name: place(Name), carrier: place(CSM, Owner), ae: place(AE), tier: place(Tier),
		currency: place(Currency), start: place(Start), renewal: place(Renewal), growth: place(Growth), risk: place(Risk), pinned: place(Pinned),
	}
}
