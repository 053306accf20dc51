//go:build unix

package term

import (
	"io"
	"os"
	"strings"
	"testing"
)

// written is what a writer wrote to its file by the end.
func written(t *testing.T, use func(w *SyncWriter)) string {
	t.Helper()
	r, file, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	use(NewSyncWriter(file))
	_ = file.Close()
	all, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(all)
}

func write(t *testing.T, w *SyncWriter, text string) {
	t.Helper()
	if n, err := w.Write([]byte(text)); n != len(text) || err != nil {
		t.Errorf("%q: %d, %v", text, n, err)
	}
}

// drawnRow is a frame of a single row as it is written.
func drawnRow(row string) string { return string(appendRow([]byte(wrapOff+"\x1b[1;1H"), row)) + wrapOn }

// TestCursorFollowsTheFrame on the alternate screen only: it is hidden while a frame is
// drawn or something else is written, placed behind it, and hidden once where nothing is
// typed any more.
func TestCursorFollowsTheFrame(t *testing.T) {
	typed := Cursor{X: 4, Y: 2, Shown: true}
	got := written(t, func(w *SyncWriter) {
		w.show(Frame{"before", typed}, false)
		write(t, w, enterAlt)
		w.show(Frame{"empty", Cursor{}}, false)
		w.show(Frame{"frame 1", typed}, false)
		write(t, w, "copied")
		w.show(Frame{"frame 2", Cursor{}}, false)
		w.show(Frame{"frame 3", Cursor{}}, false)
		write(t, w, leaveAlt)
		w.show(Frame{"after", typed}, false)
	})
	placed := "\x1b[3;5H" + showCursor
	want := strings.Join([]string{
		enterAlt, wrapOff + "\x1b[1;1H" + eraseBelow + strings.TrimPrefix(drawnRow("empty"), wrapOff), drawnRow("frame 1") + placed,
		hideCursor + "copied" + placed, hideCursor + drawnRow("frame 2"), drawnRow("frame 3"), leaveAlt,
	}, syncEnd+syncBegin)
	if want = syncBegin + want + syncEnd; got != want {
		t.Errorf("written\n%q, want\n%q", got, want)
	}
}

// TestCursorMovesWithoutAFrame where what is shown stays the same, and once.
func TestCursorMovesWithoutAFrame(t *testing.T) {
	got := written(t, func(w *SyncWriter) {
		write(t, w, enterAlt)
		w.show(Frame{Text: "same"}, false)
		for range 2 {
			w.show(Frame{"same", Cursor{X: 4, Y: 2, Shown: true}}, false)
		}
	})
	if want := syncBegin + "\x1b[3;5H" + showCursor + syncEnd; strings.Count(got, want) != 1 || !strings.HasSuffix(got, want) {
		t.Errorf("written %q", got)
	}
}
