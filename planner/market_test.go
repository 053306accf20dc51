package planner

import (
	"testing"

	"pgregory.net/rapid"

	"brim/model"
	"brim/planner/plantest"
)

// TestCaseIsTheMarketEdited holds the plan of a case against that of the same scenario
// with the case's figures in [market].
func TestCaseIsTheMarketEdited(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := plantest.Draw(t)
		if len(s.Cases) == 0 {
			t.Skip("no cases")
		}
		for c := range s.Cases {
			market, edited := &s.Cases[c], s.Clone()
			for _, pair := range []struct {
				from model.Opt
				to   *float64
			}{
				{market.WinRate, &edited.Market.WinRate}, {market.DealSize, &edited.Market.DealSize},
				{market.Churn, &edited.Market.Churn}, {market.Expansion, &edited.Market.Expansion},
				{market.AEHireFill, &edited.Market.AEHireFill}, {market.CSMHireFill, &edited.Market.CSMHireFill},
			} {
				if pair.from.OK {
					*pair.to = pair.from.V
				}
			}
			if market.HireDelay.OK {
				edited.Market.HireDelay = int(market.HireDelay.V)
			}
			plan, base := Make(s, c), Make(edited, -1)
			if string(plan.Case) != market.Name || base.Case != "" {
				t.Fatalf("cases are called %q and %q", plan.Case, base.Case)
			}
			plan.Case = ""
			sameJSON(t, market.Name, plan, base)
		}
	})
}
