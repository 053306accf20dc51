package term

import (
	"errors"
	"os"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

const (
	syncBegin = "\x1b[?2026h"
	syncEnd   = "\x1b[?2026l"
)

// SyncWriter is a terminal's output on which every Write is one synchronized
// update (mode 2026): a terminal that knows the mode shows all of it or
// nothing, the others ignore the marks.
type SyncWriter struct {
	file  *os.File
	muted atomic.Bool

	mu     sync.Mutex
	buffer []byte
	cursor cursor
	later  func(time.Duration, func()) // does something after a while
}

// NewSyncWriter wraps the terminal's output.
func NewSyncWriter(file *os.File) *SyncWriter {
	return &SyncWriter{file: file, later: func(pause time.Duration, do func()) { time.AfterFunc(pause, do) }}
}

// Write writes p between the marks, all of it or until an error; the count is
// in bytes of p. A file that another process made non-blocking is waited for:
// half a frame would stay on the screen until the next full redraw.
func (w *SyncWriter) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.write(p)
}

// write writes p, with the cursor out of the way meanwhile and in its place at the end.
func (w *SyncWriter) write(p []byte) (int, error) {
	w.buffer = append(w.buffer[:0], syncBegin...)
	if w.cursor.placed.Shown {
		w.buffer = append(w.buffer, hideCursor...)
	}
	before := len(w.buffer)
	w.buffer = append(w.buffer, p...)
	w.cursor.note(p)
	w.buffer = append(w.cursor.appendTo(w.buffer), syncEnd...)
	written := 0
	for written < len(w.buffer) {
		if w.muted.Load() {
			return len(p), nil
		}
		n, err := w.file.Write(w.buffer[written:])
		written += n
		if errors.Is(err, syscall.EAGAIN) {
			awaitRoom(w.file)
		} else if err != nil {
			return min(max(written-before, 0), len(p)), err
		}
	}
	return len(p), nil
}

// Mute makes every further Write succeed without effect. It does not wait for
// one that is under way.
func (w *SyncWriter) Mute() { w.muted.Store(true) }

// Read reads from the file; the terminal's file interface asks for it.
func (w *SyncWriter) Read(p []byte) (int, error) { return w.file.Read(p) }

// Close does nothing: the file belongs to the caller.
func (w *SyncWriter) Close() error { return nil }

// Fd returns the file descriptor of the terminal.
func (w *SyncWriter) Fd() uintptr { return w.file.Fd() }

// roomPatience is how long room is waited for at a time, so that the caller can look
// whether the output is still wanted.
const roomPatience = 100 * time.Millisecond
