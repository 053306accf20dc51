package risk

import (
	"context"
	"fmt"
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// uncertain is a company of three tiers with four ranged levers.
func uncertain(keys ...string) *model.Scenario {
	s := plantest.Sample(3, 24)
	for _, key := range keys {
		l, _ := model.Find(s, key)
		s, _ = model.Move(s, l.Spread(), l.Around(s, 0.2))
	}
	return s
}

// BenchmarkRisk is 10,000 trials of 24 months and three tiers with four ranged levers,
// all quantiles included: of rates, of the teams too, and with the luck of people.
func BenchmarkRisk(b *testing.B) {
	rates := []string{"ae.attainment", "market.churn", "market.expansion", "tier.Tier 2.logo_churn"}
	teams := []string{"ae.attainment", "market.churn", "csm.attrition", "ae.attrition"}
	for _, kind := range []struct {
		name   string
		keys   []string
		people bool
	}{{"rates", rates, false}, {"teams", teams, false}, {"people", rates, true}, {"people and teams", teams, true}} {
		s := uncertain(kind.keys...)
		s.Uncertainty.People = kind.people
		for _, workers := range []int{1, 2} {
			b.Run(fmt.Sprintf("%s/workers=%d", kind.name, workers), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, err := Simulate(context.Background(), s, -1, Simulation{Workers: workers, Seed: 1}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
