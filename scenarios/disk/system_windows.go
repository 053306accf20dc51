package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/gofrs/flock"
	"golang.org/x/sys/windows"
)

// Pipes and terminals have names of their own here, which no folder lists, and opening a
// symbolic link says nothing about it. What is not a folder has no entries.
const quietly, unlinked, onlyFolder = 0, 0, 0

// linkTrouble is how the system reports symbolic links that lead nowhere.
var linkTrouble = []error{fs.ErrNotExist}

// isLink is false: see unlinked.
func isLink(error) bool { return false }

// umask takes nothing away: what a new file may be used for is the folder's to say.
var umask fs.FileMode

// lockPlace is what is opened, and how, to lock a path. A folder cannot be locked itself: a
// file among the temporary ones stands for it, and stays, since a name that is being removed
// cannot be opened. A file is not locked: its lock would keep others from reading it, and
// whoever writes it has its folder's.
func lockPlace(path string) (place string, flags int) {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return "", 0
	}
	folder, err := RealFolder(path)
	if err != nil {
		return "", 0
	}
	name := "brim-" + Hash([]byte(strings.ToLower(folder)))[:16] + ".lock"
	return filepath.Join(os.TempDir(), name), os.O_RDWR | os.O_CREATE
}

func letGo(lock *flock.Flock) { _ = lock.Close() }

// Files have access lists in the place of one owner; a new file gets its folder's.
func ownerOf(fs.FileInfo) (owner, bool) { return owner{}, false }

// isOwn cannot tell; what may not be removed stays.
func isOwn(fs.FileInfo) bool { return true }

// linksTo is how many names a file has; 1 where that is not known.
func linksTo(path string, _ fs.FileInfo) int {
	f, err := os.Open(path)
	if err != nil {
		return 1
	}
	defer f.Close() // opened for reading: nothing to lose
	var about syscall.ByHandleFileInformation
	if err := syscall.GetFileInformationByHandle(syscall.Handle(f.Fd()), &about); err != nil {
		return 1
	}
	return int(about.NumberOfLinks)
}

// renameOver renames a file over another one, also over one that is protected against
// writing: whether that may be was asked before.
func renameOver(from, to string) error {
	info, err := os.Lstat(to)
	guarded := err == nil && info.Mode().IsRegular() && info.Mode().Perm()&0o222 == 0
	if guarded {
		if err := os.Chmod(to, 0o666); err != nil {
			return err
		}
	}
	err = renamePatiently(from, to)
	if err != nil && guarded {
		_ = os.Chmod(to, info.Mode()) // as it was
	}
	return err
}

// renamePatiently renames a file over one that another program may be reading this moment,
// which is refused until it has done so.
func renamePatiently(from, to string) error {
	var err error
	for range renameTries {
		err = os.Rename(from, to)
		if !errors.Is(err, windows.ERROR_ACCESS_DENIED) && !errors.Is(err, windows.ERROR_SHARING_VIOLATION) {
			return err
		}
		time.Sleep(lockPause)
	}
	return err
}

const renameTries = 20

// syncFolder has nothing to do: names are on disk with the file.
func syncFolder(string) error { return nil }
