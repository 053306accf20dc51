package scenarios

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"time"
)

// Saved is a save that the log of a file is to keep.
type Saved struct {
	Before *File // what it replaced; nil for a file that is new
	Origin *File // what a new file was made from; may be nil
	After  *File // as it was written
	Time   time.Time
	Author string // may be empty
	Note   string // may be empty
}

// Record adds a save to the log beside a scenario file. What another program did to the
// file since the last entry gets an entry of its own, so that the log has no gaps; a save
// of what the log holds already adds nothing. The entries are on disk when Record
// returns, and after an error the log is as it was.
func Record(path string, saved Saved) error {
	at, err := LogPath(path)
	if err != nil {
		return logError(path, "written", err)
	}
	if err := record(at, saved); err != nil {
		return logError(at, "written", err)
	}
	return nil
}

func record(at string, saved Saved) error {
	f, size, err := openLog(at)
	if err != nil {
		return err
	}
	data, err := io.ReadAll(io.NewSectionReader(f, 0, size))
	if err == nil {
		err = addLines(f, data, saved.lines(parseLog(at, data)))
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil && size == 0 {
		err = osDisk{}.syncFolder(folderOf(at))
	}
	return err
}

// lines are the entries that a log lacks.
func (s Saved) lines(log *Log) []Entry {
	var entries []Entry
	if s.Before != nil && !log.Holds(s.Before.Source) {
		entries = append(entries, Entry{
			Time: s.Time.UTC(), Found: true, Difference: log.Since(s.Before),
			Sum: Hash(s.Before.Source), Text: string(s.Before.Source),
		})
		log = &Log{Entries: entries}
	}
	if log.Holds(s.After.Source) {
		return entries
	}
	return append(entries, Entry{
		Time: s.Time.UTC(), Author: s.Author, Note: s.Note, Difference: s.difference(),
		Sum: Hash(s.After.Source), Text: string(s.After.Source),
	})
}

// difference is what the save did to the scenario it set out from.
func (s Saved) difference() Difference {
	from := s.Before
	if from == nil {
		from = s.Origin
	}
	if from == nil || from.Scenario == nil {
		return Difference{Moves: []Moved{}}
	}
	return Differ(from.Scenario, s.After.Scenario)
}

// Since is what differs between the newest entry and a file; nothing where there is no
// entry to compare with, or where one of the two is not a scenario.
func (l *Log) Since(file *File) Difference {
	nothing := Difference{Moves: []Moved{}}
	last, ok := l.Last()
	if !ok || file.Scenario == nil {
		return nothing
	}
	before, err := Parse(file.Path, []byte(last.Text), file.dir)
	if err != nil {
		return nothing
	}
	return Differ(before.Scenario, file.Scenario)
}

// openLog opens a log for this process alone and says how long it is.
func openLog(at string) (*os.File, int64, error) {
	flags := os.O_RDWR | os.O_CREATE | os.O_APPEND | syscall.O_NONBLOCK | syscall.O_NOCTTY | syscall.O_NOFOLLOW
	f, err := os.OpenFile(at, flags, modeBeside(at))
	if err != nil {
		return nil, 0, err
	}
	size, err := claimLog(f)
	if err != nil {
		_ = f.Close() // nothing was written
		return nil, 0, err
	}
	return f, size, nil
}

// modeBeside is the mode of a new log: whoever may not read the scenario may not read what
// was done to it.
func modeBeside(at string) fs.FileMode {
	info, err := os.Stat(strings.TrimSuffix(at, logEnding))
	if err != nil {
		return 0o600
	}
	return info.Mode().Perm() | 0o200
}

func claimLog(f *os.File) (int64, error) {
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	if !info.Mode().IsRegular() {
		return 0, errors.New(kindOf(info.Mode()) + ", not a file")
	}
	if err := lockLog(f); err != nil {
		return 0, err
	}
	if info, err = f.Stat(); err != nil { // another brim may have added to it meanwhile
		return 0, err
	}
	if info.Size() > maxLog {
		return 0, errors.New("larger than " + inMiB(maxLog) + "; move it away to begin a new one")
	}
	return info.Size(), nil
}

// Another brim holds the lock for as long as an entry takes to write.
const (
	lockTries = 200
	lockPause = 10 * time.Millisecond
)

// lockLog waits for a log for a moment, not for ever: whoever holds the lock may hang.
func lockLog(f *os.File) error {
	for range lockTries {
		err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil || !errors.Is(err, syscall.EWOULDBLOCK) {
			return nil // where locks are not supported there is none
		}
		time.Sleep(lockPause)
	}
	return errors.New("another program keeps it locked")
}

// addLines appends entries at once, and takes back what did not get through whole.
func addLines(f *os.File, data []byte, entries []Entry) error {
	var text []byte
	if len(data) > 0 && data[len(data)-1] != '\n' {
		text = append(text, '\n') // a save that broke off must not spoil the next one
	}
	for _, entry := range entries {
		line, err := entry.line()
		if err != nil {
			return err
		}
		text = append(text, line...)
	}
	if len(entries) == 0 {
		return nil
	}
	_, err := f.Write(text)
	if err == nil {
		err = f.Sync()
	}
	if err != nil {
		_ = f.Truncate(int64(len(data)))
	}
	return err
}
