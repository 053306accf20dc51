package state

import "brim/model"

// Present shows the headline alone, in large letters, or the page again. A gesture ends.
func (s State) Present(on bool) State {
	s.Presents = on
	return s.Seal()
}

// Moving is the lever in hand and what the last change did to it.
type Moving struct {
	model.Lever
	From, To model.Value
	Moved    bool // From is another value than To
}

// Moving is the chosen lever; false on a fold.
func (s State) Moving() (Moving, bool) {
	l, ok := s.Lever()
	if !ok {
		return Moving{}, false
	}
	m := Moving{Lever: l, To: l.Get(s.Scenario)}
	if s.Note.From == nil {
		return m, true
	}
	changes, _ := model.Changes(s.Note.From, s.Scenario)
	for _, change := range changes {
		if change.Key == l.Key {
			m.From, m.Moved = change.From, true
		}
	}
	return m, true
}
