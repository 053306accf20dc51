package term

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"sync"
)

const (
	// maxQueued and maxQueuedBytes bound what waits to be read. Beyond it a
	// flood is dropped rather than worked off long after it stopped.
	maxQueued      = 2048
	maxQueuedBytes = 4 * MaxPaste
)

// Input is the terminal's input as bubbletea should see it: filtered, and cut
// so that every Read returns exactly one unit (or, of a long paste, a piece).
//
// It has the file descriptor that raw mode needs, but no Name, so that
// bubbletea does not read the descriptor behind its back. Reading of the file
// begins with the first Read, when raw mode has been set.
type Input struct {
	file         *os.File
	onEnd        func(error)
	answered     func(osc string)
	ask          func()
	start        sync.Once
	wakeR, wakeW *os.File // a byte tells the pump to look at paused and closed

	mu      sync.Mutex
	changed *sync.Cond
	queue   [][]byte
	queued  int    // bytes in queue
	taken   int    // bytes of queue[0] that were read already
	newest  uint64 // number of the latest Read
	paused  bool
	ended   bool // the file has ended
	closed  bool // by Close
}

// NewInput wraps the terminal's input. onEnd, which may be nil, is called once
// from a goroutine of its own when the input ends, with io.EOF or the error.
// It fails when the system has no pipe to spare.
func NewInput(file *os.File, onEnd func(error)) (*Input, error) {
	wakeR, wakeW, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("preparing the terminal's input: %w", err)
	}
	in := &Input{file: file, onEnd: onEnd, wakeR: wakeR, wakeW: wakeW}
	in.changed = sync.NewCond(&in.mu)
	return in, nil
}

// Ask has ask called once when reading begins, which is when raw mode keeps answers
// off the screen, and answered for every OSC answer from then on, from the goroutine
// that reads. It must be called before the first Read.
func (in *Input) Ask(ask func(), answered func(osc string)) { in.ask, in.answered = ask, answered }

func (in *Input) begin() {
	go in.pump()
	if in.ask != nil {
		in.ask()
	}
}

// Read waits for the next unit. A newer Read takes the place of one that still
// waits, and Pause interrupts it; the interrupted Read returns 0 bytes and no
// error. After the end of the input it returns io.EOF.
func (in *Input) Read(p []byte) (int, error) {
	in.start.Do(in.begin)
	in.mu.Lock()
	defer in.mu.Unlock()
	in.newest++
	mine := in.newest
	in.changed.Broadcast()
	for len(in.queue) == 0 && mine == in.newest && !in.paused && !in.ended && !in.closed {
		in.changed.Wait()
	}
	switch {
	case in.closed:
		return 0, io.EOF
	case mine != in.newest || in.paused:
		return 0, nil
	case len(in.queue) == 0:
		return 0, io.EOF
	}
	return in.take(p), nil
}

// take moves the front of the queue into p. It never fills p: bubbletea takes a
// full buffer for a sign that the last key may be incomplete.
func (in *Input) take(p []byte) int {
	unit := in.queue[0]
	n := copy(p[:max(len(p)-1, min(len(p), 1))], unit[in.taken:])
	in.taken += n
	if in.taken == len(unit) {
		in.queue, in.taken = in.queue[1:], 0
		in.queued -= len(unit)
	}
	return n
}

// Backlog reports whether more units wait to be read, so that a screen drawn
// now would be replaced at once.
func (in *Input) Backlog() bool {
	in.mu.Lock()
	defer in.mu.Unlock()
	return len(in.queue) > 0 && !in.closed
}

// Pause interrupts a waiting Read and lets no other wait until Resume. The file
// is not read meanwhile.
func (in *Input) Pause() { in.set(func() { in.paused = true }) }

// Resume undoes Pause.
func (in *Input) Resume() { in.set(func() { in.paused = false }) }

// Close ends reading, so that keys typed from now on are left to whoever reads
// the file next. The file stays open: it belongs to the caller.
func (in *Input) Close() error {
	in.set(func() { in.closed = true })
	return nil
}

func (in *Input) set(change func()) {
	in.mu.Lock()
	defer in.mu.Unlock()
	change()
	in.changed.Broadcast()
	_, _ = in.wakeW.Write([]byte{0})
}

// Write writes to the terminal's input file; raw mode needs the method.
func (in *Input) Write(p []byte) (int, error) { return in.file.Write(p) }

// Fd returns the file descriptor of the terminal.
func (in *Input) Fd() uintptr { return in.file.Fd() }

// enqueue appends units. A run of mouse motion with the same button keeps only
// its last place.
func (in *Input) enqueue(units [][]byte) {
	in.mu.Lock()
	defer in.mu.Unlock()
	for _, unit := range units {
		if in.replacesLast(unit) {
			in.queued += len(unit) - len(in.queue[len(in.queue)-1])
			in.queue[len(in.queue)-1] = unit
		} else if len(in.queue) < maxQueued && in.queued+len(unit) <= maxQueuedBytes {
			in.queue = append(in.queue, unit)
			in.queued += len(unit)
		}
	}
	in.changed.Broadcast()
}

func (in *Input) replacesLast(unit []byte) bool {
	last := len(in.queue) - 1
	if last < 0 || last == 0 && in.taken > 0 {
		return false
	}
	button := motionButton(unit)
	return button != nil && bytes.Equal(button, motionButton(in.queue[last]))
}
