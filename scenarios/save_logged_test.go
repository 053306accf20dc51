package scenarios

import (
	"errors"
	"os"
	"testing"
)

// endingDisk ends the program, as kill -9 does, at its first rename: before it, or right
// after it.
type endingDisk struct {
	osDisk
	after bool
}

type programEnd struct{}

func (d endingDisk) rename(from, to string) error {
	if d.after {
		if err := d.osDisk.rename(from, to); err != nil {
			return err
		}
	}
	panic(programEnd{})
}

// withHeadsOn is what a save of so many CSMs would write, on a disk of its own.
func withHeadsOn(t *testing.T, d disk, file *File, heads float64, author string) (*File, error) {
	t.Helper()
	s := file.Scenario.Clone()
	s.CSM.Heads = heads
	edited, err := file.Edit(s)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if end := recover(); end != nil && end != (programEnd{}) {
			panic(end)
		}
	}()
	return edited, saveLogged(d, edited, SaveOptions{Base: file.Source, Now: someTime}, Remark{Origin: file, Author: author})
}

// TestSaveEndedBeforeTheRename keeps who was at it, as a save that is not confirmed and
// that no later one is compared with.
func TestSaveEndedBeforeTheRename(t *testing.T) {
	file := withHeads(t, onDisk(t), 13)
	_, _ = withHeadsOn(t, endingDisk{}, file, 20, "Olga")
	log := logOf(t, file.Path)
	cut := log.Entries[len(log.Entries)-1]
	if len(log.Entries) != 3 || !cut.Unconfirmed || cut.Author != "Olga" || !log.Holds(file.Source) {
		t.Fatalf("%d entries, the last %+v", len(log.Entries), cut)
	}
	withHeads(t, loaded(t, file.Path), 4)
	log = logOf(t, file.Path)
	last := log.Entries[len(log.Entries)-1]
	if len(log.Entries) != 4 || !log.Entries[2].Unconfirmed || last.Unconfirmed || last.Moves[0] != (Moved{"csm.heads", "13", "4"}) {
		t.Errorf("%d entries, the last %+v", len(log.Entries), last.Moves)
	}
}

// TestSaveEndedAfterTheRename is known by what the file holds, and confirmed by the next
// save.
func TestSaveEndedAfterTheRename(t *testing.T) {
	file := withHeads(t, onDisk(t), 13)
	_, _ = withHeadsOn(t, endingDisk{after: true}, file, 20, "Olga")
	log := logOf(t, file.Path)
	if last, ok := log.Last(); !ok || len(log.Entries) != 3 || last.Author != "Olga" || last.Unconfirmed {
		t.Fatalf("%d entries, the last %+v", len(log.Entries), last)
	}
	withHeads(t, loaded(t, file.Path), 4)
	for i, entry := range logOf(t, file.Path).Entries {
		if entry.Unconfirmed || entry.Found != (i == 0) {
			t.Errorf("entry %d is unconfirmed (%t) or found (%t)", i+1, entry.Unconfirmed, entry.Found)
		}
	}
}

// TestFailedSaveLeavesNoEntry lets every call of a save fail.
func TestFailedSaveLeavesNoEntry(t *testing.T) {
	for n := 1; n <= 8; n++ {
		file := withHeads(t, onDisk(t), 13)
		at := logOf(t, file.Path).Path
		before := slurp(t, at)
		edited, err := withHeadsOn(t, &failingDisk{failAt: n}, file, 20, "Olga")
		stands := slurp(t, file.Path) == string(edited.Source)
		switch last, _ := logOf(t, file.Path).Last(); {
		case stands && (last.Author != "Olga" || last.Text != string(edited.Source)):
			t.Errorf("call %d: saved by %q, %v", n, last.Author, err)
		case !stands && (err == nil || slurp(t, at) != before):
			t.Errorf("call %d: %v, and the log has changed", n, err)
		}
	}
}

// TestSaveWaitsForItsLog does not save what it could not tell of.
func TestSaveWaitsForItsLog(t *testing.T) {
	lockTries = 1
	defer func() { lockTries = 200 }()
	file := withHeads(t, onDisk(t), 13)
	other, err := os.Open(logOf(t, file.Path).Path)
	if err != nil || !locked(other) {
		t.Fatal(err)
	}
	if _, err := withHeadsOn(t, osDisk{}, file, 20, "Olga"); !errors.Is(err, errLogBusy) || slurp(t, file.Path) != string(file.Source) {
		t.Errorf("got %v", err)
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := withHeadsOn(t, osDisk{}, file, 20, "Olga"); err != nil {
		t.Error(err)
	}
}
