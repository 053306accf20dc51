package words

import (
	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

// Kind is how the figures of a kind are written, wherever they stand.
type Kind uint8

// The kinds. What is of no other kind, such as a word or a month, is written as the
// planner does.
const (
	AsComputed Kind = iota
	AsCount
	AsHeads
	AsMoney
	AsPercent
	AsRate
	AsRatio
	AsLoad
	AsGap
)

// kinds are the kinds of the figures that pages show, by their ids in the planner's table.
var kinds = map[string]Kind{
	"accounts": AsCount, "company.accounts": AsCount, "split.accounts": AsCount,
	"csm_heads": AsHeads, "csm_ramped": AsHeads, "csm_productive": AsHeads, "csm_needed": AsHeads, "ae_heads": AsHeads,
	"csm.heads": AsHeads, "csm.ramped": AsHeads, "csm.productive": AsHeads, "ae.heads": AsHeads,
	"split.csm_needed": AsHeads, "resource.needed": AsHeads, "resource.heads": AsHeads, "company.specialists": AsHeads, "pods": AsHeads,
	"arr": AsMoney, "acv": AsMoney, "split.arr": AsMoney, "split.acv": AsMoney, "pod.uplift_lost": AsMoney,
	"company.arr": AsMoney, "company.goal_arr": AsMoney, "company.people_cost": AsMoney, "company.arr_per_csm": AsMoney,
	"headline.arr": AsMoney, "headline.goal_arr": AsMoney, "headline.people_cost": AsMoney,
	"utilization": AsPercent, "cost_to_serve": AsPercent,
	"split.account_share": AsPercent, "split.arr_share": AsPercent,
	"company.nrr": AsRate, "company.grr": AsRate,
	"ratio": AsRatio, "trailing_ratio": AsRatio, "company.ratio": AsRatio, "company.trailing_ratio": AsRatio,
	"load": AsLoad, "ae_load": AsLoad,
	"hiring_gap": AsGap, "hiring_gap.hires": AsGap, "hiring_gap.growth": AsGap,
	"company.hiring_gap": AsGap, "company.hiring_gap.hires": AsGap, "company.hiring_gap.growth": AsGap,
}

// KindOf is the kind of the figure with that id.
func KindOf(id string) Kind { return kinds[id] }

// Write writes a figure of the kind, held against limits where there are any.
func (k Kind) Write(v model.Opt, currency string, limits ...float64) string {
	switch {
	case k == AsGap && len(limits) > 0:
		return GapAgainst(v, limits[0])
	case k == AsGap:
		return Gap(v)
	case !v.OK:
		return Unknown
	}
	switch k {
	case AsCount:
		return Count(v.V)
	case AsHeads:
		return against(v.V, limits, 1)
	case AsMoney:
		return model.Format(v.V, model.Money, currency)
	case AsPercent:
		if len(limits) > 0 {
			return PercentAgainst(v, limits[0])
		}
		return Percent(v)
	case AsRate:
		return Rate(v)
	case AsRatio:
		return RatioAgainst(v, limits...)
	}
	return LoadAgainst(v, limits...)
}

// Delta is how a figure of the kind differs, as the two are written.
func (k Kind) Delta(is, was model.Opt, currency string) string {
	if !is.OK || !was.OK {
		return ""
	}
	switch k {
	case AsCount:
		return Delta(is, was, 0)
	case AsHeads:
		return HeadsDelta(is, was)
	case AsMoney:
		return model.FormatDifference(is.V, was.V, currency)
	case AsPercent, AsGap:
		return PointsDelta(is, was, 0)
	case AsRate:
		return PointsDelta(is, was, 1)
	case AsRatio:
		return RatioDelta(is, was)
	}
	return LoadDelta(is, was)
}

// Figure writes a figure of a plan as the pages do. An explanation works it out with
// digits of its own.
func Figure(s *model.Scenario, p *planner.Plan, f *explain.Figure, at explain.At) string {
	kind := KindOf(f.ID)
	if kind == AsComputed {
		return explain.Show(p, f, at)
	}
	return kind.Write(explain.Value(p, f, at), p.Currency, limitsOf(s, p, f.ID, at)...)
}

// limitsOf are what pages hold a figure against.
func limitsOf(s *model.Scenario, p *planner.Plan, id string, at explain.At) []float64 {
	tier := min(max(0, at.Tier), len(p.Splits)-1)
	switch id {
	case "load":
		return []float64{p.BookMax(tier), p.BookMin(tier)}
	case "ae_load":
		return AELimits(s, tier)
	case "utilization":
		return []float64{1}
	case "ratio":
		if s.Tiers[tier].Coverage == model.Pod {
			return []float64{s.Limits.RatioSound, s.Limits.RatioDegraded}
		}
	case "trailing_ratio":
		if s.Tiers[tier].Coverage == model.Pod {
			return []float64{s.Limits.RatioSound}
		}
	case "hiring_gap", "hiring_gap.hires", "hiring_gap.growth",
		"company.hiring_gap", "company.hiring_gap.hires", "company.hiring_gap.growth":
		return []float64{s.Limits.HiringGap}
	case "resource.needed":
		if heads, ok := explain.FigureByID("resource.heads"); ok {
			return []float64{explain.Value(p, heads, at).V}
		}
	}
	return nil
}

// AELimits are the most accounts that an AE of tier k may have; none where its coverage
// sets no limit.
func AELimits(s *model.Scenario, k int) []float64 {
	if most := s.Tiers[k].Coverage.Facts().AELoadMax; most > 0 {
		return []float64{most}
	}
	return nil
}
