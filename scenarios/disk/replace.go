package disk

import (
	"io/fs"
	"os"
)

// newFileMode is the mode of a file that was not there before, less the umask.
const newFileMode = 0o644

// replacement is a text on its way into a file. natefinch/atomic and renameio do not serve:
// the first neither flushes the folder nor names its temporary files recognisably, neither
// keeps the owner, and neither leaves room to look at the target once more before the rename.
type replacement struct {
	target string
	data   []byte
	old    fs.FileInfo  // gives mode and owner; nil where there was no file
	mode   fs.FileMode  // without an old file
	check  func() error // asked just before the rename
}

// do writes a file beside the target and renames it over the target.
func (r replacement) do(d System) error {
	f, err := d.Create(FolderOf(r.target))
	if err != nil {
		return err
	}
	if err = r.fill(d, f); err == nil {
		err = r.check()
	}
	if err == nil {
		err = d.Rename(f.Name(), r.target)
	}
	if err != nil {
		_ = d.Remove(f.Name()) // removeStray takes it tomorrow if this fails too
		return err
	}
	if err := d.SyncFolder(FolderOf(r.target)); err != nil {
		return &UnsureError{Path: r.target, Cause: err}
	}
	return nil
}

// fill writes a temporary file and closes it, on disk and with its final mode.
func (r replacement) fill(d System, f *os.File) error {
	err := d.Write(f, r.data)
	if err == nil {
		err = r.dress(d, f)
	}
	if err == nil {
		err = d.Sync(f)
	}
	if closing := d.Close(f); err == nil {
		err = closing
	}
	return err
}

// dress gives a file the owner and mode of the old one. Where the group cannot be kept,
// the new group gets no more than everybody, so that nobody gains a right.
func (r replacement) dress(d System, f *os.File) error {
	if r.old == nil {
		return d.Chmod(f, r.mode)
	}
	mode := r.old.Mode().Perm()
	if d.Own(f, r.old) != nil {
		mode = mode&^0o070 | mode&(mode<<3)&0o070
	}
	return d.Chmod(f, mode)
}

// Replace puts bytes into a file of the program's own, for this user alone, and asks nothing:
// what is there goes, be it a symbolic link that somebody planted.
func Replace(path string, data []byte) error {
	return replacement{target: path, data: data, mode: 0o600, check: func() error { return nil }}.do(OS{})
}
