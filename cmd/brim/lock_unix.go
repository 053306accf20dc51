//go:build unix

package main

import (
	"errors"
	"io"
	"os"

	"golang.org/x/sys/unix"
)

// lockByte locks one byte of a file for this process, and is false when another one has it.
// Where locks are not supported there is none.
func lockByte(file *os.File, place int64) bool {
	err := setByte(file, place, unix.F_WRLCK)
	return !errors.Is(err, unix.EAGAIN) && !errors.Is(err, unix.EACCES)
}

func unlockByte(file *os.File, place int64) { _ = setByte(file, place, unix.F_UNLCK) }

func setByte(file *os.File, place int64, kind int16) error {
	lock := unix.Flock_t{Type: kind, Whence: io.SeekStart, Start: place, Len: 1}
	return unix.FcntlFlock(file.Fd(), unix.F_SETLK, &lock)
}
