package cover

import "context"

// lookBack is how many beginnings of lower cost each is held against.
const lookBack = 200

// undominated drops the beginnings beside which another costs less, or the same with
// fewer in the first month that differs, and leaves no more to give.
func (s *search) undominated(ctx context.Context, j int, st *stage, all []int) []int {
	st.sort(all, st.cost)
	rivals := newRivals(st, len(all), s.open[j], len(s.Problem.rows), s.cost)
	kept := make([]int, 0, len(all))
	for i, b := range all {
		if i&1023 == 1023 && s.over(ctx) {
			return kept
		}
		s.effort.spend(min(lookBack, len(rivals.chosen)) + len(rivals.left))
		if !rivals.beat(b) {
			kept = append(kept, b)
			rivals.add(b)
		}
	}
	return kept
}

// rivals are the last beginnings of a month that stay, in the order of their cost. What they
// leave to give lies promise by promise: one promise tells most of them from another
// beginning, so that a look along its numbers passes them over.
type rivals struct {
	*stage
	same, dust float64
	open       int // the first promise that counts
	chosen     []int
	left       [][]float64 // by promise, from the first open one on, and rival
	limits     []float64   // by promise: the most that a rival may leave to beat the one at hand
	doubt      int         // the promise that told the last two apart
}

// newRivals has room for so many beginnings of a stage, where the promises from open to end
// are not kept yet and the best cover costs so much.
func newRivals(st *stage, n, open, end int, best float64) *rivals {
	r := &rivals{stage: st, same: best * SameCost, dust: best * 1e-13, open: open}
	room := min(n, 2*lookBack)
	r.chosen = make([]int, 0, room)
	for range end - open {
		r.left = append(r.left, make([]float64, 0, room))
	}
	r.limits = make([]float64, len(r.left))
	return r
}

// add has a beginning stay, and drops those that are out of sight.
func (r *rivals) add(b int) {
	if n := len(r.chosen); n == 2*lookBack {
		r.chosen = r.chosen[:copy(r.chosen, r.chosen[n-lookBack:])]
		for i, left := range r.left {
			r.left[i] = left[:copy(left, left[n-lookBack:])]
		}
	}
	r.chosen = append(r.chosen, b)
	for i := range r.left {
		r.left[i] = append(r.left[i], r.needs[b][r.open+i])
	}
}

// beat reports whether one of the last rivals is cheaper than a beginning, or comes before it
// at the same cost, and leaves no more to give to any promise.
func (r *rivals) beat(b int) bool {
	for i := range r.limits {
		r.limits[i] = max(0, r.needs[b][r.open+i]+1e-12)
	}
	first := max(0, len(r.chosen)-lookBack)
	for k := r.before(len(r.chosen), first); k >= first; k = r.before(k, first) {
		a := r.chosen[k]
		if r.cost[a] < r.cost[b]-r.same || a < b && r.cost[a] <= r.cost[b]+r.dust {
			return true
		}
	}
	return false
}

// before is the last rival before one that leaves no more to give to any promise, and less
// than first where there is none.
func (r *rivals) before(k, first int) int {
	for k--; k >= first; k-- {
		if len(r.left) == 0 {
			return k
		}
		left, limit := r.left[r.doubt], r.limits[r.doubt]
		for k >= first && left[k] > limit {
			k--
		}
		if k < first || !r.leavesMore(k) {
			return k
		}
	}
	return k
}

// leavesMore reports whether a rival leaves more to give to some promise than it may.
func (r *rivals) leavesMore(k int) bool {
	for i, left := range r.left {
		if left[k] > r.limits[i] {
			r.doubt = i
			return true
		}
	}
	return false
}
