package workbook

import (
	"strings"
	"testing"

	"brim/planner"
	"brim/planner/plantest"
)

// TestSheetsAreFitToRead holds what a reader needs besides the numbers: heads that stay in sight
// and are on every printed page, inputs that take only what they may be, and rows high enough for
// what they say.
func TestSheetsAreFitToRead(t *testing.T) {
	file := opened(t, planner.Make(plantest.Golden(t, "one-team"), -1))
	printed := map[string]bool{}
	for _, name := range file.GetDefinedName() {
		printed[name.Scope] = printed[name.Scope] || strings.HasSuffix(name.Name, "Print_Titles")
	}
	for _, sheet := range []string{outputs, inputs, hires, ramps, people, tiers, company, flags, findings} {
		panes, err := file.GetPanes(sheet)
		if err != nil || !panes.Freeze || panes.YSplit == 0 || !printed[sheet] {
			t.Errorf("%s: the head goes out of sight: %+v, printed %v, %v", sheet, panes, printed[sheet], err)
		}
	}
	if allowed, err := file.GetDataValidations(inputs); err != nil || len(allowed) < 40 {
		t.Errorf("%d inputs say what they may be: %v", len(allowed), err)
	}
	rows, err := file.GetRows(about)
	if err != nil {
		t.Fatal(err)
	}
	for i, cells := range rows {
		if len(cells) < 2 {
			continue
		}
		height, err := file.GetRowHeight(about, i+1)
		if need := float64(len(cells[1])) / textWidth * lineHeight; err != nil || height < need {
			t.Errorf("row %d is %v points high and says %q: %v", i+1, height, cells[1], err)
		}
	}
}

// TestOutputsStandBesideWhatWasExported holds the last column of Outputs: what the plan had.
func TestOutputsStandBesideWhatWasExported(t *testing.T) {
	file := opened(t, planner.Make(plantest.Golden(t, "one-team"), -1))
	rows, err := file.GetRows(outputs)
	if err != nil {
		t.Fatal(err)
	}
	if said := strings.Join(rows[1], "|"); !strings.Contains(said, "as exported") {
		t.Errorf("Outputs do not say whether inputs were changed: %s", said)
	}
	for _, cells := range rows[firstRow-1:] {
		if len(cells) == 0 {
			return
		}
		now := cells[valueColumn-1]
		if date := cells[valueColumn]; date != "" {
			now = date
		}
		if exported := cells[valueColumn+1]; exported != now {
			t.Errorf("%s is %s and was exported as %s", cells[0], now, exported)
		}
	}
}
