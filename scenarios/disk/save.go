package disk

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"brim/scenarios/text"
)

// Options say what a save may replace, and when it takes place.
type Options struct {
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

// Save puts bytes into a file, so that at any moment the file is the old or the new one,
// whole. A symbolic link stays, and its target is replaced. Mode and, where the system
// allows it, owner stay. After an error the old file is untouched, except after an
// [*UnsureError]. Errors that a person can answer are [*ChangedError], [*ExistsError],
// [*ReadOnlyError] and [*LinkedError].
//
// What comes around the replacement gets the target behind the links and what replaces it.
// It is called once nothing else of brim saves in that folder and the save is known to be
// permitted.
func Save(system System, path string, data []byte, options Options, around func(target string, replace func() error) error) error {
	err := saveTo(system, path, data, options, around)
	var says spoken
	if err == nil || errors.As(err, &says) {
		return err
	}
	return fmt.Errorf("%s: not saved: %w", text.Visible(path), Reason(err))
}

// Put is [Save] where nothing has to come around the replacement.
func Put(path string, data []byte, options Options) error {
	return Save(OS{}, path, data, options, func(_ string, replace func() error) error { return replace() })
}

func saveTo(system System, path string, data []byte, options Options, around func(string, func() error) error) error {
	target, err := FollowLinks(path)
	if err != nil {
		return err
	}
	unlock, err := lockFolder(FolderOf(target))
	if err != nil {
		return err
	}
	defer unlock()
	old, err := permit(path, target, data, options)
	if err != nil {
		return err
	}
	removeStray(FolderOf(target), options.Now)
	return around(target, func() error {
		return replacement{target: target, data: data, old: old, mode: newFileMode &^ umask, check: func() error {
			_, err := permit(path, target, data, options) // it may have changed meanwhile
			return err
		}}.do(system)
	})
}

// permit says whether a save may replace the target, and returns what is there; nil
// when there is nothing.
func permit(path, target string, data []byte, options Options) (fs.FileInfo, error) {
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
func permitContent(path, target string, data []byte, options Options) error {
	switch {
	case options.Overwrite:
		return nil
	case options.Base == nil:
		return &ExistsError{Path: path}
	}
	now, err := ReadRegular(target, int64(max(len(options.Base), len(data))))
	if err != nil {
		return &ChangedError{Path: path}
	}
	if !bytes.Equal(now, options.Base) && !bytes.Equal(now, data) {
		return &ChangedError{Path: path}
	}
	return nil
}

// permitKind refuses what a rename would change silently.
func permitKind(path, target string, info fs.FileInfo, options Options) error {
	if options.Force {
		return nil
	}
	if info.Mode().Perm()&0o222 == 0 || !writable(target) {
		return &ReadOnlyError{Path: path}
	}
	if names := linksTo(target, info); names > 1 {
		return &LinkedError{Path: path, Names: names}
	}
	return nil
}

// writable asks the system, which knows about access lists and read-only mounts.
func writable(path string) bool {
	f, err := os.OpenFile(path, os.O_WRONLY|quietly, 0)
	if err != nil {
		return false
	}
	return f.Close() == nil
}
