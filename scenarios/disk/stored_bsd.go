//go:build darwin || freebsd

package disk

import (
	"os"
	"slices"

	"golang.org/x/sys/unix"
)

// madeUp are the file systems whose files are the kernel's answers, none of which holds
// what somebody saved.
var madeUp = []string{"procfs", "linprocfs", "linsysfs", "fdescfs", "devfs", "mqueuefs"}

// isMadeUp reports whether a file is stored nowhere.
func isMadeUp(f *os.File) bool {
	var about unix.Statfs_t
	return unix.Fstatfs(int(f.Fd()), &about) == nil && slices.Contains(madeUp, unix.ByteSliceToString(about.Fstypename[:]))
}
