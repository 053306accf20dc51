package main

import "os"

// stateBase is where programs keep what outlives a run and belongs to this machine.
func stateBase() string { return os.Getenv("LOCALAPPDATA") }

// settingsBase is where programs find a person's settings.
func settingsBase() string { return os.Getenv("APPDATA") }

// mayWriteIn is left to the first write: no question here has a reliable answer.
func mayWriteIn(string) error { return nil }
