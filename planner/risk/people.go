package risk

import (
	"math"

	"brim/model"
	"brim/planner/internal/engine"
)

// luck is a role's people by chance: whole heads, each of which leaves in a month with
// the same probability, and planned hires that come whole and may be late.
type luck struct {
	lines   []lineLuck
	late    float64
	perLate float64 // 1/ln(late)
	cohorts []int   // of the life at hand
	left    []int   // leavers by month
}

// lineLuck is one team's people made whole.
type lineLuck struct {
	opening int
	ramping []int   // of the opening heads, those on their ramp by months of tenure
	lands   []int   // planned hires by month, known starts apart
	starts  []int   // known starts by month, which are never late
	cuts    []int   // reductions by month
	perLog  float64 // 1/ln(1 − λ): see stream.stay
	curve   []float64
	fill    int // months from a leaver to the replacement's start; -1 for none
}

// prepare takes over what a team plans, as far as ranges feed it.
func (l *luck) prepare(tm *engine.Team, w *trials, role model.Role, plans bool) {
	s, horizon := w.s, w.horizon
	l.late, l.perLate = s.Uncertainty.Late, 1/math.Log(s.Uncertainty.Late)
	l.left = engine.Resize(l.left, horizon+1)
	l.lines = engine.Resize(l.lines, tm.N)
	var opening [model.MaxTiers]int
	if s.Org.Staffing == model.StaffingNeed {
		opening[0] = wholePeople(s.Team(role).Heads)
	} else {
		heads, _ := engine.RoleShares(&w.in.Shares, role)
		largestRemainder(&opening, s.Team(role).Heads, heads, tm.N)
	}
	for k := range tm.N {
		seat := tm.Seat(&w.in, role, k)
		l.lines[k].prepare(&tm.Lines[k], seat, opening[k])
		if plans {
			l.lines[k].prepareHires(&tm.Lines[k], seat.Cuts, horizon)
		}
	}
}

// prepare makes the people of a line's opening whole, those on their ramp by running sums.
func (l *lineLuck) prepare(line *engine.Line, seat *engine.Seat, opening int) {
	l.opening, l.curve, l.fill = opening, line.Curve(), -1
	if seat.Backfill {
		l.fill = seat.TimeToFill
	}
	l.perLog = math.Inf(-1)
	if seat.Leaving > 0 {
		l.perLog = 1 / math.Log1p(-seat.Leaving)
	}
	l.ramping = whole(l.ramping, len(l.curve)-1, func(age int) float64 {
		if age >= len(seat.Ramping) {
			return 0
		}
		return seat.Ramping[age] * seat.Part
	})
	left := opening
	for age := range l.ramping {
		l.ramping[age] = min(l.ramping[age], left)
		left -= l.ramping[age]
	}
}

// prepareHires makes a line's planned hires, known starts and reductions whole, each by
// their running sums.
func (l *lineLuck) prepareHires(line *engine.Line, cuts []float64, horizon int) {
	l.lands = whole(l.lands, horizon+1, func(t int) float64 { return line.Hires[t] - line.Starts[t] })
	l.starts = whole(l.starts, horizon+1, func(t int) float64 { return line.Starts[t] })
	l.cuts = whole(l.cuts, horizon+1, func(t int) float64 {
		if t < 1 || t > len(cuts) {
			return 0
		}
		return cuts[t-1]
	})
}

// whole makes n numbers of people whole by their running sums.
func whole(to []int, n int, each func(i int) float64) []int {
	to = engine.Resize(to, n)
	sum := 0.0
	for i := range to {
		before := wholePeople(sum)
		sum += each(i)
		to[i] = wholePeople(sum) - before
	}
	return to
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

// life is a line's people of one trial as the months go by.
type life struct {
	*lineLuck
	settled int   // past their ramp
	cohorts []int // on it, by months of tenure
	stay    int   // how many in a row stay before the next leaves
}

// run lives through a line's months and writes its people into lane b.
func (l *luck) run(k int, draws stream, to *lineTrials, b int) {
	line := &l.lines[k]
	l.cohorts = append(l.cohorts[:0], line.ramping...)
	now := life{lineLuck: line, settled: line.opening, cohorts: l.cohorts, stay: draws.stay(line.perLog)}
	for _, n := range now.cohorts {
		now.settled -= n
	}
	heads, pending := line.opening, 0
	to.heads[0][b], to.ramped[0][b] = float64(heads), now.ramped()
	for t := 1; t < len(to.heads); t++ {
		leavers := 0
		if now.stay < heads {
			leavers = now.leave(&draws)
		}
		now.stay -= heads
		cut := min(line.cuts[t], heads-leavers)
		now.cut(cut, heads-leavers, &draws)
		joins := line.starts[t] + l.land(line.lands[t], &pending, &draws)
		l.left[t] = leavers
		if from := t - line.fill; line.fill >= 0 && from >= 1 {
			joins += l.left[from]
		}
		heads += joins - leavers - cut
		now.age(joins)
		to.heads[t][b], to.ramped[t][b] = float64(heads), now.ramped()
	}
}

// ramped counts everybody by how far their ramp has come.
func (l *life) ramped() float64 {
	sum := float64(l.settled) * l.curve[len(l.curve)-1]
	for age, n := range l.cohorts {
		sum += float64(n) * l.curve[age]
	}
	return sum
}

// age makes everybody on their ramp a month older and lets those in that joined.
func (l *life) age(joins int) {
	last := len(l.cohorts) - 1
	if last < 0 {
		l.settled += joins
		return
	}
	l.settled += l.cohorts[last]
	copy(l.cohorts[1:], l.cohorts[:last])
	l.cohorts[0] = joins
}

// leave lets people go: of all heads in a row, the one behind those who stay, and so on.
// Who it is says how far the ramp had come.
func (l *life) leave(draws *stream) int {
	leavers := 0
	end := l.settled // of those who are looked at
	for l.stay < end {
		l.settled--
		leavers++
		l.stay += 1 + draws.stay(l.perLog)
	}
	for age := len(l.cohorts) - 1; age >= 0; age-- {
		end += l.cohorts[age]
		for l.stay < end {
			l.cohorts[age]--
			leavers++
			l.stay += 1 + draws.stay(l.perLog)
		}
	}
	return leavers
}

// cut takes so many of all heads away, whoever they are.
func (l *life) cut(n, heads int, draws *stream) {
	for ; n > 0; n, heads = n-1, heads-1 {
		who := int(draws.next() * float64(heads))
		if who < l.settled {
			l.settled--
			continue
		}
		who -= l.settled
		for age := range l.cohorts {
			if who < l.cohorts[age] {
				l.cohorts[age]--
				break
			}
			who -= l.cohorts[age]
		}
	}
}

// land is how many planned hires start in a month; the others wait for the next.
func (l *luck) land(planned int, pending *int, draws *stream) int {
	*pending += planned
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
