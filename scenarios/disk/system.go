package disk

import (
	"io/fs"
	"os"
)

// System is what a replacement asks of the operating system, one call a method, so that
// tests can let every one of them fail. [OS] is the real one.
type System interface {
	// Create makes a temporary file in a folder, for this user alone.
	Create(folder string) (*os.File, error)
	Write(f *os.File, data []byte) error
	// Own gives a file the owner and group of another one.
	Own(f *os.File, old fs.FileInfo) error
	Chmod(f *os.File, mode fs.FileMode) error
	Sync(f *os.File) error
	Close(f *os.File) error
	Rename(from, to string) error
	Remove(path string) error
	// SyncFolder has the names in a folder on disk when it returns.
	SyncFolder(folder string) error
}

// OS is the operating system.
type OS struct{}

const tempPattern = ".brim-*.tmp"

// Create implements [System].
func (OS) Create(folder string) (*os.File, error) { return os.CreateTemp(folder, tempPattern) }

// Write implements [System].
func (OS) Write(f *os.File, data []byte) error {
	_, err := f.Write(data)
	return err
}

// Own implements [System]. Only root may give a file away; anyone may give it to a group
// of theirs.
func (OS) Own(f *os.File, old fs.FileInfo) error {
	owner, known := ownerOf(old)
	info, err := f.Stat()
	if err != nil || !known {
		return err
	}
	if own, _ := ownerOf(info); own == owner {
		return nil
	}
	if f.Chown(owner.user, owner.group) == nil {
		return nil
	}
	return f.Chown(-1, owner.group)
}

// Chmod implements [System].
func (OS) Chmod(f *os.File, mode fs.FileMode) error { return f.Chmod(mode) }

// Sync implements [System].
func (OS) Sync(f *os.File) error { return f.Sync() }

// Close implements [System].
func (OS) Close(f *os.File) error { return f.Close() }

// Rename implements [System].
func (OS) Rename(from, to string) error { return renameOver(from, to) }

// Remove implements [System].
func (OS) Remove(path string) error { return os.Remove(path) }

// SyncFolder implements [System].
func (OS) SyncFolder(folder string) error { return syncFolder(folder) }

// owner is whom a file belongs to.
type owner struct{ user, group int }
