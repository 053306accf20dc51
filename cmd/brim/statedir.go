package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"brim/scenarios"
)

// stateFolder is where brim keeps what outlives a run: $XDG_STATE_HOME/brim, or
// ~/.local/state/brim, on Windows in AppData. It is made when it is not there.
func stateFolder() (string, error) {
	base := os.Getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(base) { // the specification has relative ones ignored
		if base = stateBase(); !filepath.IsAbs(base) {
			return "", errors.New("neither HOME nor XDG_STATE_HOME names a folder")
		}
	}
	folder := filepath.Join(base, "brim")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	if err := mayWriteIn(folder); err != nil {
		return "", fmt.Errorf("%s: %w", folder, err)
	}
	return folder, nil
}

// noStateNotice is said once, at the start.
func noStateNotice(err error) string {
	return fmt.Sprintf("Unsaved work is not kept against a crash: %s.", scenarios.Escaped(err.Error()))
}
