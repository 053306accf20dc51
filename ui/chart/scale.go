package chart

import (
	"math"
	"strconv"
)

// Scale is the range of values a chart shows, in the unit of its points.
type Scale struct{ Min, Max float64 }

// ScaleFor covers all defined points and the extra values (limits, zero where
// the chart should start there), rounded outwards to round numbers so that it
// changes rarely while a lever moves. Without any value it is 0 to 1.
func ScaleFor(extra []float64, series ...[]Point) Scale { return scaleFor(4, extra, series) }

// CloseScaleFor is [ScaleFor] with less air around the values.
func CloseScaleFor(extra []float64, series ...[]Point) Scale { return scaleFor(12, extra, series) }

// scaleFor rounds outwards to about so many steps.
func scaleFor(wantedSteps float64, extra []float64, series [][]Point) Scale {
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range extra {
		low, high = math.Min(low, v), math.Max(high, v)
	}
	for _, points := range series {
		for _, p := range points {
			if p.defined() {
				low, high = math.Min(low, p.V), math.Max(high, p.V)
			}
		}
	}
	switch {
	case low > high:
		return Scale{Min: 0, Max: 1}
	case low == high:
		// A flat line runs through the middle.
		margin := math.Max(math.Abs(low)/2, 0.5)
		return Scale{Min: low - margin, Max: high + margin}
	}
	step := roundStep((high - low) / wantedSteps)
	if step == 0 {
		return Scale{Min: low, Max: high}
	}
	return Scale{Min: plain(math.Floor(low/step) * step), Max: plain(math.Ceil(high/step) * step)}
}

// position is where v stands between Min (0) and Max (1), clamped; the middle
// when the scale has no extent.
func (s Scale) position(v float64) float64 {
	extent := s.Max - s.Min
	if !(extent > 0) || math.IsInf(extent, 0) {
		return 0.5
	}
	return math.Min(math.Max((v-s.Min)/extent, 0), 1)
}

// plain is a round number without the noise of its arithmetic: six times 0.2 is 1.2, not
// a little more, which would stand in another row than a limit of 1.2.
func plain(v float64) float64 {
	const digits = 12
	if rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', digits, 64), 64); err == nil {
		return rounded
	}
	return v
}

// roundStep is the smallest of 1, 2, 5 × 10ⁿ that is at least the given one,
// or 0 when there is none.
func roundStep(atLeast float64) float64 {
	if !(atLeast > 0) || math.IsInf(atLeast, 0) {
		return 0
	}
	power := math.Pow(10, math.Floor(math.Log10(atLeast)))
	for _, factor := range []float64{1, 2, 5, 10} {
		if step := factor * power; step >= atLeast*(1-1e-9) && !math.IsInf(step, 0) {
			return step
		}
	}
	return 0
}
