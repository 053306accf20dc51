package term

import (
	"errors"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
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
	timeout := -1
	if silence > 0 {
		timeout = int(silence / time.Millisecond)
	}
	for {
		paused, closed := in.standing()
		if closed {
			return false, os.ErrClosed
		}
		polled := []unix.PollFd{{Fd: int32(in.wakeR.Fd()), Events: unix.POLLIN}}
		if !paused {
			polled = append(polled, unix.PollFd{Fd: int32(in.file.Fd()), Events: unix.POLLIN})
		}
		n, err := unix.Poll(polled, timeout)
		switch {
		case errors.Is(err, unix.EINTR):
			continue
		case err != nil:
			return false, err
		case n == 0 && !paused:
			return false, nil
		case polled[0].Revents != 0:
			var one [1]byte
			_, _ = in.wakeR.Read(one[:])
		case !paused:
			return true, nil // or broken, which reading will tell
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
