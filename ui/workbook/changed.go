package workbook

import (
	"brim/planner/explain"
)

// inputGroup is inputs that are held against what they were at the export.
type inputGroup struct {
	name     string
	cells    string        // where they stand
	exported string        // where they stand as exported; empty: in a row of the sheet of checks
	list     *explain.List // of that row
}

// inputGroups are the single numbers, each list by month, and each table by months of tenure that
// is typed.
func (b *book) inputGroups() []inputGroup {
	last := firstInput
	for _, in := range b.inputs {
		if in.Input != nil && in.Lever != nil {
			last = in.row
		}
	}
	column := func(n int) string {
		return inputs + "!" + fixedAddress(n, firstInput) + ":" + fixedAddress(n, last)
	}
	var groups []inputGroup
	for _, list := range b.cells.Lists {
		r := row{sheet: hires, number: b.places[list.Target].row}
		groups = append(groups, inputGroup{name: hires + ": " + list.Lever.Title(), cells: r.monthRange(1, len(list.Values)-1), list: list})
	}
	groups = append(groups, inputGroup{name: inputs + ": single numbers", cells: column(valueColumn), exported: column(exportedColumn)})
	for i, table := range b.cells.Tables {
		if table.Months == nil {
			groups = append(groups, inputGroup{name: ramps + ": " + table.Label,
				cells: ramps + "!" + tenureRange(b.places[table.Target].column), exported: ramps + "!" + tenureRange(b.copyColumn(i))})
		}
	}
	return groups
}

// copyColumn is where a table by months of tenure stands as exported, behind all tables.
func (b *book) copyColumn(table int) int { return firstRamp + len(b.cells.Tables) + 1 + table }

// changed counts the numbers that are not as exported, of a list beside those in the given row.
func (g *inputGroup) changed(copied int) string {
	exported := g.exported
	if g.list != nil {
		exported = fixedAddress(monthColumn+1, copied) + ":" + fixedAddress(monthColumn+len(g.list.Values)-1, copied)
	}
	return "SUMPRODUCT(--(" + g.cells + "<>" + exported + "))"
}

// writeCopies writes the lists as exported.
func (p *page) writeCopies(first int, groups []inputGroup) {
	if len(p.cells.Lists) == 0 {
		return
	}
	p.row(first-1, p.dated("Hires, starts and reductions as exported", hires, 1, p.lastHireMonth())...)
	style := p.style(look{format: plain, grey: true})
	for i := range groups {
		if list := groups[i].list; list != nil {
			p.row(first+i, p.listed([]any{groups[i].name, nil, nil, nil, nil, nil}, list, style)...)
		}
	}
}
