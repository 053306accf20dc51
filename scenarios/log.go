package scenarios

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"brim/scenarios/disk"
	"brim/scenarios/text"
)

// Entry is one state of a scenario file, as the log beside it keeps it: one line of JSON.
type Entry struct {
	Time       time.Time `json:"time"`
	Author     string    `json:"author,omitempty"` // who saved it; empty where nobody says
	Note       string    `json:"note,omitempty"`   // why
	Found      bool      `json:"found,omitempty"`  // another program made it: a save found it there
	Difference           // since the entry before

	// Unconfirmed is a save of which the log does not say that it came to its end: the
	// program was ended during it, or is still at it. Nothing is compared with it.
	Unconfirmed bool `json:"unconfirmed,omitempty"`
	// Invalid is a text that another program made and that is no scenario.
	Invalid bool `json:"invalid,omitempty"`

	Sum  string `json:"sum"`  // [Hash] of Text
	Text string `json:"text"` // the whole file, so that it can be restored
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
	target, err := disk.FollowLinks(path)
	if err != nil {
		return "", err
	}
	return target + logEnding, nil
}

// confirmation is the line behind the entry of a save that came to its end.
type confirmation struct {
	Confirms string `json:"confirms"` // the Sum of that entry
}

// ReadLog reads the log of a scenario file. A file without one has an empty log. Lines
// that cannot be read are counted and left out. A symbolic link in the log's place is refused, as
// a save refuses it: what it leads to was never written as this file's log. A last save that the log does not confirm
// is confirmed by the file where that holds it.
func ReadLog(path string) (*Log, error) {
	logPath, err := LogPath(path)
	if err != nil {
		return nil, logError(path, "read", err)
	}
	data, err := disk.ReadOwn(logPath, maxLog)
	if errors.Is(err, fs.ErrNotExist) {
		return &Log{Path: logPath}, nil
	}
	if err != nil {
		return nil, logError(logPath, "read", err)
	}
	log := parseLog(logPath, data)
	if text, err := disk.ReadRegular(path, MaxFile); err == nil {
		log.settle(text)
	}
	return log, nil
}

// settle confirms the last save by what the file holds, and reports whether it did.
func (l *Log) settle(text []byte) bool {
	return l.confirm(disk.Hash(text))
}

// confirm confirms the last save if it is of this sum and not confirmed yet.
func (l *Log) confirm(sum string) bool {
	if n := len(l.Entries); n > 0 && l.Entries[n-1].Unconfirmed && l.Entries[n-1].Sum == sum {
		l.Entries[n-1].Unconfirmed = false
		return true
	}
	return false
}

func parseLog(path string, data []byte) *Log {
	log := &Log{Path: path}
	for line := range bytes.Lines(data) {
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			continue
		}
		var entry Entry
		var end confirmation
		if json.Unmarshal(line, &end) == nil && end.Confirms != "" {
			log.confirm(end.Confirms)
			continue
		}
		if json.Unmarshal(line, &entry) != nil || entry.Sum != disk.Hash([]byte(entry.Text)) {
			log.Broken++
			continue
		}
		log.Entries = append(log.Entries, entry)
	}
	return log
}

// Last is the newest entry that is confirmed; false where there is none.
func (l *Log) Last() (Entry, bool) {
	for _, entry := range slices.Backward(l.Entries) {
		if !entry.Unconfirmed {
			return entry, true
		}
	}
	return Entry{}, false
}

// Holds reports whether the newest confirmed entry is of this text.
func (l *Log) Holds(text []byte) bool {
	last, ok := l.Last()
	return ok && last.Sum == disk.Hash(text)
}

// line is the entry as the log's file has it.
func (e Entry) line() ([]byte, error) { return lineOf(e) }

func lineOf(v any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(v) // ends the line
	return b.Bytes(), err
}

func logError(path, verb string, err error) error {
	return fmt.Errorf("%s: log not %s: %w", text.Visible(path), verb, disk.Reason(err))
}
