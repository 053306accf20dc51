package disk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// OpenRegular opens a regular file of at most limit bytes for reading, and says what the
// system knows of it. Anything else is refused at once: a pipe is not waited for, and an endless
// device is not read.
func OpenRegular(path string, limit int64) (*os.File, fs.FileInfo, error) {
	f, info, err := openRegular(path)
	if err != nil {
		return nil, nil, err
	}
	if info.Size() > limit {
		_ = f.Close() // nothing was written
		return nil, nil, tooLarge(path, limit)
	}
	return f, info, nil
}

// ReadRegular reads a whole regular file of at most limit bytes. Anything else is
// refused at once: a pipe is not waited for, and an endless device is not read.
func ReadRegular(path string, limit int64) ([]byte, error) {
	f, _, err := OpenRegular(path, limit)
	if err != nil {
		return nil, err
	}
	defer f.Close()                                     // nothing was written: there is nothing to lose
	data, err := io.ReadAll(io.LimitReader(f, limit+1)) // a growing file is longer than it says
	if err == nil && int64(len(data)) > limit {
		err = tooLarge(path, limit)
	}
	return data, err
}

// ReadOwn reads as [ReadRegular] a file that the program keeps beside another one: a symbolic link
// in its place is refused, as [OpenJournal] refuses it.
func ReadOwn(path string, limit int64) ([]byte, error) {
	if info, err := os.Lstat(path); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		return nil, notAFile(path, kindOf(fs.ModeSymlink))
	}
	return ReadRegular(path, limit)
}

// ReadStart reads the first bytes of a regular file, at most so many.
func ReadStart(path string, most int64) ([]byte, error) {
	f, _, err := openRegular(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() // nothing was written: there is nothing to lose
	return io.ReadAll(io.LimitReader(f, most))
}

// OpenOwn opens a file of the program's own for reading and writing and makes it where there
// is none, for this user alone. A symbolic link in its place is refused.
func OpenOwn(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE|quietly|unlinked, 0o600)
}

// openRegular opens a regular file that is stored somewhere, and nothing else.
func openRegular(path string) (*os.File, fs.FileInfo, error) {
	f, err := os.OpenFile(path, os.O_RDONLY|quietly, 0)
	if err != nil {
		return nil, nil, brokenLink(path, err)
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = notAFile(path, kindOf(info.Mode()))
	}
	if err == nil && isMadeUp(f) {
		err = notAFile(path, "what the system makes up when it is read")
	}
	if err != nil {
		_ = f.Close() // nothing was written
		return nil, nil, err
	}
	return f, info, nil
}

func notAFile(path, kind string) error {
	return &fs.PathError{Op: "read", Path: path, Err: errors.New(kind + ", not a file")}
}

func tooLarge(path string, limit int64) error {
	return &fs.PathError{Op: "read", Path: path, Err: errors.New("larger than " + InMiB(limit))}
}

// InMiB says a bound in words. It is a whole number of MiB.
func InMiB(bytes int64) string { return fmt.Sprintf("%d MiB", bytes>>20) }

// kindOf says in words what is not a regular file.
func kindOf(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	case mode&fs.ModeSymlink != 0:
		return "a symbolic link"
	}
	return "something else"
}
