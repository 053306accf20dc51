package rebalance

// place gives every item without a home to the book that needs it most.
func (s *state) place() {
	for i := range s.items {
		if s.to[i] != nobody {
			continue
		}
		it, best, least := &s.items[i], 0, 0.0
		for b := range s.arr {
			change := s.excess(s.arr[b]+it.acv, s.load[b]+it.weight) - s.excess(s.arr[b], s.load[b])
			if b == 0 || change < least || change == least && s.arr[b] < s.arr[best] {
				best, least = b, change
			}
		}
		s.put(i, best)
	}
}

// step is one or two items that change their books, and what that does to how far books
// are outside their limits.
type step struct {
	i, to   int
	j, back int // a second item; i and j are the same where there is none
	change  float64
}

// noticeable is a change of the excess that is none of rounding.
const noticeable = 1e-12

// improve moves items, one by one or two against each other, while that brings books nearer
// to their limits.
func (s *state) improve(e *effort) {
	for e.left > 0 && s.outside() > 0 {
		best := s.single(e)
		if best.change > -noticeable {
			best = s.exchange(e)
		}
		if best.change > -noticeable {
			return
		}
		s.take(best)
	}
}

func (s *state) take(best step) {
	s.put(best.i, best.to)
	if best.j != best.i {
		s.put(best.j, best.back)
	}
}

// excesses are how far each book is outside its limits.
func (s *state) excesses() []float64 {
	ex := make([]float64, len(s.arr))
	for b := range ex {
		ex[b] = s.excess(s.arr[b], s.load[b])
	}
	return ex
}

// single is the best change of one item's book: the nearest to the limits, then the fewest
// moves, then the first.
func (s *state) single(e *effort) step {
	ex := s.excesses()
	var best step
	bestMoves := 0
	for i := range s.items {
		it, from := &s.items[i], s.to[i]
		if !e.spend(len(ex)) {
			return best
		}
		left := s.excess(s.arr[from]-it.acv, s.load[from]-it.weight) - ex[from]
		for b := range ex {
			if b == from || ex[b] == 0 && ex[from] == 0 {
				continue
			}
			change := left + s.excess(s.arr[b]+it.acv, s.load[b]+it.weight) - ex[b]
			moves := count(it.away(b)) - count(it.away(from))
			if change < best.change-noticeable || change < best.change+noticeable && change < -noticeable && moves < bestMoves {
				best, bestMoves = step{i: i, to: b, j: i, change: change}, moves
			}
		}
	}
	return best
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// exchange is the best change of two items' books for each other's, of which one is outside
// its limits.
func (s *state) exchange(e *effort) step {
	ex := s.excesses()
	var best step
	for i := range s.items {
		a := s.to[i]
		if ex[a] == 0 {
			continue
		}
		if !e.spend(len(s.items)) {
			return best
		}
		for j := range s.items {
			b := s.to[j]
			if b == a {
				continue
			}
			arr, load := s.items[i].acv-s.items[j].acv, s.items[i].weight-s.items[j].weight
			change := s.excess(s.arr[a]-arr, s.load[a]-load) - ex[a] + s.excess(s.arr[b]+arr, s.load[b]+load) - ex[b]
			if change < best.change-noticeable {
				best = step{i: i, to: b, j: j, back: a, change: change}
			}
		}
	}
	return best
}

// homewards lets items go home whose move is not needed: books are no farther outside.
func (s *state) homewards() {
	for again := true; again; {
		again = false
		for i := range s.items {
			it, book := &s.items[i], s.to[i]
			if !it.away(book) {
				continue
			}
			before := s.outside()
			s.put(i, it.home)
			if s.outside() > before {
				s.put(i, book)
			} else {
				again = true
			}
		}
	}
}
