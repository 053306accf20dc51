package workbook

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"brim/model"
)

// The rows of the sheet of checks that others refer to.
const (
	failedRow  = 3 // how many checks fail
	changedRow = 4 // how many inputs are not as exported
	tolerance  = 5
	firstCheck = 8
)

// writeChecks writes what must hold whatever the inputs are, whether these stand as exported, and
// beneath that the rows of months that both are read off.
func (b *book) writeChecks(p *page) {
	balances, others, groups := b.balances(), b.otherChecks(), b.inputGroups()
	rows := checkRows{checks: len(balances) + len(others), groups: len(groups), balances: len(balances)}
	p.widths(84, 14)
	p.fail(p.to.SetColWidth(monthColumn, monthColumn+b.lastHireMonth(), 12))
	p.redAbove("0", fmt.Sprintf("B%d B%d:B%d", failedRow, firstCheck, rows.lastCheck()))
	p.printed(fmt.Sprintf("$A$1:$B$%d", rows.lastGroup()))
	p.add(p.bold("Checks"))
	p.add(p.grey("0 is good; the total stands on the first sheet"))
	p.row(failedRow, p.bold("Checks that fail"), sumOf(firstCheck, rows.lastCheck()))
	p.row(changedRow, p.bold("Inputs that are not as exported"), sumOf(rows.firstGroup(), rows.lastGroup()))
	p.row(tolerance, "Tolerance, of the amount", 1e-6)
	p.row(firstCheck-1, p.bold("Check"), p.head("Fails"))
	for i := range balances {
		p.add(balances[i].name, zero(p.isEven(rows.firstBalance()+i)))
	}
	for _, check := range others {
		p.add(check.name, zero(check.formula))
	}
	p.row(rows.firstGroup()-1, p.bold("Inputs"), p.head("Changed"))
	for i := range groups {
		p.add(groups[i].name, zero(groups[i].changed(rows.firstCopy()+i)))
	}
	p.writeBalances(rows.firstBalance(), balances)
	p.writeCopies(rows.firstCopy(), groups)
}

// checkRows is where the parts of the sheet begin and end, by how many rows they have.
type checkRows struct{ checks, groups, balances int }

// headed is how many rows stand between two parts: an empty one, and the head of the second.
const headed = 2

func (r checkRows) lastCheck() int    { return firstCheck + r.checks - 1 }
func (r checkRows) firstGroup() int   { return r.lastCheck() + headed + 1 }
func (r checkRows) lastGroup() int    { return r.firstGroup() + r.groups - 1 }
func (r checkRows) firstBalance() int { return r.lastGroup() + headed + 1 }
func (r checkRows) firstCopy() int    { return r.firstBalance() + r.balances + headed }

// zero is a formula that comes to 0 at the export.
func zero(formula string) excelize.Cell { return excelize.Cell{Formula: formula, Value: 0} }

func sumOf(first, last int) excelize.Cell { return zero(fmt.Sprintf("SUM(B%d:B%d)", first, last)) }

// check is something that must hold: its formula is 0 where it does.
type check struct{ name, formula string }

// otherChecks are those besides the balances.
func (b *book) otherChecks() (list []check) {
	for _, sheet := range []string{people, tiers, company, flags} {
		if rows := b.on(sheet); len(rows) > 0 {
			cells := sheet + "!" + fixedAddress(valueColumn, firstRow) + ":" +
				fixedAddress(monthColumn+b.plan.Horizon, rows[len(rows)-1].number)
			list = append(list, check{"Nothing on " + sheet + " is an error but #N/A", "SUMPRODUCT(--ISERR(" + cells + "))"})
		}
	}
	if quarters := b.linearity(); len(quarters) > 0 {
		list = append(list, check{"The fiscal quarters' parts of new ARR come to 1",
			fmt.Sprintf("IF(ABS(%s-1)>B%d,1,0)", strings.Join(quarters, "+"), tolerance)})
	}
	arr := b.find("headline.arr", 0)
	return append(list, check{"As exported, the workbook comes to the plan's ARR at the end",
		fmt.Sprintf("IF(B%d>0,0,IF(ABS(%s-%s)>B%d*ABS(%[2]s),1,0))", changedRow, arr.cell(0), model.Decimal(arr.Value(0).V), tolerance)})
}

// linearity is the cells of the fiscal quarters' parts of new ARR, where the plan has some.
func (b *book) linearity() (cells []string) {
	for _, in := range b.inputs {
		if in.Input != nil && in.Lever != nil && in.Lever.Kind == model.Parts {
			cells = append(cells, inputs+"!"+fixedAddress(valueColumn, in.row))
		}
	}
	return cells
}
