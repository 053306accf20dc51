package scenarios

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"brim/scenarios/text"
)

// settingsOf reads a settings file with that text.
func settingsOf(t *testing.T, text string) (*Settings, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.toml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return LoadSettings(path)
}

func TestSettings(t *testing.T) {
	s, err := settingsOf(t, "one = 'a'\nlist = [\"b\", \"c\"]\nnone = []\n")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(s.Keys(), " "); got != "list none one" {
		t.Errorf("keys: %s", got)
	}
	if text, ok := s.Text("one"); text != "a" || !ok {
		t.Errorf("one: %q, %v", text, ok)
	}
	for key, want := range map[string]string{"one": "a", "list": "b c", "none": ""} {
		if texts, ok := s.Texts(key); strings.Join(texts, " ") != want || !ok {
			t.Errorf("%s: %q, %v", key, texts, ok)
		}
	}
	if _, ok := s.Text("absent"); ok {
		t.Error("a key that is not there was read")
	}
	if err := s.Err(); err != nil {
		t.Error(err)
	}
}

func TestSettingsProblems(t *testing.T) {
	s, err := settingsOf(t, "list = [\n  'a',\n  2,\n]\nnumber = 3\ndotted.key = 'x'\n[table]\nx = 1\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range s.Keys() {
		s.Texts(key)
	}
	s.Unknown("tabel", []string{"table", "list"})
	for _, want := range []string{
		":3: list[2]: found the number 2; allowed: a text", ":5: number: found the number 3; allowed: a text or a list",
		":6: dotted: found a table", ":7: table: found a table",
		"tabel: found an unknown key (did you mean table?); allowed: table, list",
	} {
		if !strings.Contains(s.Err().Error(), want) {
			t.Errorf("%q is not in:\n%v", want, s.Err())
		}
	}
}

// TestSettingsAreReadStrictly gives texts that are no settings; every one is an error
// with its line. What the bounds refuse does not reach the parser, which would take hours.
func TestSettingsAreReadStrictly(t *testing.T) {
	for text, want := range map[string]string{
		"a = 1\na = 2":                           ":2: a: found a second time",
		"a":                                      ":1: found",
		"a = 'x\n":                               ":1: ",
		"a = \"\x00\"":                           "a NUL byte",
		"\xff\xfea":                              "UTF-16",
		"a=" + strings.Repeat("[", 3_000_000/8):  "brackets more than 16 deep",
		"a" + strings.Repeat(".a", 8000) + "=1":  "more than 8 parts",
		"a=" + strings.Repeat("{a=", 8000) + "1": "brackets more than 16 deep",
		"a=[" + strings.Repeat("'k',", text.MaxValues+1) + "]":  "more than 20000 values",
		strings.Repeat("# a very long comment\n", MaxFile/22+1): "larger than 1 MiB",
	} {
		_, err := settingsOf(t, text)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: %v, want %q", text, err, want)
		}
	}
}

// TestSettingsReadNoOddFiles gives what must be neither waited for nor read whole.
func TestSettingsReadNoOddFiles(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := makePipe(pipe); err != nil {
		t.Skip(err)
	}
	for path, want := range map[string]string{pipe: "a pipe, not a file", "/dev/zero": "a device, not a file", t.TempDir(): "a folder, not a file"} {
		if _, err := LoadSettings(path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if _, err := LoadSettings(pipe + "/none"); !errors.Is(err, syscall.ENOTDIR) {
		t.Error(err)
	}
	if _, err := LoadSettings(pipe + "-none"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

// TestSettingsTables reads the keys of a table, and says where they are wrong.
func TestSettingsTables(t *testing.T) {
	s, err := settingsOf(t, "word = 'a'\n[table]\nx = 'b'\n\ny = 2\n\"odd key\" = 'c'\n")
	if err != nil {
		t.Fatal(err)
	}
	if keys, ok := s.Table("table"); strings.Join(keys, "|") != "odd key|x|y" || !ok {
		t.Errorf("keys: %q, %v", keys, ok)
	}
	if _, ok := s.Table("word"); ok {
		t.Error("a text is a table")
	}
	if got, ok := s.TextIn("table", "x"); got != "b" || !ok {
		t.Errorf("x: %q, %v", got, ok)
	}
	if _, ok := s.TextIn("word", "x"); ok {
		t.Error("a key of a text was read")
	}
	s.TextIn("table", "y")
	s.UnknownIn("table", "odd key", []string{"x"})
	for _, want := range []string{":5: table.y: found the number 2; allowed: a text", `:6: table."odd key": found an unknown key`} {
		if err := s.Err(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in %v", want, err)
		}
	}
}
