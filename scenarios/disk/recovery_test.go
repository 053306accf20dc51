package disk

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brim/scenarios/disktest"
)

// testLimit is how large kept work may be.
const testLimit = 1 << 20

func TestRecoveryKeepsAndGivesBack(t *testing.T) {
	r := NewRecovery(filepath.Join(t.TempDir(), "state", "brim"), testLimit)
	if kept, err := r.Find("/a.toml"); kept != nil || err != nil {
		t.Fatalf("before anything: %v, %v", kept, err)
	}
	if all, unread := r.List(); all != nil || unread != nil {
		t.Fatalf("before anything: %v, %v", all, unread)
	}
	path := "/plans/\n\x1b \xff é.toml"
	data := []byte("title = \"x\"\n\npath y\r\n\n\x00")
	for _, text := range []string{"first", string(data)} {
		if err := r.Keep(path, Hash([]byte("base")), []byte(text), testTime); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := r.Find(path)
	if err != nil || kept == nil {
		t.Fatal(kept, err)
	}
	if kept.Path != path || kept.Base != Hash([]byte("base")) || !kept.Time.Equal(testTime) || string(kept.Data) != string(data) {
		t.Errorf("got %+v", kept)
	}
	if info, err := os.Stat(kept.File); err != nil || info.Mode() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if err := r.Drop(path); err != nil {
		t.Error(err)
	}
	if err := r.Drop(path); err != nil {
		t.Errorf("again: %v", err)
	}
	if kept, err := r.Find(path); kept != nil || err != nil {
		t.Errorf("after Drop: %v, %v", kept, err)
	}
}

func TestRecoveryIsBounded(t *testing.T) {
	folder := t.TempDir()
	r := NewRecovery(folder, testLimit)
	for i := range maxKept + 5 {
		if err := r.Keep(fmt.Sprintf("/%d.toml", i), "", []byte("x"), testTime.Add(time.Duration(i)*time.Minute)); err != nil {
			t.Fatal(err)
		}
	}
	all, unread := r.List()
	if len(all) != maxKept || len(unread) != 0 || all[0].Path != "/24.toml" || all[maxKept-1].Path != "/5.toml" {
		t.Errorf("%d kept, newest %s, oldest %s, %v", len(all), all[0].Path, all[len(all)-1].Path, unread)
	}
	if err := r.Keep("/big.toml", "", make([]byte, testLimit+1), testTime); err == nil {
		t.Error("more than 1 MiB was kept")
	}
}

func TestRecoveryKeepsWhatItCannotRead(t *testing.T) {
	for name, spoil := range map[string]func(text string) string{
		"cut short":     func(text string) string { return text[:len(text)-3] },
		"only a header": func(text string) string { return text[:40] },
		"empty":         func(string) string { return "" },
		"newer":         func(text string) string { return strings.Replace(text, "work 1", "work 2", 1) },
		"other text":    func(text string) string { return text + "more" },
		"no time":       func(text string) string { return strings.Replace(text, "time 2", "time x", 1) },
	} {
		r := NewRecovery(t.TempDir(), testLimit)
		if err := r.Keep("/a.toml", "", []byte("precious"), testTime); err != nil {
			t.Fatal(err)
		}
		file := r.fileOf("/a.toml")
		spoiled := spoil(disktest.Read(t, file))
		disktest.Write(t, file, spoiled, 0o600)
		var unreadable *UnreadableError
		if _, err := r.Find("/a.toml"); !errors.As(err, &unreadable) {
			t.Errorf("%s: Find: %v", name, err)
		}
		if all, unread := r.List(); len(all) != 0 || len(unread) != 1 {
			t.Errorf("%s: List: %v, %v", name, all, unread)
		}
		if err := r.Drop("/a.toml"); err == nil || disktest.Read(t, file) != spoiled {
			t.Errorf("%s: Drop: %v", name, err)
		}
		if err := r.Keep("/a.toml", "", []byte("later"), testTime); err != nil {
			t.Errorf("%s: Keep: %v", name, err)
		}
		all, unread := r.List()
		if len(all) != 1 || len(unread) != 1 || !errors.As(unread[0], &unreadable) || disktest.Read(t, unreadable.File) != spoiled {
			t.Errorf("%s: after Keep: %v, %v", name, all, unread)
		}
	}
}

// TestRecoveryBoundsWhatItCannotRead sets broken files aside, more than are kept.
func TestRecoveryBoundsWhatItCannotRead(t *testing.T) {
	folder := t.TempDir()
	r := NewRecovery(folder, testLimit)
	for n := range maxKept + 5 {
		if err := os.WriteFile(r.fileOf("/p"), []byte("broken"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := r.Keep("/p", "", []byte("x"), testTime.Add(time.Duration(n)*time.Second)); err != nil {
			t.Fatal(err)
		}
	}
	if _, unread := r.List(); len(unread) != maxKept {
		t.Errorf("%d broken files are kept", len(unread))
	}
	if kept, err := r.Find("/p"); err != nil || kept == nil {
		t.Errorf("the work itself: %v, %v", kept, err)
	}
}

func TestRecoveryWithoutAFolder(t *testing.T) {
	inTheWay := filepath.Join(t.TempDir(), "file")
	disktest.Write(t, inTheWay, "", 0o600)
	r := NewRecovery(filepath.Join(inTheWay, "state"), testLimit)
	if err := r.Keep("/a.toml", "", []byte("x"), testTime); err == nil || !strings.Contains(err.Error(), "not kept") {
		t.Errorf("got %v", err)
	}
}
