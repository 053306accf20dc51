package risk

import (
	"brim/model"
	"brim/planner"
)

// tally counts what came in which month; months past the horizon count as one.
type tally struct {
	first    [model.MaxTiers][causes][model.MaxHorizon + 2]int
	over     [model.MaxHorizon + 2]int // the first book of all
	degraded [model.MaxHorizon + 2]int // the first pod of all
	degrades [model.MaxTiers][model.MaxHorizon + 2]int
}

// count adds the first m trials of a block.
func (c *tally) count(w *trials, m int) {
	none := w.horizon + 1
	for b := range m {
		over, degraded := none, none
		for k := range w.n {
			tier := &w.tiers[k]
			c.first[k][comesOver][tier.first[comesOver][b]]++
			over = min(over, int(tier.first[comesOver][b]))
			if !tier.pod {
				continue
			}
			degrades := none
			for cause := range planner.NumberOfCauses {
				first := int(tier.first[cause][b])
				c.first[k][cause][first]++
				degrades = min(degrades, first+cause.Delay())
			}
			c.degrades[k][degrades]++
			degraded = min(degraded, degrades)
		}
		c.over[over]++
		c.degraded[degraded]++
	}
}

// add merges what another worker counted.
func (c *tally) add(d *tally) {
	for t := range c.over {
		c.over[t] += d.over[t]
		c.degraded[t] += d.degraded[t]
		for k := range c.degrades {
			c.degrades[k][t] += d.degrades[k][t]
			for cause := range c.first[k] {
				c.first[k][cause][t] += d.first[k][cause][t]
			}
		}
	}
}

// chances writes what came up to each month into the result.
func (c *tally) chances(r *Result, s *model.Scenario) {
	pods := false
	for k := range s.Tiers {
		pod := s.Tiers[k].Coverage == model.Pod
		pods = pods || pod
		accumulate(r, &c.first[k][comesOver], func(m *Month, p float64) { m.Tiers[k].Over = p })
		if !pod {
			continue
		}
		accumulate(r, &c.first[k][planner.CauseRatio], func(m *Month, p float64) {
			m.Tiers[k].Breaks, m.Tiers[k].PodRatio = model.Some(p), model.Some(p)
		})
		accumulate(r, &c.first[k][planner.CauseHiringGap], func(m *Month, p float64) { m.Tiers[k].PodHiringGap = model.Some(p) })
		accumulate(r, &c.first[k][planner.CauseEconomics], func(m *Month, p float64) { m.Tiers[k].PodEconomics = model.Some(p) })
		accumulate(r, &c.degrades[k], func(m *Month, p float64) { m.Tiers[k].Degraded = model.Some(p) })
	}
	accumulate(r, &c.over, func(m *Month, p float64) { m.AnyOver = p })
	if pods {
		accumulate(r, &c.degraded, func(m *Month, p float64) { m.AnyDegraded = model.Some(p) })
	}
}

func accumulate(r *Result, counts *[model.MaxHorizon + 2]int, set func(*Month, float64)) {
	sum := 0
	for t := range r.Months {
		sum += counts[t]
		set(&r.Months[t], float64(sum)/float64(r.Trials))
	}
}
