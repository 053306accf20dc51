package scenarios

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"syscall"
	"time"
)

// disk is what a replacement asks of the system, one call a method, so that tests can
// let every one of them fail. natefinch/atomic and renameio do not serve: the first
// neither flushes the folder nor names its temporary files recognisably, neither keeps
// the owner, and neither leaves room to look at the target once more before the rename.
type disk interface {
	create(folder string) (*os.File, error)
	write(f *os.File, data []byte) error
	own(f *os.File, old fs.FileInfo) error
	chmod(f *os.File, mode fs.FileMode) error
	sync(f *os.File) error
	close(f *os.File) error
	rename(from, to string) error
	remove(path string) error
	syncFolder(folder string) error
}

// newFileMode is the mode of a file that was not there before, less the umask.
const newFileMode = 0o644

// replacement is a text on its way into a file.
type replacement struct {
	target string
	data   []byte
	old    fs.FileInfo  // gives mode and owner; nil where there was no file
	mode   fs.FileMode  // without an old file
	check  func() error // asked just before the rename
}

// do writes a file beside the target and renames it over the target.
func (r replacement) do(d disk) error {
	f, err := d.create(folderOf(r.target))
	if err != nil {
		return err
	}
	if err = r.fill(d, f); err == nil {
		err = r.check()
	}
	if err == nil {
		err = d.rename(f.Name(), r.target)
	}
	if err != nil {
		_ = d.remove(f.Name()) // removeStray takes it tomorrow if this fails too
		return err
	}
	if err := d.syncFolder(folderOf(r.target)); err != nil {
		return &UnsureError{Path: r.target, Cause: err}
	}
	return nil
}

// fill writes a temporary file and closes it, on disk and with its final mode.
func (r replacement) fill(d disk, f *os.File) error {
	err := d.write(f, r.data)
	if err == nil {
		err = r.dress(d, f)
	}
	if err == nil {
		err = d.sync(f)
	}
	if closing := d.close(f); err == nil {
		err = closing
	}
	return err
}

// dress gives a file the owner and mode of the old one. Where the group cannot be kept,
// the new group gets no more than everybody, so that nobody gains a right.
func (r replacement) dress(d disk, f *os.File) error {
	if r.old == nil {
		return d.chmod(f, r.mode)
	}
	mode := r.old.Mode().Perm()
	if d.own(f, r.old) != nil {
		mode = mode&^0o070 | mode&(mode<<3)&0o070
	}
	return d.chmod(f, mode)
}

// umask is read once, before other goroutines could create files under the wrong one.
var umask = func() fs.FileMode {
	mask := syscall.Umask(0)
	syscall.Umask(mask)
	return fs.FileMode(mask).Perm()
}()

// osDisk is the real one.
type osDisk struct{}

const tempPattern = ".brim-*.tmp"

func (osDisk) create(folder string) (*os.File, error) { return os.CreateTemp(folder, tempPattern) }

func (osDisk) write(f *os.File, data []byte) error {
	_, err := f.Write(data)
	return err
}

func (osDisk) own(f *os.File, old fs.FileInfo) error {
	was, ok := old.Sys().(*syscall.Stat_t)
	now, err := f.Stat()
	if err != nil || !ok {
		return err
	}
	if is, ok := now.Sys().(*syscall.Stat_t); ok && is.Uid == was.Uid && is.Gid == was.Gid {
		return nil
	}
	// Only root may give a file away; anyone may give it to a group of theirs.
	if f.Chown(int(was.Uid), int(was.Gid)) == nil {
		return nil
	}
	return f.Chown(-1, int(was.Gid))
}

func (osDisk) chmod(f *os.File, mode fs.FileMode) error { return f.Chmod(mode) }

func (osDisk) sync(f *os.File) error { return f.Sync() }

func (osDisk) close(f *os.File) error { return f.Close() }

func (osDisk) rename(from, to string) error { return os.Rename(from, to) }

func (osDisk) remove(path string) error { return os.Remove(path) }

func (osDisk) syncFolder(folder string) error {
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

// lockFolder keeps a second brim from saving in the same folder between the comparison
// and the rename. Where locks are not supported there is none: the comparison alone leaves
// an instant.
func lockFolder(folder string) (unlock func(), err error) {
	f, err := os.Open(folder)
	if err != nil {
		return func() {}, nil // a folder that may be written but not listed
	}
	if !locked(f) {
		f.Close()
		return nil, &BusyError{Folder: folder}
	}
	return func() { f.Close() }, nil
}

const strayAge = 24 * time.Hour

var strayName = regexp.MustCompile(`^\.brim-[0-9]+\.tmp$`)

// removeStray removes temporary files that killed runs of this user left in a folder
// more than a day ago. What cannot be removed stays.
func removeStray(folder string, now time.Time) {
	if now.IsZero() {
		return
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, entry := range entries {
		if !strayName.MatchString(entry.Name()) {
			continue
		}
		info, err := entry.Info()
		if err != nil || !info.Mode().IsRegular() || now.Sub(info.ModTime()) < strayAge {
			continue
		}
		if stat, ok := info.Sys().(*syscall.Stat_t); ok && int(stat.Uid) == os.Getuid() {
			_ = os.Remove(filepath.Join(folder, entry.Name()))
		}
	}
}
