package explain

import "brim/model"

// memo remembers what formulas of one plan came to and what feeds them. A plan does
// not hold the steps between its figures, and many formulas take the same ones. It is for
// one goroutine.
type memo struct {
	values map[reading]model.Opt
	ends   map[reading][]end
}

// reading is a figure as a formula reads it at a spot.
type reading struct {
	figure                                *Figure
	t, anchor, tier, resource, use, leave int
}

func (f *Figure) readingAt(place spot) reading {
	return reading{f, place.t, place.anchor, place.tier, place.resource, place.use, place.leave}
}

// worth is the value of the figure's formula at a spot.
func (m *memo) worth(f *Figure, place spot) model.Opt {
	if place.asRead {
		return f.formula.value(place)
	}
	key := f.readingAt(place)
	v, known := m.values[key]
	if known {
		return v
	}
	v = f.formula.value(place)
	if m.values == nil {
		m.values = map[reading]model.Opt{}
	}
	m.values[key] = v
	return v
}

// end is a figure or a lever that has a say in a formula, each once of those that are shown
// and of those that are not.
type end struct {
	figure *Figure // nil: a lever
	place  spot
	lever  string // key
	number bool   // the lever is no switch
	shown  bool
}

// feeding are the ends of the figure's formula at a spot; idle levers are left out.
func (m *memo) feeding(f *Figure, place spot) []end {
	key := f.readingAt(place)
	list, known := m.ends[key]
	if known {
		return list
	}
	seen := map[leaf]bool{}
	f.formula.leaves(place, func(l leaf) {
		if seen[l] {
			return
		}
		seen[l] = true
		if e, ok := l.end(); ok {
			list = append(list, e)
		}
	})
	if m.ends == nil {
		m.ends = map[reading][]end{}
	}
	m.ends[key] = list
	return list
}

// end is the leaf for a walk to the levers, which fixed numbers and idle levers have no
// place in.
func (l leaf) end() (end, bool) {
	switch part := l.formula.(type) {
	case *figureLeaf:
		return end{figure: part.figure(), place: l.place, shown: l.shown}, true
	case *leverLeaf:
		bound, ok := part.bind(l.place)
		if !ok || bound.Idle(l.place.scenario()) != "" {
			break
		}
		return end{lever: bound.Key, number: bound.Kind != model.Words && bound.Kind != model.Toggle, shown: l.shown}, true
	}
	return end{}, false
}
