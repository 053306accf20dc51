package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"brim/scenarios"
)

// configFolder is where the user's own settings are: $XDG_CONFIG_HOME/brim, or
// ~/.config/brim, on Windows in AppData; empty when neither names a folder. brim never makes or changes it.
func configFolder() string {
	base := os.Getenv("XDG_CONFIG_HOME")
	if !filepath.IsAbs(base) { // the specification has relative ones ignored
		if base = settingsBase(); !filepath.IsAbs(base) {
			return ""
		}
	}
	return filepath.Join(base, "brim")
}

// settingsIn reads a settings file of the configuration folder; nil when there is none.
func settingsIn(folder, name string) (*scenarios.Settings, error) {
	if folder == "" {
		return nil, nil
	}
	settings, err := scenarios.LoadSettings(filepath.Join(folder, name))
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return nil, nil
	}
	return settings, err
}
