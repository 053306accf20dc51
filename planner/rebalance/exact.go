package rebalance

// search looks through every choice of items that leave their homes, and through every way
// to give them and those without a home to books.
type search struct {
	*state // those that were chosen are nowhere
	effort *effort
	level  int     // how many are to leave
	own    [][]int // by book: the items at home there, highest ACV first
	chosen []int
	free   []int  // items without a home
	best   *state // what an answer has to be before; nil: any will do
	found  *state
}

// exhaust finds the best state in which exactly so many items leave their homes, before
// another one where that is given. Where the effort is spent, sure is false: there may be
// one yet.
func (p *problem) exhaust(level int, best *state, e *effort) (found *state, sure bool) {
	s := &search{state: p.start(), effort: e, level: level, own: make([][]int, p.books()), best: best}
	for i := range p.items {
		if home := p.items[i].home; home != nobody {
			s.own[home] = append(s.own[home], i)
		} else {
			s.free = append(s.free, i)
		}
	}
	s.from(0, 0, 0)
	return s.found, e.left > 0
}

// from chooses the next of the items that leave, from one on.
func (s *search) from(i, parted int, arr float64) {
	missing := s.level - len(s.chosen)
	if !s.effort.spend(1+len(s.items)/32) || s.worse(parted, arr) || s.short(i, missing) {
		return
	}
	if missing == 0 {
		s.try()
		return
	}
	for ; i <= len(s.items)-missing && s.effort.left > 0; i++ {
		it := &s.items[i]
		if it.home == nobody {
			continue
		}
		s.put(i, nobody)
		s.chosen = append(s.chosen, i)
		partedNow := parted
		if it.parts {
			partedNow++
		}
		s.from(i+1, partedNow, arr+it.acv)
		s.chosen = s.chosen[:len(s.chosen)-1]
		s.put(i, it.home)
		if s.found != nil && s.best == nil {
			return
		}
		if s.short(i+1, missing) {
			return // without this one and those before it there is no way any more
		}
	}
}

// worse reports whether what has been chosen, with what books have yet to let go, is no
// better than the best.
func (s *search) worse(parted int, arr float64) bool {
	if s.best == nil || s.best.moved > s.level {
		return false
	}
	if parted != s.best.parted {
		return parted > s.best.parted
	}
	for b := range s.arr {
		arr += max(0, s.arr[b]-s.highARR)
	}
	return arr >= s.best.movedARR-sameARR*max(1, s.best.movedARR)
}

// short reports whether so many more items, from one on, are too few for the books to come
// below their limits, or all that leave too few to fill the others.
func (s *search) short(from, missing int) bool {
	needed := 0
	for b := range s.arr {
		arr, load := s.arr[b]-s.highARR, s.load[b]-s.highLoad
		if arr <= 0 && load <= 0 {
			continue
		}
		for _, i := range s.own[b] {
			if i < from {
				continue
			}
			needed++
			arr -= s.items[i].acv
			load -= s.heaviest
			if arr <= 0 && load <= 0 {
				break
			}
		}
		if arr > 0 || load > 0 || needed > missing {
			return true
		}
	}
	return false
}

// try gives those that leave, and those without a home, to books.
func (s *search) try() {
	pool := s.pool()
	possible, _ := pack(s.state, pool, false, s.effort)
	if !possible {
		return
	}
	found := s.state.clone()
	found.settle()
	for _, i := range pool {
		s.put(i, nobody)
	}
	if !found.feasible() || s.best != nil && !found.before(s.best) {
		return
	}
	s.found = found
	if s.best != nil {
		s.best = found
	}
}

// pool is the chosen items and those without a home, highest ACV first.
func (s *search) pool() []int {
	pool := make([]int, 0, len(s.chosen)+len(s.free))
	chosen, free := s.chosen, s.free
	for len(chosen) > 0 || len(free) > 0 {
		if len(free) == 0 || len(chosen) > 0 && chosen[0] < free[0] {
			pool, chosen = append(pool, chosen[0]), chosen[1:]
		} else {
			pool, free = append(pool, free[0]), free[1:]
		}
	}
	return pool
}
