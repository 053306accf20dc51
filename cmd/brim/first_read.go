package main

import (
	"context"
	"math"
	"sync/atomic"
	"time"

	"brim/scenarios"
	"brim/ui/run"
)

// firstRead is the reading of the scenario with which the screen opens. It runs beside, so
// that the screen need not wait for a file of a million accounts.
type firstRead struct {
	name string
	come atomic.Uint64 // the bits of how far it is, 0..1
	done chan struct{}
	stop context.CancelFunc
	file *scenarios.File // once it is done
	err  error
}

// beginRead begins to read what a name means, which the file from has named; empty for none.
func beginRead(name, from string) *firstRead {
	ctx, stop := stoppable()
	r := &firstRead{name: name, done: make(chan struct{}), stop: stop}
	go func() {
		defer close(r.done)
		broken := run.Attempt(func() {
			r.file, r.err = readFor(ctx, name, time.Now(), func(share float64) { r.come.Store(math.Float64bits(share)) })
		})
		if r.err = namedBy(r.err, from); broken != nil {
			r.err = broken
		}
	}()
	return r
}

// share is how far it has come, 0..1.
func (r *firstRead) share() float64 { return math.Float64frombits(r.come.Load()) }

// soon reports whether it is done before somebody would notice.
func (r *firstRead) soon() bool {
	select {
	case <-r.done:
		return true
	case <-time.After(patience):
		return false
	}
}

// wait waits until it is done, and stops it once ctx ends.
func (r *firstRead) wait(ctx context.Context) {
	select {
	case <-r.done:
	case <-ctx.Done():
		r.stop()
		<-r.done
	}
}
