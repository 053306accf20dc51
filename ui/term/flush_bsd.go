//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package term

import (
	"os"

	"golang.org/x/sys/unix"
)

// flushOutput discards what was written and not yet taken by the terminal. The
// BSDs name the queue by the mode in which it was opened.
func flushOutput(file *os.File) error {
	return unix.IoctlSetPointerInt(int(file.Fd()), unix.TIOCFLUSH, unix.O_WRONLY+1)
}
