package report

import (
	"encoding/csv"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"brim/planner"
	"brim/planner/plantest"
)

// TestTierRowsHoldTheirTeams adds up who came to the tiers' teams and who went, in every
// month: it is what the company's rows say, and what moves the heads.
func TestTierRowsHoldTheirTeams(t *testing.T) {
	p := planner.Make(plantest.Golden(t, "company-as-it-is"), -1)
	rows := csvRows(t, p)
	for month, m := range p.Months {
		sums := map[string]float64{}
		for k := range m.Tiers {
			row := rows[month*(1+len(m.Tiers))+1+k]
			for _, name := range []string{"ae_joined", "ae_leavers", "ae_cuts", "csm_joined", "csm_leavers", "csm_cuts"} {
				n, err := strconv.ParseFloat(row[name], 64)
				if err != nil {
					t.Fatalf("month %d, %s, %s: %v", month, m.Tiers[k].Name, name, err)
				}
				sums[name] += n
			}
		}
		for name, want := range map[string]float64{
			"ae_joined": m.AE.Joined, "ae_leavers": m.AE.Leavers, "ae_cuts": m.AE.Cuts,
			"csm_joined": m.CSM.Joined, "csm_leavers": m.CSM.Leavers, "csm_cuts": m.CSM.Cuts,
		} {
			if math.Abs(sums[name]-want) > 1e-9 {
				t.Errorf("month %d: the tiers' %s are %v, the company's %v", month, name, sums[name], want)
			}
		}
	}
}

// TestNoTeamsUnderNeed leaves empty what no tier has where one team serves all of them.
func TestNoTeamsUnderNeed(t *testing.T) {
	p := planner.Make(plantest.Golden(t, "one-team"), -1)
	rows := csvRows(t, p)
	if row := rows[1]; row["tier"] == "" || row["csm_joined"] != "" || row["csm_cuts"] != "" {
		t.Errorf("a tier's row has a team: %v", row)
	}
}

// csvRows are the rows of a plan's CSV by column.
func csvRows(t *testing.T, p *planner.Plan) []map[string]string {
	t.Helper()
	text, err := CSV(p)
	if err != nil {
		t.Fatal(err)
	}
	cells, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(slices.Compact(slices.Sorted(slices.Values(cells[0])))); n != len(cells[0]) {
		t.Errorf("two columns have one name: %v", cells[0])
	}
	var rows []map[string]string
	for _, line := range cells[1:] {
		row := map[string]string{}
		for i, name := range cells[0] {
			row[name] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}
