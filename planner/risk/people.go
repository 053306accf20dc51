package risk

import (
	"math"

	"brim/model"
	"brim/planner/internal/engine"
)

// luck is a role's people by chance: whole heads, each of which leaves in a month with
// the same probability, and planned hires that come whole and may be late.
type luck struct {
	opening [model.MaxTiers]int
	lands   [model.MaxTiers][]int // whole planned hires by month
	perLog  float64               // 1/ln(1 − λ): see stream.stay
	ramp    []float64             // of a cohort by age; the last is 1
	fill    int                   // months from a leaver to the replacement's start; -1 for none
	late    float64
	perLate float64 // 1/ln(late)
	joined  []int   // by month, those who are still there
	left    []int   // leavers by month
}

// prepare takes over what a team plans.
func (l *luck) prepare(tm *engine.Team, role *model.Team, shares *model.Shares, s *model.Scenario, horizon int) {
	l.perLog = 12 / math.Log1p(-role.Attrition)
	if role.Attrition <= 0 {
		l.perLog = math.Inf(-1)
	}
	l.late, l.perLate, l.fill = s.Uncertainty.Late, 1/math.Log(s.Uncertainty.Late), -1
	if role.Backfill {
		l.fill = role.TimeToFill
	}
	ages := int(math.Ceil(role.RampMonths))
	l.ramp = engine.Resize(l.ramp, ages+1)
	for age := range l.ramp {
		l.ramp[age] = 1
		if age < ages {
			l.ramp[age] = float64(age) / role.RampMonths
		}
	}
	l.joined, l.left = engine.Resize(l.joined, horizon+1), engine.Resize(l.left, horizon+1)
	if s.Org.Staffing == model.StaffingNeed {
		l.opening[0] = wholePeople(role.Heads)
	} else {
		largestRemainder(&l.opening, role.Heads, shares, tm.N)
	}
	for k := range tm.N {
		l.lands[k] = engine.Resize(l.lands[k], horizon+1)
		planned := tm.Lines[k].Planned
		for t := range l.lands[k] {
			l.lands[k][t] = 0
			if t > 0 {
				l.lands[k][t] = wholePeople(planned[t]) - wholePeople(planned[t-1])
			}
		}
	}
}

// wholePeople is the nearest whole number of people, half a one counting as one.
func wholePeople(n float64) int { return int(math.Floor(n + 0.5 + engine.Slack)) }

// largestRemainder divides whole heads by shares: everyone gets the whole part of theirs,
// and who is nearest to one more gets it, the higher tier on a tie.
func largestRemainder(to *[model.MaxTiers]int, heads float64, shares *model.Shares, n int) {
	left := wholePeople(heads)
	var rest [model.MaxTiers]float64
	for k := range n {
		part := shares[k] * heads
		to[k] = int(math.Floor(part + engine.Slack))
		rest[k] = part - float64(to[k])
		left -= to[k]
	}
	for ; left > 0; left-- {
		best := 0
		for k := range n {
			if rest[k] > rest[best]+engine.Slack {
				best = k
			}
		}
		to[best]++
		rest[best]--
	}
	for k := n - 1; left < 0 && k >= 0; k-- { // shares may sum to a little more than 1
		if to[k] > 0 {
			to[k]--
			left++
		}
	}
}

// run lives through a line's months and writes its people into lane b.
func (l *luck) run(k int, draws stream, to *lineTrials, b int) {
	full, pending := l.opening[k], 0 // past their ramp; hires that are late
	heads, ages := full, len(l.ramp)-1
	stay := draws.stay(l.perLog)
	to.heads[0][b], to.ramped[0][b] = float64(heads), float64(heads)
	for t := 1; t < len(to.heads); t++ {
		leavers := 0
		if stay < heads {
			leavers = l.leave(t, &full, &stay, &draws)
		}
		stay -= heads
		joins := l.land(k, t, &pending, &draws)
		l.left[t] = leavers
		if from := t - l.fill; l.fill >= 0 && from >= 1 {
			joins += l.left[from]
		}
		heads += joins - leavers
		l.joined[t] = joins
		if from := t - ages; from >= 1 {
			full += l.joined[from]
		}
		ramped := float64(full)
		for age := 1; age < ages && age < t; age++ {
			ramped += float64(l.joined[t-age]) * l.ramp[age]
		}
		to.heads[t][b], to.ramped[t][b] = float64(heads), ramped
	}
}

// leave lets people go in month t: of all heads in a row, the one behind those who stay,
// and so on. Who it is says how far the ramp had come.
func (l *luck) leave(t int, full, stay *int, draws *stream) int {
	leavers := 0
	from := *full // the end of those who are looked at
	for *stay < from {
		*full--
		leavers++
		*stay += 1 + draws.stay(l.perLog)
	}
	for s := max(1, t-len(l.ramp)+1); s < t; s++ {
		from += l.joined[s]
		for *stay < from {
			l.joined[s]--
			leavers++
			*stay += 1 + draws.stay(l.perLog)
		}
	}
	return leavers
}

// land is how many planned hires start in month t; the others wait for the next.
func (l *luck) land(k, t int, pending *int, draws *stream) int {
	*pending += l.lands[k][t]
	if l.late <= 0 || *pending <= 0 {
		start := *pending
		*pending = 0
		return start
	}
	start := 0
	for late := draws.stay(l.perLate); late < *pending; late += 1 + draws.stay(l.perLate) {
		start++
	}
	*pending -= start
	return start
}
