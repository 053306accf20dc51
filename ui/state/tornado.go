package state

import (
	"strings"

	"brim/model"
	"brim/planner/judge"
)

// Tornado is what the plan's sensitivity shows: which outcome, and which lever is chosen.
type Tornado struct {
	Outcome int               // index into the planner's outcomes
	Row     int               // the chosen lever, an index into Shown
	Shown   judge.Sensitivity // of that outcome, with the levers that move it; empty until there is one
	Still   int               // how many levers do not move it
	All     int               // of how many

	sweep    *judge.Sweep
	scenario *model.Scenario // whose it is
	market   int             // and under which case
	key      string          // of the chosen lever
}

// Swept takes the sensitivity of a scenario under a market case.
func (s State) Swept(sweep *judge.Sweep, scenario *model.Scenario, c int) State {
	t := &s.Tornado
	if t.sweep == nil {
		t.Outcome = firstMoved(sweep, t.Outcome)
	}
	t.sweep, t.scenario, t.market = sweep, scenario, c
	t.key = marketLike(t.key, sweep.Sensitivity(judge.Outcomes()[t.Outcome]).Swings)
	s = s.sorted()
	if swing := s.Swing(); swing != nil {
		s.Tornado.key = swing.Lever.Key
	}
	return s
}

// firstMoved is the first outcome, from one on, that a lever moves: a tornado begins with
// something to see.
func firstMoved(sweep *judge.Sweep, from int) int {
	all := judge.Outcomes()
	for n := range all {
		outcome := (from + n) % len(all)
		for _, swing := range sweep.Sensitivity(all[outcome]).Swings {
			if swing.Moves() {
				return outcome
			}
		}
	}
	return from
}

// marketLike is the key of a lever among swings: of the market's, or of a case's own, the one
// that now speaks in its place.
func marketLike(key string, swings []judge.Swing) string {
	if !strings.HasPrefix(key, marketKeys) && !strings.HasPrefix(key, caseKeys) {
		return key
	}
	name := key[strings.LastIndex(key, "."):]
	for i := range swings {
		l := swings[i].Lever
		if strings.HasSuffix(l.Key, name) && (l.OfCase() || strings.HasPrefix(l.Key, marketKeys)) {
			return l.Key
		}
	}
	return key
}

// The keys of the market's levers, and of those that a case has in their place, begin so.
const (
	marketKeys = "market."
	caseKeys   = "case."
)

// Measured reports whether the tornado is that of the plan as it is now.
func (s State) Measured() bool {
	return s.Tornado.sweep != nil && s.Tornado.scenario == s.Scenario && s.Tornado.market == s.Case
}

// sorted lists the levers that move the chosen outcome, the widest first, and the chosen
// one whatever it does.
func (s State) sorted() State {
	t := &s.Tornado
	if t.sweep == nil {
		return s
	}
	t.Shown = t.sweep.Sensitivity(judge.Outcomes()[t.Outcome])
	all := t.Shown.Swings
	t.Shown.Swings, t.Still, t.All = nil, 0, len(all)
	for i := range all {
		if !all[i].Moves() {
			t.Still++
		}
		if all[i].Moves() || all[i].Lever.Key == t.key { // the chosen one can be moved on until it matters
			t.Shown.Swings = append(t.Shown.Swings, all[i])
		}
	}
	t.Row = max(0, min(t.Row, len(t.Shown.Swings)-1))
	for i := range t.Shown.Swings {
		if t.Shown.Swings[i].Lever.Key == t.key {
			t.Row = i
		}
	}
	return s
}

// TurnOutcome shows the outcome n on, going round, with the widest lever chosen.
func (s State) TurnOutcome(n int) State {
	t, count := &s.Tornado, len(judge.Outcomes())
	t.Outcome = ((t.Outcome+n)%count + count) % count
	t.Row, t.key = 0, ""
	return s.sorted().ChooseSwingAt(0)
}

// ChooseSwing chooses the lever n on in the tornado.
func (s State) ChooseSwing(n int) State { return s.ChooseSwingAt(s.Tornado.Row + n) }

// ChooseSwingAt chooses a lever of the tornado, or the nearest there is.
func (s State) ChooseSwingAt(row int) State {
	t := &s.Tornado
	t.Row = max(0, min(row, len(t.Shown.Swings)-1))
	if swing := s.Swing(); swing != nil {
		t.key = swing.Lever.Key
	}
	return s.Seal()
}

// Swing is the chosen lever with what it does; nil where none moves the outcome.
func (s State) Swing() *judge.Swing {
	if t := &s.Tornado; t.Row < len(t.Shown.Swings) {
		return &t.Shown.Swings[t.Row]
	}
	return nil
}
