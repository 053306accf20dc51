//go:build unix

package term

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/lipgloss"
	xterm "github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

func TestDarkFrom(t *testing.T) {
	for value, want := range map[string]bool{
		"": true, "nonsense": true, "15;default": true, "0;99": true, "15;0": true, "15;default;8": true,
		"0;15": false, "0;7": false, "0;default;15": false, "12;11": false, "7;6": true,
	} {
		if got := darkFrom(value); got != want {
			t.Errorf("COLORFGBG=%q: dark %v, want %v", value, got, want)
		}
	}
	if lipgloss.HasDarkBackground() != DarkBackground() {
		t.Error("lipgloss was not told")
	}
}

// The package must be ready for initialisation no later than bubbletea, so it
// may depend on nothing that bubbletea does not depend on.
func TestInitRunsBeforeBubbletea(t *testing.T) {
	const bubbletea = "github.com/charmbracelet/bubbletea"
	theirs := dependencies(t, bubbletea)
	own := reflect.TypeFor[Input]().PkgPath()
	if own > bubbletea {
		t.Error("the import path sorts after bubbletea's")
	}
	for name := range dependencies(t, own) {
		if name != own && !theirs[name] {
			t.Errorf("%s is imported here, but not by bubbletea", name)
		}
		if name == bubbletea {
			t.Error("bubbletea is imported")
		}
	}
}

func dependencies(t *testing.T, pkg string) map[string]bool {
	t.Helper()
	out, err := exec.Command("go", "list", "-deps", pkg).Output()
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, name := range strings.Fields(string(out)) {
		names[name] = true
	}
	return names
}

func TestWritesAreSynchronized(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	out := NewSyncWriter(w)
	if n, err := out.Write([]byte("frame")); n != 5 || err != nil {
		t.Errorf("wrote %d, %v", n, err)
	}
	out.Mute()
	if n, err := out.Write([]byte("late")); n != 4 || err != nil {
		t.Errorf("muted: wrote %d, %v", n, err)
	}
	_ = w.Close()
	got, _ := io.ReadAll(r)
	if string(got) != "\x1b[?2026hframe\x1b[?2026l" {
		t.Errorf("wrote %q", got)
	}
}

// A shell or another process can make the terminal non-blocking behind our
// back; a frame must still arrive whole.
func TestFrameIsWholeOnNonBlockingFile(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	fd := w.Fd() // makes the file blocking, as standard output is
	if err := syscall.SetNonblock(int(fd), true); err != nil {
		t.Fatal(err)
	}
	frame := strings.Repeat("x", 300_000)
	type count struct {
		n   int
		err error
	}
	written := make(chan count, 1)
	go func() {
		n, err := NewSyncWriter(w).Write([]byte(frame))
		_ = w.Close()
		written <- count{n, err}
	}()
	got, err := io.ReadAll(r)
	if err != nil || string(got) != syncBegin+frame+syncEnd {
		t.Errorf("%d bytes arrived, %v", len(got), err)
	}
	if c := <-written; c.n != len(frame) || c.err != nil {
		t.Errorf("wrote %d, %v", c.n, c.err)
	}
}

func TestWriteErrorCountsBytesOfTheCaller(t *testing.T) {
	_, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	_ = w.Close()
	if n, err := NewSyncWriter(w).Write([]byte("frame")); n != 0 || err == nil {
		t.Errorf("wrote %d, %v", n, err)
	}
}

func TestGuardRestoresBlockedTerminal(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	before, err := xterm.GetState(slave.Fd())
	if err != nil {
		t.Fatal(err)
	}
	guard := NewGuard(slave, slave)
	if _, err := xterm.MakeRaw(slave.Fd()); err != nil {
		t.Fatal(err)
	}
	stuck := make(chan struct{})
	go func() {
		defer close(stuck)
		_, _ = slave.Write(make([]byte, 1<<20))
	}()
	if _, err := master.Read(make([]byte, 1)); err != nil { // the write is under way
		t.Fatal(err)
	}
	guard.Restore(200 * time.Millisecond) // it would wait for ever for the writer
	after, err := xterm.GetState(slave.Fd())
	if err != nil || after.Termios != before.Termios {
		t.Errorf("settings differ, %v", err)
	}
	// Only what is read lets the megabyte go.
	go func() { _, _ = io.Copy(io.Discard, master) }()
	<-stuck
}

// TestGuardDrainsFramesLargerThanTheTerminal takes a terminal back from a frame that fills its
// buffer again each time it is emptied.
func TestGuardDrainsFramesLargerThanTheTerminal(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	guard := NewGuard(slave, slave)
	if _, err := xterm.MakeRaw(slave.Fd()); err != nil {
		t.Fatal(err)
	}
	written := make(chan struct{})
	go func() {
		defer close(written)
		_, _ = slave.Write(make([]byte, 100_000))
	}()
	if _, err := master.Read(make([]byte, 1)); err != nil { // the write is under way
		t.Fatal(err)
	}
	guard.restore(nil)
	<-written
	var taken []byte
	for chunk := make([]byte, 4096); !bytes.Contains(taken, []byte(resets)); {
		n, err := master.Read(chunk)
		if err != nil {
			t.Fatal(err)
		}
		taken = append(taken, chunk[:n]...)
	}
}

func TestGuardLeavesFilesAlone(t *testing.T) {
	file, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	NewGuard(file, file).Restore(time.Second)
	if info, err := file.Stat(); err != nil || info.Size() != 0 {
		t.Errorf("%d bytes written, %v", info.Size(), err)
	}
}
