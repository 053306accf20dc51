package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"brim/model"
	"brim/scenarios"
	"brim/ui/run"
)

func TestWrongUsage(t *testing.T) {
	for _, args := range [][]string{
		{"one", "two"}, {"plan"}, {"plan", "a", "b"}, {"--nonsense"}, {"plan", "first-csm", "--format", "yaml"},
		{"--theme", "pink"}, {"--glyphs", "runes"}, {"--mouse", "maybe"}, {"plan", "first-csm", "--case", "Nope"},
		{"levers", "--format", "markdown"}, {"set"}, {"plan", "first-csm", "--set"},
		{"compare-orgs"}, {"compare-orgs", "first-csm", "polled"}, {"compare-orgs", "first-csm", "--format", "yaml"},
		{"compare-orgs", "--list", "first-csm"}, {"compare-orgs", "--list", "--format", "csv"},
		{"bridge", "first-csm", "--actuals", "--case-b", "Downside"}, {"log", "plan.toml", "--show", "1", "--restore", "2"},
	} {
		got := brim("", args...)
		got.wantCode(t, exitInvalid)
		if got.out != "" || strings.Contains(got.err, "Usage:") || strings.Count(got.err, "\n") != 1 {
			t.Errorf("%v: stdout %q, stderr %q", args, got.out, got.err)
		}
	}
	contains(t, brim("", "plan", "pods-outgrown", "--case", "Nope").err, "Downside")
	contains(t, brim("", "bridge", "first-csm", "first-pods", "--actuals").err, "--actuals takes a single FILE")
}

func TestHelpSaysWhatScriptsNeed(t *testing.T) {
	help := brim("", "--help")
	help.wantCode(t, exitFine)
	contains(t, help.out, "Exit codes:", "plan ", "check ", "set ", "levers ", "scenarios ", "completion ", "--theme", "--case", "Examples:")
	contains(t, help.out, "Pods break\nwhen AE:CSM passes 1.5", "twelve months", "six months")
	if got := strings.Count(help.out, "on, off"); got != 1 || strings.Contains(help.out, "on|off") {
		t.Errorf("the help of --mouse repeats itself:\n%s", help.out)
	}
	contains(t, brim("", "levers", "--help").out, "brim help\nsources")
	contains(t, brim("", "plan", "--help").out, "needed ROLE", "churned_accounts", "--set", "goal_arr")
	if got := brim("", "--version"); got.code != exitFine || !strings.HasPrefix(got.out, "brim "+release) {
		t.Errorf("%+v", got)
	}
}

// TestExamplesWork runs the examples of every command's help.
func TestExamplesWork(t *testing.T) {
	whole := layExamples(t)
	root := newRoot(streams{}, &noted{to: io.Discard})
	for _, command := range append(root.Commands(), root) {
		putText(t, "plan.toml", whole)
		putText(t, "other.toml", whole)
		for line := range strings.Lines(command.Long + "\n") {
			if len(line) > 81 {
				t.Errorf("help of %s is wider than 80 columns: %s", command.Name(), line)
			}
		}
		for example := range strings.Lines(command.Example) {
			example, _, _ = strings.Cut(strings.TrimSpace(example), "  ")
			words, isBrim := strings.CutPrefix(example, "brim")
			if !isBrim || command.Name() == "completion" {
				continue
			}
			if testing.Short() && strings.Contains(words, " first-pods pods-outgrown ") {
				continue // a bridge of tens of thousands of plans
			}
			got := brim(exampleInput(whole, words), exampleWords(words)...)
			if got.code != exitFine {
				t.Errorf("%s: %s", example, got.err)
			}
		}
	}
}

// TestReadmeShowsAMonth keeps the example with jq from printing null.
func TestReadmeShowsAMonth(t *testing.T) {
	const example = "brim plan pods-outgrown --set csm.hires_per_quarter=3 --format json"
	contains(t, readFile(t, "help/scripts.md"), example+" | jq '.pods[0].degrades_by'")
	got := brim("", strings.Fields(example)[1:]...)
	got.wantCode(t, exitFine)
	contains(t, got.out, `"degrades_by": {`)
}

func TestExitCodes(t *testing.T) {
	for _, test := range []struct {
		err  error
		want int
	}{
		{nil, 0},
		{errors.New("x"), 1},
		{usagef("x"), 2},
		{fmt.Errorf("around: %w", &scenarios.Errors{List: []*scenarios.Problem{{}}}), 2},
		{problems{&model.Problem{}}, 2},
		{&run.PanicError{Value: "x"}, 70},
		{fmt.Errorf("around: %w", &run.SignalError{Signal: syscall.SIGTERM}), 143},
		{run.ErrInputEnded, 129},
		{fmt.Errorf("the output: %w", syscall.EPIPE), 141},
		{&saidError{code: 1}, 1},
	} {
		if got := exitCode(test.err); got != test.want {
			t.Errorf("%v: %d, want %d", test.err, got, test.want)
		}
	}
}

func TestFarewell(t *testing.T) {
	fault := &run.PanicError{Value: "boom\n\x1b[31m"}
	var last lastWork
	for _, step := range []struct {
		fate *fate
		said string
	}{
		{nil, "there was no time to keep unsaved changes"},
		{&fate{err: errNoNet}, "unsaved changes are lost: there is no folder for it"},
		{&fate{}, "unsaved changes are kept in /state, and the next start offers them"},
	} {
		last.fate.Store(step.fate)
		err := last.farewell(fault, "/state")
		if got := lines(err); len(got) != 1 || got[0] != `brim: internal error: boom\n\x1b[31m; `+step.said {
			t.Errorf("%q", got)
		}
		if exitCode(err) != exitFault || quiet(err) {
			t.Error("not a fault in brim")
		}
	}
}

// failing takes no output, as a full disk does.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestOutputThatFails(t *testing.T) {
	for _, args := range [][]string{{"plan", "first-csm"}, {"--help"}, {"scenarios"}, {"check", "first-csm"}, {"completion", "bash"}} {
		for reason, want := range map[error]int{syscall.ENOSPC: exitFailed, syscall.EPIPE: exitPipe} {
			var said strings.Builder
			code := carryOut(args, streams{in: strings.NewReader(""), out: failing{reason}, err: &said})
			if code != want || (said.Len() > 0) != (want == exitFailed) {
				t.Errorf("%v into %v: exit code %d, stderr %q", args, reason, code, said.String())
			}
		}
	}
}

// TestTheProgram runs a process of its own where the process itself matters.
func TestTheProgram(t *testing.T) {
	t.Parallel() // see newSession
	path, variable := program(t)
	shell := func(script string) (int, string) {
		command := exec.Command("/bin/sh", "-c", script)
		command.Env = append(os.Environ(), "BRIM="+path, variable, "HOME="+t.TempDir())
		out, err := command.CombinedOutput()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			t.Fatal(err)
		}
		return command.ProcessState.ExitCode(), string(out)
	}
	for _, test := range []struct {
		script, said string
		code         int
	}{
		{`"$BRIM" --version`, "brim " + release, 0},
		{`"$BRIM" plan first-csm | cat`, "Seed company", 0},
		{`"$BRIM" < /dev/null`, "Series C", 0},
		{`mkfifo "$HOME/p" && exec 4<>"$HOME/p" && echo 'title = "x"' >&4 && "$BRIM" <&4 2>&1 >/dev/null`, "standard input was not read: this is the plan of pods-outgrown; brim - reads it", 0},
		{`for given in "$BRIM" /dev/null; do "$BRIM" < "$given" 2>&1 >/dev/null | wc -l; done | xargs`, "1 0", 0},
		{`mkfifo "$HOME/q" && exec 4<>"$HOME/q" && { : | "$BRIM"; "$BRIM" <&4; "$BRIM" <&-; echo x | "$BRIM" first-csm; } 2>&1 >/dev/null | grep -c read || true`, "0\n", 0},
		{`TERM=dumb "$BRIM" first-csm`, "Seed company", 0},
		{`"$BRIM" nosuch`, "no file and no built-in", 2},
		{`"$BRIM" plan pods-outgrow`, "did you mean pods-outgrown?", 2},
		{`"$BRIM" plna`, "no file and no built-in", 2},
		{`"$BRIM" plan nosuch.toml`, "no such file", 1},
		{`"$BRIM" plan`, "which FILE?", 2},
		{`"$BRIM" plan first-csm > /dev/full`, "no space left", 1},
		{`exec 3>&1; { "$BRIM" plan formal-segments-60m --format json; echo "code $?" >&3; } | :`, "code 141", 0},
		{`exec 3>&1; trap "" PIPE; { "$BRIM" plan formal-segments-60m --format json; echo "code $?" >&3; } | :`, "code 141", 0},
	} {
		code, out := shell(test.script)
		if code != test.code || !strings.Contains(out, test.said) {
			t.Errorf("%s: exit code %d, want %d\n%s", test.script, code, test.code, out)
		}
		if strings.Contains(test.script, "| :") && strings.TrimSpace(out) != test.said {
			t.Errorf("a closed pipe is no secret: %s", out)
		}
		if strings.Contains(out, "\x1b") {
			t.Errorf("%s: an escape sequence in %q", test.script, out)
		}
	}
}

// TestWrongFlagValues are worded for people, of every kind of flag.
func TestWrongFlagValues(t *testing.T) {
	for _, test := range []struct{ args, want string }{
		{"log x.toml --restore x", `brim: --restore "x"; allowed: a whole number`},
		{"log x.toml --show 99999999999999999999", `brim: --show "99999999999999999999"; allowed: a whole number`},
		{"risk first-csm --seed -1", `brim: --seed "-1"; allowed: a whole number from 0`},
		{"solve first-csm --time-limit soon", `brim: --time-limit "soon"; allowed: a time such as 2s or 500ms`},
		{"solve first-csm --force=perhaps", `brim: --force "perhaps"; allowed: true or false`},
	} {
		got := brim("", strings.Fields(test.args)...)
		got.wantCode(t, exitInvalid)
		if strings.TrimSpace(got.err) != test.want {
			t.Errorf("%s says %s", test.args, got.err)
		}
	}
}

// TestFlagsThatSayNothing are refused: a variable of a script that is not set must neither pass
// a check nor write over the scenario.
func TestFlagsThatSayNothing(t *testing.T) {
	path := write(t, "plan.toml", small)
	for _, args := range [][]string{
		{"check", path, "--policy", ""}, {"set", path, "csm.heads=6", "--write", ""}, {"plan", path, "--month="}, {"plan", path, "--section", ""},
		{"plan", path, "--section", "month", "--month", ""}, {"seek", path, "--lever", "csm.heads", "--outcome", "arr", "--at-least", ""},
		{"solve", path, "--write", ""}, {"plan", path, "--glyphs", ""}, {"plan", path, "--format", ""},
	} {
		got := brim("", args...)
		got.wantCode(t, exitInvalid)
		if contains(t, got.err, ": the value is empty; allowed: "); got.out != "" || readFile(t, path) != small {
			t.Errorf("%q does something", args)
		}
	}
	brim("", "set", path, "csm.heads=6", "--note", "").wantCode(t, exitFine)
	for _, args := range [][]string{{"plan", path, "--case", ""}, {"bridge", path, path, "--outcome", "arr", "--case-b", ""}} {
		contains(t, brim("", args...).err, " is empty: this is the base case")
	}
}
