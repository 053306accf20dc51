package term

import (
	"os"
	"time"

	xterm "github.com/charmbracelet/x/term"
)

// resets brings a terminal back from anything brim switches on. CAN ends a
// sequence that was cut in the middle.
const resets = "\x18" +
	"\x1b[?2026l" + // synchronized output
	"\x1b[?2004l" + // bracketed paste
	"\x1b[?1004l" + // focus
	"\x1b[?1006l\x1b[?1003l\x1b[?1002l\x1b[?1000l" + // mouse
	"\x1b[0m" +
	wrapOn +
	"\x1b[?1049l" + // alternate screen
	"\x1b[?25h" // cursor

// Guard remembers a terminal as it was at the start and can bring it back even
// when output is blocked and whoever drew on it is stuck.
type Guard struct {
	in, out *os.File
	before  *xterm.State // nil when in is no terminal
}

// NewGuard remembers the settings of the terminal behind in. What is not a
// terminal is left alone.
func NewGuard(in, out *os.File) *Guard {
	guard := &Guard{in: in, out: out}
	if state, err := xterm.GetState(in.Fd()); err == nil {
		guard.before = state
	}
	return guard
}

// Restore discards output that the terminal has not taken, puts its settings
// back and switches off every mode. It returns within limit; what a blocked
// terminal does not take until then is left. A terminal that belongs to another
// job by now is not touched. Mute the writer before.
func (g *Guard) Restore(limit time.Duration) {
	if !g.InFront() {
		return
	}
	done, late := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		g.restore(late)
	}()
	select {
	case <-done:
	case <-time.After(limit):
		close(late)
	}
}

// restore does what Restore says, and gives up once it is late.
func (g *Guard) restore(late <-chan struct{}) {
	if !g.drain(late) {
		return
	}
	if xterm.IsTerminal(g.out.Fd()) {
		_, _ = g.out.WriteString(resets)
	}
}

// drainEvery is how often waiting output is discarded while a write is stuck.
const drainEvery = 5 * time.Millisecond

// drain discards waiting output and puts the settings back until nobody is stuck in a write
// to the terminal, and reports whether that came to pass. Once is not enough: what is left of
// a frame that is larger than the terminal's buffer fills it anew.
func (g *Guard) drain(late <-chan struct{}) bool {
	free := g.writable()
	again := time.NewTicker(drainEvery)
	defer again.Stop()
	for {
		// Flush first: setting the terminal wakes a blocked write, which then finds room.
		_ = flushOutput(g.out)
		if g.before != nil {
			_ = xterm.Restore(g.in.Fd(), g.before)
		}
		select {
		case <-free:
			_ = flushOutput(g.out) // the last of the frame may have filled it once more
			return true
		case <-late:
			return false
		case <-again.C:
		}
	}
}

// writable is closed once no write to the terminal is under way.
func (g *Guard) writable() <-chan struct{} {
	free := make(chan struct{})
	go func() {
		defer close(free)
		if conn, err := g.out.SyscallConn(); err == nil {
			// A file lets one writer in at a time: this one has nothing to write.
			_ = conn.Write(func(uintptr) bool { return true })
		}
	}()
	return free
}

// InFront reports whether this process may use the terminal: it is in the
// foreground, or there is no job control to say otherwise.
func (g *Guard) InFront() bool { return isInFront(g.in) }
