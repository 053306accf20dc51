package main

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// openDocuments says which scenarios are open in a brim: a byte of one file is locked
// for each, at a place that follows from its key. The locks are advisory, end with the
// process however it ends, and leave nothing behind.
type openDocuments struct{ file *os.File }

// newOpenDocuments uses a file in the state folder. Without one nothing is ever busy.
func newOpenDocuments(folder string) *openDocuments {
	file, err := os.OpenFile(filepath.Join(folder, "open.lock"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return &openDocuments{}
	}
	return &openDocuments{file: file}
}

// take notes that a scenario is open here. It reports false when another process has
// it open.
func (o *openDocuments) take(key string) bool {
	err := o.set(key, unix.F_WRLCK)
	return !errors.Is(err, unix.EAGAIN) && !errors.Is(err, unix.EACCES)
}

// release notes that it no longer is.
func (o *openDocuments) release(key string) { _ = o.set(key, unix.F_UNLCK) }

func (o *openDocuments) set(key string, kind int16) error {
	if o.file == nil {
		return nil
	}
	sum := sha256.Sum256([]byte(key))
	place := int64(binary.BigEndian.Uint64(sum[:8]) >> 2) // well inside what an offset may be
	lock := unix.Flock_t{Type: kind, Whence: io.SeekStart, Start: place, Len: 1}
	return unix.FcntlFlock(o.file.Fd(), unix.F_SETLK, &lock)
}
