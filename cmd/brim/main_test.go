package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden outputs")

// programVar makes the test binary run as the program itself, on its command line, instead
// of the tests: a terminal then shows the code that is tested, without another build.
const programVar = "BRIM_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(programVar) != "" {
		main()
	}
	// Terminals wait for programs more than they compute: more of them at a time than there are cores.
	if err := flag.Set("test.parallel", "6"); err != nil {
		panic(err)
	}
	flag.Parse()
	for name, value := range map[string]string{ // what the user set and keeps is none of the tests'
		"XDG_CONFIG_HOME": "/nonexistent", "XDG_STATE_HOME": "/dev/null/state",
		"BRIM_THEME": "", "BRIM_GLYPHS": "", "BRIM_MOUSE": "", "NO_COLOR": "",
	} {
		if err := os.Setenv(name, value); err != nil {
			panic(err)
		}
	}
	_ = os.Unsetenv("COLUMNS") // tables are as wide as where nothing says otherwise
	debug.SetGCPercent(400)    // what the tests hold is small, and collecting it often takes long
	os.Exit(m.Run())
}

// program is the path of the program and the variable of the environment that makes it one.
func program(t *testing.T) (path, variable string) {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return path, programVar + "=1"
}

// goldenScenarios is where the scenarios with known results are.
const goldenScenarios = "../../planner/testdata/golden"

func scenarioPath(name string) string { return filepath.Join(goldenScenarios, name+".toml") }

// outcome is what a command line came to.
type outcome struct {
	code     int
	out, err string
}

// brim runs a command line in this process, without a terminal. One without words is empty, not
// nil: for that cobra would take the one of the tests.
func brim(input string, args ...string) outcome {
	var out, err bytes.Buffer
	code := carryOut(append([]string{}, args...), streams{in: strings.NewReader(input), out: &out, err: &err})
	return outcome{code: code, out: out.String(), err: err.String()}
}

// wantCode checks the exit code, and that errors are said where there are any and only
// there.
func (o outcome) wantCode(t *testing.T, code int) {
	t.Helper()
	if o.code != code {
		t.Errorf("exit code %d, want %d\nstdout: %s\nstderr: %s", o.code, code, o.out, o.err)
	}
	if said := o.err != ""; said != (code != exitFine) {
		t.Errorf("exit code %d with stderr %q", o.code, o.err)
	}
}

func contains(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in:\n%s", part, text)
		}
	}
}

// golden compares an output with the one in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("differs from %s:\n%s", path, got)
	}
}

// write makes a file in a folder of the test.
func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	putText(t, path, text)
	return path
}

// putText writes a file in place.
func putText(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// small is a scenario with comments, a market case and two tiers.
const small = `# what this is
title = "Small"   # with a comment
start = 2027-01-01

[company]
arr = 5_000_000
[ae]
heads = 6
[csm]
heads = 5
hires_per_quarter = 1 # one each

[[case]]
name = "Low"
win_rate = 0.8

[[tier]]
name = "Top"
coverage = "pod"
account_share = 0.2
ae_share = 0.5
[[tier]]
name = "Rest"
coverage = "pooled"
account_share = 0.8
ae_share = 0.5
`
