package workers

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// Each does n pieces of work, 0 to n − 1, on up to that many goroutines, and returns when
// they have ended. Which worker, 0 to workers − 1, does a piece must never matter to what it
// comes to; it tells a piece whose memory it may use. With one worker it is the caller's
// goroutine that works. Pieces that have not begun when ctx ends are left undone.
//
// Where a piece panics, no more are begun and Each panics: with a [*Fault], if there are
// several workers.
func Each(ctx context.Context, n, workers int, do func(worker, piece int)) {
	var next atomic.Int64
	var fault atomic.Pointer[Fault]
	work := func(worker int) {
		for ctx.Err() == nil && fault.Load() == nil {
			piece := int(next.Add(1)) - 1
			if piece >= n {
				return
			}
			do(worker, piece)
		}
	}
	workers = min(workers, n)
	if workers <= 1 {
		work(0)
		return
	}
	var group sync.WaitGroup
	for worker := range workers {
		group.Go(func() {
			defer func() {
				if value := recover(); value != nil {
					fault.CompareAndSwap(nil, &Fault{Value: value, stack: debug.Stack()})
				}
			}()
			work(worker)
		})
	}
	group.Wait()
	if found := fault.Load(); found != nil {
		panic(found)
	}
}

// Fault is a panic of a worker.
type Fault struct {
	Value any // what was panicked with
	stack []byte
}

// Error says what was panicked with.
func (f *Fault) Error() string { return fmt.Sprint(f.Value) }

// Trace is the stack of the goroutine that panicked, as debug.Stack prints it.
func (f *Fault) Trace() []byte { return f.stack }
