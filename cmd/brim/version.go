package main

import "runtime/debug"

// release is the version of this source.
const release = "0.1.0"

// version is the release, with the revision it was built from where that is known.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return release
	}
	revision, modified := "", ""
	for _, setting := range info.Settings {
		switch setting.Key {
		case "vcs.revision":
			revision = setting.Value
		case "vcs.modified":
			if setting.Value == "true" {
				modified = ", modified"
			}
		}
	}
	if revision == "" {
		return release
	}
	return release + " (" + revision[:min(12, len(revision))] + modified + ")"
}
