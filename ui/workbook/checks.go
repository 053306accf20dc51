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

// writeChecks writes what must hold whatever the inputs are, and whether these stand as
// exported.
func (b *book) writeChecks(p *page) {
	p.widths(84, 14)
	p.add(p.bold("Checks"))
	p.add(p.grey("0 is good; the total stands on the first sheet"))
	list := b.checks()
	p.redAbove("0", fmt.Sprintf("B%d B%d:B%d", failedRow, firstCheck, firstCheck+len(list)))
	last := firstCheck + len(list) - 1
	p.row(failedRow, p.bold("Checks that fail"), excelize.Cell{Formula: fmt.Sprintf("SUM(B%d:B%d)", firstCheck, last), Value: 0})
	p.row(changedRow, p.bold("Inputs that are not as exported"), excelize.Cell{Formula: b.changed(), Value: 0})
	p.row(tolerance, "Tolerance, of the amount", 1e-6)
	p.row(firstCheck-1, p.bold("Check"), p.head("Fails"))
	for i, check := range list {
		p.row(firstCheck+i, check.name, excelize.Cell{Formula: check.formula, Value: 0})
	}
}

// check is something that must hold: its formula is 0 where it does.
type check struct{ name, formula string }

func (b *book) checks() []check {
	list := []check{
		b.closes("ARR: what was there, new and expanded less contracted and churned is what there is", "company.arr",
			[]string{"company.new_arr", "company.expansion_arr"}, []string{"company.contraction_arr", "company.churned_arr"}),
		b.closes("Accounts: what was there and new less churned is what there is", "company.accounts",
			[]string{"company.new_accounts"}, []string{"company.churned_accounts"}),
		b.closes("AE heads: those before and joined less leavers and reductions are those who are there", "ae.heads",
			[]string{"ae.joined"}, []string{"ae.leavers", "ae.cuts"}),
		b.closes("CSM heads: those before and joined less leavers and reductions are those who are there", "csm.heads",
			[]string{"csm.joined"}, []string{"csm.leavers", "csm.cuts"}),
		b.sums("The tiers' shares of the accounts come to 1 at the end", "account_share"),
		b.sums("The tiers' shares of the ARR come to 1 at the end", "arr_share"),
	}
	for _, id := range []string{"ae_share", "ae_hire_share", "csm_share", "csm_hire_share", "new_mix"} {
		if b.find(id, 0) != nil {
			list = append(list, b.sums("The tiers' parts come to 1: "+strings.ReplaceAll(id, "_", " "), id))
		}
	}
	for _, sheet := range []string{people, tiers, company, flags} {
		if rows := b.on(sheet); len(rows) > 0 {
			cells := sheet + "!" + fixedAddress(valueColumn, firstRow) + ":" +
				fixedAddress(monthColumn+b.plan.Horizon, rows[len(rows)-1].number)
			list = append(list, check{"Nothing on " + sheet + " is an error but #N/A", "SUMPRODUCT(--ISERR(" + cells + "))"})
		}
	}
	arr := b.find("headline.arr", 0)
	return append(list, check{"As exported, the workbook comes to the plan's ARR at the end",
		fmt.Sprintf("IF(B%d>0,0,IF(ABS(%s-%s)>B%d*ABS(%[2]s),1,0))", changedRow, arr.cell(0), model.Decimal(arr.Value(0).V), tolerance)})
}

// closes checks that a stock follows from the month before and the month's flows.
func (b *book) closes(name, stock string, in, out []string) check {
	h := b.plan.Horizon
	r := b.find(stock, 0)
	change := r.monthRange(1, h) + "-" + r.monthRange(0, h-1)
	for _, id := range in {
		change += "-" + b.find(id, 0).monthRange(1, h)
	}
	for _, id := range out {
		change += "+" + b.find(id, 0).monthRange(1, h)
	}
	return check{name, fmt.Sprintf("IF(SUMPRODUCT(--(ABS(%s)>B%d*(1+ABS(%s))))>0,1,0)", change, tolerance, r.monthRange(1, h))}
}

// sums checks that the tiers' shares come to 1 in the last month, where there are any.
func (b *book) sums(name, id string) check {
	var cells []string
	for _, r := range b.ofTiers(id) {
		cells = append(cells, r.cell(b.plan.Horizon))
	}
	sum := strings.Join(cells, "+")
	return check{name, fmt.Sprintf("IF(ISNA(%s),0,IF(ABS(%[1]s-1)>B%d,1,0))", sum, tolerance)}
}

// changed counts the inputs that are not as exported: single ones, and lists as a whole.
func (b *book) changed() string {
	last := firstInput
	for _, in := range b.inputs {
		if in.Input != nil && in.Lever != nil {
			last = in.row
		}
	}
	column := func(n int) string {
		return inputs + "!" + fixedAddress(n, firstInput) + ":" + fixedAddress(n, last)
	}
	terms := []string{"SUMPRODUCT(--(" + column(valueColumn) + "<>" + column(exportedColumn) + "))"}
	weighed, lists := 0.0, []string{}
	for _, list := range b.cells.Lists {
		n := b.places[list.Target].row
		cells := fixedAddress(monthColumn+1, n) + ":" + fixedAddress(monthColumn+len(list.Values)-1, n)
		lists = append(lists, fmt.Sprintf("SUMPRODUCT(%s!%s*COLUMN(%[2]s))*%d", hires, cells, n))
		for t := 1; t < len(list.Values); t += list.Step {
			weighed += list.Values[t] * float64((monthColumn+t)*n)
		}
	}
	terms = append(terms, moved(lists, weighed)...)
	weighed, lists = 0, nil
	for _, table := range b.cells.Tables {
		if table.Months != nil {
			continue
		}
		column := b.places[table.Target].column
		lists = append(lists, fmt.Sprintf("SUMPRODUCT(%s!%s*ROW(%[2]s))*%d", ramps, tenureRange(column), column))
		for age, v := range table.Values {
			weighed += v * float64((firstTenure+age)*column)
		}
	}
	return strings.Join(append(terms, moved(lists, weighed)...), "+")
}

// moved is 1 where weighed sums of lists are not what they were.
func moved(lists []string, weighed float64) []string {
	if len(lists) == 0 {
		return nil
	}
	return []string{fmt.Sprintf("IF(ABS(%s-%s)>%s,1,0)", strings.Join(lists, "+"), model.Decimal(weighed),
		model.Decimal(1e-9*max(1, weighed)))}
}
