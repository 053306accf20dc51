package state

import (
	"slices"
	"strings"

	"brim/model"
)

// Present shows the headline alone, in large letters, or the page again, with the lever
// in hand that was moved last. A gesture ends.
func (s State) Present(on bool) State {
	s.Presents = on
	return s.takeInHand().Seal()
}

// moved is what the last change moved, until a lever is chosen.
type moved struct {
	lever string // its key; empty for none, or for several at once
	many  bool   // several at once, or other tiers
}

// NoneInHand says why no lever is in hand while presenting; empty when one is.
func (s State) NoneInHand() string {
	switch {
	case !s.Presents || s.moved == (moved{}):
		return ""
	case s.moved.many:
		return "the last change moved several levers at once"
	}
	l, _ := model.Find(s.Scenario, s.moved.lever)
	if l.Spec == nil {
		return "the lever that moved last is no longer there"
	}
	return l.Title() + " moved last, and has no say now"
}

// takeInHand chooses the lever that was moved last, wherever that was done, while
// presenting: what is shown is what the arrows move.
func (s State) takeInHand() State {
	if !s.Presents || s.moved.lever == "" {
		return s
	}
	before := s.moved
	s = s.Reveal(before.lever)
	if l, ok := s.Lever(); !ok || l.Key != before.lever {
		s.moved = before
	}
	return s
}

// noteMoved notes what led from a scenario to the present one: of several levers the
// chosen one, which the others made room for. Ranges are no levers of the plan.
func (s State) noteMoved(d difference) State {
	changes := slices.DeleteFunc(slices.Clone(d.changes), func(c model.Change) bool {
		_, ok := model.Find(s.Scenario, c.Key)
		return !ok
	})
	if d.same && len(changes) == 0 {
		return s
	}
	chosen, _ := s.Lever()
	s.moved = moved{many: true}
	for _, change := range changes {
		if d.same && (len(changes) == 1 || chosen.Spec != nil && change.Key == chosen.Key) {
			s.moved = moved{lever: change.Key}
		}
		if chosen.Spec != nil && strings.HasPrefix(chosen.Key, change.Key+".q") {
			s.moved = moved{lever: chosen.Key} // a quarter of the whole that changed
		}
	}
	return s.takeInHand()
}

// Moving is the lever in hand and what the last change did to it.
type Moving struct {
	model.Lever
	From, To model.Value
	Moved    bool // From is another value than To
}

// Moving is the lever in hand; false on a fold, and where none is.
func (s State) Moving() (Moving, bool) {
	l, ok := s.Lever()
	if !ok || s.NoneInHand() != "" {
		return Moving{}, false
	}
	m := Moving{Lever: l, To: l.Get(s.Scenario)}
	if s.Note.From == nil {
		return m, true
	}
	for _, change := range s.since.orBetween(s.Note.From, s.Scenario).changes {
		if change.Key == l.Key {
			m.From, m.Moved = change.From, true
		}
	}
	return m, true
}
