package term

import (
	"sync"
	"time"
)

// framePause is the least time from one frame to the next.
const framePause = time.Second / 120

// Painter shows frames on the alternate screen: the first one at once, and of those that come
// while one is written, or right after it, the newest. While none comes it does nothing at all.
type Painter struct {
	out  *SyncWriter
	wake chan struct{}
	done chan struct{}

	mu   sync.Mutex // held for moments only, never while something is written
	next Frame
	anew bool // what is on the screen is not what was written
}

// NewPainter makes a painter on a terminal's output. It paints until it is closed.
func NewPainter(out *SyncWriter) *Painter {
	p := &Painter{out: out, wake: make(chan struct{}, 1), done: make(chan struct{})}
	go p.work()
	return p
}

// Paint shows a frame soon. It never waits for the terminal.
func (p *Painter) Paint(frame Frame) {
	p.mu.Lock()
	p.next = frame
	p.mu.Unlock()
	select {
	case p.wake <- struct{}{}:
	default: // it is awake already
	}
}

// Forget has the next frame written whole: the window has another size, and nobody knows
// what it shows.
func (p *Painter) Forget() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.anew = true
}

// Close ends the painting; a frame that is being written is not waited for.
func (p *Painter) Close() { close(p.done) }

func (p *Painter) work() {
	for {
		select {
		case <-p.wake:
			p.out.show(p.take())
			time.Sleep(framePause)
		case <-p.done:
			return
		}
	}
}

// take is the newest frame, and whether to write it whole.
func (p *Painter) take() (frame Frame, anew bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	frame, anew, p.anew = p.next, p.anew, false
	return frame, anew
}
