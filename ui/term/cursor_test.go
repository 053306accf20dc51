//go:build unix

package term

import (
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

// written is what a writer wrote to its file by the end.
func written(t *testing.T, use func(w *SyncWriter)) string {
	t.Helper()
	r, file, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	w := NewSyncWriter(file)
	w.later = func(time.Duration, func()) {}
	use(w)
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

// TestCursorFollowsTheFrame on the alternate screen only: it is hidden while a frame is
// drawn, placed behind it, and hidden once where nothing is typed any more.
func TestCursorFollowsTheFrame(t *testing.T) {
	got := written(t, func(w *SyncWriter) {
		w.PlaceCursor(Cursor{X: 4, Y: 2, Shown: true})
		write(t, w, "before")
		write(t, w, enterAlt)
		write(t, w, "frame 1")
		w.PlaceCursor(Cursor{X: 5, Y: 2})
		write(t, w, "frame 2")
		write(t, w, "frame 3")
		write(t, w, leaveAlt)
		w.PlaceCursor(Cursor{X: 1, Y: 1, Shown: true})
		write(t, w, "after")
	})
	want := strings.Join([]string{
		"before", enterAlt + "\x1b[3;5H" + showCursor, hideCursor + "frame 1\x1b[3;5H" + showCursor,
		hideCursor + "frame 2" + hideCursor, "frame 3", leaveAlt, "after",
	}, syncEnd+syncBegin)
	if want = syncBegin + want + syncEnd; got != want {
		t.Errorf("written\n%q, want\n%q", got, want)
	}
}

// TestCursorMovesWithoutAFrame where what is shown stays the same.
func TestCursorMovesWithoutAFrame(t *testing.T) {
	got := written(t, func(w *SyncWriter) {
		write(t, w, enterAlt)
		w.PlaceCursor(Cursor{X: 4, Y: 2, Shown: true})
		w.settleCursor()
		w.settleCursor() // it is there already
	})
	if want := syncBegin + "\x1b[3;5H" + showCursor + syncEnd; strings.Count(got, want) != 1 || !strings.HasSuffix(got, want) {
		t.Errorf("written %q", got)
	}
}
