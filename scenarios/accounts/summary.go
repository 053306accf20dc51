package accounts

import (
	"bytes"
	"math"
	"slices"

	"brim/scenarios/sheet"
)

// summary is what a row says of the accounts above, where it is not one of them.
type summary uint8

const (
	noSummary summary = iota
	middle            // their average or median
	extreme           // the least or the most of them
	number            // how many they are
)

// summaries are the words by which spreadsheets and reports call such rows.
var summaries = map[string]summary{
	"average": middle, "averages": middle, "avg": middle, "mean": middle, "median": middle, "durchschnitt": middle, "mittelwert": middle,
	"min": extreme, "minimum": extreme, "max": extreme, "maximum": extreme, "count": number, "anzahl": number,
}

// longestSummary is how long the longest of those words is.
const longestSummary = len("durchschnitt")

// summarized are the words that may stand beside those in a label: of what it is.
var summarized = []string{"of", "per", "all", "the", "account", "accounts", "customer", "customers", "record", "records",
	"arr", "acv", "mrr", "amount", "value", "contract", "annual", "size", "deal"}

// isSummary reports whether a row says the average, the median, the extremes or the number of
// accounts above. A row with an id is an account whatever its name, and so is one in which a
// text stands beside the label. A label that is a name as well ("Average Joe", "Max") has to
// come with a figure that fits.
func (r *Reader) isSummary(cells [][]byte, a amount, ok bool) bool {
	if id := cellAt(cells, r.at.id); len(id) > 0 && !summaryLike(id) {
		return false
	}
	name, label := cellAt(cells, r.at.name), firstCell(cells)
	if !summaryLike(label) {
		label = name
	}
	if !summaryLike(label) || !ok || a.none || a.value <= 0 || len(r.columns.ACV) == 0 || !r.labelsAlone(cells) {
		return false
	}
	switch kind, whole := readSummary(label); {
	case kind == middle && whole:
		return true
	case kind == middle:
		return r.averages(a.value, r.at.name >= 0 && len(name) == 0)
	case kind == extreme && whole:
		return slices.ContainsFunc(r.columns.ACV, func(acv float64) bool { return near(acv, a.value) })
	case kind == number && whole:
		return a.value == math.Trunc(a.value) && a.value <= float64(len(r.columns.ACV))
	}
	return false
}

// summaryLike reports whether a label begins or ends with the word for a summary. Every row is
// asked, so that this looks at two words only and allocates nothing.
func summaryLike(label []byte) bool {
	if len(label) < 3 || isDigit(rune(label[0])) {
		return false
	}
	if open := bytes.IndexByte(label, '('); open >= 0 {
		label = bytes.TrimRight(label[:open], " ")
	}
	first := label
	if space := bytes.IndexByte(label, ' '); space >= 0 {
		first = label[:space]
	}
	return isSummary(first) || isSummary(label[bytes.LastIndexByte(label, ' ')+1:])
}

// isSummary reports whether a word stands for a summary.
func isSummary(word []byte) bool {
	if len(word) < 3 || len(word) > longestSummary+1 {
		return false
	}
	switch word[0] | 0x20 { // their first letters: most words go no further
	case 'a', 'c', 'd', 'm':
	default:
		return false
	}
	word = bytes.TrimRight(word, ".:")
	var lower [longestSummary + 1]byte
	for i, c := range word {
		lower[i] = c | 0x20
	}
	return summaries[string(lower[:len(word)])] != noSummary
}

// readSummary reads a label by its words; it is whole where none of them may be a name.
func readSummary(label []byte) (kind summary, whole bool) {
	label, _, _ = bytes.Cut(label, []byte("("))
	whole = true
	for _, word := range sheet.Words(string(label)) {
		switch one := summaries[word]; {
		case one == noSummary:
			whole = whole && (totals[word] || slices.Contains(summarized, word))
		case kind == noSummary:
			kind = one
		}
	}
	return kind, whole
}

// labelsAlone reports whether a row has no other texts than the labels of a summary.
func (r *Reader) labelsAlone(cells [][]byte) bool {
	for i, cell := range cells {
		if len(cell) == 0 || i == r.at.currency || isDigit(rune(cell[0])) || summaryLike(cell) {
			continue
		}
		if _, figure := readAmount(cell); !figure && currencyOf(string(cell)) == "" {
			return false
		}
	}
	return true
}

// averages reports whether a value is the average of the accounts right above: of several
// that differ, or, where the label cannot be a name, of any.
func (r *Reader) averages(value float64, nameless bool) bool {
	sum, differ := 0.0, nameless
	for i := len(r.columns.ACV) - 1; i >= 0; i-- {
		acv := r.columns.ACV[i]
		sum += acv
		if differ = differ || !near(acv, value); differ && near(sum/float64(len(r.columns.ACV)-i), value) {
			return true
		}
	}
	return false
}
