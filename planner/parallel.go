package planner

import (
	"context"
	"sync"
	"sync/atomic"
)

// Shared does n pieces of work on up to that many goroutines, each with a plan of its own
// to run. Which goroutine does a piece never matters to it. It ends early when ctx does.
func Shared(ctx context.Context, n, workers int, do func(i int, p *Plan)) {
	var next atomic.Int64
	work := func() {
		p := new(Plan)
		for ctx.Err() == nil {
			i := int(next.Add(1)) - 1
			if i >= n {
				return
			}
			do(i, p)
		}
	}
	workers = max(1, min(workers, n))
	if workers == 1 {
		work()
		return
	}
	var group sync.WaitGroup
	panics := make(chan any, workers)
	for range workers {
		group.Go(func() {
			defer func() {
				if fault := recover(); fault != nil {
					panics <- fault
				}
			}()
			work()
		})
	}
	group.Wait()
	select {
	case fault := <-panics: // on the goroutine of the caller, who knows what to do with it
		panic(fault)
	default:
	}
}
