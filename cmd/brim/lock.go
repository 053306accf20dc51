package main

import (
	"crypto/sha256"
	"encoding/binary"
	"os"
	"path/filepath"

	"brim/scenarios/disk"
)

// openDocuments says which scenarios are open in a brim: a byte of one file is locked
// for each, at a place that follows from its key. The locks are advisory, end with the
// process however it ends, and leave nothing behind.
type openDocuments struct {
	file *os.File
	own  map[string]bool // keys that are locked here
}

// newOpenDocuments uses a file in the state folder. Without one nothing is ever busy.
func newOpenDocuments(folder string) *openDocuments {
	file, err := disk.OpenOwn(filepath.Join(folder, "open.lock"))
	if err != nil {
		return &openDocuments{}
	}
	return &openDocuments{file: file, own: map[string]bool{}}
}

// take notes that a document is open here. It reports false when another process has
// it open.
func (o *openDocuments) take(key string) bool {
	if o.file == nil || o.own[key] {
		return true
	}
	o.own[key] = lockByte(o.file, placeInLock(key))
	return o.own[key]
}

// release notes that it no longer is.
func (o *openDocuments) release(key string) {
	if o.file != nil && o.own[key] {
		unlockByte(o.file, placeInLock(key))
		delete(o.own, key)
	}
}

// placeInLock is the byte that stands for a key, well inside what an offset may be.
func placeInLock(key string) int64 {
	sum := sha256.Sum256([]byte(key))
	return int64(binary.BigEndian.Uint64(sum[:8]) >> 2)
}
