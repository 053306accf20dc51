//go:build unix

package disk

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/gofrs/flock"
)

const (
	// quietly opens a pipe without waiting for its other end, and a terminal without
	// making it this process's own.
	quietly = syscall.O_NONBLOCK | syscall.O_NOCTTY
	// unlinked refuses to open a symbolic link.
	unlinked = syscall.O_NOFOLLOW
	// onlyFolder refuses to open anything but a folder.
	onlyFolder = syscall.O_DIRECTORY
)

// linkTrouble is how the system reports symbolic links that lead nowhere.
var linkTrouble = []error{syscall.ENOENT, syscall.ELOOP}

// isLink reports whether the system refused a symbolic link that was opened with unlinked.
func isLink(err error) bool { return errors.Is(err, syscall.ELOOP) || errors.Is(err, syscall.EMLINK) }

// umask is read once, before other goroutines could create files under the wrong one.
var umask = func() fs.FileMode {
	mask := syscall.Umask(0)
	syscall.Umask(mask)
	return fs.FileMode(mask).Perm()
}()

// lockPlace is what is opened, and how, to lock a path: the file or folder itself, which
// leaves nothing behind.
func lockPlace(path string) (place string, flags int) { return path, os.O_RDONLY | quietly }

func letGo(lock *flock.Flock) { _ = lock.Close() } // closing is what releases it

func ownerOf(info fs.FileInfo) (owner, bool) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return owner{}, false
	}
	return owner{int(stat.Uid), int(stat.Gid)}, true
}

// isOwn reports whether a file belongs to this user.
func isOwn(info fs.FileInfo) bool {
	owner, known := ownerOf(info)
	return known && owner.user == os.Getuid()
}

// linksTo is how many names a file has; 1 where that is not known.
func linksTo(_ string, info fs.FileInfo) int {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(stat.Nlink)
	}
	return 1
}

func renameOver(from, to string) error { return os.Rename(from, to) }

func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	defer f.Close() // opened for reading: nothing to lose
	err = f.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil // this file system flushes folders by itself, or never
	}
	return err
}
