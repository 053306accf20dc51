package ui

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"brim/model"
	"brim/ui/overlay"
)

// repeatedWays are what may count of several rows of one account, and how people say it.
var repeatedWays = []struct{ word, name, about string }{
	{"", "not read", "until you say which of them count"},
	{"add", "add them up", "each row is a contract of the account"},
	{"largest", "take the largest", "the other rows do not count"},
	{"last", "take the last", "the row furthest down is the newest"},
}

// rowEntries are how the rows of the accounts file count.
func (b *beginning) rowEntries() []overlay.Entry {
	const group = "Rows; enter counts them otherwise"
	way := b.wayOf(b.form().Text(accountsFile))
	counted := repeatedWays[0]
	for _, one := range repeatedWays {
		if one.word == way.Repeated {
			counted = one
		}
	}
	rates := "must be the plan's currency"
	if len(way.Rates) > 0 {
		rates = ratesSaid(way.Rates)
	}
	return []overlay.Entry{
		{Name: "Several rows of one account", Text: counted.name + ": " + counted.about, Group: group, Action: leads(b.chooseRepeated)},
		{Name: "Amounts in other currencies", Text: rates, Group: group, Action: leads(b.askRates)},
	}
}

// chooseRepeated lists what may count of several rows of one account.
func (b *beginning) chooseRepeated() {
	var entries []overlay.Entry
	for _, one := range repeatedWays {
		entries = append(entries, overlay.Entry{Name: one.name, Text: one.about,
			Action: b.changes(accountsFile, func(way *ExportFile) { way.Repeated = one.word })})
	}
	b.dialogs.Open(overlay.NewList("Several rows of one account", "way", entries, nil))
}

// askRates asks what one unit of other currencies is worth.
func (b *beginning) askRates() {
	own := "the plan's currency"
	if b.exports.asked.currency != "" {
		own = b.exports.asked.currency
	}
	var field *overlay.Field
	field = overlay.NewAnswer("Amounts in other currencies", "What one of each is worth in "+own+", like EUR 1.08, GBP 1.27:",
		ratesSaid(b.wayOf(b.form().Text(accountsFile)).Rates), func(text string) overlay.Action {
			rates, ok := readRates(text)
			if !ok {
				field.Refused(fmt.Sprintf("%q is not read: write three letters and what one of it is worth, like EUR 1.08, GBP 1.27", text))
				return nil
			}
			return b.changes(accountsFile, func(way *ExportFile) { way.Rates = rates })
		})
	b.dialogs.Open(field)
}

// ratesSaid are rates as they can be typed: "EUR 1.08, GBP 1.27".
func ratesSaid(rates map[string]float64) string {
	var words []string
	for _, currency := range slices.Sorted(maps.Keys(rates)) {
		words = append(words, currency+" "+model.Decimal(rates[currency]))
	}
	return strings.Join(words, ", ")
}

// readRates reads rates as people type them.
func readRates(text string) (rates map[string]float64, ok bool) {
	words := strings.FieldsFunc(strings.ToUpper(text), func(r rune) bool { return strings.ContainsRune(" =,;:", r) })
	rates = map[string]float64{}
	for i := 0; i+1 < len(words); i += 2 {
		worth, err := strconv.ParseFloat(words[i+1], 64)
		if err != nil || !model.IsCurrency(words[i]) || !model.IsRate(worth) {
			return nil, false
		}
		rates[words[i]] = worth
	}
	return rates, len(words)%2 == 0
}

// saidEntries are what does not count of a file, and what else there is to know of it.
func saidEntries(reading *model.Reading, err error) []overlay.Entry {
	var entries []overlay.Entry
	if err != nil {
		return []overlay.Entry{{Name: "Not read", Text: err.Error(), Detail: err.Error(), Group: "What is wrong"}}
	}
	for _, left := range reading.LeftOut {
		lines := "lines " + left.Lines
		if left.Rows == 1 {
			lines = "line " + left.Lines
		}
		entries = append(entries, overlay.Entry{Name: left.Words(), Text: lines, Detail: lines, Group: "Left out"})
	}
	if len(entries) == 0 {
		entries = []overlay.Entry{{Name: "nothing", Text: "every row counts", Group: "Left out"}}
	}
	for _, column := range reading.Unknown {
		text := model.Counted(column.Cells, "cell") + " not readable, taken as not known"
		entries = append(entries, overlay.Entry{Name: column.Column, Text: text, Group: "Not readable"})
	}
	for _, note := range reading.Notes {
		entries = append(entries, overlay.Entry{Name: "Also", Text: note, Detail: note, Group: "To know"})
	}
	return entries
}
