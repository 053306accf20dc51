package scenarios

import (
	"errors"
	"io/fs"
	"os"
	"testing"

	"brim/scenarios/disk"
	"brim/scenarios/disktest"
)

// endingDisk ends the program, as kill -9 does, at its first rename: before it, or right
// after it.
type endingDisk struct {
	disk.OS
	after bool
}

type programEnd struct{}

func (d endingDisk) Rename(from, to string) error {
	if d.after {
		if err := d.OS.Rename(from, to); err != nil {
			return err
		}
	}
	panic(programEnd{})
}

// withHeadsOn is what a save of so many CSMs would write, on a disk of its own.
func withHeadsOn(t *testing.T, system disk.System, file *File, heads float64, author string) (*File, error) {
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
	return edited, saveLogged(system, edited, disk.Options{Base: file.Source, Now: someTime}, Remark{Origin: file, Author: author})
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
		path := logOf(t, file.Path).Path
		before := disktest.Read(t, path)
		edited, err := withHeadsOn(t, &failingDisk{failAt: n}, file, 20, "Olga")
		stands := disktest.Read(t, file.Path) == string(edited.Source)
		switch last, _ := logOf(t, file.Path).Last(); {
		case stands && (last.Author != "Olga" || last.Text != string(edited.Source)):
			t.Errorf("call %d: saved by %q, %v", n, last.Author, err)
		case !stands && (err == nil || disktest.Read(t, path) != before):
			t.Errorf("call %d: %v, and the log has changed", n, err)
		}
	}
}

// TestSaveWaitsForItsLog does not save what it could not tell of.
func TestSaveWaitsForItsLog(t *testing.T) {
	before := disk.Patience
	disk.Patience = 0
	defer func() { disk.Patience = before }()
	file := withHeads(t, onDisk(t), 13)
	other, err := disk.OpenJournal(logOf(t, file.Path).Path, file.Path, maxLog)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := withHeadsOn(t, disk.OS{}, file, 20, "Olga"); !errors.Is(err, disk.ErrJournalBusy) || disktest.Read(t, file.Path) != string(file.Source) {
		t.Errorf("got %v", err)
	}
	other.Close()
	if _, err := withHeadsOn(t, disk.OS{}, file, 20, "Olga"); err != nil {
		t.Error(err)
	}
}

// failingDisk lets its n-th call fail.
type failingDisk struct {
	disk.OS
	failAt, calls int
}

var errFault = errors.New("injected fault")

// try counts a call and makes it, if it is not the one that fails.
func (d *failingDisk) try(call func() error) error {
	if d.calls++; d.calls == d.failAt {
		return errFault
	}
	return call()
}

func (d *failingDisk) Create(folder string) (f *os.File, err error) {
	err = d.try(func() (err error) { f, err = d.OS.Create(folder); return err })
	return f, err
}

func (d *failingDisk) Write(f *os.File, data []byte) error {
	return d.try(func() error { return d.OS.Write(f, data) })
}

func (d *failingDisk) Own(f *os.File, old fs.FileInfo) error {
	return d.try(func() error { return d.OS.Own(f, old) })
}

func (d *failingDisk) Chmod(f *os.File, mode fs.FileMode) error {
	return d.try(func() error { return d.OS.Chmod(f, mode) })
}

func (d *failingDisk) Sync(f *os.File) error { return d.try(func() error { return d.OS.Sync(f) }) }

func (d *failingDisk) Close(f *os.File) error {
	return errors.Join(d.OS.Close(f), d.try(func() error { return nil }))
}

func (d *failingDisk) Rename(from, to string) error {
	return d.try(func() error { return d.OS.Rename(from, to) })
}

func (d *failingDisk) SyncFolder(folder string) error {
	return d.try(func() error { return d.OS.SyncFolder(folder) })
}
