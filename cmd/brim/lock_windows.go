package main

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lockByte locks one byte of a file for this process, and is false when another one has it.
// Where locks are not supported there is none.
func lockByte(file *os.File, place int64) bool {
	const alone = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(file.Fd()), alone, 0, 1, 0, overlapped(place))
	return !errors.Is(err, windows.ERROR_LOCK_VIOLATION) && !errors.Is(err, windows.ERROR_IO_PENDING)
}

func unlockByte(file *os.File, place int64) {
	_ = windows.UnlockFileEx(windows.Handle(file.Fd()), 0, 1, 0, overlapped(place))
}

// overlapped is how this system is told an offset.
func overlapped(place int64) *windows.Overlapped {
	return &windows.Overlapped{Offset: uint32(place), OffsetHigh: uint32(place >> 32)}
}
