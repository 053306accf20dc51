package report

import (
	"fmt"

	"brim/model"
	"brim/planner"
	"brim/ui/words"
)

// Ratios is a pod tier's AE:CSM ratio month by month, with its mean of twelve months and
// what becomes of the pods; the company's ratio where the forecast is nil, for want of pods.
func Ratios(s *model.Scenario, p *planner.Plan, f *planner.PodForecast) Section {
	grid := Grid{Head: []string{"Month", "AE:CSM", "12-month mean", "state", "pods", "broken a year", "review"}, Left: 1, Fixed: 1}
	sound, _ := ratioLimits(s, podTier(f))
	for t := range p.Months {
		m := &p.Months[t]
		ratio, trailing := RatioOf(p, t, podTier(f))
		row := []Cell{Word(m.Month.Long()), Figure(podRatio(s, podTier(f), ratio), ratio), Figure(words.RatioAgainst(trailing, sound), trailing)}
		if f != nil {
			tier := &m.Tiers[f.Index]
			row = append(row, Word(words.PodState(tier.PodState)), headsCell(tier.Pods.V),
				Figure(words.HeadsOf(tier.PairsBroken), tier.PairsBroken), Word(review(t)))
		} else {
			row = append(row, make([]Cell, 4)...)
		}
		grid.Add(row...)
	}
	return Section{Title: RatiosTitle(p, f), Grid: grid}
}

// The months in which pods are looked at again, and the one in which they are looked at as
// hybrids. Source: POD.
const (
	reviewMonths = 6
	hybridMonth  = 18
)

// review names the gate that month t is.
func review(t int) string {
	switch {
	case t == hybridMonth:
		return "review, hybrids"
	case t > 0 && t%reviewMonths == 0:
		return "review"
	}
	return ""
}

// RatiosTitle says whose ratio it is.
func RatiosTitle(p *planner.Plan, f *planner.PodForecast) string {
	switch {
	case f == nil:
		return "No tier is served by pods: AE:CSM in the company"
	case len(p.Pods) > 1:
		return fmt.Sprintf("AE:CSM in %s pods, of %d pod tiers", f.Tier, len(p.Pods))
	}
	return "AE:CSM in " + f.Tier + " pods"
}

// RatioOf is the ratio and its mean of twelve months in tier k, in the company for -1.
func RatioOf(p *planner.Plan, t, k int) (ratio, trailing model.Opt) {
	m := &p.Months[t]
	if k < 0 {
		return m.Ratio, m.TrailingRatio
	}
	return m.Tiers[k].Ratio, m.Tiers[k].TrailingRatio
}

// podTier is the index of a forecast's tier, -1 for the company.
func podTier(f *planner.PodForecast) int {
	if f == nil {
		return -1
	}
	return f.Index
}

// Gaps is the hiring gap by both bases month by month, and what it comes to in a pod
// tier; the company's gap where the forecast is nil, for want of pods.
func Gaps(s *model.Scenario, p *planner.Plan, f *planner.PodForecast) Section {
	grid := Grid{Head: []string{"Month", "gap by hires", "gap by growth"}, Left: 1, Fixed: 1}
	if f != nil {
		grid.Head = append(grid.Head, "pods", "uplift lost", "state")
	}
	for t := range p.Months {
		row := []Cell{Word(p.Months[t].Month.Long())}
		for _, basis := range planner.GapBases {
			gap := GapBy(p, basis, t, podTier(f))
			row = append(row, Figure(words.GapAgainst(gap, s.Limits.HiringGap), gap))
		}
		if f != nil {
			tier := &p.Months[t].Tiers[f.Index]
			row = append(row, headsCell(tier.Pods.V), moneyCell(p.UpliftLostIn(t, f.Index), p.Currency),
				Word(words.PodState(tier.PodState)))
		}
		grid.Add(row...)
	}
	return Section{Title: GapsTitle(s, f), Grid: grid}
}

// GapsTitle names the limit of the gap.
func GapsTitle(s *model.Scenario, f *planner.PodForecast) string {
	limit := words.Percent(model.Some(s.Limits.HiringGap))
	if f == nil {
		return "Hiring gap by month, limit " + limit
	}
	return "Hiring gap and pods by month, gap limit " + limit
}

// GapBy is the gap by a basis in tier k, in the company for -1.
func GapBy(p *planner.Plan, basis model.GapBasis, t, k int) model.Opt {
	if k < 0 {
		return p.CompanyGapBy(basis, t)
	}
	return p.TierGapBy(basis, t, k)
}
