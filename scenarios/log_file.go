package scenarios

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// errLogBusy says that another program holds the lock of a log.
var errLogBusy = errors.New("another program keeps its log locked; try again")

// logFile is a log that this process alone adds to.
type logFile struct {
	f    *os.File
	size int64 // what it held when it was opened
	data []byte
}

// openLog opens a log for this process alone and reads it.
func openLog(at string) (*logFile, error) {
	flags := os.O_RDWR | os.O_CREATE | os.O_APPEND | syscall.O_NONBLOCK | syscall.O_NOCTTY | syscall.O_NOFOLLOW
	f, err := os.OpenFile(at, flags, modeBeside(at))
	if err != nil {
		return nil, err
	}
	size, err := claimLog(f)
	var data []byte
	if err == nil {
		data, err = io.ReadAll(io.NewSectionReader(f, 0, size))
	}
	if err != nil {
		_ = f.Close() // nothing was written
		return nil, err
	}
	return &logFile{f: f, size: size, data: data}, nil
}

// add appends lines at once and has them on disk when it returns; what did not get through
// whole is taken back.
func (l *logFile) add(text []byte) error {
	if len(text) == 0 {
		return nil
	}
	if len(l.data) > 0 && l.data[len(l.data)-1] != '\n' {
		text = append([]byte{'\n'}, text...) // a save that broke off must not spoil the next one
	}
	_, err := l.f.Write(text)
	if err == nil {
		err = l.f.Sync()
	}
	if err == nil && len(l.data) == 0 {
		err = osDisk{}.syncFolder(folderOf(l.f.Name()))
	}
	if err != nil {
		_ = l.f.Truncate(int64(len(l.data)))
		return err
	}
	l.data = append(l.data, text...)
	return nil
}

// takeBack makes the log what it was when it was opened. Where that fails, what was added
// stays unconfirmed.
func (l *logFile) takeBack() { _ = l.f.Truncate(l.size) }

// close gives the log back to others. All that was added is on disk.
func (l *logFile) close() { _ = l.f.Close() }

// modeBeside is the mode of a new log: whoever may not read the scenario may not read what
// was done to it.
func modeBeside(at string) fs.FileMode {
	info, err := os.Stat(strings.TrimSuffix(at, logEnding))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return newFileMode &^ umask // as the scenario will have it
	case err != nil:
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
	if !locked(f) {
		return 0, errLogBusy
	}
	if info, err = f.Stat(); err != nil { // another brim may have added to it meanwhile
		return 0, err
	}
	if info.Size() > maxLog {
		return 0, errors.New("larger than " + inMiB(maxLog) + "; move it away to begin a new one")
	}
	return info.Size(), nil
}
