package main

import (
	"encoding/base64"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"brim/ui/ptytest"
)

// clips are the texts that the output sets the clipboard to.
func clips(t *testing.T, raw string) []string {
	t.Helper()
	var texts []string
	for _, found := range regexp.MustCompile("\x1b]52;c;([A-Za-z0-9+/=]*)\x07").FindAllStringSubmatch(raw, -1) {
		text, err := base64.StdEncoding.DecodeString(found[1])
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return texts
}

// TestCopyOnATerminal copies the book loads while frames are drawn: one whole sequence
// goes out, with what brim plan prints, and the screen stays as it is.
func TestCopyOnATerminal(t *testing.T) {
	s := newSession(t)
	s.file("small.toml", small)
	app := s.start("small.toml")
	shown(app, "Small")
	app.Send(ptytest.Tab, ptytest.Tab, "y")
	app.WaitFor("Copied Book loads", "as Markdown.")
	copied := clips(t, app.Raw())
	if len(copied) != 1 {
		t.Fatalf("%d texts were copied", len(copied))
	}
	contains(t, brim("", "plan", filepath.Join(s.folder, "small.toml"), "--format", "markdown").out, "\n"+copied[0])

	app.Send("Y")
	app.WaitFor("as TSV.")
	if copied = clips(t, app.Raw()); len(copied) != 2 || !strings.HasPrefix(copied[1], "Quarter\t") {
		t.Errorf("copied %q", copied)
	}
	app.Send("q")
	app.WaitExit(exitFine)
	app.AssertRestored()
}

func TestCopyThroughMultiplexers(t *testing.T) {
	for _, test := range []struct {
		name string
		env  map[string]string
		want string
	}{
		{"none", map[string]string{"TERM": "xterm-256color"}, "\x1b]52;c;aGk=\a"},
		{"tmux", map[string]string{"TERM": "screen-256color", "TMUX": "/tmp/x,1,0"}, "\x1b]52;c;aGk=\a\x1bPtmux;\x1b\x1b]52;c;aGk=\a\x1b\\"},
		{"tmux at the other end of ssh", map[string]string{"TERM": "tmux-256color"}, "\x1b]52;c;aGk=\a\x1bPtmux;\x1b\x1b]52;c;aGk=\a\x1b\\"},
		{"screen", map[string]string{"TERM": "screen", "STY": "1.x"}, "\x1bP\x1b]52;c;aGk=\a\x1b\\"},
	} {
		var out strings.Builder
		err := clipboardOf(&out, func(name string) string { return test.env[name] }).copy("hi")
		if err != nil || out.String() != test.want {
			t.Errorf("%s: %q, %v; want %q", test.name, out.String(), err, test.want)
		}
	}
}

// TestClipboardHint names what tmux must be told, and nothing elsewhere.
func TestClipboardHint(t *testing.T) {
	for name, want := range map[string]bool{"TMUX": true, "STY": false, "": false} {
		clip := clipboardOf(nil, func(asked string) string {
			if asked == name {
				return "x"
			}
			return ""
		})
		if strings.Contains(clip.hint(), "set-clipboard on") != want {
			t.Errorf("with %q it says %q", name, clip.hint())
		}
	}
}
