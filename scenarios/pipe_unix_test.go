//go:build unix

package scenarios

import "syscall"

// makePipe makes a named pipe, which nobody may wait for.
func makePipe(path string) error { return syscall.Mkfifo(path, 0o600) }
