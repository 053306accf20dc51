package main

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// patience is how long a command may be silent, and how often it says how far it is.
const patience = 100 * time.Millisecond

// progress says on a terminal how far long work has come, on one line that it takes away
// in the end. Elsewhere it says nothing. Any goroutine may call it.
type progress struct {
	to    io.Writer // nil: nobody looks
	mutex sync.Mutex
	next  time.Time
	shown bool
}

func newProgress(to io.Writer) *progress {
	if !isTerminal(to) {
		return &progress{}
	}
	return &progress{to: to, next: time.Now().Add(patience)}
}

// come notes how much is done, 0..1.
func (p *progress) come(share float64) {
	if p.to == nil {
		return
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if now := time.Now(); now.After(p.next) {
		p.next, p.shown = now.Add(patience), true
		_, _ = fmt.Fprintf(p.to, "\r%3.0f%% of the trials", share*100) // only a courtesy
	}
}

// end takes the line away.
func (p *progress) end() {
	if p.shown {
		_, _ = fmt.Fprint(p.to, "\r\x1b[K")
	}
}
