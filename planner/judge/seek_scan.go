package judge

import (
	"context"
	"math"
	"slices"

	"brim/model"
	"brim/planner"
)

// seeker tries values of one lever.
type seeker struct {
	s     *model.Scenario
	c     int
	lever model.Lever
	quest Quest
	now   float64
	plan  planner.Plan
	seen  map[float64]tried
}

// tried is a value of the lever and the outcome there; not fit where the scenario does not
// allow the value.
type tried struct {
	value   float64
	outcome model.Opt
	fit     bool
	met     bool
}

// try computes the outcome with the lever at a value, once.
func (k *seeker) try(value float64) tried {
	if found, ok := k.seen[value]; ok {
		return found
	}
	found := tried{value: value}
	if moved, err := k.moved(value); err == nil {
		k.plan.Run(moved, k.c)
		found.fit, found.outcome = true, k.quest.Outcome.Value(&k.plan)
		found.met = k.quest.Met(found.outcome, k.plan.Last().Month)
	}
	k.seen[value] = found
	return found
}

// moved is the scenario with the lever at a value; where it stands it is not moved.
func (k *seeker) moved(value float64) (*model.Scenario, error) {
	if value == k.now {
		return k.s, nil
	}
	return model.Shift(k.s, k.lever, value)
}

// How closely values are looked at.
const (
	sliderPoints = 120 // over the slider
	rangePoints  = 24  // beyond it, in growing steps, to each end of the range
	zoomPoints   = 16  // between two neighbours of the best one
	zooms        = 4   // how often
)

// candidates are the values to try, ascending: the present one, the slider's, and beyond
// it what the range allows.
func candidates(s *model.Scenario, l model.Lever, now float64) []float64 {
	track := l.Track(s)
	track = model.Span{Low: l.Range.Clamp(track.Low), High: l.Range.Clamp(track.High)}
	list := []float64{now, l.Range.Low, l.Range.High}
	for i := range sliderPoints + 1 {
		list = append(list, unplaced(l, float64(i)/sliderPoints, track))
	}
	for i := range rangePoints {
		part := float64(i+1) / rangePoints
		list = append(list, outward(track.High, l.Range.High, track.High-track.Low, part),
			outward(track.Low, l.Range.Low, track.High-track.Low, part))
	}
	for i := range list {
		list[i] = l.Range.Clamp(list[i])
		if l.Kind == model.Whole {
			list[i] = math.Round(list[i])
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// unplaced is the number at a position of a track, between the steps too.
func unplaced(l model.Lever, position float64, track model.Span) float64 {
	if l.Log && track.Low > 0 {
		return track.Low * math.Pow(track.High/track.Low, position)
	}
	return track.Low + position*(track.High-track.Low)
}

// outward goes from the end of a track to the end of the range: a part of the way, in
// steps that grow from a tenth of the track's length.
func outward(from, to, length, part float64) float64 {
	whole := math.Abs(to - from)
	if whole == 0 {
		return to
	}
	first := min(max(length/10, 1e-6), whole)
	way := first * (math.Pow(whole/first+1, part) - 1)
	return from + math.Copysign(min(way, whole), to-from)
}

// scan tries values and keeps those that the scenario allows, in their order.
func (k *seeker) scan(ctx context.Context, values []float64) []tried {
	var points []tried
	for _, value := range values {
		if ctx.Err() != nil {
			break
		}
		if found := k.try(value); found.fit {
			points = append(points, found)
		}
	}
	return points
}

func (k *seeker) anyMet(points []tried) bool {
	return slices.ContainsFunc(points, func(p tried) bool { return p.met })
}

// closer looks between the neighbours of the best value, again and again: a narrow range
// that does it may lie between two that were tried.
func (k *seeker) closer(ctx context.Context, points []tried) []tried {
	for range zooms {
		best := k.best(points)
		if best < 0 || ctx.Err() != nil {
			return points
		}
		low, high := points[max(0, best-1)].value, points[min(len(points)-1, best+1)].value
		var between []float64
		for i := 1; i < zoomPoints; i++ {
			value := low + (high-low)*float64(i)/zoomPoints
			if k.lever.Kind == model.Whole {
				value = math.Round(value)
			}
			between = append(between, value)
		}
		points = append(points, k.scan(ctx, between)...)
		slices.SortFunc(points, func(a, b tried) int { return compareNumbers(a.value, b.value) })
		points = slices.CompactFunc(points, func(a, b tried) bool { return a.value == b.value })
		if k.anyMet(points) {
			return points
		}
	}
	return points
}

func compareNumbers(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// best is the value that comes nearest to what is asked for, and of several the nearest to
// the present one; −1 without any.
func (k *seeker) best(points []tried) int {
	best := -1
	for i, p := range points {
		switch {
		case best < 0 || k.quest.better(p.outcome, points[best].outcome):
			best = i
		case !k.quest.better(points[best].outcome, p.outcome) && math.Abs(p.value-k.now) < math.Abs(points[best].value-k.now):
			best = i
		}
	}
	return best
}
