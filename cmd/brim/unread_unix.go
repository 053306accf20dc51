//go:build unix

package main

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// pipePatience is how many milliseconds a pipe is given to hold something: what writes
// to it may have started at the same time.
const pipePatience = 50

// pipeHoldsText reports whether a pipe has something to read.
func pipeHoldsText(file *os.File) bool {
	list := []unix.PollFd{{Fd: int32(file.Fd()), Events: unix.POLLIN}}
	for range 10 { // signals that are nobody's business interrupt it
		n, err := unix.Poll(list, pipePatience)
		if !errors.Is(err, unix.EINTR) {
			return err == nil && n > 0 && list[0].Revents&unix.POLLIN != 0
		}
	}
	return false
}
