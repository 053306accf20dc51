package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"brim/planner/explain"
)

// writeAbout writes what the workbook is, and what of it computes itself again.
func (b *book) writeAbout(p *page) {
	p.widths(30, 90)
	title := p.plan.Title
	p.add(p.bold(title))
	p.next++
	p.add("Case", p.plan.Scenario().CaseName(p.plan.MarketCase()))
	if b.front.File != "" {
		p.add("Scenario", b.front.File)
	}
	p.add("As of", b.front.Date.String())
	p.add("Made by", b.front.Program)
	p.add("Currency", p.plan.Currency)
	p.add("Months", fmt.Sprintf("%s to %s; month 0 is the opening, the end of the month before",
		p.plan.MonthAt(1).Long(), p.plan.MonthAt(p.plan.Horizon).Long()))
	p.next++
	p.add(p.bold("State"))
	p.add("Checks that fail", excelize.Cell{Formula: fmt.Sprintf("%s!B%d", checks, failedRow), Value: 0})
	p.add("Inputs", excelize.Cell{Value: "as exported",
		Formula: fmt.Sprintf("IF(%s!B%d=0,\"as exported\",\"changed: a what-if\")", checks, changedRow)})
	arr := b.find("headline.arr", 0)
	p.add("ARR at the end", p.shown(arr, 0))
	p.next++
	p.add(p.bold("Sheets"))
	for _, sheet := range contents {
		p.add(excelize.Cell{Formula: "HYPERLINK(\"#" + sheet.name + "!A1\",\"" + sheet.name + "\")", Value: sheet.name}, p.wrapped(sheet.holds))
	}
	p.next++
	p.add(p.bold("How to read it"))
	p.add(excelize.Cell{Value: "an input", StyleID: p.style(look{input: true})}, "blue on yellow: may be changed within its range")
	p.add("a formula", "black: follows from the inputs; the sheets are protected against slips, without a password")
	p.add(p.grey("#N/A"), p.wrapped("grey: undefined, such as a load that nobody carries, or without limit"))
	p.next++
	p.add(p.bold("What computes itself again"))
	p.add("live", p.wrapped("Every number on Inputs, Hires and Ramps in blue on yellow: growth, people, rates, limits, market."))
	p.add("as exported", p.wrapped("Coverage, growth driver, staffing, roles, the number of tiers, the basis of the hiring gap, and "+
		b.bookSaid()+" To change one of these, change it in brim and export again; so with what is left to its default "+
		"because others say it."))
	p.add("values", p.wrapped("The sheets Findings and Values are what brim found at the export."))
}

// contents are what the sheets hold.
var contents = []struct{ name, holds string }{
	{outputs, "the headline, pods, tiers at the opening and at the end, charts"},
	{inputs, "single numbers: value, range, default, source"},
	{hires, "hires, known starts and reductions by month, and how they land"},
	{ramps, "productivity and people in ramp by months of tenure"},
	{people, "AEs and CSMs: heads, ramp, who joins and who leaves"},
	{tiers, "accounts, ARR, books and pods of each tier"},
	{company, "the company as a whole, and other roles"},
	{flags, "1 in the months in which something holds"},
	{findings, "what brim's rules find, as values"},
	{values, "what matters, hires that meet the targets, chances, differences: as values"},
	{checks, "what must hold whatever the inputs are"},
}

// bookSaid says what of the opening book stands still.
func (b *book) bookSaid() string {
	book := &b.plan.Scenario().Book
	switch {
	case b.plan.Scenario().OwnFigures():
		return "who the tiers' own figures are of."
	case book.Accounts != nil:
		return "how the accounts file divides among the tiers."
	case book.Bands != nil:
		return "how the bands of accounts divide among the tiers."
	}
	return "that the opening book is lognormal."
}

func (p *page) wrapped(text string) excelize.Cell {
	return excelize.Cell{Value: text, StyleID: p.style(look{wrap: true})}
}

// writeFindings writes what the rules find.
func (b *book) writeFindings(p *page) {
	p.widths(12, 12, 16, 18, 110, 40)
	p.add(p.bold("Findings of " + b.front.Date.String()))
	p.add(p.bold("Severity"), p.bold("Month"), p.bold("Tier"), p.bold("Rule"), p.bold("Finding"), p.bold("Source"))
	list := explain.Advice(b.plan)
	for i := range list {
		f := &list[i]
		p.add(f.Severity.String(), f.Month.Long(), blank(string(f.Tier)), f.ID, p.wrapped(f.Text), f.Source)
	}
	if len(list) == 0 {
		p.add(nil, nil, nil, nil, "The plan breaks none of the rules.")
	}
}
