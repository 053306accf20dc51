package state

import (
	"errors"
	"fmt"
	"strings"

	"brim/model"
)

// Move sets a lever. Moves with the same gesture, which is not empty, are one step to
// undo and one story. A move that the scenario does not allow changes nothing but the
// note.
func (s State) Move(l model.Lever, v model.Value, gesture string) State {
	moved, err := model.Move(s.Scenario, l, v)
	if err != nil {
		return s.Refuse(l, err)
	}
	return s.adopt(moved, gesture)
}

// Slide moves a lever by its number as a slider does: a list moves as a whole; see
// [model.Slide]. Gestures are as in [State.Move]. Every move of a gesture sets out from where
// that began, so that what made room on the way comes back with the slider.
func (s State) Slide(l model.Lever, n float64, gesture string) State {
	from := s.Scenario
	if s.history.under(gesture) {
		from = s.history.begun()
	}
	moved, err := model.Slide(from, l, n)
	if err != nil {
		return s.Refuse(l, err)
	}
	return s.adopt(moved, gesture)
}

// Refuse says why a lever did not move. Where the people in ramp stand against fewer heads,
// it names their lever, which has to be set first.
func (s State) Refuse(l model.Lever, err error) State {
	var problem *model.Problem
	if errors.As(err, &problem) && problem.Key != l.Key && strings.HasSuffix(problem.Key, ".ramping") {
		if first, ok := model.Find(s.Scenario, problem.Key); ok {
			err = fmt.Errorf("%s: %s; first set it: %s", first.Title(), problem.Found, problem.Allowed)
		}
	}
	return s.Fail(err)
}

// Step moves the chosen lever n steps: numbers by their step, words along their list.
func (s State) Step(l model.Lever, n int, gesture string) State {
	if l.Kind == model.Words || l.Kind == model.Toggle {
		return s.Move(l, l.NextWord(s.Scenario, n), gesture)
	}
	to, ok := s.Sized(l).Stepped(s.Scenario, n)
	if !l.Slides() || !ok {
		return s.Fail(errors.New(l.Title() + s.Keys.Fill(" is typed: press {"+s.TypeCommand()+"}")))
	}
	return s.Slide(l, to, gesture)
}

// TypeCommand is the command that types the chosen lever's value on the page that is shown,
// or shows and hides the levers of a fold.
func (s State) TypeCommand() string {
	if s.Page == PageRisk {
		return "risk-type"
	}
	return "type"
}

// Reset puts a lever back to what the file has.
func (s State) Reset(l model.Lever) State {
	back, err := model.Restore(s.Scenario, s.Doc.Scenario, l)
	if err != nil {
		return s.Fail(err)
	}
	return s.adopt(back, "")
}

// ResetAll puts everything back to what the file has.
func (s State) ResetAll() State { return s.adopt(s.Doc.Scenario, "") }

// Become makes a whole scenario the present one, as one step.
func (s State) Become(to *model.Scenario) State { return s.adopt(to, "") }

// Seal ends the gesture that is under way: the next move is a step of its own.
func (s State) Seal() State {
	s.history = s.history.seal()
	return s
}

func (s State) adopt(to *model.Scenario, gesture string) State { return s.adoptAs(to, gesture, "") }

// adoptAs makes a scenario the present one, and tells of it in these words; empty: of the
// levers that moved.
func (s State) adoptAs(to *model.Scenario, gesture, lead string) State {
	step := between(s.Scenario, to)
	if step.none() {
		return s
	}
	s.history = s.history.push(s.Scenario, s.Case, s.Head, gesture)
	s.since = step // that from the file's scenario, where the step sets out from there
	s = s.onto(to)
	step = step.orBetween(step.from, s.Scenario)
	s = s.noteMoved(step)
	whole := s.since
	if begun := s.history.begun(); begun != s.Doc.Scenario {
		whole = step.orBetween(begun, s.Scenario)
	}
	name := lead
	if lead == "" {
		lead = changed(whole)
	}
	s.history.here = stepOf(whole.from, whole.to, lead, s.history.before, s.Head)
	s.history.here.name = name
	s.Note = Note{Story: tell(whole, s.history.before, s.Head, lead), From: whole.from}
	return s
}
