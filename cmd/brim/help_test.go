package main

import (
	"io"
	"slices"
	"strings"
	"testing"

	"brim/cmd/brim/help"
	"brim/ui/ptytest"
)

// TestTopicsAreNoCommands holds that "brim help NAME" means one thing.
func TestTopicsAreNoCommands(t *testing.T) {
	root := newRoot(streams{}, &noted{to: io.Discard})
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd("completion")
	for _, command := range root.Commands() {
		if _, ok := help.Find(command.Name()); ok || isBuiltin(command.Name()) {
			t.Errorf("%s is a command and something else", command.Name())
		}
	}
}

// TestCommandsNameTopics holds that the help of a command leads to a topic that there is.
func TestCommandsNameTopics(t *testing.T) {
	known := commandsOf(newRoot(streams{}, &noted{to: io.Discard}))
	for command, topic := range topicOf {
		if _, ok := help.Find(topic); !ok || !slices.Contains(known, command) {
			t.Errorf("%s leads to %s: one of them is not there", command, topic)
		}
		contains(t, brim("", command, "--help").out, `"brim help `+topic+`" says more.`)
	}
}

func TestHelp(t *testing.T) {
	list := brim("", "help")
	list.wantCode(t, exitFine)
	for _, command := range newRoot(streams{}, &noted{to: io.Discard}).Commands() {
		if !command.Hidden {
			contains(t, list.out, "\n  "+command.Name()+" ")
		}
	}
	for _, topic := range help.Topics() {
		contains(t, list.out, "\n  "+topic.Name+" ", topic.Title+"\n")
		got := brim("", "help", topic.Name)
		got.wantCode(t, exitFine)
		if got.out != topic.Text(80) {
			t.Errorf("%s: %q", topic.Name, got.out)
		}
	}
	for line := range strings.Lines(list.out) {
		if len([]rune(line)) > 81 {
			t.Errorf("wider than 80 columns: %s", line)
		}
	}
	if plan := brim("", "help", "plan"); plan.out != brim("", "plan", "--help").out || plan.code != exitFine {
		t.Errorf("help of a command: %+v", plan)
	}
	contains(t, brim("", "help", "completion", "bash").out, "brim completion bash")
	t.Setenv("COLUMNS", "60")
	if got := brim("", "help", "answers"); got.out != mustFind(t, "answers").Text(60) {
		t.Errorf("not as wide as COLUMNS says: %s", got.out)
	}
}

func mustFind(t *testing.T, name string) help.Topic {
	t.Helper()
	topic, ok := help.Find(name)
	if !ok {
		t.Fatalf("no topic %s", name)
	}
	return topic
}

func TestHelpOfNothing(t *testing.T) {
	for name, hint := range map[string]string{
		"keybord": "did you mean keyboard?", "pla": "did you mean plan?", "xyzzy": "brim help lists them", "": "brim help lists them",
		"answers plan": "brim help lists them", "plan x y z w": "brim help lists them",
	} {
		got := brim("", append([]string{"help"}, strings.Split(name, " ")...)...)
		got.wantCode(t, exitInvalid)
		contains(t, got.err, "no topic and no command", hint)
	}
}

func TestHelpCompletes(t *testing.T) {
	for typed, want := range map[string]string{"key": "keyboard", "sol": "solve", "so": "solver", "": "answers"} {
		if words := offered(t, "help", typed); !slices.Contains(words, want) {
			t.Errorf("%q: %s is not among %v", typed, want, words)
		}
	}
	if words := offered(t, "help", "answers", ""); len(words) > 0 {
		t.Errorf("a second word is offered: %v", words)
	}
}

// TestPager reads topics in a terminal: a long one through PAGER, one that fits without, and
// a long one where PAGER names nothing that runs, or nothing at all.
func TestPager(t *testing.T) {
	t.Parallel() // see newSession
	path, variable := program(t)
	for _, test := range []struct {
		pager string
		rows  int
		paged bool
	}{
		{"sed 's/^/paged: /'", 10, true}, {"sed 's/^/paged: /'", 200, false}, {"", 10, false}, {"/nonexistent", 10, false},
	} {
		app := ptytest.Start(t, ptytest.Options{
			Path: path, Args: []string{"help", "answers"}, Rows: test.rows, Cols: 90, Env: []string{variable, "PAGER=" + test.pager},
		})
		app.WaitExit(exitFine)
		if raw := app.Raw(); strings.Contains(raw, "paged: The answers") != test.paged || !strings.Contains(raw, "divided anew") {
			t.Errorf("%q in %d rows: %s", test.pager, test.rows, raw)
		}
	}
}

// TestReadmeNamesTopics holds that the README sends readers to topics that there are, and to
// all of them.
func TestReadmeNamesTopics(t *testing.T) {
	named := map[string]bool{}
	for line := range strings.Lines(readFile(t, readmePath)) {
		_, asked, found := strings.Cut(line, "`brim help ")
		for found {
			name, rest, _ := strings.Cut(asked, "`")
			named[name] = true
			_, asked, found = strings.Cut(rest, "`")
			asked = strings.TrimPrefix(asked, "brim help ")
		}
	}
	delete(named, "TOPIC")
	for name := range named {
		if _, ok := help.Find(name); !ok && !strings.ContainsAny(name, " [/") && !strings.HasPrefix(name, "-") {
			t.Errorf("there is no topic %s", name)
		}
	}
	for _, topic := range help.Topics() {
		if !named[topic.Name] {
			t.Errorf("the README does not name %s", topic.Name)
		}
	}
}

// TestReadmeStaysAFirstPage holds the README to what a newcomer reads: what is longer is a topic.
func TestReadmeStaysAFirstPage(t *testing.T) {
	const most = 220
	if n := strings.Count(readFile(t, readmePath), "\n"); n > most {
		t.Errorf("%d lines, %d are the most: move some into a topic of cmd/brim/help", n, most)
	}
}
