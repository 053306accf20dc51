package talk

import (
	"context"
	"errors"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"brim/model"
	"brim/planner/explain"
	"brim/planner/plantest"
	"brim/scenarios"
	"brim/ui/state"
)

// disk is files in memory.
type disk struct {
	saved    []string
	conflict *Conflict
}

func (d *disk) Read(name string) (state.Document, error) {
	if name != "other.toml" {
		return state.Document{}, errors.New(name + ": no such file")
	}
	return state.Document{Name: name, Path: name, Scenario: sample()}, nil
}

func (d *disk) Save(doc state.Document, s *model.Scenario, path string) (state.Document, string, error) {
	if d.conflict != nil {
		return doc, "", d.conflict
	}
	return d.write(doc, s, path)
}

func (d *disk) write(doc state.Document, s *model.Scenario, path string) (state.Document, string, error) {
	d.saved = append(d.saved, path)
	return state.Document{Name: path, Path: path, Scenario: s}, "Saved " + path + ".", nil
}

func (d *disk) Log(state.Document) ([]string, error) { return []string{"Save 1."}, nil }

// sample is a plan whose pods break and of whose tiers one runs over.
func sample() *model.Scenario { return sampled() }

var sampled = sync.OnceValue(func() *model.Scenario { return builtin("pods-outgrown") })

func builtin(name string) *model.Scenario {
	file, err := scenarios.LoadBuiltin(name)
	if err != nil {
		panic(err) // the name is the test's own
	}
	return file.Scenario
}

// set sets levers one by one.
func set(s *model.Scenario, settings []string) (*model.Scenario, error) {
	for _, setting := range settings {
		key, text, _ := strings.Cut(setting, "=")
		l, ok := model.Find(s, key)
		if !ok {
			return nil, errors.New("no lever " + key)
		}
		v, err := l.Parse(s, text)
		if err != nil {
			return nil, err
		}
		if s, err = model.Move(s, l, v); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// nearest is the first word that begins alike.
func nearest(word string, words []string) string {
	for _, candidate := range words {
		if word != "" && strings.HasPrefix(candidate, word[:1]) {
			return candidate
		}
	}
	return ""
}

func roomOn(files Files, path string) *Room {
	doc := state.Document{Name: "plan.toml", Path: path, Scenario: sample()}
	return New(doc, -1, Host{Files: files, Set: set, Nearest: nearest, Attended: true, Workers: 2})
}

// hear has a room carry out lines, and returns what it says to the last one.
func hear(t *testing.T, r *Room, lines ...string) string {
	t.Helper()
	var reply Reply
	for _, line := range lines {
		if reply = r.Hear(context.Background(), line); reply.Err != nil {
			t.Fatalf("%s: %v", line, reply.Err)
		}
	}
	return strings.Join(reply.Lines, "\n")
}

func has(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in:\n%s", part, text)
		}
	}
}

// TestChangesAnswer holds that each change says what changed, what that did, and how the plan
// stands.
func TestChangesAnswer(t *testing.T) {
	r := roomOn(&disk{}, "plan.toml")
	has(t, hear(t, r, "set csm hires to 3"), "Changed: CSM hires a quarter from 2 to 3.", "Strategic pods now hold to the end of the plan, December 2028; before, they broke in November 2028.", "The plan now: ", "No books run over.")
	has(t, hear(t, r, "undo"), "Undone: CSM hires a quarter from 3 to 2.", "Core books now run over from May 2028 on; before, they stayed within their limit.")
	has(t, hear(t, r, "redo"), "Done again: ")
	has(t, hear(t, r, "set csm.hires_per_quarter=3"), "Nothing changed")
	has(t, hear(t, r, "what if Core CSM hires by month 0, 0, 1, 0, 2"), "Core CSM hires by month from none to 1 in month 3, 2 in month 5.")
	before := r.state.Scenario
	has(t, hear(t, r, "what if arr 30 million"), "What if: ARR from $24.0 million to $30.0 million.", "would", "Nothing was changed")
	if r.state.Scenario != before {
		t.Error("a question changed the plan")
	}
	has(t, hear(t, r, "case downside"), "This is the Downside case now.")
	has(t, hear(t, r, "baseline", "set ae heads 25", "compare"), "Compared with the baseline:", "AEs at the end: ")
	has(t, hear(t, r, "repeat"), "Compared with the baseline:")
}

// TestHelpKnowsEveryCommand finds every command in the help, and its own help.
func TestHelpKnowsEveryCommand(t *testing.T) {
	r := roomOn(&disk{}, "")
	all := hear(t, r, "help")
	seen := map[string]bool{}
	for _, command := range Commands() {
		has(t, all, command.Usage+": "+command.Short)
		for _, name := range append([]string{command.Name}, command.Also...) {
			if seen[name] {
				t.Errorf("two commands are called %s", name)
			}
			seen[name] = true
			has(t, hear(t, r, "help "+name), command.Usage)
		}
		if !strings.HasPrefix(command.Usage, command.Name) || !strings.HasSuffix(command.Short, ".") {
			t.Errorf("%+v", command)
		}
	}
}

// unspeakable are signs that a voice reads as something else or not at all.
var unspeakable = regexp.MustCompile(`[▲✓▽✗→≤≥÷×·–…|]|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4}|'[0-9]{2}\b|AE:CSM`)

// TestEverythingCanBeSaidAloud holds that nothing that is said of three built-ins, and of every
// figure, has a sign in it.
func TestEverythingCanBeSaidAloud(t *testing.T) {
	lines := []string{"show", "why", "compare", "levers", "case Downside", "case Base", "set ae heads 30", "compare saved", "undo", "solve", "apply", "undo", "ranges"}
	for _, page := range pageNames() {
		lines = append(lines, "show "+page)
	}
	for _, f := range explain.Figures() {
		lines = append(lines, "why "+f.ID)
	}
	names := []string{"first-csm", "pods-outgrown", "enterprise-pods-eur"}
	if testing.Short() {
		names = names[:1]
	}
	for _, name := range names {
		s := builtin(name)
		r := New(state.Document{Name: name, Scenario: s}, -1, Host{Files: &disk{}, Set: set, Nearest: nearest, Attended: true, Workers: 2})
		said := r.Welcome()
		for _, line := range lines {
			reply := r.Hear(context.Background(), line)
			said = append(said, reply.Lines...)
			if reply.Err != nil {
				said = append(said, reply.Err.Error())
			}
		}
		for _, text := range said {
			if found := unspeakable.FindString(text); found != "" || strings.Contains(text, "\n") {
				t.Errorf("%s says %q in %q", name, found, text)
			}
		}
	}
}

// TestStoryMovesAsTheScreens holds the sentences to the story of the screen: the one says that
// nothing moved when the other does.
func TestStoryMovesAsTheScreens(t *testing.T) {
	for _, l := range plantest.Few(model.Levers(sample()), 2) {
		r := roomOn(&disk{}, "")
		next := r.state.Step(l, 1, "")
		if next.Scenario == r.state.Scenario {
			continue
		}
		quiet := slices.Equal(next.Note.Parts, []string{state.NothingMoved})
		reply := r.becomes(next, "")
		if silent := strings.HasPrefix(reply.Lines[1], "No date"); silent != quiet {
			t.Errorf("%s: the screen says %q, the talk %q", l.Key, next.Note.Parts, reply.Lines[1])
		}
	}
}

// TestWorkStops holds that a context that has ended stops long work, and changes nothing.
func TestWorkStops(t *testing.T) {
	r := roomOn(&disk{}, "")
	ctx, stop := context.WithCancel(context.Background())
	stop()
	for _, line := range []string{"solve", "risk"} {
		if reply := r.Hear(ctx, line); !errors.Is(reply.Err, errStopped) {
			t.Errorf("%s: %+v", line, reply)
		}
	}
	has(t, hear(t, r, "solve"), "Nothing cheaper meets the targets: proven.", "open a requisition for 1 hire in ")
	has(t, hear(t, r, "apply"), "taken over")
	has(t, hear(t, r, "risk"), "This comes of 10,000 trials")
}

// TestSolveBoth says whom to hire of both roles, and takes them over.
func TestSolveBoth(t *testing.T) {
	r := roomOn(&disk{}, "")
	hear(t, r, "set growth.target=90%")
	has(t, hear(t, r, "solve both"), "Cheapest AE and CSM hires", "ARR reaches", "for 50 AE hires in November 2026", "for 1 CSM hire in", "enough deals")
	has(t, hear(t, r, "apply"), "in place of the AE and CSM hires")
	if reply := r.Hear(t.Context(), "solve csm"); reply.Err == nil {
		t.Errorf("it solves for csm: %+v", reply)
	}
}

// FuzzHear holds that no line upsets a room, whatever it is, and that a line says one thing:
// something, or what is wrong with it, on lines of their own.
func FuzzHear(f *testing.F) {
	for _, command := range Commands() {
		f.Add(command.Name + " x")
	}
	for _, line := range []string{"set = =", "set a=b=c", "why load Core now", "why now", "what if", "what  IF ae heads 3", "show month now", "\x00", "set csm.heads=\xff", "case.Bear=new", "repeat", "log", "quit"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if command, _, ok := commandOf(strings.TrimSpace(line)); ok && (command.Name == "solve" || command.Name == "risk") {
			return
		}
		r := roomOn(&disk{}, "plan.toml")
		reply := r.Hear(context.Background(), line)
		for _, said := range reply.Lines {
			if strings.TrimSpace(said) == "" {
				t.Errorf("%q is answered %q", line, reply.Lines)
			}
		}
		if spoken := strings.TrimSpace(line); len(reply.Lines) == 0 && reply.Err == nil && !reply.Over && spoken != "" && spoken[0] != '#' && strings.IndexFunc(spoken, unicode.IsPrint) == 0 {
			t.Errorf("%q is not answered", line)
		}
	})
}
