package explain

import (
	"slices"

	"brim/model"
)

// levers lists the keys of the levers that feed the figure, from its own formula back to
// the opening: first those that formulas show, nearest first, then likewise the numbers
// that act unseen, such as a multiplier of 1, and the switches.
func (f *Figure) levers(place spot) []string {
	search := leverSearch{now: place, visited: map[visit]bool{}}
	search.want(visit{f, place, true})
	for len(search.level) > 0 || len(search.next) > 0 {
		for i := 0; i < len(search.level); i++ { // it grows by the steps
			search.look(search.level[i])
		}
		search.level, search.next = search.next, nil
	}
	if f.Scope == OfPodTier { // whether there is such a figure at all
		search.note(lever("tier.*.coverage"), leaf{place: place})
	}
	return search.all()
}

// leverSearch is a breadth-first walk over the figures behind a figure.
type leverSearch struct {
	now         spot // where the walk began
	level, next []visit
	visited     map[visit]bool
	keys        [3][]string // shown, hidden numbers, hidden switches
}

// visit is a figure to look at, and where; shown while every formula on the way shows it.
type visit struct {
	figure *Figure
	place  spot
	shown  bool
}

// look visits what the formula of a figure is made of.
func (s *leverSearch) look(from visit) {
	from.figure.formula.leaves(from.place, func(l leaf) {
		l.shown = l.shown && from.shown
		switch part := l.formula.(type) {
		case *leverLeaf:
			s.note(part, l)
		case *figureLeaf:
			s.want(visit{part.figure(), l.place, l.shown})
		}
	})
}

func (s *leverSearch) note(part *leverLeaf, l leaf) {
	bound, ok := part.bind(l.place)
	switch {
	case !ok || bound.Idle(l.place.scenario()) != "":
	case l.shown:
		s.keys[0] = append(s.keys[0], bound.Key)
	case bound.Kind != model.Words && bound.Kind != model.Toggle:
		s.keys[1] = append(s.keys[1], bound.Key)
	default:
		s.keys[2] = append(s.keys[2], bound.Key)
	}
}

// all lists what was found, each once.
func (s *leverSearch) all() []string {
	var list []string
	found := map[string]bool{}
	for _, key := range slices.Concat(s.keys[:]...) {
		if !found[key] {
			found[key] = true
			list = append(list, key)
		}
	}
	return list
}

// want queues a figure at a spot. All months but the opening have the same levers
// behind them, so for another month the walk takes the one that it began in, or the
// last, and the opening.
func (s *leverSearch) want(v visit) {
	if v.place.t == 0 || v.place.t == s.now.t {
		s.queue(v)
		return
	}
	v.place.t = s.now.t
	if v.place.t == 0 {
		v.place.t = v.place.p.Horizon
	}
	s.queue(v)
	v.place.t = 0
	s.queue(v)
}

// queue puts a figure on the next level, and a step on this one.
func (s *leverSearch) queue(v visit) {
	if !v.figure.applies(v.place) {
		return
	}
	v.place.anchor = v.place.t
	if v.figure.Scope == OfCompany {
		v.place.tier, v.place.resource, v.place.use = 0, 0, 0
	}
	if s.visited[v] {
		return
	}
	s.visited[v] = true
	if v.figure.Step {
		s.level = append(s.level, v)
	} else {
		s.next = append(s.next, v)
	}
}
