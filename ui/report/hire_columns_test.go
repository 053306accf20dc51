package report

import (
	"strings"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// TestHiresNameFiscalQuarters heads the hires by fiscal quarters and years where the plan's
// quarters are such, and says so where they are not.
func TestHiresNameFiscalQuarters(t *testing.T) {
	for _, test := range []struct {
		fiscalStart            int
		quarter, year, outside string
	}{
		{1, "Q1 FY27", "FY27", ""},
		{4, "Q4 FY27", "year 1", ""},
		{2, "Mar '27", "year 1", "not fiscal ones"},
	} {
		s := plantest.Sample(2, 24)
		s.Start, s.FiscalStart = model.MonthOf(2027, 1), test.fiscalStart
		hires := Hires(s, planner.Make(s, -1))
		if head := hires.Grid.Head; head[2] != test.quarter || head[6] != test.year {
			t.Errorf("fiscal years from month %d: %q", test.fiscalStart, head)
		}
		if strings.Contains(hires.Title, "not fiscal ones") != (test.outside != "") {
			t.Errorf("fiscal years from month %d: %s", test.fiscalStart, hires.Title)
		}
	}
}
