package disk

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brim/scenarios/disktest"
)

func TestOnlyStoredFilesAreRead(t *testing.T) {
	folder := t.TempDir()
	pipe := filepath.Join(folder, "pipe")
	odd := map[string]string{folder: "a folder, not a file"}
	if makePipe(pipe) == nil {
		odd[pipe] = "a pipe, not a file"
	}
	for _, path := range []string{"/dev/zero", "/dev/tty", "/dev/stdin/x"} {
		odd[path] = ""
	}
	// Reading the first of these would wait for the kernel to say something.
	for _, path := range []string{"/proc/kmsg", "/proc/self/stat", "/proc/self/mounts", "/sys/kernel/notes"} {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			odd[path] = "what the system makes up when it is read, not a file"
		}
	}
	for path, want := range odd {
		_, err := ReadRegular(path, 100)
		if err == nil || !strings.HasSuffix(err.Error(), want) && !os.IsPermission(err) {
			t.Errorf("%s: %v", path, err)
		}
		if start, err := ReadStart(path, 100); err == nil || len(start) > 0 {
			t.Errorf("%s begins with %q", path, start)
		}
	}
}

func TestReadingIsBounded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x")
	disktest.Write(t, path, strings.Repeat("x", 1<<20+1), 0o600)
	if _, err := ReadRegular(path, 1<<20); err == nil || !strings.HasSuffix(err.Error(), "larger than 1 MiB") {
		t.Error(err)
	}
	if data, err := ReadRegular(path, 1<<20+1); err != nil || len(data) != 1<<20+1 {
		t.Errorf("%d bytes, %v", len(data), err)
	}
	if start, err := ReadStart(path, 3); err != nil || string(start) != "xxx" {
		t.Errorf("%q, %v", start, err)
	}
}

// TestOwnFilesReplacePlantedLinks holds that a link in the place of a file of the program's
// own neither leads a write elsewhere nor is opened.
func TestOwnFilesReplacePlantedLinks(t *testing.T) {
	folder := t.TempDir()
	theirs, link := filepath.Join(folder, "plan.toml"), filepath.Join(folder, "recent")
	disktest.Write(t, theirs, "theirs", 0o644)
	if err := os.Symlink(theirs, link); err != nil {
		t.Skip(err)
	}
	if file, err := OpenOwn(link); err == nil {
		file.Close()
		t.Error("the link was opened")
	}
	if _, err := OpenJournal(link, theirs, 100); err == nil || Reason(err).Error() != "a symbolic link, not a file" {
		t.Error(err)
	}
	if err := Replace(link, []byte("own")); err != nil {
		t.Fatal(err)
	}
	if disktest.Read(t, theirs) != "theirs" || disktest.Read(t, link) != "own" {
		t.Errorf("%q, %q", disktest.Read(t, theirs), disktest.Read(t, link))
	}
}

func TestJournalIsLocked(t *testing.T) {
	defer func(before time.Duration) { Patience = before }(Patience)
	Patience = 0
	path := filepath.Join(t.TempDir(), "log")
	first, err := OpenJournal(path, path, 100)
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Add([]byte("one\n")); err != nil {
		t.Error(err)
	}
	if _, err := OpenJournal(path, path, 100); !errors.Is(err, ErrJournalBusy) {
		t.Errorf("a second one: %v", err)
	}
	first.Close()
	second, err := OpenJournal(path, path, 100)
	if err != nil || string(second.Text()) != "one\n" {
		t.Fatal(second, err)
	}
	if err := second.Add([]byte("two\n")); err != nil {
		t.Error(err)
	}
	second.TakeBack()
	second.Close()
	if got := disktest.Read(t, path); got != "one\n" {
		t.Errorf("it holds %q", got)
	}
}

// TestJournalThatGotNothing leaves nothing behind where it was begun, and stays where it was not.
func TestJournalThatGotNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log")
	for _, there := range []bool{false, true} {
		if there {
			disktest.Write(t, path, "", 0o600)
		}
		journal, err := OpenJournal(path, path, 100)
		if err != nil {
			t.Fatal(err)
		}
		if err := journal.Add([]byte("one\n")); err != nil {
			t.Error(err)
		}
		journal.TakeBack()
		journal.Close()
		if _, err := os.Stat(path); (err == nil) != there {
			t.Errorf("it was there: %v, and now: %v", there, err)
		}
	}
}
