package workers

import (
	"context"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

// TestWorkersDoEveryPieceOnce holds that on any number of workers.
func TestWorkersDoEveryPieceOnce(t *testing.T) {
	for _, workers := range []int{0, 1, 2, 7, 100} {
		for _, n := range []int{0, 1, 5, 64} {
			done := make([]int, n)
			var strangers atomic.Int64
			Each(context.Background(), n, workers, func(worker, piece int) {
				done[piece]++
				if worker < 0 || worker >= max(1, workers) {
					strangers.Add(1)
				}
			})
			if slices.ContainsFunc(done, func(times int) bool { return times != 1 }) || strangers.Load() > 0 {
				t.Errorf("%d pieces on %d workers: %v, %d by nobody known", n, workers, done, strangers.Load())
			}
		}
	}
}

// TestWorkersEndWithTheirContext begins nothing once the context has ended.
func TestWorkersEndWithTheirContext(t *testing.T) {
	for _, workers := range []int{1, 4} {
		ctx, end := context.WithCancel(context.Background())
		var done atomic.Int64
		Each(ctx, 1000, workers, func(int, int) {
			done.Add(1)
			end()
		})
		if n := done.Load(); n < 1 || n > int64(workers) {
			t.Errorf("%d workers did %d pieces", workers, n)
		}
	}
}

// TestWorkersKeepAFaultsStack relays a worker's panic with the place where it was.
func TestWorkersKeepAFaultsStack(t *testing.T) {
	defer func() {
		fault, ok := recover().(*Fault)
		if !ok || fault.Value != "boom" || fault.Error() != "boom" || !strings.Contains(string(fault.Trace()), "breaks") {
			t.Errorf("%v", fault)
		}
	}()
	Each(context.Background(), 100, 3, func(_, piece int) { breaks(piece) })
	t.Error("nothing was panicked with")
}

func breaks(piece int) {
	if piece == 17 {
		panic("boom")
	}
}
