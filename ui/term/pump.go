package term

import (
	"errors"
	"os"
	"syscall"
	"time"
)

// pump reads the file, filters it and fills the queue until the input ends or
// is closed.
func (in *Input) pump() {
	filter := Filter{Answered: in.answered}
	var buffer [4096]byte
	for {
		ready, err := in.await(filter.Wait())
		if errors.Is(err, os.ErrClosed) {
			return
		}
		if err == nil && !ready {
			in.enqueue(filter.Expire())
			continue
		}
		n := 0
		if err == nil {
			n, err = in.file.Read(buffer[:])
		}
		in.enqueue(filter.Feed(buffer[:n]))
		if err != nil && !errors.Is(err, syscall.EAGAIN) {
			in.enqueue(filter.Expire())
			in.end(err)
			return
		}
	}
}

// await waits until the file can be read, for silence at most unless that is 0.
// While the input is paused it leaves the file alone: a read that waits in the
// background would stop the process again each time it is continued. The error
// is os.ErrClosed after Close.
func (in *Input) await(silence time.Duration) (ready bool, err error) {
	for {
		paused, closed := in.standing()
		if closed {
			return false, os.ErrClosed
		}
		file := in.file
		if paused {
			file = nil
		}
		ready, woken, err := awaitInput(file, in.wakeR, silence)
		if err != nil {
			return false, err
		}
		if !paused && !woken {
			return ready, nil // or broken, which reading will tell
		}
	}
}

func (in *Input) standing() (paused, closed bool) {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.paused, in.closed
}

// end notes that nothing more will come, and tells the owner.
func (in *Input) end(err error) {
	in.mu.Lock()
	in.ended = true
	in.changed.Broadcast()
	in.mu.Unlock()
	if in.onEnd != nil {
		in.onEnd(err)
	}
}
