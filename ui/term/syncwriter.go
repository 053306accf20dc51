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
	shown  shown
}

// NewSyncWriter wraps the terminal's output.
func NewSyncWriter(file *os.File) *SyncWriter { return &SyncWriter{file: file} }

// Write writes p between the marks, all of it or until an error; the count is
// in bytes of p. A file that another process made non-blocking is waited for:
// half a frame would stay on the screen until the next full redraw.
func (w *SyncWriter) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	cursor := w.shown.cursor
	w.buffer = w.shown.appendHidden(append(w.buffer[:0], syncBegin...))
	before := len(w.buffer)
	w.buffer = append(w.buffer, p...)
	if w.shown.note(p); w.shown.cursor.Shown {
		w.buffer = w.shown.appendPlaced(w.buffer, cursor)
	}
	w.buffer = append(w.buffer, syncEnd...)
	written, err := w.send(w.buffer)
	if err != nil {
		return min(max(written-before, 0), len(p)), err
	}
	return len(p), nil
}

// show makes a frame of what is on the alternate screen; elsewhere it is not shown. With
// anew nothing that is there counts. A terminal that cannot be written to shows elsewhere.
func (w *SyncWriter) show(frame Frame, anew bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !w.shown.alt {
		return
	}
	if anew {
		w.shown.rows = nil
	}
	w.buffer = append(w.buffer[:0], syncBegin...)
	if w.buffer = w.shown.appendFrame(w.buffer, frame); len(w.buffer) > len(syncBegin) {
		_, _ = w.send(append(w.buffer, syncEnd...))
	}
}

// send writes all of p, or until an error or [SyncWriter.Mute], and counts what is written.
func (w *SyncWriter) send(p []byte) (written int, err error) {
	for written < len(p) && !w.muted.Load() {
		n, err := w.file.Write(p[written:])
		written += n
		if errors.Is(err, syscall.EAGAIN) {
			awaitRoom(w.file)
		} else if err != nil {
			return written, err
		}
	}
	return written, nil
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
