package term

import (
	"strings"
	"testing"
)

func TestParseBackground(t *testing.T) {
	for osc, want := range map[string]struct{ dark, ok bool }{
		"11;rgb:1e1e/1e1e/2e2e": {true, true}, "11;rgb:ffff/ffff/ffff": {false, true}, "11;rgb:f/f/e": {false, true},
		"11;rgb:00/2b/36": {true, true}, "11;rgb:fdfd/f6f6/e3e3": {false, true}, "10;rgb:ffff/ffff/ffff": {},
		"11;rgb:ffff/ffff": {}, "11;rgb:x/y/z": {}, "11;rgb://": {}, "": {}, "11;rgb:fffff/0/0": {},
	} {
		if dark, ok := ParseBackground(osc); dark != want.dark || ok != want.ok {
			t.Errorf("%q: dark %v, ok %v", osc, dark, ok)
		}
	}
}

// TestAnswersAreTold passes whole OSC answers on, in pieces or not, and nothing else.
func TestAnswersAreTold(t *testing.T) {
	var told []string
	f := Filter{Answered: func(osc string) { told = append(told, osc) }}
	for _, piece := range []string{"a\x1b]11;rgb:0/0", "/0\x1b", "\\b\x1b]10;x\a", "\x1bPnot osc\x1b\\", "\x1b]cut\x03"} {
		f.Feed([]byte(piece))
	}
	if got := strings.Join(told, "|"); got != "11;rgb:0/0/0|10;x" {
		t.Errorf("told %q", got)
	}
}
