package main

import (
	"io"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"
)

func TestVersion(t *testing.T) {
	for want, settings := range map[string][]debug.BuildSetting{
		release + " (go1.26.1 plan9/arm)": nil,
		release + " (revision 0123456789ab of 2027-01-31, modified, go1.26.1 plan9/arm)": {
			{Key: "vcs.revision", Value: "0123456789abcdef"}, {Key: "vcs.time", Value: "2027-01-31T10:00:00Z"}, {Key: "vcs.modified", Value: "true"},
		},
		release + " (revision 01234567, go1.26.1 plan9/arm)": {{Key: "vcs.revision", Value: "01234567"}, {Key: "vcs.modified", Value: "false"}},
	} {
		info := &debug.BuildInfo{
			GoVersion: "go1.26.1", Settings: append(settings, debug.BuildSetting{Key: "GOOS", Value: "plan9"}, debug.BuildSetting{Key: "GOARCH", Value: "arm"}),
		}
		if got := versionOf(info); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for version, want := range map[string]string{
		"v1.2.3": "1.2.3", "v1.2.3-rc.1": "1.2.3-rc.1", "": release, "(devel)": release,
		"v0.1.1-0.20270131100000-0123456789ab": release, "v1.2.3+dirty": release,
	} {
		if got := releaseOf(&debug.BuildInfo{Main: debug.Module{Version: version}}); got != want {
			t.Errorf("%q is release %q, want %q", version, got, want)
		}
	}
	got := brim("", "--version")
	got.wantCode(t, exitFine)
	if strings.Count(got.out, "\n") != 1 || !strings.HasPrefix(got.out, "brim "+release) || !strings.Contains(got.out, runtime.Version()) {
		t.Errorf("%q", got.out)
	}
}

// TestUnknownWords says what else there is for a word that is no command, no file and no
// built-in.
func TestUnknownWords(t *testing.T) {
	t.Chdir(t.TempDir())
	for word, hint := range map[string]string{
		"plna": "did you mean plan?", "sensitivty": "did you mean sensitivity?", "first-cms": "did you mean first-csm?",
		"version": "brim --version", "init": "brim new --arr 18m --out FILE", "excel": "brim export FILE OUT.xlsx", "Version": "brim --version",
		"nosuchthing": "brim help lists the commands; the built-ins are ",
	} {
		got := brim("", word)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, `no command, no file and no built-in scenario is called "`+word+`"; `, hint)
		if strings.Count(got.err, "\n") != 1 {
			t.Errorf("%s: more than a line: %s", word, got.err)
		}
	}
	contains(t, brim("", "plan", "solv").err, "the built-ins are ")
	known := commandsOf(newRoot(streams{}, &noted{to: io.Discard}))
	for word := range otherWords {
		for _, command := range known {
			if word == command {
				t.Errorf("%s is a command now: otherWords need not say what stands for it", word)
			}
		}
	}
}
