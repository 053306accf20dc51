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
	done := make(chan struct{})
	go func() {
		defer close(done)
		g.restore()
	}()
	select {
	case <-done:
	case <-time.After(limit):
	}
}

func (g *Guard) restore() {
	// Flush first: setting the terminal wakes a blocked write, which then finds
	// room, ends, and lets ours through.
	_ = flushOutput(g.out)
	if g.before != nil {
		_ = xterm.Restore(g.in.Fd(), g.before)
	}
	if xterm.IsTerminal(g.out.Fd()) {
		_, _ = g.out.WriteString(resets)
	}
}

// InFront reports whether this process may use the terminal: it is in the
// foreground, or there is no job control to say otherwise.
func (g *Guard) InFront() bool { return isInFront(g.in) }
