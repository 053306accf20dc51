package risk

import (
	"math"

	"brim/model"
	"brim/planner/internal/engine"
)

// teamTrials is one role's people in a block of trials: without luck the recursion of
// section 4, a block at a time, with it a life for every trial.
type teamTrials struct {
	plan     engine.Team // planned hires, and everything where the shape is ranged
	lines    []lineTrials
	kept     lane      // 1 − λ
	keptRamp lane      // of a cohort that has just ended its ramp
	ramp     []float64 // of a cohort by age, up to the last that is still ramping
	fill     int       // months from a leaver to the replacement's start; -1 for none
	luck     luck
}

// lineTrials is one team's people by month.
type lineTrials struct {
	open          lane
	heads, ramped []lane
	hires, ahead  []lane // planned: of the month, of the twelve months after
	joined, left  []lane
	full          lane // those past their ramp
	cohorts, aged lane // those on it; each times the months since the start
}

func (w *trials) role(role int) (*model.Team, *model.Shares, *model.Shares, func(*model.Tier) []float64) {
	if role == 0 {
		return &w.s.AE.Team, &w.in.Shares.AE, &w.in.Shares.AEHires, engine.AEList
	}
	return &w.s.CSM, &w.in.Shares.CSM, &w.in.Shares.CSMHires, engine.CSMList
}

// init sizes a team for its scenario.
func (tm *teamTrials) init(w *trials, role int) {
	people, _, hireShares, list := w.role(role)
	tm.plan.Plan(w.s, people, w.in.Market.HireDelay, hireShares, list)
	tm.lines = make([]lineTrials, tm.plan.N)
	for k := range tm.lines {
		line := &tm.lines[k]
		for _, lanes := range []*[]lane{&line.heads, &line.ramped, &line.hires, &line.ahead, &line.joined, &line.left} {
			*lanes = make([]lane, w.horizon+1)
		}
	}
	tm.fill = -1
	if people.Backfill {
		tm.fill = people.TimeToFill
	}
	ages := int(math.Ceil(people.RampMonths))
	tm.ramp = make([]float64, max(1, ages))
	for age := range tm.ramp {
		tm.ramp[age] = float64(age) / max(people.RampMonths, math.SmallestNonzeroFloat64)
	}
	if ages == 0 {
		tm.ramp = tm.ramp[:0]
	}
}

// store puts a team's assumptions into lane b, those that the feeds name.
func (tm *teamTrials) store(w *trials, role, b int, f *teamFeeds) {
	if !f.any() {
		return
	}
	people, shares, hireShares, list := w.role(role)
	if f.shape && !w.people {
		tm.plan.Run(w.s, people, w.in.Market.HireDelay, shares, hireShares, list)
		tm.storeAhead(b)
		for k := range tm.lines {
			from, to := &tm.plan.Lines[k], &tm.lines[k]
			for t := range to.heads {
				to.heads[t][b], to.ramped[t][b] = from.Heads[t], from.Ramped[t]
			}
		}
		return
	}
	if f.plan {
		tm.plan.Plan(w.s, people, w.in.Market.HireDelay, hireShares, list)
		tm.storeAhead(b)
		for k := range tm.lines {
			for t := range tm.lines[k].hires {
				tm.lines[k].hires[t][b] = tm.plan.Lines[k].Hires[t]
			}
		}
	}
	if w.people {
		tm.luck.prepare(&tm.plan, people, shares, w.s, w.horizon)
		return
	}
	tm.kept[b] = 1 - engine.Losing(people.Attrition)
	tm.keptRamp[b] = 1
	for range tm.ramp {
		tm.keptRamp[b] *= tm.kept[b]
	}
	for k := range tm.lines {
		tm.lines[k].open[b] = engine.Opening(w.s, people, shares, k)
	}
}

func (tm *teamTrials) storeAhead(b int) {
	for k := range tm.lines {
		for t := range tm.lines[k].ahead {
			tm.lines[k].ahead[t][b] = tm.plan.Lines[k].Ahead(t)
		}
	}
}

// run is the recursion of section 4 for every line.
func (tm *teamTrials) run() {
	for k := range tm.lines {
		line := &tm.lines[k]
		line.heads[0], line.ramped[0], line.full = line.open, line.open, line.open
		line.joined[0], line.cohorts, line.aged = lane{}, lane{}, lane{}
		for t := 1; t < len(line.heads); t++ {
			tm.month(line, t)
		}
	}
}

// month is month t of a line.
func (tm *teamTrials) month(line *lineTrials, t int) {
	before, heads, left, joined := &line.heads[t-1], &line.heads[t], &line.left[t], &line.joined[t]
	hires, backfills := &line.hires[t], &noPeople
	if from := t - tm.fill; tm.fill >= 0 && from >= 1 {
		backfills = &line.left[from]
	}
	landed := &noPeople // at the end of their ramp
	if from := t - len(tm.ramp); from >= 1 {
		landed = &line.joined[from]
	}
	ramped := &line.ramped[t]
	for b := range block {
		kept := tm.kept[b]
		left[b] = (1 - kept) * before[b]
		joined[b] = hires[b] + backfills[b]
		heads[b] = before[b] - left[b] + joined[b]
		line.full[b] = line.full[b]*kept + landed[b]*tm.keptRamp[b]
		ramped[b] = line.full[b]
	}
	if len(tm.ramp) > 1 {
		tm.ramping(line, t, landed, ramped)
	}
}

// ramping adds what the cohorts on their ramp do in month t. Each month a cohort grows a
// month older and by attrition smaller, and the one at the end of its ramp leaves; the sum
// of the cohorts by age follows from that of the month before.
func (tm *teamTrials) ramping(line *lineTrials, t int, landed, ramped *lane) {
	young := &line.joined[t-1]
	month, ages := tm.ramp[1], float64(len(tm.ramp)) // a month's part of the ramp
	for b := range block {
		end := landed[b] * tm.keptRamp[b]
		line.aged[b] = (line.aged[b]+line.cohorts[b]+young[b])*tm.kept[b] - ages*end
		line.cohorts[b] = (line.cohorts[b]+young[b])*tm.kept[b] - end
		ramped[b] += line.aged[b] * month
	}
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
