package state

import (
	"slices"

	"brim/model"
	"brim/planner"
)

// maxPast bounds what can be undone, and so the memory of a long session.
const maxPast = 1000

// history is the points of the session before and after the present one.
type history struct {
	past, future []point // the nearest to the present last
	aside        []point // taken back, and given up for another change
	here         Step    // that led to the present scenario
	made         int     // number of the present point
	count        int     // of the points that the session had
	// gesture names what the present scenario came from: moves of one drag or one
	// held key are one step. Empty: the next move is a step of its own.
	gesture string
	// before is the headline from which the gesture set out.
	before planner.Headline
}

// point is a scenario of the session, with the step that led to it.
type point struct {
	scenario *model.Scenario
	shown    int // index of the market case, -1 for the base case
	step     Step
	made     int // its number, counted from the beginning
}

// push notes that the present scenario, in the market case that is shown and with its
// headline, gives way to another through a gesture.
func (h history) push(present *model.Scenario, shown int, head planner.Headline, gesture string) history {
	h = h.leave(h.future)
	h.future = nil
	if h.under(gesture) {
		return h
	}
	past := append(slices.Clip(h.past), point{scenario: present, shown: shown, step: h.here, made: h.made})
	if len(past) > maxPast {
		past = past[len(past)-maxPast:]
	}
	return history{past: past, aside: h.aside, gesture: gesture, before: head, made: h.count + 1, count: h.count + 1}
}

// seal ends the gesture.
func (h history) seal() history {
	h.gesture = ""
	return h
}

// under reports whether a gesture is the present one.
func (h history) under(gesture string) bool { return gesture != "" && gesture == h.gesture }

// begun is the scenario from which the present gesture set out.
func (h history) begun() *model.Scenario { return h.past[len(h.past)-1].scenario }

// travel returns the point n steps on, or back where n is negative, as far as there are
// any, and the history as it is seen from there.
func (h history) travel(present *model.Scenario, shown, n int) (point, history) {
	step := point{scenario: present, shown: shown, step: h.here, made: h.made}
	from, onto := slices.Clip(h.future), slices.Clip(h.past)
	if n < 0 {
		from, onto = onto, from
	}
	for range min(max(n, -n), len(from)) {
		onto = append(onto, step)
		step, from = from[len(from)-1], from[:len(from)-1]
	}
	if n < 0 {
		from, onto = onto, from
	}
	return step, history{past: onto, future: from, aside: h.aside, here: step.step, made: step.made, count: h.count}
}

// brings reports whether the point was shown in a market case that a scenario does not have:
// the case comes, or comes back, with the point.
func (p point) brings(from *model.Scenario) bool {
	if p.shown < 0 {
		return false
	}
	_, known := from.CaseNamed(p.scenario.CaseName(p.shown))
	return !known
}

// CanUndo reports whether there is a step to take back.
func (s State) CanUndo() bool { return len(s.history.past) > 0 }

// CanRedo reports whether there is a step to do again.
func (s State) CanRedo() bool { return len(s.history.future) > 0 }

// Undo takes the last step back.
func (s State) Undo() State { return s.travel(-1, "Undone: ") }

// Redo does again what was taken back last.
func (s State) Redo() State { return s.travel(1, "Redone: ") }

// travel shows another scenario of the history and says what that changed.
func (s State) travel(n int, verb string) State {
	step, seen := s.history.travel(s.Scenario, s.Case, n)
	from, before := s.Scenario, s.Head
	if len(seen.past) == len(s.history.past) {
		return s
	}
	name := seen.here.name
	if n < 0 {
		name = s.history.here.name
	}
	s.history = seen
	s = s.onto(step.scenario)
	way := between(from, s.Scenario)
	if name == "" {
		name = changed(way)
	}
	s = s.noteMoved(way)
	if step.brings(from) {
		s = s.InCase(step.shown)
	}
	s.Note = Note{Story: tell(way, before, s.Head, verb+orThereAndBack(name)), From: from}
	return s
}
