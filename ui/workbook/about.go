package workbook

import (
	"fmt"
	"math"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"brim/model"
	"brim/planner/explain"
)

// writeAbout writes what the workbook is, and what of it computes itself again.
func (b *book) writeAbout(p *page) {
	p.widths(30, textWidth)
	p.add(excelize.Cell{Value: p.plan.Title, StyleID: p.style(look{title: true})})
	p.next++
	p.add("Case", p.inset(p.plan.Scenario().CaseName(p.plan.MarketCase())))
	if b.front.File != "" {
		p.add("Scenario", p.inset(b.front.File))
	}
	p.add("As of", p.inset(b.front.Date.String()))
	p.add("Made by", p.inset(b.front.Program))
	p.add("Currency", p.inset(p.plan.Currency))
	p.add("Months", p.inset(fmt.Sprintf("%s to %s; month 0 is the opening, the end of the month before",
		p.plan.MonthAt(1).Long(), p.plan.MonthAt(p.plan.Horizon).Long())))
	p.next++
	p.add(p.bold("State"))
	p.redAbove("0", address(2, p.next))
	p.add("Checks that fail", excelize.Cell{Formula: fmt.Sprintf("%s!B%d", checks, failedRow), Value: 0,
		StyleID: p.style(look{format: "0", left: true})})
	p.add("Inputs", b.inputsSaid(look{left: true}))
	arr := p.shown(b.find("headline.arr", 0), 0)
	arr.StyleID = p.style(look{format: formats[model.Money], left: true})
	p.add("ARR at the end", arr)
	p.next++
	p.add(p.bold("Sheets"))
	for _, sheet := range contents {
		p.tell(excelize.Cell{Formula: "HYPERLINK(\"#" + sheet.name + "!A1\",\"" + sheet.name + "\")", Value: sheet.name,
			StyleID: p.style(look{link: true})}, sheet.holds)
	}
	p.next++
	p.add(p.bold("How to read it"))
	p.add(excelize.Cell{Value: "an input", StyleID: p.style(look{input: true})}, p.inset("blue on yellow: may be changed within its range"))
	p.add("a formula", p.inset("black: follows from the inputs; the sheets are protected against slips, without a password"))
	p.add(p.grey("#N/A"), p.inset("grey: undefined, such as a load that nobody carries, or without limit"))
	p.next++
	p.add(p.bold("What computes itself again"))
	p.tell(p.wrapped("live"), "Every number on Inputs, Hires and Ramps in blue on yellow: growth, people, rates, limits, market.")
	p.tell(p.wrapped("as exported"), "Coverage, growth driver, staffing, roles, the numbers of tiers and months, the basis of the "+
		"hiring gap, and "+b.bookSaid()+" To change one of these, change it in brim and export again; so with what is left to its "+
		"default because others say it.")
	p.tell(p.wrapped("values"), "The sheets Findings and Values are what brim found at the export.")
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

// textWidth is that of a column of sentences, in letters.
const textWidth = 110

// lineHeight is that of a line of text, in points.
const lineHeight = 15

// inset is a text in line with the left-hand numbers of its column.
func (p *page) inset(text string) excelize.Cell {
	return excelize.Cell{Value: text, StyleID: p.style(look{left: true})}
}

// tell adds a row of a name and what is to be said of it, which may take several lines. Programs
// give a streamed row the height of one line, and so the row says its own.
func (p *page) tell(name excelize.Cell, text string) {
	p.tall(linesIn(text, textWidth), name, excelize.Cell{Value: text, StyleID: p.style(look{wrap: true, left: true})})
}

// tall adds a row of so many lines.
func (p *page) tall(lines float64, cells ...any) {
	p.fail(p.to.SetRow(address(1, p.next), cells, excelize.RowOpts{Height: lines * lineHeight}))
	p.next++
}

// linesIn is how many lines a text takes at most in a column.
func linesIn(text string, width float64) float64 {
	const filled = 0.9 // of a line, before a long word goes to the next
	return math.Ceil(float64(utf8.RuneCountInString(text)) / (width * filled))
}

// inputsSaid says whether the inputs stand as exported.
func (b *book) inputsSaid(l look) excelize.Cell {
	return excelize.Cell{Value: "as exported", StyleID: b.style(l),
		Formula: fmt.Sprintf("IF(%s!B%d=0,\"as exported\",\"changed: a what-if\")", checks, changedRow)}
}

// wrapped is a text that may take several lines, or stands beside the first of others.
func (p *page) wrapped(text string) excelize.Cell {
	return excelize.Cell{Value: text, StyleID: p.style(look{wrap: true})}
}

// The widths of what is found and of where its rule comes from.
const (
	findingWidth = 100
	sourceWidth  = 40
)

// writeFindings writes what the rules find.
func (b *book) writeFindings(p *page) {
	p.widths(12, 16, 16, 24, findingWidth, sourceWidth)
	p.freeze(0, 2)
	p.add(p.bold("Findings of " + b.front.Date.String()))
	p.add(p.bold("Severity"), p.bold("Month"), p.bold("Tier"), p.bold("Rule"), p.bold("Finding"), p.bold("Source"))
	list := explain.Advice(b.plan)
	for i := range list {
		f := &list[i]
		p.tall(max(linesIn(f.Text, findingWidth), linesIn(f.Source, sourceWidth)), p.wrapped(f.Severity.String()),
			p.wrapped(f.Month.Long()), p.wrapped(string(f.Tier)), p.wrapped(f.ID), p.wrapped(f.Text), p.wrapped(f.Source))
	}
	if len(list) == 0 {
		p.add(nil, nil, nil, nil, "The plan breaks none of the rules.")
	}
}
