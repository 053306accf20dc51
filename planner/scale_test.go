package planner

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner/plantest"
)

// inCurrency returns the scenario with every amount of money in a currency of which
// rate make one of the old. A power of two leaves no rounding.
func inCurrency(s *model.Scenario, rate float64) *model.Scenario {
	c := s.Clone()
	opt := func(o *model.Opt) { o.V *= rate }
	opt(&c.ARR)
	opt(&c.Book.Mean)
	for i := range c.Book.Bands {
		c.Book.Bands[i].MinACV *= rate
	}
	if c.Book.Accounts != nil {
		var rows []model.Account
		for _, row := range c.Book.Accounts.All() {
			row.ACV *= rate
			rows = append(rows, row)
		}
		c.Book.Accounts = model.NewAccounts(rows)
	}
	for k := range c.Tiers {
		tier := &c.Tiers[k]
		for _, amount := range []*model.Opt{&tier.MinACV, &tier.ARR, &tier.NewACV, &tier.AE.Quota, &tier.AE.Cost, &tier.CSM.Cost} {
			opt(amount)
		}
		tier.BookMaxARR *= rate
	}
	for i := range c.Resources {
		c.Resources[i].Cost *= rate
	}
	for _, amount := range []*float64{&c.AE.HireCost, &c.CSM.HireCost, &c.Org.ManagerCost} {
		*amount *= rate
	}
	c.AE.Quota *= rate
	c.AE.Cost *= rate
	c.CSM.Cost *= rate
	c.Limits.PodACVFloor *= rate
	for i := range c.Limits.StageBounds {
		c.Limits.StageBounds[i] *= rate
	}
	for i := range c.Limits.ACVBounds {
		c.Limits.ACVBounds[i] *= rate
	}
	return c
}

// moneyFigure tells the amounts of a plan's JSON by name.
func moneyFigure(path string) bool {
	if strings.HasSuffix(path, ".pilot[0].value") || strings.HasSuffix(path, ".pilot[0].limit") {
		return true
	}
	name := path[strings.LastIndex(path, ".")+1:]
	return slices.Contains([]string{
		"arr", "mean_acv", "min_acv", "acv", "goal_arr", "new_arr", "expansion_arr", "churned_arr",
		"contraction_arr", "overload_churned_arr", "beyond_arr", "people_cost", "arr_per_csm", "uplift_lost",
	}, name)
}

// TestScalingMoney counts all money in another currency: amounts follow, and accounts,
// loads, ratios, states and dates stay.
func TestScalingMoney(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		rate := rapid.SampledFrom([]float64{0.5, 2, 8, 128}).Draw(t, "rate")
		before, scaled := figures(t, Make(s, -1)), figures(t, Make(inCurrency(s, rate), -1))
		if len(before) != len(scaled) {
			t.Fatalf("%d figures become %d", len(before), len(scaled))
		}
		for path, figure := range before {
			n, isNumber := figure.(float64)
			if !isNumber {
				if scaled[path] != figure {
					t.Fatalf("%s: %v becomes %v", path, figure, scaled[path])
				}
				continue
			}
			if moneyFigure(path) {
				n *= rate
			}
			if got, ok := scaled[path].(float64); !ok || !plantest.Near(got, n) {
				t.Fatalf("%s: %v becomes %v at a rate of %v", path, figure, scaled[path], rate)
			}
		}
	})
}

// figures flattens a plan's JSON: every leaf by its path. The advice is left out: it says
// amounts in words, and one of its thresholds is the same in every currency.
func figures(t fatal, p *Plan) map[string]any {
	text, err := json.Marshal(p)
	if err != nil {
		t.Fatalf("%v", err)
	}
	var tree map[string]any
	if err := json.Unmarshal(text, &tree); err != nil {
		t.Fatalf("%v", err)
	}
	delete(tree, "advice")
	leaves := map[string]any{}
	flatten("", tree, leaves)
	return leaves
}
