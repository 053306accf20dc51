package workbook

import (
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
	"brim/ui/report"
)

// TestValuesKeepNames writes names that read like numbers or formulas into tables of values: they
// stay the text that they are, and figures stay numbers.
func TestValuesKeepNames(t *testing.T) {
	names := []string{"Inf", "NaN", "0x10", "=1+1", "-2", "'=3"}
	grid := report.Grid{Head: []string{"Tier", "Load"}, Left: 1}
	for _, name := range names {
		grid.Add(report.Word(name), report.Number("12.5", 12.5))
	}
	grid.Add(report.Word("none"), report.Figure("n/a", model.Opt{}))
	file := opened(t, planner.Make(plantest.Sample(1, 6), -1), report.Section{Title: "Tiers", Grid: grid})
	rows := valueRows(t, file)
	for i, name := range names {
		y := len(rows) - len(names) - 1 + i
		address, _ := excelize.CoordinatesToCellName(1, y+1)
		kind, err := file.GetCellType(values, address)
		if err != nil || !slices.Equal(rows[y], []string{name, "12.5"}) || kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber {
			t.Errorf("%s: %v, of type %v, %v", name, rows[y], kind, err)
		}
	}
	if last := rows[len(rows)-1]; !slices.Equal(last, []string{"none"}) {
		t.Errorf("without a figure: %v", last)
	}
}
