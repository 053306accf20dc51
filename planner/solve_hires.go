package planner

import (
	"slices"

	"brim/model"
)

// withHires is the scenario with the hires that were found in the tiers' own lists. The
// other tiers keep what they had planned, month by month.
func (p *Plan) withHires(found *solved) *model.Scenario {
	s := p.in.s.Clone()
	for k := range s.Tiers {
		s.Tiers[k].CSMHires = p.plannedByMonth(k)
	}
	for i, k := range found.tiers {
		list := []float64{}
		for _, n := range found.covers[i].hires { // the first can start as soon as a planned hire can
			list = append(list, float64(n))
		}
		s.Tiers[k].CSMHires = trimmed(list)
	}
	s.CSM.Hires = model.HirePlan{}
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
		if most := slices.Max(append([]int{0}, s.covers[i].hires...)); most > mostHires {
			return refuse("%s would take %d people in one month, and no plan holds more than %d: check its accounts and book_max",
				s.scenario.Tiers[s.tiers[i]].Name, most, mostHires)
		}
	}
	return nil
}

// plannedByMonth is the hires of a tier by the month for which they were planned, before
// they slip: as far as the plan depends on them and a list can say.
func (p *Plan) plannedByMonth(k int) []float64 {
	s := p.in.s
	list := make([]float64, min(model.MaxHorizon, s.Horizon+gapMonths))
	for i := range list {
		n := hiresIn(s.CSM.Hires, i+1) * p.in.shares.CSMHires[k]
		if i < len(s.Tiers[k].CSMHires) {
			n += s.Tiers[k].CSMHires[i]
		}
		if n >= slack { // less is dust, which a file does not take
			list[i] = n
		}
	}
	return trimmed(list)
}

// trimmed drops the zeros at a list's end, which say nothing.
func trimmed(list []float64) []float64 {
	for len(list) > 0 && list[len(list)-1] == 0 {
		list = list[:len(list)-1]
	}
	return slices.Clip(list)
}
