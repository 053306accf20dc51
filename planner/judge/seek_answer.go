package judge

import (
	"math"
	"slices"

	"brim/model"
	"brim/planner"
)

// answer picks the value nearest to the present one out of what was tried.
func (k *seeker) answer(points []tried) Found {
	found := Found{Quest: k.quest, Lever: k.lever, Now: k.now, AtNow: k.try(k.now).outcome, Monotone: k.monotone(points)}
	if len(points) > 0 {
		found.Low, found.High = points[0].value, points[len(points)-1].value
	}
	var edges []float64
	for i, p := range points {
		if !p.met {
			continue
		}
		begins, ends := i == 0 || !points[i-1].met, i == len(points)-1 || !points[i+1].met
		if begins {
			found.Intervals++
		}
		edges = append(edges, p.value)
		if begins && i > 0 {
			edges = append(edges, k.edge(points[i-1], p))
		}
		if ends && i < len(points)-1 {
			edges = append(edges, k.edge(points[i+1], p))
		}
	}
	slices.SortStableFunc(edges, func(a, b float64) int { return compareNumbers(math.Abs(a-k.now), math.Abs(b-k.now)) })
	found.Tried = len(k.seen)
	if len(edges) == 0 {
		if best := k.best(points); best >= 0 {
			found.Best, found.AtBest = points[best].value, points[best].outcome
		}
		return found
	}
	found.OK, found.Value = true, edges[0]
	found.Reached = k.try(found.Value).outcome
	found.Best, found.AtBest = found.Value, found.Reached
	found.Stepped = k.stepped(found.Value)
	return found
}

// Halvings enough for every digit of a number, and the digits that an answer is rounded
// to, away from what does not do it.
const (
	halvings = 60
	digits   = 4
)

// edge is where the target is reached between a value that does not do it and one that
// does, on the side of the latter: a whole number for a lever of whole numbers, else one of
// few digits.
func (k *seeker) edge(not, does tried) float64 {
	far, near := not.value, does.value
	for range halvings {
		middle := far + (near-far)/2
		if k.lever.Kind == model.Whole {
			middle = math.Round(middle)
		}
		if middle == far || middle == near {
			break
		}
		if k.try(middle).met {
			near = middle
		} else {
			far = middle
		}
	}
	if short := rounded4(near, does.value >= near); k.between(short, near, does.value) && k.try(short).met {
		return short
	}
	return near
}

// between reports whether a value lies on the way from an edge to a value that does it.
func (k *seeker) between(value, from, to float64) bool {
	return value >= min(from, to) && value <= max(from, to) && k.lever.Range.Clamp(value) == value
}

// rounded4 rounds a number up or down to a few digits that matter.
func rounded4(v float64, up bool) float64 {
	if v == 0 {
		return 0
	}
	scale := math.Pow10(digits - 1 - int(math.Floor(math.Log10(math.Abs(v)))))
	if math.IsInf(scale, 0) || scale == 0 {
		return v
	}
	if up {
		return math.Ceil(v*scale) / scale
	}
	return math.Floor(v*scale) / scale
}

// stepped is the first value on the slider's steps, from an answer on away from the present
// value, that does it too; absent where the answer is on a step, or none of the next few
// does it.
func (k *seeker) stepped(value float64) model.Opt {
	if k.lever.Kind == model.Whole || k.lever.Step == 0 || value == k.now {
		return model.Opt{}
	}
	way := 1
	if value < k.now {
		way = -1
	}
	const few = 3
	for n := 1; n <= few; n++ {
		step, ok := k.lever.Stepped(k.scenario(value), way*n)
		if back, _ := k.lever.Stepped(k.scenario(step), -way); !ok || n == 1 && math.Abs(back-value) <= planner.Slack {
			break // the answer is a step itself
		}
		if k.try(step).met {
			return model.Some(step)
		}
	}
	return model.Opt{}
}

// scenario is the one with the lever at a value, or as it is where that is not allowed.
func (k *seeker) scenario(value float64) *model.Scenario {
	if moved, err := k.moved(value); err == nil {
		return moved
	}
	return k.s
}

// monotone reports whether the outcome only rises or only falls over what was tried.
func (k *seeker) monotone(points []tried) bool {
	up, down := false, false
	for i := 1; i < len(points); i++ {
		before, now := k.quest.size(points[i-1].outcome), k.quest.size(points[i].outcome)
		up, down = up || planner.Above(now, before), down || planner.Below(now, before)
	}
	return !up || !down
}
