package solve

import (
	"fmt"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

// Explain says how the hires of a solved tier, by its place among the solved ones, come
// about: what was asked for, the promise that is kept most narrowly, and what stands
// behind that.
func (s *Solution) Explain(i int) explain.Explanation {
	tier, currency := &s.Tiers[i], s.Plan.Currency
	e := explain.Explanation{
		Title:   "Cheapest CSM hires of " + tier.Tier,
		Value:   fmt.Sprintf("%s, %s", model.Counted(tier.Hires(), "hire"), model.Format(tier.Cost, model.Money, currency)),
		Words:   s.askedFor(tier),
		Symbols: "min Σ_t (csm_heads(t)·cost/12 + joined(t)·hire_cost), " + s.promisesInSymbols(tier),
	}
	figure, place := s.narrowest(tier)
	kept := explain.Explain(s.Plan, figure, place)
	e.Numbers = fmt.Sprintf("%s: %s; without these hires it would be %s", kept.Title, kept.Numbers, s.without(tier, figure, place))
	e.Terms = []explain.Term{
		{Name: "CSMs of the tier over the plan", Value: model.Format(tier.Cost, model.Money, currency)},
		{Name: "likewise with the hires planned so far", Value: model.Format(tier.PresentCost, model.Money, currency)},
		{Name: "who starts", Value: model.Counted(tier.Hires(), "hire")},
		{Name: "proof", Value: tier.ProofWords()},
	}
	e.Levers, e.Sources = s.behind(tier, place)
	return e
}

// behind lists the levers behind the promises and the cost, and the sources of their
// numbers.
func (s *Solution) behind(tier *Tier, place explain.Place) ([]string, []explain.Source) {
	keys, sources := []string{"csm.cost", "csm.time_to_fill"}, []explain.Source{}
	ids := []string{"load", "ratio"}
	if !s.isPod(tier) {
		ids = ids[:1]
	}
	for _, id := range ids {
		figure, _ := explain.FigureByID(id)
		promise := explain.Explain(s.Plan, figure, place)
		keys = append(keys, promise.Levers...)
		sources = append(sources, promise.Sources...)
	}
	sources = append(sources, explain.LeverSource(s.Plan, "csm.cost", tier.Index))
	return distinct(slices.DeleteFunc(keys, replaced)), eachOnce(sources)
}

func (s *Solution) askedFor(tier *Tier) string {
	words := fmt.Sprintf("of all hires of whole people, those with the least cost of CSM heads and hiring, "+
		"month by month to %s, that keep in every month from %s: accounts ÷ productive CSMs of at most %s of book max",
		s.Plan.Last().Month.Long(), s.Plan.MonthAt(s.From).Long(), model.Format(s.Target, model.Fraction, ""))
	if s.isPod(tier) {
		words += fmt.Sprintf(", and AE ÷ CSM heads of at most %s", model.Format(tier.Ratio, model.Ratio, ""))
	}
	if s.isPod(tier) && s.Gapped {
		words += fmt.Sprintf(", and, as far as twelve months ahead are in the plan, at most %s more AE hires than CSM hires in them",
			model.Format(s.Scenario.Limits.HiringGap, model.Fraction, ""))
	}
	return words
}

func (s *Solution) promisesInSymbols(tier *Tier) string {
	symbols := "load(t) <= book_max"
	if s.Target != 1 {
		symbols = fmt.Sprintf("load(t) <= %g·book_max", s.Target)
	}
	if s.isPod(tier) {
		symbols += fmt.Sprintf(", ratio(t) <= %g", tier.Ratio)
	}
	return symbols + fmt.Sprintf(" for t >= %d", s.From)
}

func (s *Solution) isPod(tier *Tier) bool {
	return s.Scenario.Tiers[tier.Index].Coverage == model.Pod
}

// narrowest is the promise that is kept most narrowly, and the month.
func (s *Solution) narrowest(tier *Tier) (*explain.Figure, explain.Place) {
	load, _ := explain.FigureByID("load")
	ratio, _ := explain.FigureByID("ratio")
	figure, place, least := load, explain.Place{T: s.From, Tier: tier.Index}, -1.0
	for t := s.From; t <= s.Plan.Horizon; t++ {
		row := &s.Plan.Months[t].Tiers[tier.Index]
		if part := row.Utilization.V / s.Target; part > least {
			figure, place.T, least = load, t, part
		}
		if part := row.Ratio.V / tier.Ratio; s.isPod(tier) && part > least {
			figure, place.T, least = ratio, t, part
		}
	}
	return figure, place
}

// without is what a figure would be if nobody were hired.
func (s *Solution) without(tier *Tier, figure *explain.Figure, place explain.Place) string {
	bare := s.Scenario.Clone()
	bare.Tiers[tier.Index].CSMHires = nil
	return explain.Show(planner.Make(bare, s.Plan.MarketCase()), figure, place)
}

// replaced reports whether the solution takes the place of a lever: what it says of hires,
// or of those who land.
func replaced(key string) bool {
	return key == "csm.hires_per_quarter" || key == "market.csm_hire_fill" || strings.HasSuffix(key, ".csm_hires") ||
		strings.HasSuffix(key, ".csm_hire_share")
}

// distinct keeps the first of each.
func distinct(keys []string) []string {
	var list []string
	for _, key := range keys {
		if !slices.Contains(list, key) {
			list = append(list, key)
		}
	}
	return list
}

// eachOnce keeps the first source of each number.
func eachOnce(sources []explain.Source) []explain.Source {
	var list []explain.Source
	for _, source := range sources {
		if !slices.ContainsFunc(list, func(s explain.Source) bool { return s.What == source.What }) {
			list = append(list, source)
		}
	}
	return list
}
