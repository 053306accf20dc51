package rebalance

// squeezing looks for a state with no more than so many moves that keeps all limits: it
// goes from state to state, each the best that does not undo what was done lately.
type squeezing struct {
	*state
	effort *effort
	hold   []int // by item: until which round it stays where it is
	round  int
	turn   int // with which of the moved items the next round begins
}

const (
	patience   = 300 // rounds without getting nearer to the limits before it gives up
	swapsTried = 8   // moved items that a round tries to bring home for another
	holdRounds = 4   // for which an item stays, and up to as many more
)

// squeeze looks for a state with at most so many moves; nil when it finds none.
func (s *state) squeeze(level int, e *effort) *state {
	q := &squeezing{state: s.clone(), effort: e, hold: make([]int, len(s.items))}
	for q.moved > level {
		q.bringHome()
	}
	least, rounds := q.outside(), 0
	for ; q.outside() > 0 && rounds < patience && e.left > 0; rounds++ {
		q.round++
		if !q.next() {
			break
		}
		if out := q.outside(); out < least-noticeable {
			least, rounds = out, 0
		}
	}
	q.settle()
	if !q.feasible() {
		return nil
	}
	return q.state
}

// bringHome lets one item go home: the one without whose move books are least outside.
func (q *squeezing) bringHome() {
	best, least := -1, 0.0
	for i := range q.items {
		book := q.to[i]
		if !q.items[i].away(book) {
			continue
		}
		q.put(i, q.items[i].home)
		if out := q.outside(); best < 0 || out < least {
			best, least = i, out
		}
		q.put(i, book)
	}
	q.put(best, q.items[best].home)
}

// next takes the best step: an item that is away anyway goes elsewhere, or home, and another
// leaves in its place.
func (q *squeezing) next() bool {
	var away []int
	for i := range q.items {
		if q.items[i].home == nobody || q.items[i].away(q.to[i]) {
			away = append(away, i)
		}
	}
	best, found := step{}, false
	better := func(s step) {
		if !found || s.change < best.change {
			best, found = s, true
		}
	}
	ex := q.excesses()
	for _, i := range away {
		q.elsewhere(i, ex, better)
	}
	for range min(swapsTried, len(away)) {
		q.turn = (q.turn + 1) % len(away)
		if i := away[q.turn]; q.items[i].home != nobody && q.hold[i] < q.round {
			q.instead(i, better)
		}
	}
	if !found {
		return false
	}
	q.take(best)
	for _, i := range []int{best.i, best.j} {
		q.hold[i] = q.round + holdRounds + (i+q.round)%holdRounds
	}
	return true
}

// elsewhere tries other books for an item that is away.
func (q *squeezing) elsewhere(i int, ex []float64, better func(step)) {
	it, from := &q.items[i], q.to[i]
	if q.hold[i] >= q.round || !q.effort.spend(len(ex)) {
		return
	}
	left := q.excess(q.arr[from]-it.acv, q.load[from]-it.weight) - ex[from]
	for b := range ex {
		if b == from || b == it.home || ex[b] == 0 && ex[from] == 0 {
			continue
		}
		better(step{i: i, to: b, j: i, change: left + q.excess(q.arr[b]+it.acv, q.load[b]+it.weight) - ex[b]})
	}
}

// instead tries items that leave in the place of one that goes home.
func (q *squeezing) instead(i int, better func(step)) {
	book, home := q.to[i], q.items[i].home
	before := q.outside()
	q.put(i, home)
	ex := q.excesses()
	change := q.outside() - before
	for j := range q.items {
		it, from := &q.items[j], q.to[j]
		if j == i || from != it.home || q.hold[j] >= q.round {
			continue
		}
		if !q.effort.spend(len(ex)) {
			break
		}
		left := q.excess(q.arr[from]-it.acv, q.load[from]-it.weight) - ex[from]
		for b := range ex {
			if b != from && (ex[b] > 0 || ex[from] > 0) {
				better(step{i: i, to: home, j: j, back: b, change: change + left + q.excess(q.arr[b]+it.acv, q.load[b]+it.weight) - ex[b]})
			}
		}
	}
	q.put(i, book)
}

// polish brings items home for others that it costs less to move, as long as there are any:
// those that part no account from its AE's partner, or have less ARR.
func (s *state) polish(e *effort) {
	for again := true; again && e.left > 0; {
		again = false
		for i := range s.items {
			if s.items[i].away(s.to[i]) && s.cheaper(i, e) {
				again = true
			}
		}
	}
}

// cheaper brings an item home for another, if one is cheaper to move and all limits are kept.
func (s *state) cheaper(i int, e *effort) bool {
	it, book := &s.items[i], s.to[i]
	s.put(i, it.home)
	for j := len(s.items) - 1; j >= 0; j-- { // lowest ACV first
		other := &s.items[j]
		if s.to[j] != other.home || i == j || other.parts && !it.parts || other.parts == it.parts && other.acv >= it.acv {
			continue
		}
		if !e.spend(2 * len(s.arr)) {
			break
		}
		for b := range s.arr {
			if b == other.home {
				continue
			}
			s.put(j, b)
			if s.keep(book, it.home, other.home, b) { // no other book has changed
				return true
			}
			s.put(j, other.home)
		}
	}
	s.put(i, book)
	return false
}
