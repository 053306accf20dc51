package disk

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"brim/scenarios/text"
)

// Recovery keeps unsaved work in a folder, one file for each scenario path, and never
// gives it back unasked. The newest 20 are kept, and as many of those that cannot be read.
type Recovery struct {
	folder string
	limit  int64
}

// Kept is unsaved work.
type Kept struct {
	Path string    // of the scenario
	Base string    // [Hash] of the text it was an edit of
	Time time.Time // when it was kept
	Data []byte    // the edited text
	File string    // where it is kept
}

// UnreadableError says that a kept file is broken, or of another version of the
// program. It stays where it is.
type UnreadableError struct {
	File string
	Why  string
}

// Error names the file and what is wrong with it.
func (e *UnreadableError) Error() string {
	return fmt.Sprintf("unsaved work in %s cannot be read: %s; the file is kept", text.Visible(e.File), e.Why)
}

const (
	maxKept      = 20
	keptEnding   = ".unsaved"
	brokenEnding = ".broken"
)

// NewRecovery uses a folder, which is made when the first work is kept. A text of more bytes
// than the limit, a whole number of MiB, is not kept.
func NewRecovery(folder string, limit int64) *Recovery {
	return &Recovery{folder: folder, limit: limit}
}

// Hash names a text, so that a later one can be told from it.
func Hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func (r *Recovery) fileOf(path string) string {
	return filepath.Join(r.folder, Hash([]byte(path))[:24]+keptEnding)
}

// Keep holds the edited text of a scenario, in the place of what was held for the same
// path. The path should be absolute: it is what Find is asked for. A file in that place
// that cannot be read is set aside, not replaced.
func (r *Recovery) Keep(path, base string, data []byte, now time.Time) error {
	if int64(len(data)) > r.limit {
		return errors.New("unsaved work not kept: larger than " + InMiB(r.limit))
	}
	if err := r.keep(path, base, data, now); err != nil {
		return fmt.Errorf("unsaved work not kept in %s: %w", text.Visible(r.folder), Reason(err))
	}
	return nil
}

func (r *Recovery) keep(path, base string, data []byte, now time.Time) error {
	if err := os.MkdirAll(r.folder, 0o700); err != nil {
		return err
	}
	file := r.fileOf(path)
	var unreadable *UnreadableError
	if _, err := readKept(file, r.limit); errors.As(err, &unreadable) {
		if err := r.SetAside(path, now); err != nil {
			return err
		}
	}
	removeStray(r.folder, now)
	done := Replace(file, (&Kept{Path: path, Base: base, Time: now, Data: data}).text())
	r.dropOldest()
	return done
}

// SetAside puts what is held for a path out of the way, for whoever looks at it by hand. It
// is no longer found; [Recovery.List] names it.
func (r *Recovery) SetAside(path string, now time.Time) error {
	file := r.fileOf(path)
	aside := strings.TrimSuffix(file, keptEnding) + "-" + strconv.FormatInt(now.Unix(), 10) + brokenEnding
	if err := os.Rename(file, aside); err != nil {
		return err
	}
	dropOldestUnread(r.folder)
	return nil
}

// Find returns the work kept for a path; nil when there is none. The error is an
// [*UnreadableError] when there is something that cannot be read.
func (r *Recovery) Find(path string) (*Kept, error) {
	kept, err := readKept(r.fileOf(path), r.limit)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return kept, err
}

// List returns all work that is kept, newest first, and what cannot be read.
func (r *Recovery) List() ([]*Kept, []error) {
	entries, err := os.ReadDir(r.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, []error{fmt.Errorf("%s: %w", text.Visible(r.folder), Reason(err))}
	}
	var all []*Kept
	var unread []error
	for _, entry := range entries {
		file := filepath.Join(r.folder, entry.Name())
		switch filepath.Ext(file) {
		case brokenEnding:
			unread = append(unread, &UnreadableError{File: file, Why: "it was set aside"})
		case keptEnding:
			kept, err := readKept(file, r.limit)
			if err != nil {
				unread = append(unread, err)
				continue
			}
			all = append(all, kept)
		}
	}
	slices.SortStableFunc(all, func(a, b *Kept) int { return cmp.Or(b.Time.Compare(a.Time), strings.Compare(a.Path, b.Path)) })
	return all, unread
}

// Drop forgets the work kept for a path, because it was saved or is not wanted. What
// cannot be read stays.
func (r *Recovery) Drop(path string) error {
	kept, err := r.Find(path)
	if err != nil || kept == nil {
		return err
	}
	if err := os.Remove(kept.File); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: not removed: %w", text.Visible(kept.File), Reason(err))
	}
	return nil
}

// dropOldestUnread bounds what cannot be read: what was set aside is nobody's but to be
// looked at by hand. Files that were not set aside are work of another version, and stay.
func dropOldestUnread(folder string) {
	entries, _ := os.ReadDir(folder)
	var broken []fs.FileInfo
	for _, entry := range entries {
		if info, err := entry.Info(); err == nil && filepath.Ext(entry.Name()) == brokenEnding {
			broken = append(broken, info)
		}
	}
	slices.SortStableFunc(broken, func(a, b fs.FileInfo) int {
		return cmp.Or(b.ModTime().Compare(a.ModTime()), strings.Compare(b.Name(), a.Name()))
	})
	for i := maxKept; i < len(broken); i++ {
		_ = os.Remove(filepath.Join(folder, broken[i].Name())) // the next one that is set aside tries again
	}
}

func (r *Recovery) dropOldest() {
	all, _ := r.List()
	for i := maxKept; i < len(all); i++ {
		_ = os.Remove(all[i].File) // the next Keep tries again
	}
}
