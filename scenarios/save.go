package scenarios

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// SaveOptions say what a save may replace.
type SaveOptions struct {
	// Base is the text that the target held when it was loaded. Nil means that it was
	// never loaded: then there must be no file yet.
	Base []byte
	// Overwrite replaces a file whatever it holds.
	Overwrite bool
	// Force replaces a file that is read-only or has other names.
	Force bool
	// Now is the time of the save. Temporary files of killed runs that lie a day or
	// more before it are removed; the zero time leaves them.
	Now time.Time
}

// Save puts a text into a file, so that at any moment the file is the old or the new
// one, whole. A symbolic link stays, and its target is replaced. Mode and, where the
// system allows it, owner stay. After an error the old file is untouched, except after
// an [*UnsureError]. Errors that a person can answer are [*ChangedError], [*ExistsError],
// [*ReadOnlyError] and [*LinkedError].
func Save(path string, data []byte, options SaveOptions) error {
	return save(osDisk{}, path, data, options)
}

func save(disk disk, path string, data []byte, options SaveOptions) error {
	return saveAround(disk, path, data, options, func(_ string, replace func() error) error { return replace() })
}

// saveAround saves with something around the replacement of the target: it is called once
// nothing else of brim saves there and the save is known to be permitted.
func saveAround(disk disk, path string, data []byte, options SaveOptions, around func(target string, replace func() error) error) error {
	err := saveTo(disk, path, data, options, around)
	if err == nil || saysItself(err) {
		return err
	}
	return fmt.Errorf("%s: not saved: %w", visible(path), plainError{reason(err), err})
}

func saveTo(disk disk, path string, data []byte, options SaveOptions, around func(string, func() error) error) error {
	target, err := followLinks(path)
	if err != nil {
		return err
	}
	unlock, err := lockFolder(folderOf(target))
	if err != nil {
		return err
	}
	defer unlock()
	old, err := permit(path, target, data, options)
	if err != nil {
		return err
	}
	removeStray(folderOf(target), options.Now)
	return around(target, func() error {
		return replacement{target: target, data: data, old: old, mode: newFileMode &^ umask, check: func() error {
			_, err := permit(path, target, data, options) // it may have changed meanwhile
			return err
		}}.do(disk)
	})
}

// permit says whether a save may replace the target, and returns what is there; nil
// when there is nothing.
func permit(path, target string, data []byte, options SaveOptions) (fs.FileInfo, error) {
	info, err := os.Lstat(target)
	if errors.Is(err, fs.ErrNotExist) {
		if options.Base != nil && !options.Overwrite {
			return nil, &ChangedError{Path: path, Gone: true}
		}
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New(kindOf(info.Mode()) + ", not a file")
	}
	if err := permitContent(path, target, data, options); err != nil {
		return nil, err
	}
	return info, permitKind(path, target, info, options)
}

// permitContent compares what the target holds with what it held when it was loaded.
// Times are not asked: they lie after a copy, a checkout or within a second.
func permitContent(path, target string, data []byte, options SaveOptions) error {
	switch {
	case options.Overwrite:
		return nil
	case options.Base == nil:
		return &ExistsError{Path: path}
	}
	now, err := readRegular(target, MaxFile)
	if err != nil {
		return &ChangedError{Path: path}
	}
	if !bytes.Equal(now, options.Base) && !bytes.Equal(now, data) {
		return &ChangedError{Path: path}
	}
	return nil
}

// permitKind refuses what a rename would change silently.
func permitKind(path, target string, info fs.FileInfo, options SaveOptions) error {
	if options.Force {
		return nil
	}
	if info.Mode().Perm()&0o222 == 0 || !writable(target) {
		return &ReadOnlyError{Path: path}
	}
	if stat, ok := info.Sys().(*syscall.Stat_t); ok && stat.Nlink > 1 {
		return &LinkedError{Path: path, Names: int(stat.Nlink)}
	}
	return nil
}

// writable asks the system, which knows about access lists and read-only mounts.
func writable(path string) bool {
	f, err := os.OpenFile(path, os.O_WRONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return false
	}
	return f.Close() == nil
}

// maxLinks is how many symbolic links in a row are followed, as the kernel does.
const maxLinks = 40

// followLinks is the file behind a chain of symbolic links.
func followLinks(path string) (string, error) {
	target := path
	for range maxLinks {
		info, err := os.Lstat(target)
		if errors.Is(err, fs.ErrNotExist) && target != path {
			return "", fmt.Errorf("the symbolic link leads to %s, which does not exist", visible(strconv.Quote(target)))
		}
		if errors.Is(err, fs.ErrNotExist) {
			return target, nil
		}
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			return target, nil
		}
		next, err := os.Readlink(target)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(next) {
			next = inFolder(folderOf(target), next)
		}
		target = next
	}
	return "", errors.New("symbolic links in a circle")
}

// folderOf is the folder of a file. Unlike filepath.Dir it does not drop ".." from the
// path, which leads elsewhere behind a symbolic link.
func folderOf(path string) string {
	folder, _ := filepath.Split(path)
	if folder == "" {
		return "."
	}
	return folder
}

// inFolder is a path seen from a folder, with its ".." too.
func inFolder(folder, path string) string {
	if folder == "." {
		return path // as messages have it
	}
	return strings.TrimRight(folder, "/") + "/" + path
}
