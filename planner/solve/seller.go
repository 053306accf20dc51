package solve

import (
	"brim/model"
	"brim/planner"
)

// seller is what the AEs of a tier book, whom they are short of, and what they cost.
type seller struct {
	tier  int
	hires []presence // one of each month
	price []float64
	sells []float64 // by month: the new ARR of one who is there
	extra []float64 // by month: the ramped of a plan whom its hires bring
}

// selling are the AEs of tiers in a plan.
func (h *promises) selling(p *planner.Plan, tiers []int) []seller {
	list := make([]seller, len(tiers))
	for i, k := range tiers {
		list[i] = h.seller(p, k)
	}
	return list
}

// seller is the AEs of tier k in a plan. In a month in which everybody is away, nobody sells.
func (h *promises) seller(p *planner.Plan, k int) seller {
	line := &p.AEs().Lines[k]
	cuts := reductionsOf(line)
	alone, hires := h.withoutHires(model.RoleAE, k, cuts), h.hires(model.RoleAE, k, cuts)
	s := seller{tier: k, hires: hires, price: h.prices(model.RoleAE, k, hires),
		sells: make([]float64, h.s.Horizon+1), extra: make([]float64, h.s.Horizon+1)}
	for t := range s.sells {
		s.extra[t] = line.Ramped[t] - alone.ramped[t]
		if line.There(t) > 0 || line.AwayIn(t) == 0 {
			s.sells[t] = h.in.Tier[k].NewARRPerAE * h.in.Season[t%len(h.in.Season)]
		}
	}
	return s
}
