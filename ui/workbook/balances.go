package workbook

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// balance is a row of months that is 0 where something comes out even.
type balance struct {
	name string
	from int                // the first month
	left func(t int) string // the formula of a month
}

// balances are what must come out even, month by month.
func (b *book) balances() []balance {
	list := []balance{
		b.closes("ARR: what was there, new and expanded less contracted and churned is what there is", "company.arr",
			[]string{"company.new_arr", "company.expansion_arr"}, []string{"company.contraction_arr", "company.churned_arr"}),
		b.closes("Accounts: what was there and new less churned is what there is", "company.accounts",
			[]string{"company.new_accounts"}, []string{"company.churned_accounts"}),
		b.closes("AE heads: those before and joined less leavers and reductions are those who are there", "ae.heads",
			[]string{"ae.joined"}, []string{"ae.leavers", "ae.cuts"}),
		b.closes("CSM heads: those before and joined less leavers and reductions are those who are there", "csm.heads",
			[]string{"csm.joined"}, []string{"csm.leavers", "csm.cuts"}),
		b.comesToOne("The tiers' shares of the accounts come to 1", "account_share"),
		b.comesToOne("The tiers' shares of the ARR come to 1", "arr_share"),
	}
	for _, id := range []string{"ae_share", "ae_hire_share", "csm_share", "csm_hire_share", "new_mix"} {
		if r := b.find(id, 0); r != nil {
			list = append(list, b.comesToOne("The tiers' parts come to 1: "+r.Label, id))
		}
	}
	return list
}

// closes is what is left of a stock after the one of the month before and the month's flows, as a
// part of it.
func (b *book) closes(name, stock string, in, out []string) balance {
	r := b.find(stock, 0)
	more, fewer := b.company(in), b.company(out)
	return balance{name, 1, func(t int) string {
		left := r.inMonth(t) + "-" + r.inMonth(t-1)
		for _, flow := range more {
			left += "-" + flow.inMonth(t)
		}
		for _, flow := range fewer {
			left += "+" + flow.inMonth(t)
		}
		return "(" + left + ")/(1+ABS(" + r.inMonth(t) + "))"
	}}
}

// comesToOne is by how much the tiers' parts are not 1, where there are any.
func (b *book) comesToOne(name, id string) balance {
	parts := b.ofTiers(id)
	return balance{name, 0, func(t int) string {
		var cells []string
		for _, r := range parts {
			cells = append(cells, r.inMonth(t))
		}
		return "IFERROR(" + strings.Join(cells, "+") + "-1,0)"
	}}
}

// isEven is the check of a balance's row.
func (p *page) isEven(row int) string {
	cells := fixedAddress(monthColumn, row) + ":" + fixedAddress(monthColumn+p.plan.Horizon, row)
	return fmt.Sprintf("IF(SUMPRODUCT(--(ABS(%s)>B%d))>0,1,0)", cells, tolerance)
}

// writeBalances writes them along the months of the other sheets.
func (p *page) writeBalances(first int, list []balance) {
	p.row(first-1, p.dated("What is left of the balances, by month: 0 is even", company, 0, p.plan.Horizon)...)
	for _, balance := range list {
		cells := make([]any, monthColumn+balance.from-1)
		cells[keyColumn-1] = balance.name
		for t := balance.from; t <= p.plan.Horizon; t++ {
			cells = append(cells, zero(balance.left(t)))
		}
		p.add(cells...)
	}
}

// dated is a head with the months of another sheet.
func (p *page) dated(title, sheet string, from, until int) []any {
	cells := make([]any, monthColumn+from-1)
	cells[keyColumn-1] = p.bold(title)
	style := p.style(look{format: monthFormat, bold: true, right: true})
	for t := from; t <= until; t++ {
		cells = append(cells, excelize.Cell{StyleID: style, Value: serial(p.plan.MonthAt(t)),
			Formula: sheet + "!" + columnNames[monthColumn+t] + "$" + strconv.Itoa(dateRow)})
	}
	return cells
}
