package risk

import (
	"brim/model"
	"brim/planner/internal/engine"
)

// roles are the plan's two, by their place among a simulation's teams.
var roles = [2]model.Role{model.RoleAE, model.RoleCSM}

// teamTrials is one role's people in a block of trials: without luck the recursion of
// section 4, a block at a time, with it a life for every trial.
type teamTrials struct {
	plan  engine.Team // planned hires, and everything where the shape is ranged
	lines []lineTrials
	luck  luck
}

// lineTrials is one team's people by month.
type lineTrials struct {
	open             lane
	leaving, kept    lane // λ, 1 − λ
	heads, ramped    []lane
	hires            []lane // planned, of the month
	ahead, cutsAhead []lane // planned, of the twelve months after
	joined, left     []lane
	away             []lane // by month; empty: nobody ever is
	present          lane   // the ramped of a month who are not away, where somebody is

	settled lane      // those past their ramp
	cohorts []lane    // those on it, by months of tenure
	ramping []lane    // likewise at t = 0
	curve   []float64 // productivity by months of tenure; the last goes on
	fill    int       // months from a leaver to the replacement's start; -1 for none
	cuts    []float64 // by month
}

// there is the ramped people of month t who are not away.
func (l *lineTrials) there(t int) *lane {
	if len(l.away) == 0 {
		return &l.ramped[t]
	}
	for b := range block {
		l.present[b] = engine.There(l.ramped[t][b], l.away[t][b])
	}
	return &l.present
}

// init sizes a team for its scenario.
func (tm *teamTrials) init(w *trials, role model.Role) {
	tm.plan.Plan(&w.in, role)
	tm.lines = make([]lineTrials, tm.plan.N)
	for k := range tm.lines {
		line := &tm.lines[k]
		for _, lanes := range []*[]lane{&line.heads, &line.ramped, &line.hires, &line.ahead, &line.cutsAhead, &line.joined, &line.left} {
			*lanes = make([]lane, w.horizon+1)
		}
		seat := tm.plan.Seat(&w.in, role, k)
		line.away = make([]lane, len(tm.plan.Lines[k].Away))
		line.curve, line.cuts, line.fill = tm.plan.Lines[k].Curve(), seat.Cuts, -1
		if seat.Backfill {
			line.fill = seat.TimeToFill
		}
		line.cohorts, line.ramping = make([]lane, len(line.curve)-1), make([]lane, len(line.curve)-1)
	}
}

// store puts a team's assumptions into lane b, those that the feeds name.
func (tm *teamTrials) store(w *trials, role model.Role, b int, f *teamFeeds) {
	if !f.varies() {
		return
	}
	if f.shape && !w.people {
		tm.plan.Run(&w.in, role)
		tm.storePlan(b)
		for k := range tm.lines {
			from, to := &tm.plan.Lines[k], &tm.lines[k]
			for t := range to.heads {
				to.heads[t][b], to.ramped[t][b] = from.Heads[t], from.Ramped[t]
			}
		}
		return
	}
	if f.plan {
		tm.plan.Plan(&w.in, role)
		tm.storePlan(b)
	}
	if w.people {
		tm.luck.prepare(&tm.plan, w, role, f.plan)
		return
	}
	for k := range tm.lines {
		seat := tm.plan.Seat(&w.in, role, k)
		tm.lines[k].store(b, seat)
	}
}

// store puts what a line begins with into lane b.
func (l *lineTrials) store(b int, seat *engine.Seat) {
	l.open[b], l.leaving[b], l.kept[b] = seat.Heads, seat.Leaving, 1-seat.Leaving
	for age := range l.ramping {
		l.ramping[age][b] = 0
		if age < len(seat.Ramping) {
			l.ramping[age][b] = seat.Ramping[age] * seat.Part
		}
	}
}

// storePlan puts what the lines hire, and who of them is away, into lane b.
func (tm *teamTrials) storePlan(b int) {
	for k := range tm.lines {
		line, plan := &tm.lines[k], &tm.plan.Lines[k]
		for t := range line.ahead {
			line.hires[t][b], line.ahead[t][b], line.cutsAhead[t][b] = plan.Hires[t], plan.Ahead(t), plan.CutsAhead(t)
		}
		for t := range line.away {
			line.away[t][b] = plan.Away[t]
		}
	}
}

// run is the recursion of section 4 for every line.
func (tm *teamTrials) run() {
	for k := range tm.lines {
		line := &tm.lines[k]
		line.begin()
		for t := 1; t < len(line.heads); t++ {
			line.month(t)
		}
	}
}

// begin sets the people at t = 0.
func (l *lineTrials) begin() {
	l.heads[0], l.joined[0], l.settled = l.open, lane{}, l.open
	copy(l.cohorts, l.ramping)
	for age := range l.ramping {
		for b := range block {
			l.settled[b] -= l.ramping[age][b]
		}
	}
	for b := range block {
		if l.settled[b] < l.open[b]*engine.Rounding {
			l.settled[b] = 0
		}
	}
	ramped, veteran := &l.ramped[0], l.curve[len(l.cohorts)]
	for b := range block {
		ramped[b] = l.settled[b] * veteran
		for age := range l.cohorts {
			ramped[b] += l.cohorts[age][b] * l.curve[age]
		}
	}
}

// month is month t of a line. It computes in the order of [engine.Line.Run], to the last
// digit: those that reductions leave of a team may decide whether it is anybody.
func (l *lineTrials) month(t int) {
	before, heads, left, joined := &l.heads[t-1], &l.heads[t], &l.left[t], &l.joined[t]
	hires, backfills := &l.hires[t], &noPeople
	if from := t - l.fill; l.fill >= 0 && from >= 1 {
		backfills = &l.left[from]
	}
	for b := range block {
		left[b] = l.leaving[b] * before[b]
	}
	for b := range block {
		joined[b] = hires[b] + backfills[b]
		heads[b] = before[b] - left[b] + joined[b]
	}
	if t <= len(l.cuts) && l.cuts[t-1] > 0 {
		keep := l.cut(t)
		l.age(t, &keep)
		return
	}
	l.age(t, &l.kept)
}

// cut takes month t's reduction from the heads, and says what part of a month before's
// people it leaves.
func (l *lineTrials) cut(t int) (keep lane) {
	before, heads, left, joined := &l.heads[t-1], &l.heads[t], &l.left[t], &l.joined[t]
	for b := range block {
		stay := before[b] - left[b]
		cut := min(l.cuts[t-1], stay)
		heads[b] = stay - cut + joined[b]
		keep[b] = l.kept[b]
		if cut > 0 {
			keep[b] *= 1 - cut/stay
		}
	}
	return keep
}

// age makes everybody a month older, of whom the part keep stays, lets those in that
// joined, and counts all of them by how far their ramp has come.
func (l *lineTrials) age(t int, keep *lane) {
	ramped, joined, last := &l.ramped[t], &l.joined[t], len(l.cohorts)-1
	veteran := l.curve[last+1]
	if last < 0 {
		for b := range block {
			l.settled[b] = l.settled[b]*keep[b] + joined[b]
			ramped[b] = l.settled[b] * veteran
		}
		return
	}
	oldest := &l.cohorts[last]
	for b := range block {
		l.settled[b] = (l.settled[b] + oldest[b]) * keep[b]
		ramped[b] = l.settled[b]*veteran + joined[b]*l.curve[0]
	}
	for i := last; i > 0; i-- {
		older, younger, part := &l.cohorts[i], &l.cohorts[i-1], l.curve[i]
		for b := range block {
			older[b] = younger[b] * keep[b]
			ramped[b] += older[b] * part
		}
	}
	l.cohorts[0] = *joined
}

// noPeople is a lane of zeros, which nobody writes to.
var noPeople lane

// live lives through a trial's months by luck.
func (w *trials) live(b int, trial uint64) {
	for role := range w.team {
		tm := &w.team[role]
		for k := range tm.lines {
			tm.luck.run(k, newStream(trial, role*model.MaxTiers+k), &tm.lines[k], b)
		}
	}
}
