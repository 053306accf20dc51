package solve

import (
	"slices"

	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// withHires is the scenario with the hires that were found in the tiers' own lists. The
// other tiers keep what they had planned, month by month.
func (h *promises) withHires(found *solved) *model.Scenario {
	s := h.s.Clone()
	for _, role := range found.roles() {
		for k := range s.Tiers {
			s.Tiers[k].SetHires(role, h.plannedByMonth(role, k))
		}
		for i, k := range found.tiers {
			list := []float64{}
			for _, n := range found.hires(role, i) { // the first can start as soon as a planned hire can
				list = append(list, float64(n))
			}
			s.Tiers[k].SetHires(role, trimmed(list))
		}
		s.Team(role).Hires = model.HirePlan{}
	}
	return s
}

// planned is the plan of the hires that were found, when all of them come, and of the other
// tiers' as many as the market lets come: what was found are people who must land.
func (h *promises) planned(found *solved, s *model.Scenario) *planner.Plan {
	market := h.s.MarketIn(h.c)
	for _, role := range found.roles() {
		if fill := market.HireFill(role); fill != 1 {
			s = h.landed(s, role, fill, found.tiers)
		}
	}
	return planner.Make(s, h.c)
}

// landed is a scenario in which all hires of a role come that the solved tiers have, and of
// the others' the part that the market lets come.
func (h *promises) landed(s *model.Scenario, role model.Role, fill float64, solved []int) *model.Scenario {
	s = s.Clone()
	if role == model.RoleAE {
		s.Market.AEHireFill = 1
	} else {
		s.Market.CSMHireFill = 1
	}
	if h.c >= 0 && role == model.RoleAE {
		s.Cases[h.c].AEHireFill = model.Opt{}
	} else if h.c >= 0 {
		s.Cases[h.c].CSMHireFill = model.Opt{}
	}
	for k := range s.Tiers {
		if slices.Contains(solved, k) {
			continue
		}
		for i := range s.Tiers[k].Hires(role) {
			s.Tiers[k].Hires(role)[i] *= fill
		}
	}
	return s
}

// mostHires is how many people a tier may plan for one month.
var mostHires = func() int {
	spec, _ := model.SpecOf("tier.*.csm_hires")
	return int(spec.Range.High)
}()

// plannable refuses hires that no scenario can hold.
func (s *solved) plannable() error {
	for i, k := range s.tiers {
		for _, role := range s.roles() {
			if most := slices.Max(append([]int{0}, s.hires(role, i)...)); most > mostHires {
				return refuse("%s would take %d people in one month, and no plan holds more than %d: check %s",
					s.scenario.Tiers[k].Name, most, mostHires, [...]string{"the goal, quota and attainment", "its accounts and book_max"}[role])
			}
		}
	}
	return nil
}

// plannedByMonth is the hires of a tier and role by the month for which they were planned, before
// they slip: as far as the plan depends on them and a list can say.
func (h *promises) plannedByMonth(role model.Role, k int) []float64 {
	list := make([]float64, min(model.MaxHorizon, h.s.Horizon+engine.GapMonths))
	for i := range list {
		if n := plannedFor(&h.in, role, k, i+1); n >= planner.Slack { // less is dust, which a file does not take
			list[i] = n
		}
	}
	return trimmed(list)
}

// plannedFor is the hires of a tier that are planned for a month, before they slip.
func plannedFor(in *engine.Inputs, role model.Role, k, month int) float64 {
	s := in.Scenario
	_, shares := engine.RoleShares(&in.Shares, role)
	n := engine.HiresIn(s.Team(role).Hires, month) * shares[k]
	if list := s.Tiers[k].Hires(role); month <= len(list) {
		n += list[month-1]
	}
	return n
}

// LeftOut names the tiers that were not solved for and had hires planned in months that
// the hiring gap of the plan looks at and no list by month can name.
func (s *Solution) LeftOut() []string {
	var names []string
	var in engine.Inputs
	in.Prepare(s.Present.Scenario(), s.Present.MarketCase())
	for k := range s.Scenario.Tiers {
		if slices.ContainsFunc(s.Tiers, func(t Tier) bool { return t.Index == k }) {
			continue
		}
		if lost(&in, model.RoleCSM, k, s.Present.Horizon) || s.Both != nil && lost(&in, model.RoleAE, k, s.Present.Horizon) {
			names = append(names, s.Scenario.Tiers[k].Name)
		}
	}
	return names
}

// lost reports whether a tier has hires of a role planned in such months.
func lost(in *engine.Inputs, role model.Role, k, horizon int) bool {
	for month := model.MaxHorizon + 1; month <= horizon+engine.GapMonths; month++ {
		if plannedFor(in, role, k, month) >= planner.Slack {
			return true
		}
	}
	return false
}

// trimmed drops the zeros at a list's end, which say nothing.
func trimmed(list []float64) []float64 {
	for len(list) > 0 && list[len(list)-1] == 0 {
		list = list[:len(list)-1]
	}
	return slices.Clip(list)
}
