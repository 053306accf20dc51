package accounts

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"brim/model"
	"brim/scenarios/text"
)

// said is what was read and what was not.
func (r *Reader) said() model.Reading {
	said := model.Reading{File: text.Visible(r.options.File), Header: r.head.Line, Headers: r.head.Shown()}
	said.Column = said.Headers[r.head.found[ACV]]
	if r.thousands != "" {
		said.Notes = append(said.Notes, r.thousands)
	}
	for _, name := range slices.Sorted(maps.Keys(r.converted)) {
		said.Notes = append(said.Notes, fmt.Sprintf("%s in %s at %s", model.Counted(r.converted[name], "account"), text.Visible(name),
			model.Decimal(r.money.worth(name).rate)))
	}
	said.LeftOut = r.left.Said(reasons)
	for _, name := range Columns() {
		column := Column(name)
		if i, taken := r.head.found[column]; taken {
			said.Taken = append(said.Taken, model.Taken{Column: said.Headers[i], For: name})
		}
		if n := r.unknown[column]; n > 0 {
			said.Unknown = append(said.Unknown, model.Unknown{Column: said.Headers[r.head.found[column]], Cells: n})
		}
	}
	return said
}

// reasons are why rows are left out, as they are said one after the other.
var reasons = []string{"without a value", "total", "summary", "footer", "repeated", mergedRows, "prospect", "lead", "churned", "inactive",
	"former", "lost", "not won"}

// mergedRows is why rows do not count that were put together with others of their id.
const mergedRows = "put together"

// sayAbroad names the currencies that nothing makes the scenario's.
func (r *Reader) sayAbroad() {
	if len(r.abroad) == 0 {
		return
	}
	var found []string
	own := len(r.columns.ACV)
	for _, name := range slices.Sorted(maps.Keys(r.abroad)) {
		found = append(found, fmt.Sprintf("%s in %s", model.Counted(r.abroad[name], "account"), text.Visible(name)))
		own -= r.abroad[name]
	}
	if own > 0 {
		found = append(found, model.Counted(own, "account")+" in "+r.options.Currency)
	}
	r.problems.Add(r.firstAbroad, string(ACV), strings.Join(found, ", "),
		fmt.Sprintf("%s, the scenario's currency, or what one of each other is worth, %s",
			r.options.Currency, r.options.Remedies.rate(rateOf(slices.Sorted(maps.Keys(r.abroad))))), "")
}

// rateOf is a currency for an example.
func rateOf(names []string) string {
	for _, name := range names {
		if model.IsCurrency(name) {
			return name
		}
		if list := several[name]; len(list) > 0 {
			return list[0]
		}
	}
	return "EUR"
}
