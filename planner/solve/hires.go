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
	for k := range s.Tiers {
		s.Tiers[k].CSMHires = h.plannedByMonth(k)
	}
	for i, k := range found.tiers {
		list := []float64{}
		for _, n := range found.covers[i].Hires { // the first can start as soon as a planned hire can
			list = append(list, float64(n))
		}
		s.Tiers[k].CSMHires = trimmed(list)
	}
	s.CSM.Hires = model.HirePlan{}
	return s
}

// landed is a scenario in which all hires of the solved tiers come, and of the others' as
// many as the market lets come: what was found are people who must land.
func (h *promises) landed(s *model.Scenario, solved []int) *model.Scenario {
	if h.fill == 1 {
		return s
	}
	s = s.Clone()
	s.Market.CSMHireFill = 1
	if h.c >= 0 {
		s.Cases[h.c].CSMHireFill = model.Opt{}
	}
	for k := range s.Tiers {
		if slices.Contains(solved, k) {
			continue
		}
		for i := range s.Tiers[k].CSMHires {
			s.Tiers[k].CSMHires[i] *= h.fill
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
	for i := range s.covers {
		if most := slices.Max(append([]int{0}, s.covers[i].Hires...)); most > mostHires {
			return refuse("%s would take %d people in one month, and no plan holds more than %d: check its accounts and book_max",
				s.scenario.Tiers[s.tiers[i]].Name, most, mostHires)
		}
	}
	return nil
}

// plannedByMonth is the hires of a tier by the month for which they were planned, before
// they slip: as far as the plan depends on them and a list can say.
func (h *promises) plannedByMonth(k int) []float64 {
	list := make([]float64, min(model.MaxHorizon, h.s.Horizon+engine.GapMonths))
	for i := range list {
		if n := plannedFor(&h.in, k, i+1); n >= planner.Slack { // less is dust, which a file does not take
			list[i] = n
		}
	}
	return trimmed(list)
}

// plannedFor is the hires of a tier that are planned for a month, before they slip.
func plannedFor(in *engine.Inputs, k, month int) float64 {
	s := in.Scenario
	n := engine.HiresIn(s.CSM.Hires, month) * in.Shares.CSMHires[k]
	if month <= len(s.Tiers[k].CSMHires) {
		n += s.Tiers[k].CSMHires[month-1]
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
		for month := model.MaxHorizon + 1; month <= s.Present.Horizon+engine.GapMonths; month++ {
			if plannedFor(&in, k, month) >= planner.Slack {
				names = append(names, s.Scenario.Tiers[k].Name)
				break
			}
		}
	}
	return names
}

// trimmed drops the zeros at a list's end, which say nothing.
func trimmed(list []float64) []float64 {
	for len(list) > 0 && list[len(list)-1] == 0 {
		list = list[:len(list)-1]
	}
	return slices.Clip(list)
}
