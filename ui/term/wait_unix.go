//go:build unix

package term

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// awaitInput waits until a file, unless it is nil, can be read, or until a byte comes through
// wake, which it takes. It waits for silence at most unless that is 0.
func awaitInput(file, wake *os.File, silence time.Duration) (ready, woken bool, err error) {
	timeout := -1
	if silence > 0 {
		timeout = int(silence / time.Millisecond)
	}
	polled := []unix.PollFd{{Fd: int32(wake.Fd()), Events: unix.POLLIN}}
	if file != nil {
		polled = append(polled, unix.PollFd{Fd: int32(file.Fd()), Events: unix.POLLIN})
	}
	n, err := unix.Poll(polled, timeout)
	switch {
	case errors.Is(err, unix.EINTR):
		return false, true, nil
	case err != nil:
		return false, false, err
	case polled[0].Revents != 0:
		var one [1]byte
		_, _ = wake.Read(one[:])
		return false, true, nil
	}
	return n > 0, false, nil
}

// awaitRoom waits until a non-blocking file takes more.
func awaitRoom(file *os.File) {
	fds := []unix.PollFd{{Fd: int32(file.Fd()), Events: unix.POLLOUT}}
	if _, err := unix.Poll(fds, int(roomPatience/time.Millisecond)); err != nil && !errors.Is(err, unix.EINTR) {
		time.Sleep(roomPatience) // not pollable; never spin
	}
}

// isInFront reports whether this process is in the foreground of a terminal.
func isInFront(terminal *os.File) bool {
	front, err := unix.IoctlGetInt(int(terminal.Fd()), unix.TIOCGPGRP)
	return err != nil || front == unix.Getpgrp()
}
