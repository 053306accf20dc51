package scenarios

import (
	"time"

	"brim/scenarios/disk"
)

// Remark is what the log keeps of a save besides the file.
type Remark struct {
	Origin *File  // what the saved file was made from; may be nil
	Author string // may be empty
	Note   string // may be empty
}

// logged is a save on its way into a log.
type logged struct {
	Remark
	before *File // what is replaced; nil for a file that is new
	after  *File
	time   time.Time
}

// lines are the entries that a log lacks: what another program did to the file since the
// last one, so that the log has no gaps, and the save, as one to be confirmed.
func (s logged) lines(log *Log) []Entry {
	var entries []Entry
	if s.before != nil && !log.Holds(s.before.Source) {
		entries = append(entries, Entry{
			Time: s.time.UTC(), Found: true, Difference: log.Since(s.before), Invalid: s.before.Scenario == nil,
			Sum: disk.Hash(s.before.Source), Text: string(s.before.Source),
		})
		log = &Log{Entries: entries}
	}
	if log.Holds(s.after.Source) && s.before != nil {
		return entries
	}
	return append(entries, Entry{
		Time: s.time.UTC(), Author: s.Author, Note: s.Note, Difference: s.difference(), Unconfirmed: true,
		Sum: disk.Hash(s.after.Source), Text: string(s.after.Source),
	})
}

// difference is what the save does to the scenario it sets out from.
func (s logged) difference() Difference {
	from := s.before
	if from == nil {
		from = s.Origin
	}
	if from == nil || from.Scenario == nil {
		return Difference{Moves: []Moved{}}
	}
	return Differ(from.Scenario, s.after.Scenario)
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
