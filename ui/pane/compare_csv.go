package pane

import (
	"strings"

	"brim/model"
	"brim/ui/report"
	"brim/ui/state"
)

// compareColumns are the columns of the comparison in CSV.
var compareColumns = []string{"plan", "tier", "figure", "value", "unit", "text"}

// CSV writes the comparison long: a row a plan and figure, this plan first. A value is an
// unrounded number, percents as fractions of 1, or the month in which something comes; it is
// empty where there is none, or it never comes. The tier is whose figure it is, where it is of
// one; the text is the figure as the page has it.
func (Compare) CSV(s state.State) ([]byte, error) {
	rows := longRows(s, "This plan", thisSide(s))
	for i := range s.Compare.Others {
		rows = append(rows, longRows(s, s.Compare.Others[i].Name, sideOf(&s.Compare.Others[i]))...)
	}
	return report.WriteCSV(compareColumns, rows)
}

// longRows are the rows of one plan.
func longRows(s state.State, name string, plan side) [][]string {
	var rows [][]string
	for _, row := range s.CompareRows() {
		if row.Figure == state.CompareFirstTier { // stands beside the date
			continue
		}
		tier, label := "", strings.TrimSpace(rowLabel(s, row))
		var value any
		unit := "month"
		switch row.Figure {
		case state.ComparePods:
			value = monthOf(podsDate(plan))
		case state.CompareCause:
			value = monthOf(warnedDate(plan))
		case state.CompareFirstOver:
			value = monthOf(firstOverDate(plan))
			if k := firstOver(plan); k >= 0 {
				tier = plan.plan.Splits[k].Name
			}
		case state.CompareOver:
			tier, label = s.Scenario.Tiers[row.Tier].Name, "Over"
			value = monthOf(overDate(plan, tierOf(s, plan.plan, row.Tier)))
		default:
			value, unit = row.Number.Picked(plan.plan), unitOf(row.Number.Unit, plan.plan.Currency)
		}
		rows = append(rows, report.Row(name, tier, label, value, unit, cellOf(s, row, plan).full()))
	}
	return rows
}

// monthOf is when something comes; nothing where it does not.
func monthOf(d date) any {
	if !d.known || !d.comes {
		return nil
	}
	return d.when.Month
}

// unitOf is a unit in a word; of money it is the currency.
func unitOf(unit model.Unit, currency string) string {
	if unit == model.Money {
		return currency
	}
	return unit.String()
}
