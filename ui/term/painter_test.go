//go:build unix

package term

import (
	"bufio"
	"fmt"
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
	read := bufio.NewReader(r)
	seen := ""
	for !strings.Contains(seen, "frame 99.") {
		piece, err := read.ReadString('.')
		if err != nil {
			t.Fatal(err)
		}
		seen += piece
	}
	p.Close()
	p.Paint(Frame{Text: "late"}) // a view that was left behind
	if n := strings.Count(seen, "frame"); n > 100 {
		t.Errorf("%d frames are written of 100", n)
	}
	_ = file.Close()
}
