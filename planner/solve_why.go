package planner

import (
	"fmt"

	"brim/model"
)

// whyBroken says why a tier cannot keep every promise that counts, in one sentence.
func (p *Plan) whyBroken(h *promises, k int, of *program) string {
	in := &p.in.Tier[k]
	switch {
	case in.Productive <= 0:
		return "the CSMs have no time for accounts: pre-sales and leading a team take all of it"
	case p.anyLost(of.lost, func(t int) bool { return p.in.Dip(t) <= 0 }):
		return "the change of coverage models leaves the CSMs no time for accounts while it lasts"
	case p.anyLost(of.lost, func(t int) bool { return t > h.first }):
		return fmt.Sprintf("it would take more than the %d hires a month that a plan may have", mostHires)
	case len(of.lost) > 0:
		return p.whyLate(h)
	}
	return "each change of the hires changes how much business the goal needs, and no round of them kept every promise"
}

func (p *Plan) anyLost(lost []int, because func(t int) bool) bool {
	for _, t := range lost {
		if because(t) {
			return true
		}
	}
	return false
}

// whyLate says from when on hires help.
func (p *Plan) whyLate(h *promises) string {
	first := p.MonthAt(h.first)
	if p.Scenario().CSM.RampMonths == 0 {
		return fmt.Sprintf("nobody can start before %s", first.Long())
	}
	return fmt.Sprintf("nobody can start before %s, and who starts takes %s to carry a full book",
		first.Long(), model.Format(p.Scenario().CSM.RampMonths, model.MonthCount, ""))
}
