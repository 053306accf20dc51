package reshape

import (
	"slices"
	"testing"

	"brim/model"
	"brim/planner"
	"brim/planner/plantest"
)

// TestOrganisedFiguresAreThePlans reads every number again from a plan of the same scenario.
func TestOrganisedFiguresAreThePlans(t *testing.T) {
	s := company(t, []float64{0.1, 0.4, 0.5}, model.Pod, model.Swarm, model.Sequential)
	s.Tiers[1].Presales, s.Org.LeadSpan, s.CSM.Cost = 0.2, 4, 100_000
	list, err := Organise(s, -1, model.Organisations())
	if err != nil || len(list) != 13 || list[0].Key != nil {
		t.Fatal(len(list), err)
	}
	for i := range list {
		o := &list[i]
		p := planner.Make(o.Scenario, -1)
		for _, month := range []int{0, p.Horizon} {
			end := func(x NowAndEnd) float64 {
				if month == 0 {
					return x.Now.V
				}
				return x.End.V
			}
			var needed, heads, onboarding, renewal float64
			for k, tier := range p.Months[month].Tiers {
				needed += tier.CSMNeeded
				factor := (4 + s.Org.LeadBook) / 5 * (1 - o.Scenario.Tiers[k].Presales)
				heads += tier.CSMNeeded / factor
				onboarding += tier.OnboardingSpecialists
				renewal += tier.RenewalManagers
				if !plantest.Near(end(o.Tiers[k].Load), tier.Load.V) || !plantest.Near(end(o.Tiers[k].Utilization), tier.Utilization.V) || !plantest.Near(end(o.Tiers[k].CSMs), tier.CSMNeeded) {
					t.Errorf("%s: other figures of %s", o.Name, tier.Name)
				}
			}
			for name, pair := range map[string][2]float64{"csms": {end(o.CSMs), needed}, "heads": {end(o.CSMHeads), heads}, "onboarding": {end(o.Onboarding), onboarding},
				"renewal": {end(o.Renewal), renewal}, "cost": {end(o.NeededCost), (heads + onboarding + renewal) * 100_000}} {
				if !plantest.Near(pair[0], pair[1]) {
					t.Errorf("%s, month %d: %s %v, the plan has %v", o.Name, month, name, pair[0], pair[1])
				}
			}
			for j, need := range p.Months[month].Resources {
				if end(o.Roles[j].Needed) != need.Needed {
					t.Errorf("%s: %s %v", o.Name, need.Role, o.Roles[j])
				}
			}
		}
		head := p.Headline()
		if o.PeopleCost != head.Cost || o.Peak != p.Peaks().Utilization || (o.Breaks.Pods != nil) != head.Pods.Breaks || (o.Breaks.Short != nil) != (len(head.Short) > 0) {
			t.Errorf("%s: another headline", o.Name)
		}
		over := slices.IndexFunc(p.Months, func(m planner.Month) bool {
			return slices.ContainsFunc(m.Tiers, func(t planner.TierMonth) bool { return t.State.Overfull() })
		})
		if over >= 0 && (o.Breaks.Over == nil || o.Breaks.Over.T != over) || over < 0 && o.Breaks.Over != nil {
			t.Errorf("%s: over in month %d, said %v", o.Name, over, o.Breaks.Over)
		}
	}
}

// peopleDiffer reports whether the people of some tier come, go or cost otherwise than the
// role's.
func peopleDiffer(s *model.Scenario) bool {
	return slices.ContainsFunc(s.Tiers, func(t model.Tier) bool {
		differ := func(own model.TierTeam) bool {
			return own.Attrition.OK || own.Moves.OK || own.TimeToFill.OK || own.Cost.OK || own.Starts != nil
		}
		return differ(t.AE) || differ(t.CSM) || t.AECuts != nil || t.CSMCuts != nil
	})
}

// costOfPlanned is what a month's people cost but for specialists, whom nobody plans, and
// their managers.
func costOfPlanned(p *planner.Plan, t int) float64 {
	s, cost := p.Scenario(), p.Months[t].PeopleCost-p.SpecialistCost(t)/12
	if span := float64(s.Org.ManagerSpan); span > 0 {
		cost -= p.SpecialistsAt(t) / span * s.Org.ManagerCost / 12
	}
	return cost
}
