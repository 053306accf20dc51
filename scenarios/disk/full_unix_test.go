//go:build unix

package disk

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"brim/scenarios/disktest"
)

// fullDisk is more than a file may have in the test below; the test's own log stays below it.
const fullDisk = 1 << 20

func TestSaveOntoAFullDisk(t *testing.T) {
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "plan.toml")
	disktest.Write(t, path, "old", 0o644)
	limited := before
	limited.Cur = fullDisk / 2 // the test's own log stays below it
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limited); err != nil {
		t.Skip(err)
	}
	err := save(path, make([]byte, fullDisk), Options{Base: []byte("old")})
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	if err == nil || !strings.Contains(err.Error(), "not saved: file too large") {
		t.Errorf("got %v", err)
	}
	if disktest.Read(t, path) != "old" || names(t, filepath.Dir(path)) != "plan.toml" {
		t.Errorf("the folder holds %s", names(t, filepath.Dir(path)))
	}
}
