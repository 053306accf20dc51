//go:build unix

package main

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestInterruptible ends the work's context with the signal, and says which one it was.
func TestInterruptible(t *testing.T) {
	for _, sent := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		err := interruptible(func(ctx context.Context) error {
			if err := syscall.Kill(syscall.Getpid(), sent); err != nil {
				return err
			}
			<-ctx.Done()
			return nil // what it came to does not matter any more
		})
		if code := exitCode(err); code != 128+int(sent) || !quiet(err) {
			t.Errorf("%v: %v, exit code %d", sent, err, code)
		}
	}
}

// TestUninterrupted returns what the work does.
func TestUninterrupted(t *testing.T) {
	own := errors.New("own")
	for _, want := range []error{nil, own, context.Canceled} {
		if err := interruptible(func(context.Context) error { return want }); err != want {
			t.Errorf("%v, want %v", err, want)
		}
	}
}

// TestLongWorkIsInterruptible finds commands that would not hear ctrl+c: a context of their
// own, which nothing ends.
func TestLongWorkIsInterruptible(t *testing.T) {
	paths, err := filepath.Glob("*.go")
	if err != nil || len(paths) == 0 {
		t.Fatal("no files:", err)
	}
	for _, path := range paths {
		own := path == "interrupt.go" || strings.HasSuffix(path, "_test.go")
		if !own && strings.Contains(readFile(t, path), "context.Background()") {
			t.Errorf("%s begins a context that no signal ends: see interruptible", path)
		}
	}
}

// TestWritesAreUnbroken finds commands whose file a signal would break off.
func TestWritesAreUnbroken(t *testing.T) {
	paths, err := filepath.Glob("*.go")
	if err != nil || len(paths) == 0 {
		t.Fatal("no files:", err)
	}
	for _, path := range paths {
		text := readFile(t, path)
		stored := strings.HasPrefix(path, "store") || strings.HasSuffix(path, "_test.go") // the screen and talks hear signals themselves
		writes := strings.Contains(text, "scenarios.SaveLogged(") || strings.Contains(text, "scenarios.Restore(") ||
			strings.Contains(text, "made.Save(") || strings.Contains(text, "disk.Put(")
		if !stored && writes && path != "outtexts.go" && !strings.Contains(text, "unbroken(") {
			t.Errorf("%s writes, and a signal may leave a part of it: see unbroken", path)
		}
	}
}
