package scenarios

import (
	"errors"
	"os"
	"syscall"
	"time"
)

// How long a lock is waited for: whoever holds it saves a file, or hangs.
const lockPause = 10 * time.Millisecond

var lockTries = 200

// locked locks a file or a folder for this process alone until it is closed. It waits for
// a moment, not for ever, and is false when another program has the lock all the while.
// Where locks are not supported there is none.
func locked(f *os.File) bool {
	for range lockTries {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		switch {
		case errors.Is(err, syscall.EINTR):
		case errors.Is(err, syscall.EWOULDBLOCK):
			time.Sleep(lockPause)
		default:
			return true
		}
	}
	return false
}
