package scenarios

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// failingDisk lets the n-th call fail, and with crash all calls from then on, as when
// the program was killed there. A failing write has written half.
type failingDisk struct {
	osDisk
	failAt int
	crash  bool
	calls  []string
}

var errFault = errors.New("injected fault")

func (d *failingDisk) fails(call string) bool {
	d.calls = append(d.calls, call)
	return len(d.calls) == d.failAt || d.crash && len(d.calls) > d.failAt
}

func (d *failingDisk) create(folder string) (*os.File, error) {
	if d.fails("create") {
		return nil, errFault
	}
	return d.osDisk.create(folder)
}

func (d *failingDisk) write(f *os.File, data []byte) error {
	if d.fails("write") {
		return errors.Join(errFault, d.osDisk.write(f, data[:len(data)/2]))
	}
	return d.osDisk.write(f, data)
}

func (d *failingDisk) own(f *os.File, old fs.FileInfo) error {
	if d.fails("own") {
		return errFault
	}
	return d.osDisk.own(f, old)
}

func (d *failingDisk) chmod(f *os.File, mode fs.FileMode) error {
	if d.fails("chmod") {
		return errFault
	}
	return d.osDisk.chmod(f, mode)
}

func (d *failingDisk) sync(f *os.File) error {
	if d.fails("sync") {
		return errFault
	}
	return d.osDisk.sync(f)
}

func (d *failingDisk) close(f *os.File) error {
	if err := d.osDisk.close(f); d.fails("close") || err != nil {
		return errFault
	}
	return nil
}

func (d *failingDisk) rename(from, to string) error {
	if d.fails("rename") {
		return errFault
	}
	return d.osDisk.rename(from, to)
}

func (d *failingDisk) remove(path string) error {
	if d.fails("remove") {
		return errFault
	}
	return d.osDisk.remove(path)
}

func (d *failingDisk) syncFolder(folder string) error {
	if d.fails("syncFolder") {
		return errFault
	}
	return d.osDisk.syncFolder(folder)
}

// TestSaveWithEveryCallFailing holds for each call of a save that the file is the old
// or the new one, whole, that the error says which, and that nothing lies about.
func TestSaveWithEveryCallFailing(t *testing.T) {
	const old, text = "old text\n", "a new and longer text\n"
	whole := &failingDisk{}
	path := filepath.Join(t.TempDir(), "plan.toml")
	write(t, path, old, 0o640)
	if err := save(whole, path, []byte(text), SaveOptions{Base: []byte(old)}); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(whole.calls, " "); got != "create write own chmod sync close rename syncFolder" {
		t.Fatalf("calls: %s", got)
	}
	for n, call := range whole.calls {
		for _, crash := range []bool{false, true} {
			path := filepath.Join(t.TempDir(), "plan.toml")
			write(t, path, old, 0o640)
			err := save(&failingDisk{failAt: n + 1, crash: crash}, path, []byte(text), SaveOptions{Base: []byte(old)})
			got := slurp(t, path)
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
	for was, want := range map[fs.FileMode]fs.FileMode{0o640: 0o600, 0o664: 0o644, 0o660: 0o600, 0o644: 0o644, 0o604: 0o604} {
		path := filepath.Join(t.TempDir(), "plan.toml")
		write(t, path, "old", was)
		const own = 3
		if err := save(&failingDisk{failAt: own}, path, []byte("new"), SaveOptions{Base: []byte("old")}); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode() != want {
			t.Errorf("%v became %v, want %v", was, info.Mode(), want)
		}
	}
}

func TestSaveSeesAChangeWhileItWrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.toml")
	write(t, path, "old", 0o644)
	err := save(meddlingDisk{path: path, t: t}, path, []byte("new"), SaveOptions{Base: []byte("old")})
	var changed *ChangedError
	if !errors.As(err, &changed) || strings.Count(err.Error(), "not saved") != 1 {
		t.Errorf("got %v", err)
	}
	if slurp(t, path) != "theirs" || names(t, filepath.Dir(path)) != "plan.toml" {
		t.Error("the other program's text is gone, or a temporary file left")
	}
}

// meddlingDisk is a disk on which another program writes the target during a save.
type meddlingDisk struct {
	osDisk
	path string
	t    *testing.T
}

func (d meddlingDisk) sync(f *os.File) error {
	write(d.t, d.path, "theirs", 0o644)
	return d.osDisk.sync(f)
}
