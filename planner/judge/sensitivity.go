package judge

import (
	"context"
	"math"
	"slices"

	"brim/model"
	"brim/planner"
)

// Sweep is what becomes of every outcome when each numeric lever is moved alone, down and
// up. Make one with [SweepLevers] and look at it by outcome with [Sweep.Sensitivity].
type Sweep struct {
	Base *planner.Plan // the plan that nothing was moved in

	base     results
	swings   []sweptLever // by lever, in the order of the screens
	together [numberOfOutcomes][2]jointMove
}

// sweptLever is a lever with its two ends and what they come to.
type sweptLever struct {
	lever         model.Lever
	low, high     float64
	from          model.Value
	atLow, atHigh results
}

// jointMove is what the top levers come to when they move together; absent where the
// scenario does not allow it.
type jointMove struct {
	sum, both model.Opt
}

// Sensitivity is how an outcome answers to every lever, the widest swing first.
type Sensitivity struct {
	Outcome *Outcome
	Base    model.Opt   // the outcome as it is
	End     model.Month // the plan's last month: what never comes counts as the one after it
	Swings  []Swing
	// Raised and Lowered say how far the sum of single moves is from moving the widest
	// levers together: all to the ends that raise the outcome, and all to those that lower it.
	Raised, Lowered Interaction
}

// Swing is a lever moved alone, and what the outcome then is.
type Swing struct {
	Lever         model.Lever
	Now           model.Value
	Low, High     float64   // what it was moved to: of a list the mean over its quarters, or its sum
	AtLow, AtHigh model.Opt // the outcome there
	Swing         model.Opt // how far apart the two are, never negative; absent: unbounded

	still bool // the outcome stays as it is
}

// Moves reports whether the lever moves the outcome at all.
func (s *Swing) Moves() bool { return !s.still }

// Interaction is what levers do to an outcome together beside the sum of what each does
// alone; absent where there are fewer than two, or where they cannot move together.
type Interaction struct {
	Levers []model.Lever
	Sum    model.Opt // of the single moves
	Joint  model.Opt // of all at once
}

// OK reports whether there is anything to say.
func (i *Interaction) OK() bool { return i.Sum.OK && i.Joint.OK }

// HasNever reports whether a month never comes in the plan, or at an end of a lever.
func (s *Sensitivity) HasNever() bool {
	never := func(v model.Opt) bool { return s.Outcome.Month && !v.OK }
	return never(s.Base) || slices.ContainsFunc(s.Swings, func(swing Swing) bool { return never(swing.AtLow) || never(swing.AtHigh) })
}

// topLevers is how many of the widest levers are moved together.
const topLevers = 3

// SweepLevers moves every numeric lever of a valid scenario that has a say under a market
// case, by a tenth down and up: see [endsOf]. Up to that many goroutines share the work; the
// result is the same with any number. It ends early, with nil, when ctx does.
func SweepLevers(ctx context.Context, s *model.Scenario, c, workers int) *Sweep {
	w := &Sweep{Base: planner.Make(s, c)}
	w.base = readOutcomes(w.Base)
	for _, l := range numericLevers(s, c) {
		low, high := endsOf(s, l)
		w.swings = append(w.swings, sweptLever{lever: l, from: l.Planned(s), low: low, high: high, atLow: w.base, atHigh: w.base})
	}
	eachPlan(ctx, len(w.swings), workers, func(i int, p *planner.Plan) {
		lever := &w.swings[i]
		lever.low, lever.atLow = w.moved(s, c, lever, lever.low, p)
		lever.high, lever.atHigh = w.moved(s, c, lever, lever.high, p)
	})
	eachPlan(ctx, len(outcomes), workers, func(i int, p *planner.Plan) {
		answer := w.Sensitivity(&outcomes[i])
		for up := range 2 {
			w.together[i][up] = w.jointly(s, c, answer.top(up == 1, w.Base.Last().Month), &outcomes[i], p)
		}
	})
	if ctx.Err() != nil {
		return nil
	}
	return w
}

// moved is what the plan comes to with a lever alone at a number. A number that does not
// fit the rest of the scenario leaves the lever where it is.
func (w *Sweep) moved(s *model.Scenario, c int, swept *sweptLever, to float64, p *planner.Plan) (float64, results) {
	now, _ := swept.lever.Number(s)
	if to == now {
		return now, w.base
	}
	moved, err := shifted(s, swept.lever, valueAt(swept.lever, swept.from, to))
	if err != nil {
		return now, w.base
	}
	p.Run(moved, c)
	return to, readOutcomes(p)
}

// numericLevers are the levers that sensitivity moves: those that hold numbers, have a say
// and are not made of others; of lists those that plan hires. While a market case is on, its own levers take the place of
// the market's that it names.
func numericLevers(s *model.Scenario, c int) []model.Lever {
	var levers []model.Lever
	for _, l := range model.Levers(s) {
		_, isNumber := l.Number(s)
		isList := l.Kind == model.Monthly && !l.HoldsHires()
		if isNumber && !isList && !l.Derived() && l.Idle(s) == "" && inCase(s, l, c) {
			levers = append(levers, l)
		}
	}
	return levers
}

// inCase reports whether a lever has a say under a market case: a case's lever only where
// that case gives it, a market's only where the case does not.
func inCase(s *model.Scenario, l model.Lever, c int) bool {
	switch {
	case l.OfCase():
		return l.Place.Case == c && !l.Get(s).Absent
	case l.Group == model.GroupMarket && c >= 0:
		ofCase, _ := model.SpecOf("case.*." + l.Key[len("market."):])
		return model.Lever{Spec: ofCase, Place: model.Place{Case: c}}.Get(s).Absent
	}
	return true
}

// aTenth is how far a lever is moved without a range of its own.
const aTenth = 0.1

// endsOf are the two numbers that a lever is moved to: those of its uncertainty where the
// scenario gives one, else a tenth down and up, at least one whole unit for what is counted
// in such, and never outside what is allowed.
func endsOf(s *model.Scenario, l model.Lever) (low, high float64) {
	if r, ok := s.RangeOf(l.Key); ok {
		return r.Low * l.Scale(s), r.High * l.Scale(s)
	}
	now, _ := l.Number(s)
	if now == 0 && (l.Spec.Key == "org.lead_span" || l.Spec.Key == "org.manager_span") {
		return 0, 0 // it stands for nobody at all, not for a count of one less than 1
	}
	step := math.Abs(now) * aTenth
	if counted(l) {
		step = max(1, math.Round(step))
	}
	allowed := l.Range
	if l.Kind == model.Monthly {
		allowed.High *= model.MaxHorizon // of the sum
	}
	return allowed.Clamp(now - step), allowed.Clamp(now + step)
}

// counted reports whether a lever counts whole things: people, accounts, months, days. A
// rate of hiring is none of them, and neither is a list of hires, which is scaled.
func counted(l model.Lever) bool {
	if l.Kind == model.Monthly || l.Unit == model.Money {
		return false
	}
	return l.Kind == model.Whole || l.Step >= 1 && !l.Log
}

// valueAt is a lever's value with another number: a list of people by month is scaled, so
// that its sum is that number.
func valueAt(l model.Lever, from model.Value, to float64) model.Value {
	if l.Kind != model.Monthly {
		return model.Value{Number: to}
	}
	sum := 0.0
	for _, n := range from.List {
		sum += n
	}
	list := slices.Clone(from.List)
	for i := range list {
		if sum > 0 {
			list[i] *= to / sum
		}
	}
	return model.Value{List: list, Absent: from.Absent}
}

// shifted is the scenario with a lever at a value: a list of hires by quarter shifts as a
// whole.
func shifted(s *model.Scenario, l model.Lever, v model.Value) (*model.Scenario, error) {
	if v.List != nil || v.Absent {
		return model.Move(s, l, v)
	}
	return model.Shift(s, l, v.Number)
}

// Sensitivity is how one outcome answers.
func (w *Sweep) Sensitivity(o *Outcome) Sensitivity {
	i, end := o.index(), w.Base.Last().Month
	answer := Sensitivity{Outcome: o, Base: w.base[i], End: end}
	for k := range w.swings {
		lever := &w.swings[k]
		swing := Swing{Lever: lever.lever, Now: lever.from, Low: lever.low, High: lever.high,
			AtLow: lever.atLow[i], AtHigh: lever.atHigh[i]}
		swing.still = alike(swing.AtLow, answer.Base) && alike(swing.AtHigh, answer.Base)
		swing.Swing = o.Difference(swing.AtHigh, swing.AtLow, end)
		swing.Swing.V = math.Abs(swing.Swing.V)
		if swing.still {
			swing.Swing = model.Some(0) // however undefined
		}
		answer.Swings = append(answer.Swings, swing)
	}
	slices.SortStableFunc(answer.Swings, wider)
	answer.Raised = w.together[i][1].interaction(answer.top(true, end))
	answer.Lowered = w.together[i][0].interaction(answer.top(false, end))
	return answer
}

// alike reports whether two values differ by no more than what sums of fractions are off by.
func alike(a, b model.Opt) bool {
	return a.OK == b.OK && !planner.Above(a.V, b.V) && !planner.Below(a.V, b.V)
}

// wider orders swings: unbounded ones first, then by size.
func wider(a, b Swing) int {
	switch {
	case a.Swing.OK != b.Swing.OK:
		if b.Swing.OK {
			return -1
		}
		return 1
	case a.Swing.V > b.Swing.V:
		return -1
	case a.Swing.V < b.Swing.V:
		return 1
	}
	return 0
}
