package risk_test

import (
	"context"
	"encoding/json"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/risk"
	"brim/scenarios"
)

// TestGoldenRiskWithoutWidth holds that ranges of zero width give the plan itself, for
// every golden scenario in every market case.
func TestGoldenRiskWithoutWidth(t *testing.T) {
	files, err := filepath.Glob("../testdata/golden/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden scenarios:", err)
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			file, err := scenarios.Load(path)
			if err != nil {
				t.Fatal(err)
			}
			s := file.Scenario
			for _, key := range []string{"ae.attainment", "csm.attrition", "market.churn", "tier." + s.Tiers[0].Name + ".expansion"} {
				l, _ := model.Find(s, key)
				n, _ := l.Number(s)
				if s, err = model.Move(s, l.Spread(), model.Value{List: []float64{n, n, n}}); err != nil {
					t.Fatal(err)
				}
			}
			for c := -1; c < len(s.Cases); c++ {
				r, err := risk.Simulate(context.Background(), s, c, risk.Simulation{Trials: 130, Workers: 2})
				if err != nil {
					t.Fatal(err)
				}
				sameAsPlan(t, r, planner.Make(s, c))
			}
		})
	}
}

func sameAsPlan(t *testing.T, r *risk.Result, p *planner.Plan) {
	t.Helper()
	same := func(m int, what string, got, want model.Opt) {
		t.Helper()
		if got.OK != want.OK || math.Abs(got.V-want.V) > 1e-9*math.Max(1, math.Abs(want.V)) {
			t.Fatalf("month %d: %s is %v, want %v", m, what, got, want)
		}
	}
	for m := range p.Months {
		for q := range risk.Levels {
			same(m, "ARR", model.Some(r.Months[m].ARR[q]), model.Some(p.Months[m].ARR))
			for k := range p.Months[m].Tiers {
				want, got := &p.Months[m].Tiers[k], &r.Months[m].Tiers[k]
				same(m, "load", got.Load[q], want.Load)
				same(m, "ratio", got.Ratio[q], want.Ratio)
				same(m, "utilization", got.Utilization[q], want.Utilization)
			}
		}
		head := p.Headline()
		for k := range p.Splits {
			book, came := head.Books[k], 0.0
			if book.Over && book.Since.T <= m {
				came = 1
			}
			same(m, "over", model.Some(r.Months[m].Tiers[k].Over), model.Some(came))
		}
	}
}

// TestRiskJSON holds the shape of the output, field by field.
func TestRiskJSON(t *testing.T) {
	file, err := scenarios.LoadBuiltin("pods-outgrown")
	if err != nil {
		t.Fatal(err)
	}
	r, err := risk.Simulate(context.Background(), file.Scenario, -1, risk.Simulation{Trials: 200, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	hold := func(path string, object map[string]any, keys ...string) {
		t.Helper()
		if len(object) != len(keys) {
			t.Errorf("%s has %v, want %v", path, slices.Sorted(maps.Keys(object)), keys)
		}
		for _, key := range keys {
			if _, ok := object[key]; !ok {
				t.Errorf("%s has no %s", path, key)
			}
		}
	}
	hold("risk", got, "trials", "seed", "quantiles", "months")
	months, _ := got["months"].([]any)
	if len(months) != file.Scenario.Horizon+1 {
		t.Fatalf("%d months", len(months))
	}
	month, _ := months[3].(map[string]any)
	hold("a month", month, "t", "month", "arr", "tiers")
	for k, pod := range []bool{true, false, false} {
		tier, _ := month["tiers"].([]any)[k].(map[string]any)
		hold("a tier", tier, "name", "ratio", "load", "utilization", "over", "breaks", "pod_ratio", "pod_hiring_gap", "pod_economics")
		if (tier["pod_ratio"] != nil) != pod || tier["breaks"] != tier["pod_ratio"] || len(tier["load"].([]any)) != 5 {
			t.Errorf("tier %d: %v", k, tier)
		}
	}
}
