package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"brim/scenarios/disktest"
)

// save saves on the system's own disk.
func save(path string, data []byte, options Options) error {
	return saveOn(OS{}, path, data, options)
}

var testTime = time.Date(2027, 3, 1, 12, 0, 0, 0, time.UTC)

// names lists a folder.
func names(t testing.TB, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, entry := range entries {
		all = append(all, entry.Name())
	}
	return strings.Join(all, " ")
}

func TestSaveKeepsTheMode(t *testing.T) {
	for _, mode := range []fs.FileMode{0o600, 0o640, 0o644, 0o664, 0o666, 0o755} {
		path := filepath.Join(t.TempDir(), "plan.toml")
		disktest.Write(t, path, "old", mode)
		if err := save(path, []byte("new"), Options{Base: []byte("old")}); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil || info.Mode() != mode || disktest.Read(t, path) != "new" {
			t.Errorf("mode %v became %v, %v", mode, info.Mode(), err)
		}
		if got := names(t, filepath.Dir(path)); got != "plan.toml" {
			t.Errorf("left behind: %s", got)
		}
	}
}

func TestSaveMakesANewFileNoWiderThanItMust(t *testing.T) {
	before := umask
	defer func() { umask = before }()
	for _, test := range []struct{ mask, want fs.FileMode }{{0, 0o644}, {0o022, 0o644}, {0o077, 0o600}} {
		umask = test.mask
		path := filepath.Join(t.TempDir(), "plan.toml")
		if err := save(path, []byte("new"), Options{}); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode() != test.want {
			t.Errorf("umask %v: %v, %v", test.mask, info.Mode(), err)
		}
	}
}

// TestSaveAsks holds every case in which a save would lose something, and what makes
// it go on.
func TestSaveAsks(t *testing.T) {
	asks := func(target error) func(error) bool {
		return func(err error) bool {
			switch target.(type) {
			case *ChangedError:
				var e *ChangedError
				return errors.As(err, &e)
			case *ExistsError:
				var e *ExistsError
				return errors.As(err, &e)
			case *ReadOnlyError:
				var e *ReadOnlyError
				return errors.As(err, &e)
			case *LinkedError:
				var e *LinkedError
				return errors.As(err, &e) && e.Names == 2
			}
			return false
		}
	}
	for _, test := range []struct {
		name    string
		prepare func(path string)
		ask     Options
		want    func(error) bool
		goOn    Options
	}{
		{"changed", func(p string) { disktest.Write(t, p, "other", 0o644) }, Options{Base: []byte("old")}, asks(&ChangedError{}), Options{Base: []byte("old"), Overwrite: true}},
		{"removed", func(string) {}, Options{Base: []byte("old")}, asks(&ChangedError{}), Options{Base: []byte("old"), Overwrite: true}},
		{"changed, force", func(p string) { disktest.Write(t, p, "other", 0o644) }, Options{Base: []byte("old"), Force: true}, asks(&ChangedError{}), Options{Base: []byte("other")}},
		{"exists", func(p string) { disktest.Write(t, p, "other", 0o644) }, Options{}, asks(&ExistsError{}), Options{Overwrite: true}},
		{"read-only", func(p string) { disktest.Write(t, p, "old", 0o444) }, Options{Base: []byte("old")}, asks(&ReadOnlyError{}), Options{Base: []byte("old"), Force: true}},
		{"read-only, overwrite", func(p string) { disktest.Write(t, p, "old", 0o400) }, Options{Overwrite: true}, asks(&ReadOnlyError{}), Options{Overwrite: true, Force: true}},
		{"hard link", func(p string) {
			disktest.Write(t, p, "old", 0o644)
			if err := os.Link(p, filepath.Join(t.TempDir(), "second")); err != nil {
				t.Fatal(err)
			}
		}, Options{Base: []byte("old")}, asks(&LinkedError{}), Options{Base: []byte("old"), Force: true}},
	} {
		path := filepath.Join(t.TempDir(), "plan.toml")
		test.prepare(path)
		before := names(t, filepath.Dir(path))
		err := save(path, []byte("new"), test.ask)
		if !test.want(err) {
			t.Errorf("%s: %v", test.name, err)
		}
		if err != nil && !strings.Contains(err.Error(), "plan.toml: not saved: ") {
			t.Errorf("%s: %v", test.name, err)
		}
		if got := names(t, filepath.Dir(path)); got != before {
			t.Errorf("%s left %s", test.name, got)
		}
		if err := save(path, []byte("new"), test.goOn); err != nil || disktest.Read(t, path) != "new" {
			t.Errorf("%s, answered: %v", test.name, err)
		}
	}
}

func TestSaveAgainAfterTheSameTextCame(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.toml")
	disktest.Write(t, path, "new", 0o644)
	if err := save(path, []byte("new"), Options{Base: []byte("old")}); err != nil {
		t.Errorf("the file holds what is saved, and yet: %v", err)
	}
}

func TestSaveFollowsSymbolicLinks(t *testing.T) {
	folder := t.TempDir()
	path := func(name string) string { return filepath.Join(folder, name) }
	for _, err := range []error{
		os.MkdirAll(path("real/deep"), 0o755), os.Mkdir(path("links"), 0o755),
		os.Symlink("../real/deep", path("links/folder")), os.Symlink("../plan.toml", path("real/deep/second")),
		os.Symlink("links/folder/second", path("first")),
		os.Symlink("nowhere.toml", path("dangling")), os.Symlink("b", path("a")), os.Symlink("a", path("b")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	disktest.Write(t, path("real/plan.toml"), "old", 0o644)
	if err := save(path("first"), []byte("new"), Options{Base: []byte("old")}); err != nil {
		t.Fatal(err)
	}
	if got := disktest.Read(t, path("real/plan.toml")); got != "new" {
		t.Errorf("the target holds %q", got)
	}
	for _, link := range []string{"first", "real/deep/second"} {
		if info, err := os.Lstat(path(link)); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Errorf("%s is no link any more: %v", link, err)
		}
	}
	if err := save(path("dangling"), []byte("new"), Options{}); err == nil || !strings.Contains(err.Error(), "nowhere.toml\", which does not exist") {
		t.Errorf("dangling: %v", err)
	}
	if err := save(path("a"), []byte("new"), Options{}); err == nil || !strings.Contains(err.Error(), "circle") {
		t.Errorf("circle: %v", err)
	}
	for link, want := range map[string]string{
		"dangling": "the symbolic link leads to " + strconv.Quote(path("nowhere.toml")) + ", which does not exist",
		"a":        "symbolic links in a circle",
	} {
		if _, err := ReadRegular(path(link), 100); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("loading: %v, want %s", err, want)
		}
	}
	if _, err := ReadRegular(path("dangling"), 100); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the cause is lost: %v", err)
	}
}

func TestSaveRefusesWhatIsNoFile(t *testing.T) {
	folder := t.TempDir()
	pipe := filepath.Join(folder, "pipe")
	if err := makePipe(pipe); err != nil {
		t.Skip(err)
	}
	for path, want := range map[string]string{
		folder: "a folder", pipe: "a pipe", "/dev/null": "a device",
		filepath.Join(folder, "missing", "x.toml"): "no such file",
		filepath.Join(folder, "x\x1b[31m\n\xff"):   "",
	} {
		err := save(path, []byte("new"), Options{Overwrite: true, Force: true})
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: %v", path, err)
		}
	}
}

func TestSecondBrimSavingIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.toml")
	unlock, err := lockFolder(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	Patience = 0
	err = save(path, []byte("new"), Options{})
	Patience = 2 * time.Second
	var busy *BusyError
	if !errors.As(err, &busy) {
		t.Errorf("got %v", err)
	}
	unlock()
	if err := save(path, []byte("new"), Options{}); err != nil {
		t.Errorf("after the other has ended: %v", err)
	}
}

// TestSavesInOneFolderWaitForEachOther saves other files from several hands at once.
func TestSavesInOneFolderWaitForEachOther(t *testing.T) {
	defer func(before time.Duration) { Patience = before }(Patience)
	Patience = time.Minute
	folder := t.TempDir()
	var wait sync.WaitGroup
	for n := range 6 {
		wait.Go(func() {
			if err := save(filepath.Join(folder, strconv.Itoa(n)), []byte("new"), Options{}); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
}

func TestStrayFilesOfKilledRuns(t *testing.T) {
	folder := t.TempDir()
	for name, age := range map[string]time.Duration{
		".brim-123.tmp": 25 * time.Hour, ".brim-456.tmp": 23 * time.Hour, ".brim-notes.tmp": 99 * time.Hour,
		"brim-123.tmp": 99 * time.Hour, ".other-123.tmp": 99 * time.Hour,
	} {
		path := filepath.Join(folder, name)
		disktest.Write(t, path, "x", 0o600)
		if err := os.Chtimes(path, testTime.Add(-age), testTime.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, ".brim-789.tmp"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := save(filepath.Join(folder, "plan.toml"), []byte("new"), Options{Now: testTime}); err != nil {
		t.Fatal(err)
	}
	want := ".brim-456.tmp .brim-789.tmp .brim-notes.tmp .other-123.tmp brim-123.tmp plan.toml"
	if got := names(t, folder); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
