package words

import (
	"brim/model"
	"brim/planner"
	"brim/planner/explain"
)

// KindOf is the kind of the figure with that id.
func KindOf(id string) explain.Kind {
	if figure, ok := explain.FigureByID(id); ok {
		return figure.Kind
	}
	return explain.AsComputed
}

// Write writes a figure of a kind, held against limits where there are any.
func Write(k explain.Kind, v model.Opt, currency string, limits ...float64) string {
	switch {
	case k == explain.AsGap && len(limits) > 0:
		return GapAgainst(v, limits[0])
	case k == explain.AsGap:
		return Gap(v)
	case !v.OK:
		return Unknown
	}
	switch k {
	case explain.AsCount:
		return Count(v.V)
	case explain.AsHeads:
		return against(v.V, limits, 1)
	case explain.AsMoney:
		return model.Format(v.V, model.Money, currency)
	case explain.AsPercent:
		if len(limits) > 0 {
			return PercentAgainst(v, limits[0])
		}
		return Percent(v)
	case explain.AsRate:
		return Rate(v)
	case explain.AsRatio:
		return RatioAgainst(v, limits...)
	}
	return LoadAgainst(v, limits...)
}

// Difference is how a figure of a kind differs, as the two are written.
func Difference(k explain.Kind, now, before model.Opt, currency string) string {
	if !now.OK || !before.OK {
		return ""
	}
	switch k {
	case explain.AsCount:
		return Delta(now, before, 0)
	case explain.AsHeads:
		return HeadsDelta(now, before)
	case explain.AsMoney:
		return model.FormatDifference(now.V, before.V, currency)
	case explain.AsPercent, explain.AsGap:
		return PointsDelta(now, before, 0)
	case explain.AsRate:
		return PointsDelta(now, before, 1)
	case explain.AsRatio:
		return RatioDelta(now, before)
	}
	return LoadDelta(now, before)
}

// Figure writes a figure of a plan as the pages do. An explanation works it out with
// digits of its own.
func Figure(p *planner.Plan, f *explain.Figure, place explain.Place) string {
	if f.Kind == explain.AsComputed {
		return explain.Show(p, f, place)
	}
	return Write(f.Kind, explain.Value(p, f, place), p.Currency, f.Limits(p, place)...)
}

// AELimits are the most accounts that an AE of tier k may have; none where its coverage
// sets no limit.
func AELimits(s *model.Scenario, k int) []float64 {
	if most := s.Tiers[k].Coverage.Facts().AELoadMax; most > 0 {
		return []float64{most}
	}
	return nil
}
