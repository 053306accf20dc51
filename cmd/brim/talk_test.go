package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"brim/scenarios"
	"brim/ui/ptytest"
	"brim/ui/run"
	"brim/ui/state"
	"brim/ui/talk"
	"brim/ui/words"
)

// talkBlock is a talk that the manual shows: the scenario, and what was typed and said.
var talkBlock = regexp.MustCompile("(?s)<!-- talk ([a-z-]+) -->\n```\n(.*?)```\n")

// typedMark stands in the manual before what is typed, as the prompt does in a terminal.
const typedMark = "brim: "

// pageWidth is how wide the manual's pages are.
const pageWidth = 80

// talkShown is what is typed in a talk of the manual. A new one has nothing in it yet.
var talkShown = []string{"set CSM hires to 3", "why load Core", "what if ARR 30 million", "undo"}

// TestReadmeTalk holds the talk that the topic shows, and the commands that it lists, to what
// the program says.
func TestReadmeTalk(t *testing.T) {
	const path = "help/line-mode.md"
	text := readFile(t, path)
	want := talkBlock.ReplaceAllStringFunc(text, func(block string) string {
		parts := talkBlock.FindStringSubmatch(block)
		said := ""
		for i := range talkShown {
			got := brim(strings.Join(talkShown[:i+1], "\n"), "talk", parts[1])
			got.wantCode(t, exitFine)
			earlier := brim(strings.Join(talkShown[:i], "\n"), "talk", parts[1])
			answer := strings.TrimPrefix(withoutEnd(got.out), withoutEnd(earlier.out))
			said += typedMark + talkShown[i] + "\n"
			for line := range strings.Lines(answer) {
				said += strings.Join(words.Wrap(strings.TrimSpace(line), pageWidth), "\n") + "\n"
			}
		}
		return "<!-- talk " + parts[1] + " -->\n```\n" + said + "```\n"
	})
	begin, rest, _ := strings.Cut(want, "<!-- talk commands -->\n")
	_, end, _ := strings.Cut(rest, "<!-- /talk commands -->")
	table := "| command | does |\n|---|---|\n"
	for _, command := range talk.Commands() {
		table += "| `" + strings.ReplaceAll(command.Usage, "|", `\|`) + "` | " + command.Short + " |\n"
	}
	renew(t, path, text, begin+"<!-- talk commands -->\n"+table+"<!-- /talk commands -->"+end)
}

// withoutEnd is what a talk says but for what it ends with when something is unsaved.
func withoutEnd(said string) string {
	before, _, _ := strings.Cut(said, "Nothing of this was saved")
	return before
}

// TestTalkThroughAPipe carries out a script, saves, and leaves comments alone; a script that
// saves nothing leaves the file alone.
func TestTalkThroughAPipe(t *testing.T) {
	path := write(t, "plan.toml", small)
	got := brim("# a comment\n\nset csm.heads=6\nwhy\n", "talk", path)
	got.wantCode(t, exitFine)
	contains(t, got.out, "Changed: CSM heads from 5 to 6.", "The plan now: ", "Nothing of this was saved: ")
	if strings.Contains(got.out, typedMark) || readFile(t, path) != small {
		t.Errorf("it is as if somebody typed:\n%s", got.out)
	}
	got = brim("set csm.heads 6\nsave\nlog\nquit\nnonsense", "talk", path)
	got.wantCode(t, exitFine)
	contains(t, got.out, "Saved plan.toml, in the folder "+filepath.Dir(path), "csm.heads 5 to 6.")
	contains(t, readFile(t, path), "# ")
	brim("", "check", path).wantCode(t, exitFine)
}

// TestTalkEndsAtAMistake says in which line of a script it is, and what is allowed.
func TestTalkEndsAtAMistake(t *testing.T) {
	path := write(t, "plan.toml", small)
	for _, test := range []struct {
		script, said string
		code         int
	}{
		{"show\nundoo\nset csm.heads=6\nsave\n", `brim: line 2: there is no command "undoo"; did you mean undo?`, exitInvalid},
		{"set csm.heads=x", `brim: line 1: csm.heads: found "x"; allowed: `, exitInvalid},
		{"set csm.heads=x ae.heads=y", `brim: line 1: ae.heads: found "y"; allowed: `, exitInvalid},
		{"compare nosuch.toml", "brim: line 1: nosuch.toml: ", exitFailed},
		{"set csm.heads=6\nsave " + filepath.Dir(path) + "/taken.toml", "taken.toml: ", exitFailed},
		{strings.Repeat("x", 2*maxLine), "brim: line 1: a line of more than 65536 bytes", exitInvalid},
	} {
		if err := os.WriteFile(filepath.Join(filepath.Dir(path), "taken.toml"), []byte(small), 0o600); err != nil {
			t.Fatal(err)
		}
		got := brim(test.script, "talk", path)
		got.wantCode(t, test.code)
		contains(t, got.err, test.said)
		if readFile(t, path) != small {
			t.Fatalf("%q changed the file", test.script)
		}
	}
	for _, args := range [][]string{{"talk"}, {"talk", "-"}, {"talk", "nosuch"}, {"talk", path, "--case", "Nope"}} {
		brim("", args...).wantCode(t, exitInvalid)
	}
}

// TestTalkLeavesNoCommandUnanswered, neither in a log that is still empty nor where nothing
// was said before.
func TestTalkLeavesNoCommandUnanswered(t *testing.T) {
	path := write(t, "plan.toml", small)
	contains(t, brim("log\n", "talk", path).out, "No save of this file is in a log yet.")
	got := brim("repeat\n", "talk", path)
	got.wantCode(t, exitInvalid)
	contains(t, got.err, "nothing was said yet to repeat")
	got = brim("save "+filepath.Join(t.TempDir(), "none", "x.toml")+"\n", "talk", path)
	got.wantCode(t, exitFailed)
	contains(t, got.err, "line 1: not saved: ", "no such file or directory\n")
	got = brim(strings.Repeat("日", 20_000)+"\n", "talk", path)
	if got.wantCode(t, exitInvalid); strings.Count(got.err, "日") > 60 {
		t.Errorf("the message repeats %d characters", strings.Count(got.err, "日"))
	}
}

// TestTalkNeverOverAChangedFile refuses to replace what another program wrote meanwhile; in a
// terminal it asks.
func TestTalkNeverOverAChangedFile(t *testing.T) {
	s := newSession(t)
	s.file("plan.toml", small)
	app := s.start("talk", "plan.toml")
	app.WaitFor("Type help for the commands", "brim:")
	app.Send("set csm heads 6\n")
	app.WaitFor("Changed: CSM heads from 5 to 6.")
	s.file("plan.toml", small+"# by somebody else\n")
	app.Send("save\n")
	app.WaitFor("Not saved yet.", "again, reload or cancel:")
	app.Send("cancel\n")
	app.WaitFor("Nothing was saved.")
	app.Send("save ours.toml\n")
	app.WaitFor("Saved ours.toml")
	app.Send(ptytest.Ctrl('d'))
	app.WaitExit(exitFine)
	contains(t, readFile(t, filepath.Join(s.folder, "plan.toml")), "# by somebody else")
	contains(t, readFile(t, filepath.Join(s.folder, "ours.toml")), "heads = 6")
}

// TestTalkInATerminal asks before anything is lost, draws nothing, and keeps unsaved work for
// the next start when the terminal goes away.
func TestTalkInATerminal(t *testing.T) {
	s := newSession(t)
	s.file("plan.toml", small)
	app := s.start("talk", "plan.toml")
	app.WaitFor("Type help for the commands", "brim:")
	app.Send("set csm heads 6\n")
	app.WaitFor("The plan now: ")
	app.Send("nonsense\n")
	app.WaitFor(`Not done: there is no command "nonsense"`)
	app.Send(ptytest.Ctrl('d'))
	app.WaitFor("plan.toml has unsaved changes: CSM heads from 5 to 6.", "save, discard or cancel:")
	app.Send("cancel\n")
	app.WaitFor("Going on.")
	if raw := app.Raw(); strings.Contains(raw, "\x1b") {
		t.Errorf("an escape sequence in %q", raw)
	}
	app.Signal(syscall.SIGTERM)
	app.WaitExit(128 + int(syscall.SIGTERM))
	app.AssertRestored()

	app = s.start("talk", "plan.toml")
	app.WaitFor("Unsaved work of an earlier run was found: 1 change", "restore, discard or quit:")
	app.Send("restore\n")
	app.WaitFor("The unsaved work is back.")
	app.Send("quit\n")
	app.WaitFor("save, discard or cancel:")
	app.Send("discard\n")
	app.WaitExit(exitFine)
	if left := s.kept(); len(left) > 0 {
		t.Errorf("unsaved work is still kept: %v", left)
	}
	if got := readFile(t, filepath.Join(s.folder, "plan.toml")); got != small {
		t.Error("the file was changed")
	}
}

// TestTalkWithoutAnAnswer ends when the question about unsaved changes is answered with the end
// of the input, and keeps them.
func TestTalkWithoutAnAnswer(t *testing.T) {
	s := newSession(t)
	s.file("plan.toml", small)
	app := s.start("talk", "plan.toml")
	app.WaitFor("Type help for the commands", "brim:")
	app.Send("set csm heads 6\n")
	app.WaitFor("The plan now: ")
	app.Send(ptytest.Ctrl('d'))
	app.WaitFor("save, discard or cancel:")
	app.Send(ptytest.Ctrl('d'))
	app.WaitExit(exitFailed)
	if left := s.kept(); len(left) != 1 {
		t.Errorf("unsaved work is kept in %v", left)
	}
}

// waiting is files that are read once they may be.
type waiting struct {
	talkFiles
	reads, may chan struct{}
}

func (w waiting) Read(string) (state.Document, error) {
	close(w.reads)
	<-w.may
	return state.Document{}, errors.New("read")
}

// TestTalkHearsSignalsWhileItWorks goes on after ctrl+c in a terminal, and ends by every other
// signal, once the work is over.
func TestTalkHearsSignalsWhileItWorks(t *testing.T) {
	file, err := read("first-csm", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		signal   syscall.Signal
		attended bool
		ends     bool
	}{{syscall.SIGINT, true, false}, {syscall.SIGTERM, true, true}, {syscall.SIGINT, false, true}} {
		files := waiting{reads: make(chan struct{}), may: make(chan struct{})}
		talker := &talker{
			attended: test.attended, signals: make(chan os.Signal), out: io.Discard,
			room: talk.New(documentOf("first-csm", file), -1, talk.Host{Files: files, Set: withSettings, Nearest: scenarios.Nearest}),
		}
		go func() {
			<-files.reads
			talker.signals <- test.signal // heard while the file is read
			close(files.may)
		}()
		reply, err := talker.carryOut("compare x.toml")
		if ended := errors.As(err, new(*run.SignalError)); ended != test.ends || reply.Err == nil {
			t.Errorf("%v: %v, %+v", test, err, reply)
		}
	}
}
