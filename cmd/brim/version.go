package main

import (
	"cmp"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"
)

// release is the version of this source, said where the build does not know of a tag.
const release = "0.1.0"

// tag is the form of a version that is a tag, and not made of a revision's date.
var tag = regexp.MustCompile(`^v(\d+\.\d+\.\d+(?:-(?:alpha|beta|rc)[.\d]*)?)$`)

// releaseOf is the tag that a build is of, without its v, or else the source's own version.
func releaseOf(info *debug.BuildInfo) string {
	if found := tag.FindStringSubmatch(info.Main.Version); found != nil {
		return found[1]
	}
	return release
}

// version says which brim this is, in one line: the release, the revision that it was built
// from where that is known, and what it was built with and for.
func version() string {
	return versionOf(buildInfo())
}

// releaseName is what brim calls itself in what leaves it: its name and its release. How it was built
// is nothing to those who read a report.
func releaseName() string { return "brim " + releaseOf(buildInfo()) }

// buildInfo is what the build tells of itself; nothing where it does not.
func buildInfo() *debug.BuildInfo {
	if info, ok := debug.ReadBuildInfo(); ok {
		return info
	}
	return &debug.BuildInfo{}
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
	return releaseOf(info) + " (" + strings.Join(append(facts, built), ", ") + ")"
}
