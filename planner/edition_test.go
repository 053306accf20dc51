package planner_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/planner"
	"brim/scenarios"
)

// TestNeutralSettingsGiveTheFirstEdition holds scenarios that set everything neutral that the
// second edition of the planning model brought (overload_churn 1, young_share 0; the start
// is the month after the opening) to what its first edition came to.
func TestNeutralSettingsGiveTheFirstEdition(t *testing.T) {
	const folder = "testdata/edition-1"
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatal("no results of the first edition:", err)
	}
	for _, path := range files {
		parts := strings.Split(strings.TrimSuffix(filepath.Base(path), ".json"), ".")
		t.Run(strings.Join(parts, "/"), func(t *testing.T) {
			file, err := scenarios.Load(filepath.Join(folder, parts[0]+".toml"))
			if err != nil {
				t.Fatal(err)
			}
			c := -1
			if len(parts) > 1 {
				c, _ = file.Scenario.CaseNamed(parts[1])
			}
			plan := planner.Make(file.Scenario, c)
			text, err := json.Marshal(plan)
			if err != nil {
				t.Fatal(err)
			}
			result, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			want, _ := decode(t, result).(map[string]any)
			delete(want, "start")
			paySpecialists(want, plan)
			for _, difference := range differences("", want, decode(t, text)) {
				t.Error(difference)
			}
		})
	}
}

// paySpecialists adds the cost of specialists, which the first edition left out of what
// people cost.
func paySpecialists(want map[string]any, p *planner.Plan) {
	months, _ := want["months"].([]any)
	cost := p.Scenario().CSM.Cost
	for m := range months {
		month, _ := months[m].(map[string]any)
		tiers, _ := month["tiers"].([]any)
		for k := range tiers {
			tier, _ := tiers[k].(map[string]any)
			row := &p.Months[m].Tiers[k]
			year := (row.OnboardingSpecialists + row.RenewalManagers) * cost
			month["people_cost"] = month["people_cost"].(float64) + year/12
			if serving, ok := tier["cost_to_serve"].(float64); ok {
				tier["cost_to_serve"] = serving + year/row.ARR
			}
		}
	}
}
