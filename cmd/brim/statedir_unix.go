//go:build unix

package main

import (
	"path/filepath"

	"golang.org/x/sys/unix"
)

// stateBase is where programs keep what outlives a run, when nothing else is said.
func stateBase() string { return filepath.Join(home(), ".local", "state") }

// settingsBase is where programs find their settings, when nothing else is said.
func settingsBase() string { return filepath.Join(home(), ".config") }

// mayWriteIn asks the system, which knows about access lists and read-only mounts.
func mayWriteIn(folder string) error { return unix.Access(folder, unix.W_OK|unix.X_OK) }
