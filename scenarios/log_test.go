package scenarios

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"brim/scenarios/disk"
	"brim/scenarios/disktest"
)

var someTime = time.Date(2027, 3, 4, 5, 6, 7, 0, time.UTC)

// onDisk is a built-in in a file of its own.
func onDisk(t *testing.T) *File {
	t.Helper()
	builtin, err := LoadBuiltin("first-csm")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "plan.toml")
	if err := os.WriteFile(path, builtin.Source, 0o600); err != nil {
		t.Fatal(err)
	}
	return loaded(t, path)
}

func loaded(t *testing.T, path string) *File {
	t.Helper()
	file, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// withHeads saves a file with so many CSMs, as brim does, and notes it in the log.
func withHeads(t *testing.T, file *File, heads float64) *File {
	t.Helper()
	s := file.Scenario.Clone()
	s.CSM.Heads = heads
	edited, err := file.Edit(s)
	if err != nil {
		t.Fatal(err)
	}
	remark := Remark{Origin: file, Author: "Nina", Note: fmt.Sprint(heads)}
	if err := SaveLogged(edited, disk.Options{Base: file.Source, Now: someTime}, remark); err != nil {
		t.Fatal(err)
	}
	return edited
}

func logOf(t *testing.T, path string) *Log {
	t.Helper()
	log, err := ReadLog(path)
	if err != nil {
		t.Fatal(err)
	}
	return log
}

func TestLogHasNoGaps(t *testing.T) {
	file := withHeads(t, onDisk(t), 13)
	text := strings.Replace(string(file.Source), "heads = 13", "heads = 15", 1)
	if err := os.WriteFile(file.Path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	file = withHeads(t, loaded(t, file.Path), 6)

	type said struct {
		Found bool
		Moves []Moved
	}
	var got []said
	for _, entry := range logOf(t, file.Path).Entries {
		got = append(got, said{entry.Found, entry.Moves})
	}
	want := []said{
		{Found: true, Moves: []Moved{}},
		{Moves: []Moved{{"csm.heads", "1", "13"}}},
		{Found: true, Moves: []Moved{{"csm.heads", "13", "15"}}},
		{Moves: []Moved{{"csm.heads", "15", "6"}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestLogOutlivesABrokenLine(t *testing.T) {
	file := withHeads(t, onDisk(t), 13)
	log := logOf(t, file.Path)
	data, err := os.ReadFile(log.Path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(log.Path, data[:len(data)-20], 0o600); err != nil { // power was cut
		t.Fatal(err)
	}
	withHeads(t, file, 4)
	log = logOf(t, file.Path)
	last, _ := log.Last()
	if log.Broken != 1 || last.Note != "4" || len(log.Entries) != 3 {
		t.Errorf("%d broken lines, %d entries, the last %q", log.Broken, len(log.Entries), last.Note)
	}
}

func TestLogOfManyAtOnce(t *testing.T) {
	defer func(before time.Duration) { disk.Patience = before }(disk.Patience)
	disk.Patience = time.Minute
	file := onDisk(t)
	var wait sync.WaitGroup
	for n := range 20 {
		s := file.Scenario.Clone()
		s.CSM.Heads = float64(100 + n)
		edited, err := file.Edit(s)
		if err != nil {
			t.Fatal(err)
		}
		wait.Go(func() {
			remark := Remark{Origin: file, Author: fmt.Sprint(100 + n)}
			if err := SaveLogged(edited, disk.Options{Overwrite: true, Now: someTime}, remark); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	log := logOf(t, file.Path)
	if len(log.Entries) != 21 || log.Broken != 0 {
		t.Fatalf("%d entries and %d broken lines of 21", len(log.Entries), log.Broken)
	}
	before := "1"
	for _, entry := range log.Entries[1:] {
		if diff := cmp.Diff([]Moved{{"csm.heads", before, entry.Author}}, entry.Moves); diff != "" || entry.Found || entry.Unconfirmed {
			t.Errorf("found %t, unconfirmed %t, by %s: %s", entry.Found, entry.Unconfirmed, entry.Author, diff)
		}
		before = entry.Author
	}
	if disktest.Read(t, file.Path) != log.Entries[20].Text {
		t.Error("the last entry is not what the file holds")
	}
}

func TestLogRestores(t *testing.T) {
	file := withHeads(t, onDisk(t), 13)
	first := logOf(t, file.Path).Entries[0]
	for _, now := range []string{"not TOML [", string(file.Source)} {
		if err := os.WriteFile(file.Path, []byte(now), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, _, err := Restore(file.Path, first, disk.Options{Now: someTime}, Remark{}); err != nil {
			t.Fatal(err)
		}
		if text, _ := os.ReadFile(file.Path); string(text) != first.Text {
			t.Errorf("restored over %.12q: %.40q", now, text)
		}
	}
	var kept bool
	for _, entry := range logOf(t, file.Path).Entries {
		kept = kept || entry.Text == "not TOML [" && entry.Invalid
	}
	if !kept {
		t.Error("what the restoring replaced is not in the log")
	}
	if err := os.Remove(file.Path); err != nil {
		t.Fatal(err)
	}
	if before, _, err := Restore(file.Path, first, disk.Options{}, Remark{}); err != nil || before != nil {
		t.Errorf("restoring a file that is gone: before %v, %v", before, err)
	}
}

func TestLogRefusesWhatIsNoLog(t *testing.T) {
	for name, place := range map[string]func(path string) error{
		"a pipe":          makePipe,
		"a folder":        func(path string) error { return os.Mkdir(path, 0o700) },
		"a symbolic link": func(path string) error { return os.Symlink("/dev/null", path) },
		"too large": func(path string) error {
			return os.WriteFile(path, nil, 0o600)
		},
	} {
		t.Run(name, func(t *testing.T) {
			file := onDisk(t)
			path, err := LogPath(file.Path)
			if err == nil {
				err = place(path)
			}
			if err == nil && name == "too large" {
				err = os.Truncate(path, maxLog+1)
			}
			if errors.Is(err, errors.ErrUnsupported) {
				t.Skip(err)
			}
			if err != nil {
				t.Fatal(err)
			}
			err = SaveLogged(file, disk.Options{Base: file.Source}, Remark{})
			if !errors.As(err, new(*UnloggedError)) || !strings.Contains(err.Error(), "saved, but ") {
				t.Errorf("got %v", err)
			}
			if log, err := ReadLog(file.Path); err == nil {
				t.Errorf("it is read: %+v", log)
			}
		})
	}
}

// TestLogIsBesideTheFile follows symbolic links: both names have one log.
func TestLogIsBesideTheFile(t *testing.T) {
	file := onDisk(t)
	link := filepath.Join(t.TempDir(), "link.toml")
	if err := os.Symlink(file.Path, link); err != nil {
		t.Fatal(err)
	}
	moved, err := file.Moved(link)
	if err != nil {
		t.Fatal(err)
	}
	if err := SaveLogged(moved, disk.Options{Base: file.Source}, Remark{}); err != nil {
		t.Fatal(err)
	}
	log := logOf(t, file.Path)
	if len(log.Entries) != 1 {
		t.Errorf("%d entries beside the file", len(log.Entries))
	}
	if info, err := os.Stat(log.Path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the log of a private file: %v, %v", info, err)
	}
}

func TestDifferSaysWhatCameAndWent(t *testing.T) {
	from, err := LoadBuiltin("first-pods")
	if err != nil {
		t.Fatal(err)
	}
	to := from.Scenario.Clone()
	to.Tiers[0].Name = "Uppermost"
	to.CSM.Heads++
	diff := Differ(from.Scenario, to)
	if len(diff.Structure) != 1 || len(diff.Moves) != 1 || len(diff.Lines()) != 2 {
		t.Errorf("difference %+v", diff)
	}
}

func FuzzLog(f *testing.F) {
	entry := Entry{Time: someTime, Author: "Nina", Difference: Difference{Moves: []Moved{{"csm.heads", "1", "2"}}}, Sum: disk.Hash([]byte("x")), Text: "x"}
	line, err := entry.line()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(line)
	f.Add(append(line[:20:20], '\n'))
	f.Fuzz(func(t *testing.T, data []byte) {
		log := parseLog("x", data)
		for _, entry := range log.Entries {
			again, err := entry.line()
			if err != nil || len(parseLog("x", again).Entries) != 1 {
				t.Errorf("an entry does not survive: %v", err)
			}
		}
	})
}
