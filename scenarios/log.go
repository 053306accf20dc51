package scenarios

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"time"
)

// Entry is one state of a scenario file, as the log beside it keeps it: one line of JSON.
type Entry struct {
	Time       time.Time `json:"time"`
	Author     string    `json:"author,omitempty"` // who saved it; empty where nobody says
	Note       string    `json:"note,omitempty"`   // why
	Found      bool      `json:"found,omitempty"`  // another program made it: a save found it there
	Difference           // since the entry before
	Sum        string    `json:"sum"`  // [Hash] of Text
	Text       string    `json:"text"` // the whole file, so that it can be restored
}

// Log is what happened to a scenario file, the oldest entry first.
type Log struct {
	Path    string // of the log's own file
	Entries []Entry
	Broken  int // lines that cannot be read, say of a save that a power cut ended
}

// logEnding is what the name of a scenario's log adds to the scenario's.
const logEnding = ".log.jsonl"

// maxLog is the largest log that is read or added to: some ten thousand saves.
const maxLog = 64 << 20

// LogPath is where the log of a scenario file is: beside the file itself, also when the
// path is a symbolic link.
func LogPath(path string) (string, error) {
	target, err := followLinks(path)
	if err != nil {
		return "", err
	}
	return target + logEnding, nil
}

// ReadLog reads the log of a scenario file. A file without one has an empty log. Lines
// that cannot be read are counted and left out.
func ReadLog(path string) (*Log, error) {
	at, err := LogPath(path)
	if err != nil {
		return nil, logError(path, "read", err)
	}
	data, err := readRegular(at, maxLog)
	if errors.Is(err, fs.ErrNotExist) {
		return &Log{Path: at}, nil
	}
	if err != nil {
		return nil, logError(at, "read", err)
	}
	return parseLog(at, data), nil
}

func parseLog(path string, data []byte) *Log {
	log := &Log{Path: path}
	for line := range bytes.Lines(data) {
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			continue
		}
		var entry Entry
		if json.Unmarshal(line, &entry) != nil || entry.Sum != Hash([]byte(entry.Text)) {
			log.Broken++
			continue
		}
		log.Entries = append(log.Entries, entry)
	}
	return log
}

// Last is the newest entry; false where there is none.
func (l *Log) Last() (Entry, bool) {
	if len(l.Entries) == 0 {
		return Entry{}, false
	}
	return l.Entries[len(l.Entries)-1], true
}

// Holds reports whether the newest entry is of this text.
func (l *Log) Holds(text []byte) bool {
	last, ok := l.Last()
	return ok && last.Sum == Hash(text)
}

// line is the entry as the log's file has it.
func (e Entry) line() ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(e) // ends the line
	return b.Bytes(), err
}

func logError(path, verb string, err error) error {
	return fmt.Errorf("%s: log not %s: %w", visible(path), verb, plainError{reason(err), err})
}
