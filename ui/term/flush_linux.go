package term

import (
	"os"

	"golang.org/x/sys/unix"
)

// flushOutput discards what was written and not yet taken by the terminal.
func flushOutput(file *os.File) error {
	return unix.IoctlSetInt(int(file.Fd()), unix.TCFLSH, unix.TCOFLUSH)
}
