package planner

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
	"testing"

	"brim/model"
	"brim/planner/plantest"
)

// TestEveryLeverAtItsEnds pulls each lever alone to the ends of what it allows; what
// validates gives a plan of numbers.
func TestEveryLeverAtItsEnds(t *testing.T) {
	var p Plan
	planned := 0
	for name, base := range plantest.Bases() {
		if problems := model.Validate(base); len(problems) > 0 {
			t.Fatalf("%s: %v", name, problems[0])
		}
		for _, l := range plantest.Few(model.Levers(base), 4) {
			for _, v := range plantest.Ends(l, base) {
				for _, pull := range []func() *model.Scenario{
					func() *model.Scenario { return setAlone(base, l, v) },
					func() *model.Scenario { moved, _ := model.Move(base, l, v); return moved },
				} {
					s := pull()
					if s == nil {
						continue
					}
					p.Run(s, len(s.Cases)-1)
					planned++
					finite(t, fmt.Sprintf("%s: %s = %s", name, l.Key, l.Exact(v)), &p)
				}
			}
		}
	}
	if planned < plantest.FewTimes(1000, 500) {
		t.Errorf("only %d plans", planned)
	}
}

func setAlone(base *model.Scenario, l model.Lever, v model.Value) *model.Scenario {
	s := base.Clone()
	if l.Set(s, v) != nil || len(model.Validate(s)) > 0 {
		return nil
	}
	return s
}

// finite holds every figure of a plan to a number that JSON can write.
func finite(t *testing.T, what string, p *Plan) {
	t.Helper()
	for _, part := range []any{p.Opening, p.Splits, p.Months, p.Pods} {
		if path := plantest.Unfinite(reflect.ValueOf(part)); path != "" {
			t.Errorf("%s: %s", what, path)
		}
	}
}

// TestFiniteFindsWhatJSONRefuses holds the walk above against the encoder, on a plan
// that is whole and on one that is broken.
func TestFiniteFindsWhatJSONRefuses(t *testing.T) {
	p := Make(plantest.Sample(3, 24), -1)
	if _, err := json.Marshal(p); err != nil || plantest.Unfinite(reflect.ValueOf(p.Months)) != "" {
		t.Errorf("a whole plan: %v", err)
	}
	p.Months[3].Tiers[1].Load = model.Some(math.Inf(1))
	if _, err := json.Marshal(p); err == nil || plantest.Unfinite(reflect.ValueOf(p.Months)) != "[3].Tiers[1].Load.V is +Inf" {
		t.Errorf("a broken plan: %v, %s", err, plantest.Unfinite(reflect.ValueOf(p.Months)))
	}
}

// TestAllLeversAtTheirEnds pulls every lever of a scenario to the same end, one after
// the other, leaving out those that no longer validate then.
func TestAllLeversAtTheirEnds(t *testing.T) {
	var p Plan
	for name, base := range plantest.Bases() {
		for which := range 4 {
			s := base.Clone()
			for i, l := range model.Levers(base) {
				values := plantest.Ends(l, s)
				next, err := model.Move(s, l, values[min(which, len(values)-1)])
				if err != nil {
					continue
				}
				if s = next; testing.Short() && i%3 != 0 {
					continue
				}
				p.Run(s, len(s.Cases)-1)
				finite(t, fmt.Sprintf("%s, up to %s at end %d", name, l.Key, which), &p)
			}
		}
	}
}

// TestHardestPlans combines the extremes that stand nearest to overflow.
func TestHardestPlans(t *testing.T) {
	for name, base := range plantest.Bases() {
		for _, arr := range []float64{1, 1e15} {
			for _, churn := range []float64{0, 0.95} {
				for _, heads := range []float64{0, 1e-9, 100_000} {
					for _, goal := range []float64{-0.9, 5} {
						for _, driver := range []model.Driver{model.CapacityDriver, model.TargetDriver} {
							s := base.Clone()
							s.Horizon = model.MaxHorizon
							s.ARR = model.Some(arr)
							s.AE.Heads, s.CSM.Heads = heads, heads
							if heads < 1 { // of whom nobody can be on their ramp
								s.AE.Ramping, s.CSM.Ramping = nil, nil
							}
							s.Growth.Target, s.Growth.Driver = goal, driver
							s.AE.Quota, s.AE.Attainment, s.Market.WinRate = 1e12, 2, 10
							for k := range s.Tiers {
								s.Tiers[k].LogoChurn, s.Tiers[k].Promoted = churn, 0
							}
							if problems := model.Validate(s); len(problems) > 0 {
								t.Fatal(problems[0])
							}
							finite(t, fmt.Sprintf("%s: ARR %g, churn %g, heads %g, goal %g", name, arr, churn, heads, goal), Make(s, -1))
						}
					}
				}
			}
		}
	}
}

// TestTierFarOutInTheTail cuts tiers where next to no account lies: figures of tiny
// teams divide by numbers near the least that there is.
func TestTierFarOutInTheTail(t *testing.T) {
	spreads := []float64{0, 1e-9, 0.1, 0.3, 0.5, 1, 3}
	for spread := 0.45; spread < 0.49; spread += 0.0005 { // shares of 1e-290 to 1e-320 above the last edge
		spreads = append(spreads, spread)
	}
	for _, spread := range plantest.Few(spreads, 3) {
		for _, mean := range []float64{1, 28_000, 1e12} {
			for _, edge := range []float64{1e-9, 1, 1e6, 1e12} {
				for _, basis := range []model.GapBasis{model.GapByHires, model.GapByGrowth} {
					s := plantest.Sample(2, 36)
					s.Book = model.Book{Mean: model.Some(mean), Spread: model.Some(spread)}
					s.Limits.GapBasis = basis
					s.Tiers[0].AccountShare, s.Tiers[1].AccountShare = model.Opt{}, model.Opt{}
					s.Tiers[0].MinACV = model.Some(edge)
					s.Tiers[0].AEHires, s.Tiers[0].CSMHires = []float64{1, 10_000}, []float64{1, 1e-9, 10_000}
					if problems := model.Validate(s); len(problems) > 0 {
						t.Fatal(problems[0])
					}
					finite(t, fmt.Sprintf("spread %g, mean %g, edge %g", spread, mean, edge), Make(s, -1))
				}
			}
		}
	}
}

// TestTierWithoutAccounts gives a tier none of the accounts by share: it stays empty
// at month 0, and has an edge that can be shown.
func TestTierWithoutAccounts(t *testing.T) {
	file := model.Book{File: "accounts.csv", Accounts: model.NewAccounts([]model.Account{{ACV: 3}, {ACV: 2}, {ACV: 2}, {ACV: 1}})}
	for _, book := range []model.Book{{}, {Spread: model.Some(0)}, plantest.TwoBands(), file} {
		for empty := range 3 {
			s := plantest.Sample(3, 24)
			s.Book = book
			for k := range s.Tiers {
				s.Tiers[k].AccountShare = model.Some(0.5)
			}
			s.Tiers[empty].AccountShare = model.Some(0)
			p := Make(s, -1)
			finite(t, fmt.Sprint("none in tier ", empty), p)
			if split := p.Splits[empty]; split.Accounts != 0 || split.ARR != 0 {
				t.Errorf("tier %d opens with %v accounts of %v", empty, split.Accounts, split.ARR)
			}
		}
	}
}
