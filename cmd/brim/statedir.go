package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"

	"brim/scenarios"
)

// stateFolder is where brim keeps what outlives a run: $XDG_STATE_HOME/brim, or
// ~/.local/state/brim. It is made when it is not there.
func stateFolder() (string, error) {
	base := os.Getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(base) { // the specification has relative ones ignored
		home := os.Getenv("HOME")
		if !filepath.IsAbs(home) {
			return "", errors.New("neither HOME nor XDG_STATE_HOME names a folder")
		}
		base = filepath.Join(home, ".local", "state")
	}
	folder := filepath.Join(base, "brim")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	if err := unix.Access(folder, unix.W_OK|unix.X_OK); err != nil {
		return "", fmt.Errorf("%s: %w", folder, err)
	}
	return folder, nil
}

// noStateNotice is said once, at the start.
func noStateNotice(err error) string {
	return fmt.Sprintf("Unsaved work is not kept against a crash: %s.", scenarios.Escaped(err.Error()))
}
