package term

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/vt"
)

// TestFramesReplaceEachOther on a terminal: longer and shorter ones, wider and narrower
// rows, after the window got another size, and rows that are too wide for it.
func TestFramesReplaceEachOther(t *testing.T) {
	terminal := vt.NewEmulator(8, 4)
	s := shown{alt: true}
	for _, text := range []string{
		"one\ntwo\nthree\nfour", "one\n2\nthree\nfour", "one", "full row\nfull row\nfull row\nfull row", "full row\ntwo\n3\nfull row",
		"far too wide\nstays\n\nfar too wide", "\n\n\nlast", "one\ntwo",
	} {
		_, _ = terminal.Write(s.appendFrame(nil, Frame{Text: text}))
		assertShows(t, terminal, text)
	}
	terminal.Resize(6, 3)
	s.rows = nil
	_, _ = terminal.Write(s.appendFrame(nil, Frame{Text: "smaller\nthan\nbefore"}))
	assertShows(t, terminal, "smaller\nthan\nbefore")
}

// assertShows that a terminal's screen is a frame, as far as it has room for it: what is
// too wide ends in its own row, whatever is in the last cell of that.
func assertShows(t *testing.T, terminal *vt.Emulator, text string) {
	t.Helper()
	rows, got := strings.Split(text, "\n"), strings.Split(terminal.String(), "\n")
	for y := range terminal.Height() {
		want, have := "", ""
		if y < len(rows) {
			want = rows[y]
		}
		if y < len(got) {
			have = strings.TrimRight(got[y], " ")
		}
		if wide := terminal.Width(); len(want) > wide {
			want, have = want[:wide-1], have[:min(len(have), wide-1)]
		}
		if have != want {
			t.Errorf("frame %q: row %d is %q", text, y, have)
		}
	}
}

// TestFramesWriteWhatDiffers and nothing at all where nothing does.
func TestFramesWriteWhatDiffers(t *testing.T) {
	s := shown{alt: true}
	s.appendFrame(nil, Frame{Text: "one\ntwo\nthree"})
	if got := string(s.appendFrame(nil, Frame{Text: "one\ntwo\nthree"})); got != "" {
		t.Errorf("the same frame is written: %q", got)
	}
	if got, want := string(s.appendFrame(nil, Frame{Text: "one\n2nd\nthree"})), wrapOff+"\x1b[2;1H2n"+eraseRow+"d"+wrapOn; got != want {
		t.Errorf("written %q, want %q", got, want)
	}
}
