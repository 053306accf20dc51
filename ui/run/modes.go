package run

import (
	"bytes"

	"brim/ui/term"
)

// unpainted is the frame that bubbletea is left to show, and is kept from showing. Its own
// renderer looks for something new at every tick, whether or not there is anything, and shows
// it at the next tick only; the painter shows it at once and is idle otherwise.
const unpainted = "\x00"

// modes is the output as bubbletea has it: the terminal's modes pass, its frame does not.
type modes struct{ *term.SyncWriter }

// Write implements io.Writer.
func (m modes) Write(p []byte) (int, error) {
	if bytes.Contains(p, []byte(unpainted)) {
		return len(p), nil
	}
	return m.SyncWriter.Write(p)
}
