package risk

import (
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// TestEveryLeverFeedsWhatItMoves gives each numeric lever of companies that use everything a
// range of its own, and holds every trial against the plan of the scenario that it drew: a
// lever whose feeds miss a part of the plan leaves that part as it was.
func TestEveryLeverFeedsWhatItMoves(t *testing.T) {
	trials := block
	if testing.Short() {
		trials = 6
	}
	for name, s := range fed() {
		t.Run(name, func(t *testing.T) {
			if problems := model.Validate(s); len(problems) > 0 {
				t.Fatal(problems[0])
			}
			ranged := 0
			for _, l := range model.Levers(s) {
				if !l.Ranges() || l.Idle(s) != "" {
					continue
				}
				wide, err := model.Move(s, l.Spread(), l.Around(s, 0.3))
				if err != nil {
					continue
				}
				if ranged++; testing.Short() && ranged%2 == 0 {
					continue
				}
				t.Run(l.Key, func(t *testing.T) { checkKernel(t, wide, 0, 7, trials, 0) })
			}
			if ranged < 60 {
				t.Errorf("only %d levers have ranges", ranged)
			}
		})
	}
}

// fed are companies that use everything, by shares under either driver and by need.
func fed() map[string]*model.Scenario {
	shares := plantest.Everything(3, 14)
	target := shares.Clone()
	target.Growth.Driver, target.Limits.GapBasis = model.TargetDriver, model.GapByGrowth
	need := plantest.Everything(3, 14)
	need.Org.Staffing = model.StaffingNeed
	for k := range need.Tiers {
		tier := &need.Tiers[k]
		tier.AEHires, tier.CSMHires, tier.AECuts, tier.CSMCuts = nil, nil, nil, nil
		tier.AE = model.TierTeam{Quota: tier.AE.Quota}
		tier.CSM = model.TierTeam{Cost: tier.CSM.Cost}
	}
	for i := range need.Leaves {
		need.Leaves[i].Tier = ""
	}
	lines := shares.Clone() // ramps of months
	lines.AE.Ramp = nil
	for k := range lines.Tiers {
		lines.Tiers[k].CSM.Ramp, lines.Tiers[k].CSM.RampMonths = nil, model.Some(3+float64(k))
	}
	return map[string]*model.Scenario{"shares": shares, "target": target, "need": need, "lines": lines}
}
