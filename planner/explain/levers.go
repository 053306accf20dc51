package explain

import (
	"slices"
)

// levers lists the keys of the levers that feed the figure, from its own formula back to
// the opening: first those that formulas show, nearest first, then likewise the numbers
// that act unseen, such as a multiplier of 1, and the switches.
func (f *Figure) levers(place spot) []string {
	search := leverSearch{now: place, visited: map[reading]bool{}}
	search.want(visit{f, place, true})
	for len(search.level) > 0 || len(search.next) > 0 {
		for i := 0; i < len(search.level); i++ { // it grows by the steps
			search.look(search.level[i])
		}
		search.level, search.next = search.next, nil
	}
	if f.Scope == OfPodTier { // whether there is such a figure at all
		search.note(leaf{lever("tier.*.coverage"), place, false})
	}
	return search.all()
}

// leverSearch is a breadth-first walk over the figures behind a figure.
type leverSearch struct {
	now         spot // where the walk began
	level, next []visit
	visited     map[reading]bool // true: as one that is shown
	keys        [3][]string      // shown, hidden numbers, hidden switches
}

// visit is a figure to look at, and where; shown while every formula on the way shows it.
type visit struct {
	figure *Figure
	place  spot
	shown  bool
}

// look visits what the formula of a figure is made of.
func (s *leverSearch) look(from visit) {
	for _, e := range from.place.known.feeding(from.figure, from.place) {
		e.shown = e.shown && from.shown
		if e.figure == nil {
			s.add(e)
		} else {
			s.want(visit{e.figure, e.place, e.shown})
		}
	}
}

// note adds a lever that has a say in the scenario.
func (s *leverSearch) note(l leaf) {
	if e, ok := l.end(); ok {
		s.add(e)
	}
}

func (s *leverSearch) add(e end) {
	list := &s.keys[2]
	switch {
	case e.shown:
		list = &s.keys[0]
	case e.number:
		list = &s.keys[1]
	}
	*list = append(*list, e.lever)
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

// queue puts a figure on the next level, and a step on this one. One that was shown before
// has nothing to add when it is not.
func (s *leverSearch) queue(v visit) {
	if !v.figure.applies(v.place) {
		return
	}
	v.place.anchor = v.place.t
	if v.figure.Scope == OfCompany {
		v.place.tier, v.place.resource, v.place.use = 0, 0, 0
	}
	key := v.figure.readingAt(v.place)
	if shown, ok := s.visited[key]; ok && (shown || !v.shown) {
		return
	}
	s.visited[key] = v.shown
	if v.figure.Step {
		s.level = append(s.level, v)
	} else {
		s.next = append(s.next, v)
	}
}
