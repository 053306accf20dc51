package engine

// Line is one team's months.
type Line struct {
	People
	Away   []float64 // of the ramped, by month; empty: nobody is ever away
	Starts []float64 // of Hires, the known starts

	seat       Seat      // memory for what the line begins with
	curve      []float64 // productivity by months of tenure; the last goes on
	straight   bool      // it is a straight ramp of so many months
	rampMonths float64
	cohorts    []float64 // heads that are still on their ramp, by months of tenure
}

// Seat is what a line's people begin with and how they come and go.
type Seat struct {
	Heads      float64   // at t = 0
	Ramping    []float64 // of them, those that joined 0, 1, 2 … months before; times Part
	Part       float64   // of Ramping that is this line's
	Leaving    float64   // λ, a month
	Backfill   bool
	TimeToFill int       // months from a leaver to the replacement's start
	Cuts       []float64 // reductions by month, month 1 first
	CutParts   []float64 // in place of Cuts: by month from 0, the part of those who stay that a reduction takes
}

// cut is how many of those who stay a reduction of month t takes.
func (s *Seat) cut(t int, stay float64) float64 {
	switch {
	case s.CutParts != nil:
		return s.CutParts[t] * stay
	case t <= len(s.Cuts):
		return min(s.Cuts[t-1], stay)
	}
	return 0
}

// Run is the recursion of section 4. Hires are planned before.
func (l *Line) Run(seat *Seat, horizon int) {
	rows := horizon + 1
	l.Heads, l.Ramped = Resize(l.Heads, rows), Resize(l.Ramped, rows)
	l.Leavers, l.Joined, l.Cuts = Resize(l.Leavers, rows), Resize(l.Joined, rows), Resize(l.Cuts, rows)
	settled := l.open(seat)
	heads, ramped, hires := l.Heads[:rows], l.Ramped[:rows], l.Hires[:rows]
	allLeavers, allJoined, cuts := l.Leavers[:rows], l.Joined[:rows], l.Cuts[:rows]
	before := heads[0]
	for t := 1; t < rows; t++ {
		leavers := seat.Leaving * before
		allLeavers[t] = leavers
		joined := hires[t]
		if from := t - seat.TimeToFill; seat.Backfill && from >= 1 {
			joined += allLeavers[from]
		}
		left, keep := before-leavers, 1-seat.Leaving
		cut := seat.cut(t, left)
		if cut > 0 {
			keep *= 1 - cut/left
		}
		before = left - cut + joined
		heads[t], allJoined[t], cuts[t] = before, joined, cut
		settled, ramped[t] = l.age(settled, keep, joined)
	}
}

// open sets the line's people at t = 0, and returns those past their ramp.
func (l *Line) open(seat *Seat) (settled float64) {
	l.cohorts = Resize(l.cohorts, len(l.curve)-1)
	clear(l.cohorts)
	settled = seat.Heads
	for age, heads := range seat.Ramping {
		if age < len(l.cohorts) {
			l.cohorts[age] = heads * seat.Part
			settled -= l.cohorts[age]
		}
	}
	if settled < seat.Heads*Rounding {
		settled = 0
	}
	ramped := settled * l.curve[len(l.curve)-1]
	for age, heads := range l.cohorts {
		ramped += heads * l.curve[age]
	}
	l.Heads[0], l.Ramped[0] = seat.Heads, ramped
	l.Leavers[0], l.Joined[0], l.Cuts[0] = 0, 0, 0
	return settled
}

// age makes everybody a month older, of whom the part keep stays, and lets those in that
// joined. It returns those past their ramp, and everybody by how far theirs has come.
func (l *Line) age(settled, keep, joined float64) (past, ramped float64) {
	cohorts, curve := l.cohorts, l.curve[:len(l.cohorts)+1]
	last := len(cohorts) - 1
	if last < 0 {
		past = settled*keep + joined
		return past, past * curve[0]
	}
	past = (settled + cohorts[last]) * keep
	ramped = past*curve[last+1] + joined*curve[0]
	for i := last; i > 0; i-- {
		n := cohorts[i-1] * keep
		cohorts[i] = n
		ramped += n * curve[i]
	}
	cohorts[0] = joined
	return past, ramped
}

// There is the ramped people of month t who are not away.
func (l *Line) There(t int) float64 {
	if len(l.Away) == 0 {
		return l.Ramped[t]
	}
	return There(l.Ramped[t], l.Away[t])
}

// There is how many of the ramped are not away; fewer than a billionth are nobody.
func There(ramped, away float64) float64 {
	if there := ramped - away; there >= Fewest {
		return there
	}
	return 0
}

// Curve is the productivity of the line's people by months of tenure; the last goes on. It
// is not to be changed.
func (l *Line) Curve() []float64 { return l.curve }

// AwayIn is who of the line is away in month t.
func (l *Line) AwayIn(t int) float64 {
	if len(l.Away) == 0 {
		return 0
	}
	return l.Away[t]
}

// CutParts is by month the part of those who stay that the line's reductions take; nil
// where there are none.
func (l *Line) CutParts() []float64 {
	if len(l.cutsPlanned) == 0 {
		return nil
	}
	parts := make([]float64, len(l.Cuts))
	for t := 1; t < len(parts); t++ {
		if l.Cuts[t] > 0 {
			parts[t] = l.Cuts[t] / (l.Heads[t-1] - l.Leavers[t])
		}
	}
	return parts
}
