//go:build unix

package term

import (
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
)

// TestPainterShowsTheNewestFrame whatever came before it, and each once.
func TestPainterShowsTheNewestFrame(t *testing.T) {
	r, file, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	out := NewSyncWriter(file)
	write(t, out, enterAlt)
	p := NewPainter(out)
	for i := range 100 {
		p.Paint(Frame{Text: fmt.Sprintf("frame %d. ", i)})
	}
	for range 2 { // room for a second one is there once the frame of the last Paint is written
		p.wake <- struct{}{}
	}
	p.Close()
	p.Paint(Frame{Text: "late"}) // a view that was left behind
	_ = file.Close()
	seen, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(seen), "frame 99.") {
		t.Errorf("the newest frame is missing in %q", seen)
	}
	if n := strings.Count(string(seen), "frame"); n > 100 {
		t.Errorf("%d frames are written of 100", n)
	}
}
