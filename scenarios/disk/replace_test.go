package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brim/scenarios/disktest"
)

// failingDisk lets the n-th call fail, and with crash all calls from then on, as when
// the program was killed there. A failing write has written half.
type failingDisk struct {
	OS
	failAt int
	crash  bool
	calls  []string
}

var errFault = errors.New("injected fault")

func (d *failingDisk) fails(call string) bool {
	d.calls = append(d.calls, call)
	return len(d.calls) == d.failAt || d.crash && len(d.calls) > d.failAt
}

func (d *failingDisk) Create(folder string) (*os.File, error) {
	if d.fails("create") {
		return nil, errFault
	}
	return d.OS.Create(folder)
}

func (d *failingDisk) Write(f *os.File, data []byte) error {
	if d.fails("write") {
		return errors.Join(errFault, d.OS.Write(f, data[:len(data)/2]))
	}
	return d.OS.Write(f, data)
}

func (d *failingDisk) Own(f *os.File, old fs.FileInfo) error {
	if d.fails("own") {
		return errFault
	}
	return d.OS.Own(f, old)
}

func (d *failingDisk) Chmod(f *os.File, mode fs.FileMode) error {
	if d.fails("chmod") {
		return errFault
	}
	return d.OS.Chmod(f, mode)
}

func (d *failingDisk) Sync(f *os.File) error {
	if d.fails("sync") {
		return errFault
	}
	return d.OS.Sync(f)
}

func (d *failingDisk) Close(f *os.File) error {
	if err := d.OS.Close(f); d.fails("close") || err != nil {
		return errFault
	}
	return nil
}

func (d *failingDisk) Rename(from, to string) error {
	if d.fails("rename") {
		return errFault
	}
	return d.OS.Rename(from, to)
}

func (d *failingDisk) Remove(path string) error {
	if d.fails("remove") {
		return errFault
	}
	return d.OS.Remove(path)
}

func (d *failingDisk) SyncFolder(folder string) error {
	if d.fails("syncFolder") {
		return errFault
	}
	return d.OS.SyncFolder(folder)
}

// saveOn saves on a disk of its own.
func saveOn(system System, path string, data []byte, options Options) error {
	return Save(system, path, data, options, func(_ string, replace func() error) error { return replace() })
}

// TestSaveWithEveryCallFailing holds for each call of a save that the file is the old
// or the new one, whole, that the error says which, and that nothing lies about.
func TestSaveWithEveryCallFailing(t *testing.T) {
	const old, text = "old text\n", "a new and longer text\n"
	whole := &failingDisk{}
	path := filepath.Join(t.TempDir(), "plan.toml")
	disktest.Write(t, path, old, 0o640)
	if err := saveOn(whole, path, []byte(text), Options{Base: []byte(old)}); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(whole.calls, " "); got != "create write own chmod sync close rename syncFolder" {
		t.Fatalf("calls: %s", got)
	}
	for n, call := range whole.calls {
		for _, crash := range []bool{false, true} {
			path := filepath.Join(t.TempDir(), "plan.toml")
			disktest.Write(t, path, old, 0o640)
			err := saveOn(&failingDisk{failAt: n + 1, crash: crash}, path, []byte(text), Options{Base: []byte(old)})
			got := disktest.Read(t, path)
			var unsure *UnsureError
			switch {
			case call == "own" && !crash: // another owner is no reason not to save
				if err != nil || got != text {
					t.Errorf("%s: %v, file %q", call, err, got)
				}
			case call == "syncFolder":
				if !errors.As(err, &unsure) || got != text {
					t.Errorf("%s: %v, file %q", call, err, got)
				}
			default:
				if !errors.Is(err, errFault) || got != old || !strings.Contains(err.Error(), "plan.toml: not saved: injected fault") {
					t.Errorf("%s: %v, file %q", call, err, got)
				}
			}
			if left := names(t, filepath.Dir(path)); !crash && left != "plan.toml" {
				t.Errorf("%s left %s", call, left)
			}
		}
	}
}

func TestUnkeptGroupGetsNoMoreThanEverybody(t *testing.T) {
	for mode, want := range map[fs.FileMode]fs.FileMode{0o640: 0o600, 0o664: 0o644, 0o660: 0o600, 0o644: 0o644, 0o604: 0o604} {
		path := filepath.Join(t.TempDir(), "plan.toml")
		disktest.Write(t, path, "old", mode)
		const own = 3
		if err := saveOn(&failingDisk{failAt: own}, path, []byte("new"), Options{Base: []byte("old")}); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode() != want {
			t.Errorf("%v became %v, want %v", mode, info.Mode(), want)
		}
	}
}

func TestSaveSeesAChangeWhileItWrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.toml")
	disktest.Write(t, path, "old", 0o644)
	err := saveOn(meddlingDisk{path: path, t: t}, path, []byte("new"), Options{Base: []byte("old")})
	var changed *ChangedError
	if !errors.As(err, &changed) || strings.Count(err.Error(), "not saved") != 1 {
		t.Errorf("got %v", err)
	}
	if disktest.Read(t, path) != "theirs" || names(t, filepath.Dir(path)) != "plan.toml" {
		t.Error("the other program's text is gone, or a temporary file left")
	}
}

// meddlingDisk is a disk on which another program writes the target during a save.
type meddlingDisk struct {
	OS
	path string
	t    *testing.T
}

func (d meddlingDisk) Sync(f *os.File) error {
	disktest.Write(d.t, d.path, "theirs", 0o644)
	return d.OS.Sync(f)
}
