package ptytest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

var (
	buildMu sync.Mutex
	builds  = map[string]*build{}
)

type build struct {
	once   sync.Once
	folder string // of our own making; nothing else is ever removed
	err    error
}

// program is what every binary is called in its folder: a package may be named ".".
const program = "program"

// Build builds a main package once per test process and returns the path of
// the binary. The package is named by import path, or relative to the caller's
// package folder. The binary lies in a temporary folder of the first caller's
// making; tests that end the process leave it to the system's cleaning.
func Build(t testing.TB, pkg string) string {
	t.Helper()
	buildMu.Lock()
	b := builds[pkg]
	if b == nil {
		b = &build{}
		builds[pkg] = b
	}
	buildMu.Unlock()
	b.once.Do(func() { b.err = b.make(pkg) })
	if b.err != nil {
		t.Fatal(b.err)
	}
	return filepath.Join(b.folder, program)
}

func (b *build) make(pkg string) (err error) {
	if b.folder, err = os.MkdirTemp("", "ptytest"); err != nil {
		return err
	}
	// Everybody may run it: some tests run programs as another user.
	if err := os.Chmod(b.folder, 0o755); err != nil {
		return err
	}
	out, err := exec.Command("go", "build", "-o", filepath.Join(b.folder, program), pkg).CombinedOutput()
	if err != nil {
		return fmt.Errorf("go build %s: %w\n%s", pkg, err, out)
	}
	return nil
}

// Clean removes what Build built; for TestMain, after the tests.
func Clean() {
	buildMu.Lock()
	defer buildMu.Unlock()
	for pkg, b := range builds {
		if b.folder != "" {
			_ = os.RemoveAll(b.folder)
		}
		delete(builds, pkg)
	}
}
