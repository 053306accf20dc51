package explain

import (
	"slices"
	"strings"
	"testing"

	"brim/model"
)

// TestMendingLeversCanHelp offers no lever that does nothing: heads per pod only where the
// tier is served by pods.
func TestMendingLeversCanHelp(t *testing.T) {
	p := goldenPlan(t, "pod-breach", "")
	offered := 0
	for _, f := range Advice(p) {
		for _, key := range ExplainFinding(p, &f).Levers {
			l, ok := model.Find(p.Scenario(), key)
			if !ok || l.Idle(p.Scenario()) != "" {
				t.Errorf("%s offers %s, which does nothing: %s", f.ID, key, l.Idle(p.Scenario()))
			}
			if !strings.HasSuffix(key, ".per_pod") {
				continue
			}
			offered++
			served := slices.IndexFunc(p.Scenario().Tiers, func(tier model.Tier) bool {
				return strings.Contains(strings.ToLower(key), strings.ToLower(tier.Name))
			})
			if served < 0 || p.Scenario().Tiers[served].Coverage != model.Pod {
				t.Errorf("%s offers %s of a tier without pods", f.ID, key)
			}
		}
	}
	if offered == 0 {
		t.Error("no heads per pod are offered where there are pods")
	}
}
