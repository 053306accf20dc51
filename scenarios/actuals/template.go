package actuals

import (
	"bytes"
	"encoding/csv"
	"slices"

	"brim/model"
)

// Template is the file to fill in for a scenario: a blank row for each tier in every month of
// the plan, month 0 among them, where what stands is the plan's opening. Where one team serves
// all tiers, each month has a row for the company too, since heads are the company's; the
// scorecard has its columns where a tier is served by pods.
func Template(s *model.Scenario) ([]byte, error) {
	columns := []string{monthColumn, tierColumn}
	pods := slices.ContainsFunc(s.Tiers, func(tier model.Tier) bool { return tier.Coverage == model.Pod })
	for _, column := range model.ActualColumns() {
		if pods || !column.Pilot {
			columns = append(columns, column.Key)
		}
	}
	whose := s.TierNames()
	if s.Org.Staffing == model.StaffingNeed {
		whose = append([]string{""}, whose...)
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	rows := [][]string{columns}
	for t := range s.Horizon + 1 {
		for _, tier := range whose {
			row := make([]string, len(columns))
			row[0], row[1] = s.MonthAt(t).String(), shown(tier)
			rows = append(rows, row)
		}
	}
	err := w.WriteAll(rows)
	return b.Bytes(), err
}
