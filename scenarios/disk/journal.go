package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// ErrJournalBusy says that another program holds the lock of a journal.
var ErrJournalBusy = errors.New("another program keeps its log locked; try again")

// Journal is a file that this process alone adds to, a piece at a time. What it held stays
// as it was.
type Journal struct {
	f       *os.File
	release func()
	size    int64 // what it held when it was opened
	begun   bool  // there was none before
	data    []byte
}

// OpenJournal opens a file of at most limit bytes for this process alone and reads it. A new
// one gets the mode of the file that it is about. The error is [ErrJournalBusy] when
// another program keeps it locked.
func OpenJournal(path, about string, limit int64) (*Journal, error) {
	_, missing := os.Lstat(path)
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND|quietly|unlinked, modeLike(about))
	if isLink(err) {
		return nil, notAFile(path, kindOf(fs.ModeSymlink))
	}
	if err != nil {
		return nil, err
	}
	journal := &Journal{f: f, begun: errors.Is(missing, fs.ErrNotExist)}
	if err := journal.claim(limit); err != nil {
		journal.Close() // nothing was written
		return nil, err
	}
	return journal, nil
}

// claim locks the file and reads it.
func (j *Journal) claim(limit int64) error {
	info, err := j.f.Stat()
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return notAFile(j.f.Name(), kindOf(info.Mode()))
	}
	release, held := hold(j.f.Name())
	if !held {
		return ErrJournalBusy
	}
	j.release = release
	if info, err = j.f.Stat(); err != nil { // another brim may have added to it meanwhile
		return err
	}
	if info.Size() > limit {
		return errors.New("larger than " + InMiB(limit) + "; move it away to begin a new one")
	}
	j.size = info.Size()
	j.data, err = io.ReadAll(io.NewSectionReader(j.f, 0, j.size))
	return err
}

// Text is what the file holds.
func (j *Journal) Text() []byte { return j.data }

// Add appends lines at once and has them on disk when it returns; what did not get through
// whole is taken back.
func (j *Journal) Add(text []byte) error {
	if len(text) == 0 {
		return nil
	}
	if len(j.data) > 0 && j.data[len(j.data)-1] != '\n' {
		text = append([]byte{'\n'}, text...) // a save that broke off must not spoil the next one
	}
	_, err := j.f.Write(text)
	if err == nil {
		err = j.f.Sync()
	}
	if err == nil && len(j.data) == 0 {
		err = syncFolder(FolderOf(j.f.Name()))
	}
	if err != nil {
		_ = j.f.Truncate(int64(len(j.data)))
		return err
	}
	j.data = append(j.data, text...)
	return nil
}

// TakeBack makes the file what it was when it was opened. Where that fails, what was added
// stays unconfirmed.
func (j *Journal) TakeBack() {
	if err := j.f.Truncate(j.size); err == nil {
		j.data = j.data[:j.size]
	}
}

// Close gives the file back to others. All that was added is on disk; one that was begun and got
// nothing goes.
func (j *Journal) Close() {
	if j.release != nil && j.begun && len(j.data) == 0 {
		_ = os.Remove(j.f.Name())
	}
	_ = j.f.Close()
	if j.release != nil {
		j.release()
	}
}

// modeLike is the mode of a new file beside another one: whoever may not read that one may
// not read what was done to it.
func modeLike(path string) fs.FileMode {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return newFileMode &^ umask // as that one will have it
	case err != nil:
		return 0o600
	}
	return info.Mode().Perm() | 0o200
}
