package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"brim/scenarios"
	"brim/scenarios/disk"
)

// outText is a file that is written together with others.
type outText struct {
	path string
	data []byte
}

// putTogether writes files into a folder, all of them or none, and makes the folder where there
// is none. Force replaces files that exist.
func putTogether(folder string, texts []outText, force bool) error {
	made := os.Mkdir(folder, 0o777) // less the umask, as any folder
	if made != nil && !errors.Is(made, fs.ErrExist) {
		return fmt.Errorf("%s: the folder cannot be made: %w", scenarios.Escaped(folder), disk.Reason(made))
	}
	var undo []func()
	for _, text := range texts {
		back, err := takingBack(text.path)
		if err == nil {
			err = putOut(text.path, text.data, force)
		}
		if errors.As(err, new(*disk.UnsureError)) {
			undo = append(undo, back) // it is in place
		}
		if err != nil {
			for _, back := range undo {
				back()
			}
			if made == nil {
				_ = os.Remove(folder) // nothing is in it
			}
			return err
		}
		undo = append(undo, back)
	}
	return nil
}

// takingBack makes a path what it is now, as far as the system lets it: no more can be done
// where a write has just failed.
func takingBack(path string) (func(), error) {
	there, err := isThere(path)
	if err != nil {
		return nil, err
	}
	if !there {
		return func() { _ = os.Remove(path) }, nil
	}
	data, err := disk.ReadRegular(path, maxPlan)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", scenarios.Escaped(path), disk.Reason(err))
	}
	return func() { _ = disk.Put(path, data, disk.Options{Overwrite: true, Force: true}) }, nil
}

// isThere reports whether a path leads to something, be it a link that leads nowhere.
func isThere(path string) (bool, error) {
	_, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("%s: %w", scenarios.Escaped(path), disk.Reason(err))
	}
	return true, nil
}
