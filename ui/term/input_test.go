package term

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/muesli/cancelreader"
)

var (
	_ term.File = (*Input)(nil)
	_ term.File = (*SyncWriter)(nil)
)

// typed returns an input and the end to type at.
func typed(t *testing.T, onEnd func(error)) (*Input, *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	in, err := NewInput(r, onEnd)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = in.Close()
		_ = w.Close()
	})
	return in, w
}

func send(t *testing.T, w *os.File, text string) {
	t.Helper()
	if _, err := w.WriteString(text); err != nil {
		t.Fatal(err)
	}
}

type result struct {
	text string
	err  error
}

// read reads on a goroutine of its own.
func read(in *Input, size int) <-chan result {
	results := make(chan result, 1)
	go func() {
		buffer := make([]byte, size)
		n, err := in.Read(buffer)
		results <- result{string(buffer[:n]), err}
	}()
	return results
}

func expect(t *testing.T, results <-chan result, want string, wantErr error) {
	t.Helper()
	select {
	case got := <-results:
		if got.text != want || !errors.Is(got.err, wantErr) {
			t.Errorf("read %q, %v; want %q, %v", got.text, got.err, want, wantErr)
		}
	case <-time.After(time.Minute):
		t.Fatalf("nothing was read, want %q", want)
	}
}

func TestInputReadsOneUnitATime(t *testing.T) {
	in, w := typed(t, nil)
	send(t, w, "j\x1b[Ak")
	for _, want := range []string{"j", "\x1b[A", "k"} {
		expect(t, read(in, 256), want, nil)
	}
	first := read(in, 256)
	send(t, w, "\x1b")
	expect(t, first, "\x1b", nil) // the lone escape, by silence
}

func TestInputIsNoFileToCancelReaders(t *testing.T) {
	in, _ := typed(t, nil)
	if _, isFile := any(in).(cancelreader.File); isFile {
		t.Error("a cancel reader would read the descriptor itself")
	}
}

// A buffer that is full looks like a cut key to bubbletea.
func TestInputNeverFillsTheBuffer(t *testing.T) {
	in, w := typed(t, nil)
	text := strings.Repeat("x", 600)
	send(t, w, pasteStart+text+pasteEnd)
	var got strings.Builder
	for got.Len() < len(pasteStart+text+pasteEnd) {
		buffer := make([]byte, 256)
		n, err := in.Read(buffer)
		if err != nil || n == 0 || n == len(buffer) {
			t.Fatalf("read %d bytes, %v", n, err)
		}
		got.Write(buffer[:n])
	}
	if got.String() != pasteStart+text+pasteEnd {
		t.Errorf("read %q", got.String())
	}
}

func TestNewerReadSupersedesOlder(t *testing.T) {
	in, w := typed(t, nil)
	older := read(in, 256)
	awaitFirstRead(t, in)
	newer := read(in, 256)
	expect(t, older, "", nil)
	send(t, w, "k")
	expect(t, newer, "k", nil)
}

// awaitFirstRead waits until a Read has begun; it has the lock until it waits.
func awaitFirstRead(t *testing.T, in *Input) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		in.mu.Lock()
		begun := in.newest > 0
		in.mu.Unlock()
		if begun {
			return
		}
	}
	t.Fatal("no read began")
}

func TestPauseInterruptsAndKeeps(t *testing.T) {
	in, w := typed(t, nil)
	waiting := read(in, 256)
	awaitFirstRead(t, in)
	in.Pause()
	expect(t, waiting, "", nil)
	send(t, w, "k")
	expect(t, read(in, 256), "", nil)
	in.Resume()
	expect(t, read(in, 256), "k", nil)
}

func TestCloseLeavesTheRestToOthers(t *testing.T) {
	in, w := typed(t, nil)
	send(t, w, "a")
	expect(t, read(in, 256), "a", nil)
	_ = in.Close()
	expect(t, read(in, 256), "", io.EOF)
	send(t, w, "b")
	buffer := make([]byte, 1)
	if _, err := in.file.Read(buffer); err != nil || buffer[0] != 'b' {
		t.Errorf("read %q, %v", buffer, err)
	}
}

func TestEndIsToldOnce(t *testing.T) {
	ends := make(chan error, 2)
	in, w := typed(t, func(err error) { ends <- err })
	send(t, w, "a\x1b")
	_ = w.Close()
	expect(t, read(in, 256), "a", nil)
	expect(t, read(in, 256), "\x1b", nil) // held back until the end
	expect(t, read(in, 256), "", io.EOF)
	if err := <-ends; !errors.Is(err, io.EOF) {
		t.Errorf("end told as %v", err)
	}
	expect(t, read(in, 256), "", io.EOF)
	select {
	case err := <-ends:
		t.Errorf("told again: %v", err)
	default:
	}
}

func TestMotionIsCoalesced(t *testing.T) {
	in, _ := typed(t, nil)
	in.start.Do(func() {}) // no pump: the queue is filled by hand
	var f Filter
	for x := range 500 {
		in.enqueue(f.Feed(fmt.Appendf(nil, "\x1b[<32;%d;1M", x+1)))
	}
	in.enqueue(f.Feed([]byte("\x1b[<0;500;1m\x1b[<35;7;7M\x1b[<35;8;8M\x1b[<65;1;1M\x1b[<65;1;1M")))
	for _, want := range []string{"\x1b[<32;500;1M", "\x1b[<0;500;1m", "\x1b[<35;8;8M", "\x1b[<65;1;1M", "\x1b[<65;1;1M"} {
		expect(t, read(in, 256), want, nil)
	}
	if in.Backlog() || in.queued != 0 {
		t.Errorf("%d bytes left", in.queued)
	}
}

func TestFloodIsBounded(t *testing.T) {
	in, _ := typed(t, nil)
	in.start.Do(func() {})
	var f Filter
	in.enqueue(f.Feed([]byte(strings.Repeat("j", 100_000))))
	if len(in.queue) != maxQueued || !in.Backlog() {
		t.Errorf("%d keys queued", len(in.queue))
	}
	for range 20 {
		in.enqueue(f.Feed([]byte(pasteStart + strings.Repeat("x", MaxPaste) + pasteEnd)))
	}
	if in.queued > maxQueuedBytes {
		t.Errorf("%d bytes queued", in.queued)
	}
}
