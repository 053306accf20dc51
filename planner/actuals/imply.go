package actuals

import (
	"fmt"
	"math"
	"slices"

	"brim/model"
	"brim/planner/internal/engine"
)

// imply gives a scenario the drivers of a list, and says which it could not take whole. A lever
// moves as far as its flow is from the plan's: what the market, overload and hand-offs make of it
// stays. Where nobody reads the scenario as a file, more may land than was planned.
func (h *History) imply(s *model.Scenario, drivers []Driver, filed bool) (words []string) {
	size := 1.0 // of deals beside the plan's, which attainment is counted at
	for _, d := range drivers {
		if d.part == dealSize && d.Implied.OK && d.Plan.OK && d.Plan.V > 0 {
			if size = d.Implied.V / d.Plan.V; size == 0 || d.asPlanned() { // who came brought nothing: there is no size to count at
				size = 1
			}
		}
	}
	if size != 1 && filed {
		words = append(words, fmt.Sprintf("attainment is counted at the planned size of deals; they are ×%s of that, and the rest is attainment",
			model.Fixed(size, 2)))
	}
	for _, d := range drivers {
		if !d.Implied.OK || !d.Plan.OK || d.asPlanned() && (d.part != attainment || size == 1) {
			continue
		}
		for _, one := range h.levers(s, d, size) {
			n := one.n
			if math.Abs(n-one.before) <= sameDriver*max(1, math.Abs(one.before)) {
				continue
			}
			if fitting := one.lever.Range.Clamp(n); fitting != n && (filed || d.part != hireFill) {
				words = append(words, fmt.Sprintf("%s would be %s, and is %s, which is as far as it goes", one.lever.Title(),
					model.Format(n, one.lever.Unit, s.Currency), model.Format(fitting, one.lever.Unit, s.Currency)))
				n = fitting
			}
			one.lever.Drive(s, s)(rounded(n))
		}
	}
	return words
}

// enoughMonths are as many as say something of a year.
const enoughMonths = 3

// thin says that what has happened since is too little to take rates of a year from; nothing where
// it is enough, or all is as planned.
func (h *History) thin(drivers []Driver) []string {
	moved := func(d Driver) bool { return d.Implied.OK && d.Plan.OK && !d.asPlanned() }
	if h.Through >= enoughMonths || !slices.ContainsFunc(drivers, moved) {
		return nil
	}
	months := "one month says"
	if h.Through > 1 {
		months = fmt.Sprintf("%d months say", h.Through)
	}
	return []string{months + " little of a year: a single leaver or lost account moves these rates far"}
}

// rounded is an implied driver in as many digits as it is good for.
func rounded(n float64) float64 { return inDigits(n, 6) }

// sameDriver is how far a lever must move to be written: less is what rounding leaves.
const sameDriver = 1e-9

// asPlanned reports whether what has happened is what was planned.
func (d Driver) asPlanned() bool {
	return math.Abs(d.Implied.V-d.Plan.V) <= sameDriver*max(1, math.Abs(d.Plan.V))
}

// moved is a lever and the number that it moves to.
type moved struct {
	lever     model.Lever
	before, n float64
}

// levers are those that a driver speaks of, each with what it comes to. Deals are so many times
// as large as planned.
func (h *History) levers(s *model.Scenario, d Driver, size float64) []moved {
	var list []moved
	add := func(pattern string, tier int, change func(before float64) float64) {
		spec, _ := model.SpecOf(pattern)
		lever := spec.Bind(s, model.Place{Tier: tier})
		if before, given := lever.Number(s); given {
			list = append(list, moved{lever, before, change(before)})
		}
	}
	market, times := h.in.Market, ratio(d.Implied.V, d.Plan.V)
	switch d.part {
	case attainment:
		factor := func(before float64) float64 { return scaled(before, d, times/size) }
		if d.tier < 0 {
			add("ae.attainment", 0, factor)
		} else {
			add("tier.*.ae.attainment", d.tier, factor)
		}
	case dealSize:
		add("market.deal_size", 0, func(before float64) float64 { return scaled(before, d, times) })
	case churn:
		add("tier.*.logo_churn", d.tier, func(before float64) float64 { return lossAt(before, market.Churn, d) })
	case contraction:
		add("tier.*.contraction", d.tier, func(before float64) float64 { return lossAt(before, market.Churn, d) })
	case expansion:
		add("tier.*.expansion", d.tier, func(before float64) float64 { return gainAt(before, market.Expansion, d) })
	case attrition:
		h.addAttrition(s, d, add)
	case hireFill:
		add("market."+d.role.String()+"_hire_fill", 0, func(before float64) float64 { return max(0, scaled(before, d, times)) })
	}
	return list
}

// addAttrition moves the attrition of a role, and of each tier that has its own, by the same
// part of those who leave in a month; moves within the company stay.
func (h *History) addAttrition(s *model.Scenario, d Driver, add func(string, int, func(float64) float64)) {
	change := func(moves float64) func(float64) float64 {
		return func(before float64) float64 {
			leaving := 1 - (1-before)*(1-moves)
			return max(0, 1-(1-lossAt(leaving, 1, d))/(1-moves))
		}
	}
	role := d.role.String()
	add(role+".attrition", 0, change(s.Team(d.role).Moves))
	for k := range s.Tiers {
		if own := s.Tiers[k].Team(d.role); own.Attrition.OK {
			add("tier.*."+role+".attrition", k, change(s.Terms(d.role, k).Moves))
		}
	}
}

// ratio is how many times as much has happened as was planned; 1 where nothing was planned.
func ratio(implied, plan float64) float64 {
	if plan == 0 {
		return 1
	}
	return implied / plan
}

// scaled is a lever that flows follow in proportion; where it plans nothing, what is implied.
func scaled(before float64, d Driver, times float64) float64 {
	if d.Plan.V == 0 {
		return d.Implied.V
	}
	return before * times
}

// lossAt is an annual rate that takes as many times as much a month as d has happened beside
// the plan, under a market that multiplies it; where nothing was planned, what is implied.
func lossAt(before, market float64, d Driver) float64 {
	switch {
	case market <= 0:
		return before
	case d.Plan.V <= 0 || d.Plan.V >= 1 || d.Implied.V >= 1:
		return d.Implied.V / market
	}
	times := engine.Losing(d.Implied.V) / engine.Losing(d.Plan.V)
	if math.Abs(times-1) < sameDriver { // also where the market is capped
		return before
	}
	monthly := engine.Losing(min(engine.MaxChurn, before*market)) * times
	return engine.LosingYearly(monthly) / market
}

// gainAt is likewise an annual rate of growth.
func gainAt(before, market float64, d Driver) float64 {
	switch {
	case market <= 0:
		return before
	case d.Plan.V <= 0:
		return d.Implied.V / market
	}
	monthly := engine.Growing(before*market) * engine.Growing(d.Implied.V) / engine.Growing(d.Plan.V)
	return engine.GrowingYearly(monthly) / market
}
