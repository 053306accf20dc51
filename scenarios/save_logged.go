package scenarios

import (
	"errors"
	"io/fs"
	"os"

	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// SaveLogged saves a file at its path as [disk.Save] does, and notes it in the log beside it.
// Nothing comes between the two: the log is locked all the while, and holds the entry, as
// one to be confirmed, before the file is replaced. So wherever the program is ended, the
// log tells the save with its author and note, and the file tells whether it was done.
//
// A save that fails leaves the log as it was. A log that another program keeps locked is a
// reason not to save; one that cannot be written is not, and is said by an
// [*UnloggedError].
//
// A file that belongs to the scenario, or to that from which it was made, is never replaced,
// whatever the options say: the error is an [*OwnFileError].
//
// Beside a new file that names its schema that stands too, so that editors find it.
func SaveLogged(after *File, options disk.Options, remark Remark) error {
	if err := refuseOwn(after, remark.Origin); err != nil {
		return err
	}
	_, missing := os.Lstat(after.Path)
	err := saveLogged(disk.OS{}, after, options, remark)
	if errors.Is(missing, fs.ErrNotExist) && (err == nil || errors.As(err, new(*UnloggedError))) {
		putSchema(after)
	}
	return err
}

func saveLogged(system disk.System, after *File, options disk.Options, remark Remark) error {
	entry := logged{Remark: remark, after: after, time: options.Now}
	return disk.Save(system, after.Path, after.Source, options, entry.around)
}

// around replaces the target between an entry and its confirmation.
func (s logged) around(target string, replace func() error) error {
	path := target + logEnding
	file, err := disk.OpenJournal(path, target, maxLog)
	if errors.Is(err, disk.ErrJournalBusy) {
		return err
	}
	if err != nil {
		return unlogged(path, err, replace())
	}
	defer file.Close()
	s.before = s.found(target)
	text, end, err := s.text(parseLog(path, file.Text()))
	if err == nil {
		err = file.Add(text)
	}
	if err != nil {
		return unlogged(path, err, replace())
	}
	if err := replace(); err != nil {
		if !errors.As(err, new(*disk.UnsureError)) { // then the file will tell
			file.TakeBack()
		}
		return err
	}
	return unlogged(path, file.Add(end), nil)
}

// unlogged says what became of a save and its log. What became of the file comes first.
func unlogged(path string, log, save error) error {
	if save != nil || log == nil {
		return save
	}
	return &UnloggedError{Log: path, Cause: log}
}

// found is what a save will replace: the file it was made from, where that is still there,
// or else whatever is. One that is not a scenario has a text alone.
func (s logged) found(target string) *File {
	source, err := disk.ReadRegular(target, MaxFile)
	if err != nil {
		return nil
	}
	if s.Origin != nil && s.Origin.Path != "" && string(s.Origin.Source) == string(source) {
		return s.Origin
	}
	before, err := Parse(s.after.Path, source, s.after.dir)
	if err != nil {
		return &File{Path: s.after.Path, Source: source}
	}
	return before
}

// text is what goes into the log before the file is replaced, and what confirms it.
func (s logged) text(log *Log) (begin, end []byte, err error) {
	if s.before != nil && log.settle(s.before.Source) {
		begin, err = lineOf(confirmation{disk.Hash(s.before.Source)})
	}
	for _, entry := range s.lines(log) {
		line, failed := entry.line()
		if failed != nil {
			return nil, nil, failed
		}
		begin = append(begin, line...)
		if entry.Unconfirmed {
			end, err = lineOf(confirmation{entry.Sum})
		}
	}
	return begin, end, err
}

// UnloggedError says that the file was saved, and that its log lacks the save or does not
// confirm it.
type UnloggedError struct {
	Log   string // path of the log
	Cause error
}

// Error says what stands and what does not.
func (e *UnloggedError) Error() string {
	return "saved, but " + text.Visible(e.Log) + ": log not written: " + disk.Reason(e.Cause).Error()
}

// Unwrap is what went wrong with the log.
func (e *UnloggedError) Unwrap() error { return e.Cause }

// Spoken says that the error tells by itself what became of the file.
func (*UnloggedError) Spoken() {}
