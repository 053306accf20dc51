package rebalance

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"pgregory.net/rapid"

	_ "brim/model/drawn"
	"brim/planner/plantest"
)

// drawProblem draws a small tier, of accounts whose ACVs are often alike.
func drawProblem(t *rapid.T) *problem {
	p := &problem{}
	for range rapid.IntRange(1, 3).Draw(t, "books") {
		p.baseARR = append(p.baseARR, float64(rapid.SampledFrom([]int{0, 0, 5, 12, 30}).Draw(t, "base")))
		p.baseLoad = append(p.baseLoad, float64(rapid.IntRange(0, 2).Draw(t, "load")))
	}
	acv := 40
	for range rapid.IntRange(1, 7).Draw(t, "items") {
		acv = max(1, acv-rapid.IntRange(0, 12).Draw(t, "less"))
		p.items = append(p.items, item{row: len(p.items), acv: float64(acv), weight: rapid.SampledFrom([]float64{1, 1, 1, 1.5, 2}).Draw(t, "weight"),
			home: rapid.IntRange(nobody, p.books()-1).Draw(t, "home"), parts: rapid.Bool().Draw(t, "parts")})
		p.forced += count(p.items[len(p.items)-1].home == nobody)
	}
	least := float64(rapid.IntRange(0, 3).Draw(t, "least"))
	p.limit(rapid.SampledFrom([]float64{0.05, 0.15, 0.3, 0.6, 2}).Draw(t, "tolerance"), least, least+float64(rapid.IntRange(1, 6).Draw(t, "room")))
	return p
}

// enumerated is the best of all states; nil where none keeps the limits.
func (p *problem) enumerated() *state {
	var best *state
	s := p.start()
	for i := range s.items {
		s.put(i, nobody)
	}
	var from func(i int)
	from = func(i int) {
		if i == len(s.items) {
			if c := s.clone(); c.kept() && (best == nil || c.before(best)) {
				best = c
			}
			return
		}
		for b := range s.arr {
			s.put(i, b)
			from(i + 1)
		}
		s.put(i, nobody)
	}
	from(0)
	return best
}

// kept adds everything up anew and holds it against the limits.
func (s *state) kept() bool {
	arr, load, moved, movedARR := append([]float64{}, s.baseARR...), append([]float64{}, s.baseLoad...), 0, 0.0
	for i, b := range s.to {
		if b == nobody {
			return false
		}
		it := s.items[i]
		arr[b] += it.acv
		load[b] += it.weight
		if it.home != nobody && it.home != b {
			moved++
			movedARR += it.acv
		}
	}
	for b := range arr {
		if arr[b] < s.lowARR || arr[b] > s.highARR || load[b] < s.lowLoad || load[b] > s.highLoad {
			return false
		}
	}
	return moved == s.moved && math.Abs(movedARR-s.movedARR) < 1e-9
}

// TestSolveIsTheBest holds the search against trying every state.
func TestSolveIsTheBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		want, got := p.enumerated(), p.solve(context.Background())
		switch {
		case got.stopped || !got.proven:
			t.Fatalf("not proven: %+v", got)
		case got.feasible != (want != nil):
			t.Fatalf("feasible %v, there is %+v", got.feasible, want)
		case want == nil:
			return
		case !got.settled || !got.best.kept() || got.bound != want.moved:
			t.Fatalf("%+v, want %d moves", got, want.moved)
		case got.best.moved != want.moved || got.best.parted != want.parted || math.Abs(got.best.movedARR-want.movedARR) > 1e-9:
			t.Fatalf("%d moves, %d parted, %v ARR; there is %d, %d, %v",
				got.best.moved, got.best.parted, got.best.movedARR, want.moved, want.parted, want.movedARR)
		}
	})
}

// TestBoundHolds: no state that keeps the limits has fewer moves than the bound.
func TestBoundHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		if best, bound := p.enumerated(), p.fewestMoves(t.Context()); best != nil && bound > best.moved {
			t.Fatalf("bound %d, there is one with %d moves", bound, best.moved)
		}
	})
}

// crowd is a tier of many accounts, most of them with the first CSMs.
func crowd(accounts, csms int) *problem {
	random := rand.New(rand.NewPCG(1, 2))
	p := &problem{baseARR: make([]float64, csms), baseLoad: make([]float64, csms)}
	for i := range accounts {
		home := int(float64(csms) * math.Pow(random.Float64(), 1.5))
		p.items = append(p.items, item{row: i, acv: 20_000 * math.Exp(0.85*random.NormFloat64()), weight: 1, home: home, parts: random.IntN(3) > 0})
	}
	byACV(p.items)
	p.limit(0.15, 8, 1.4*float64(accounts)/float64(csms))
	return p
}

// TestManyAccounts moves 2,000 accounts among 20 CSMs, within the bound's reach; in short runs
// half of them.
func TestManyAccounts(t *testing.T) {
	p := crowd(plantest.FewTimes(2000, 1000), plantest.FewTimes(20, 10))
	got := p.solve(context.Background())
	if !got.feasible || !got.best.kept() || got.best.moved > got.bound+got.bound/20 {
		t.Errorf("feasible %v, %d moves, bound %d", got.feasible, got.best.moved, got.bound)
	}
	t.Logf("%d moves, bound %d, proven %v, settled %v, %d parted, %.0f ARR", got.best.moved, got.bound, got.proven, got.settled, got.best.parted, got.best.movedARR)
}

// TestStopped is honest when its context ends before it begins.
func TestStopped(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
	cancel()
	if got := crowd(200, 5).solve(ctx); !got.stopped || got.proven || got.settled {
		t.Errorf("%+v", got)
	}
}

func BenchmarkManyAccounts(b *testing.B) {
	p := crowd(2000, 20)
	for b.Loop() {
		p.solve(context.Background())
	}
}
