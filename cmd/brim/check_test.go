package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCheck(t *testing.T) {
	good := write(t, "good.toml", small)
	bad := write(t, "bad.toml", strings.ReplaceAll(small, "heads = 6", "heads = -6\nhead = 2"))
	missing := filepath.Join(t.TempDir(), "missing.toml")

	all := brim("", "check", good, "first-pods")
	all.wantCode(t, exitFine)
	if lines := strings.Split(all.out, "\n"); len(lines) != 3 || !strings.HasPrefix(lines[0], good+": ok; findings: 2 warnings, ") || !strings.HasPrefix(lines[1], "first-pods: ok; findings: 2 breaches, ") {
		t.Errorf("stdout %q", all.out)
	}

	one := brim("", "check", bad, good)
	one.wantCode(t, exitInvalid)
	contains(t, one.err, bad+":8: ae.heads: found -6", bad+":9: ae.head: ", "did you mean heads?")
	contains(t, one.out, good+": ok; ")

	both := brim("", "check", bad, missing, good)
	both.wantCode(t, exitFailed)
	contains(t, both.err, "missing.toml", "no such file", "ae.head")

	brim("title = 1", "check", "-").wantCode(t, exitInvalid)
	brim("", "check").wantCode(t, exitInvalid)
}

// TestCheckReadsNoOddFiles gives it what must be neither waited for nor read whole.
func TestCheckReadsNoOddFiles(t *testing.T) {
	for _, path := range []string{"/dev/zero", t.TempDir()} {
		got := brim("", "check", path)
		got.wantCode(t, exitFailed)
		contains(t, got.err, "not a file")
	}
	got := brim(strings.Repeat("# long\n", 200_000), "check", "-")
	got.wantCode(t, exitInvalid)
	contains(t, got.err, "1 MiB")
}

// TestPathsAreShownEscaped opens a file whose name would act on a terminal.
func TestPathsAreShownEscaped(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a\x1b[31m\nb\xff.toml")
	if err := os.WriteFile(path, []byte(small), 0o600); err != nil {
		t.Skip("the file system takes no such name:", err)
	}
	got := brim("", "check", path)
	got.wantCode(t, exitFine)
	contains(t, got.out, `a\x1b[31m\nb\xff.toml: ok`)
	if err := os.WriteFile(path, []byte("titel = 1"), 0o600); err != nil {
		t.Fatal(err)
	}
	got = brim("", "check", path)
	got.wantCode(t, exitInvalid)
	if strings.Contains(got.err, "\x1b") {
		t.Errorf("stderr %q", got.err)
	}
}

func TestWhatFileMeans(t *testing.T) {
	t.Chdir(t.TempDir())
	// A file that is there wins over a built-in of that name.
	if err := os.WriteFile("first-pods", []byte(small), 0o600); err != nil {
		t.Fatal(err)
	}
	contains(t, brim("", "first-pods").out, "Small\n")
	contains(t, brim("", "./first-pods").out, "Small\n")
	contains(t, brim("", "first-csm").out, "Seed company, first CSM\n")

	for name, want := range map[string]struct {
		said string
		code int
	}{
		"first-cms":  {"did you mean first-csm?", exitInvalid},
		"qqqqqqqqqq": {"the built-ins are ", exitInvalid},
		"":           {"the built-ins are ", exitInvalid},
		"first.toml": {"no such file", exitFailed},
		"./first":    {"no such file", exitFailed},
	} {
		got := brim("", name)
		got.wantCode(t, want.code)
		contains(t, got.err, want.said)
	}
	contains(t, brim("").out, "Series C, pods outgrown by AE hiring")
}

// TestFilesThatAreNoScenario are answered with what to do instead.
func TestFilesThatAreNoScenario(t *testing.T) {
	table := brim("", "plan", write(t, "accounts.csv", "name,acv\nAcme,1\n"))
	table.wantCode(t, exitInvalid)
	contains(t, table.err, "is a table, not a scenario", "book.file", "brim help accounts-file")
	missing := brim("", "plan", filepath.Join(t.TempDir(), "acme.toml"))
	missing.wantCode(t, exitFailed)
	contains(t, missing.err, "no such file", beginFile)
}
