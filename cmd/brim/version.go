package main

import (
	"cmp"
	"runtime"
	"runtime/debug"
	"strings"
)

// release is the version of this source.
const release = "0.1.0"

// version says which brim this is, in one line: the release, the revision that it was built
// from where that is known, and what it was built with and for.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	return versionOf(info)
}

func versionOf(info *debug.BuildInfo) string {
	settings := map[string]string{"GOOS": runtime.GOOS, "GOARCH": runtime.GOARCH}
	for _, setting := range info.Settings {
		settings[setting.Key] = setting.Value
	}
	var facts []string
	if revision := settings["vcs.revision"]; revision != "" {
		fact := "revision " + revision[:min(12, len(revision))]
		if day, _, _ := strings.Cut(settings["vcs.time"], "T"); day != "" {
			fact += " of " + day
		}
		if settings["vcs.modified"] == "true" {
			fact += ", modified"
		}
		facts = append(facts, fact)
	}
	built := cmp.Or(info.GoVersion, runtime.Version()) + " " + settings["GOOS"] + "/" + settings["GOARCH"]
	return release + " (" + strings.Join(append(facts, built), ", ") + ")"
}
