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
	return New(doc, -1, With{Files: files, Set: set, Nearest: nearest, Attended: true, Workers: 2})
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
	before := r.state.Scenario
	has(t, hear(t, r, "what if arr 30 million"), "What if: ARR from $24.0 million to $30.0 million.", "would", "Nothing was changed")
	if r.state.Scenario != before {
		t.Error("a question changed the plan")
	}
	has(t, hear(t, r, "case downside"), "This is the Downside case now.")
	has(t, hear(t, r, "baseline", "set ae heads 25", "compare"), "Compared with the baseline:", "AEs at the end: ")
	has(t, hear(t, r, "repeat"), "Compared with the baseline:")
}

// TestSettings reads what people type for levers.
func TestSettings(t *testing.T) {
	r := roomOn(&disk{}, "")
	for text, want := range map[string]string{
		"csm.heads=15":                      "csm.heads=15",
		"csm.heads=15 ae.heads=20":          "csm.heads=15|ae.heads=20",
		"csm.heads 15":                      "csm.heads=15",
		"CSM heads to 15":                   "csm.heads=15",
		"csm heads = 15":                    "csm.heads=15",
		"csm hires per quarter 1 2 3":       "csm.hires_per_quarter=1 2 3",
		"ae.hires_per_quarter=1, 2, 3":      "ae.hires_per_quarter=1, 2, 3",
		"ARR 25 million":                    "company.arr=25m",
		"company.arr = 25.5 million":        "company.arr=25.5m",
		"book max of core 45":               "tier.Core.book_max=45",
		"csm attrition to 20 percent":       "csm.attrition=20%",
		"csm.heads=15 ae.attrition=20 %":    "csm.heads=15|ae.attrition=20 %",
		"case.Bear=new":                     "case.Bear=new",
		"tier.Core.name=Middle of the book": "tier.Core.name=Middle of the book",
		"staffing need":                     "org.staffing=need",
	} {
		got, err := r.settings(text)
		if err != nil || strings.Join(got, "|") != want {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"attrition 20%": `"attrition" may be `,
		"csm heads":     "CSM heads to what? It is 24",
		"zzz 3":         `there is no lever "zzz"; levers WORD`,
		"=":             `there is no lever ""`,
	} {
		if got, err := r.settings(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
}

// TestMistakes name what was found and what is allowed, on one line, and change nothing.
func TestMistakes(t *testing.T) {
	r := roomOn(&disk{}, "")
	before := r.state.Scenario
	for line, want := range map[string]string{
		"shwo":                 `there is no command "shwo"; did you mean show?`,
		"csm.heads=15":         "type set csm.heads=15",
		"undo 3":               `undo takes nothing behind it, and found was "3"`,
		"undo":                 "nothing to undo",
		"redo":                 "nothing to redo",
		"apply":                "nothing was found yet",
		"set":                  "which lever",
		"case Nowhere":         `there is no market case "Nowhere"; there are Base, Downside`,
		"why load March 2031":  "March 2031 is no month of the plan, which goes from December 2026 to December 2028",
		"why nothing at all":   "did you mean",
		"show bookz":           `there is no page "bookz"; did you mean books?`,
		"show month 1900-01":   "no month of the plan",
		"show gaps 2028-01":    "gaps takes nothing behind it",
		"compare nosuch.toml":  "nosuch.toml: no such file",
		"compare baseline":     "no baseline is pinned",
		"baseline clear":       "no baseline is pinned",
		"save":                 "save FILE makes one",
		"log":                  "no log",
		"help nothing":         "there is no command",
		"set csm.heads=-1":     "0 to 100,000",
		"levers zzz":           "no lever has",
		"what if csm.heads=xx": `"xx"`,
	} {
		reply := r.Hear(context.Background(), line)
		if reply.Err == nil || !strings.Contains(reply.Err.Error(), want) || strings.Contains(reply.Err.Error(), "\n") {
			t.Errorf("%s: %v, %v", line, reply.Lines, reply.Err)
		}
	}
	if r.state.Scenario != before || r.state.CanUndo() {
		t.Error("a mistake changed the plan")
	}
}

// TestWhy finds what people ask about by id and by name, with tiers and months.
func TestWhy(t *testing.T) {
	r := roomOn(&disk{}, "")
	for asked, want := range map[string]string{
		"load Core":                     "Book load of Core, May 2028: 40.03.",
		"book load of core in may 2028": "Book load of Core, May 2028: 40.03.",
		"load Core 2028-06":             "Book load of Core, June 2028: ",
		"load":                          "Book load in May 2028: Strategic ",
		"core":                          "Book load of Core, May 2028: ",
		"ratio strategic":               "Ratio of AEs per CSM of Strategic, November 2028: 1.53.",
		"arr":                           "ARR, December 2028: $48.1 million.",
		"arr core now":                  "ARR of Core, December 2026: $12.7 million.",
		"company.arr end":               "ARR, December 2028: ",
		"people cost":                   "People cost a month, December 2028: ",
		"ae.attrition":                  "AE attrition: 20%. Its key is ae.attrition.",
		"ae quota":                      "AE quota: $700.0 thousand.",
	} {
		said := hear(t, r, "why "+asked)
		if !strings.Contains(said, want) {
			t.Errorf("why %s: %q is not in\n%s", asked, want, said)
		}
	}
	has(t, hear(t, r, "why load Core 2028-06"), "(why accounts Core 2028-06)")
	has(t, hear(t, r, "why load Core"), "(why accounts Core)")
	has(t, hear(t, r, "why"), "The ratio of AEs per CSM breaks them in November 2028: 1.53 above 1.5.", "Core books run over from May 2028 on.")
	has(t, hear(t, r, "set csm hires 3", "why"), "No books run over. The fullest are those of Core")
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
		r := New(state.Document{Name: name, Scenario: s}, -1, With{Files: &disk{}, Set: set, Nearest: nearest, Attended: true, Workers: 2})
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
	for _, l := range model.Levers(sample()) {
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

// TestQuitAsks asks about unsaved changes, and takes the answers.
func TestQuitAsks(t *testing.T) {
	files := &disk{}
	r := roomOn(files, "plan.toml")
	if !r.Hear(context.Background(), "quit").Over {
		t.Error("it asks though nothing is unsaved")
	}
	has(t, hear(t, r, "set csm heads 30", "quit"), "plan.toml has unsaved changes: CSM heads from 24 to 30.", "Type save to", "Type discard to")
	has(t, r.Prompt(), "save, discard or cancel: ")
	if reply := r.Hear(context.Background(), "what?"); reply.Err == nil || reply.Over {
		t.Errorf("%+v", reply)
	}
	has(t, hear(t, r, "cancel"), "Going on.")
	hear(t, r, "quit")
	if reply := r.Hear(context.Background(), "SAVE"); !reply.Over || len(files.saved) != 1 {
		t.Errorf("%+v, saved %q", reply, files.saved)
	}
	hear(t, r, "set csm heads 31", "quit")
	if reply := r.Hear(context.Background(), "discard"); !reply.Over {
		t.Errorf("%+v", reply)
	}
	if _, _, unsaved := r.Unsaved(); unsaved {
		t.Error("what was given up is unsaved")
	}
}

// TestConflicts are asked about, and answered by one more line.
func TestConflicts(t *testing.T) {
	files := &disk{}
	r := roomOn(files, "other.toml")
	hear(t, r, "set csm heads 30")
	files.conflict = &Conflict{Why: "It was changed.", Means: "replace it", Reload: true, Path: "other.toml", Again: func() (state.Document, string, error) {
		return files.write(r.state.Doc, r.state.Scenario, "other.toml")
	}}
	has(t, hear(t, r, "save"), "Not saved yet. It was changed.", "Type again to replace it.")
	has(t, hear(t, r, "cancel"), "Nothing was saved.")
	has(t, hear(t, r, "save", "reload"), "Read other.toml again.")
	hear(t, r, "undo", "save")
	if has(t, hear(t, r, "again"), "Saved other.toml."); len(files.saved) != 1 {
		t.Errorf("saved %q", files.saved)
	}
	r.with.Attended = false
	hear(t, r, "set csm heads 31")
	if reply := r.Hear(context.Background(), "save"); reply.Err == nil || r.Asks() {
		t.Errorf("nobody can be asked: %+v", reply)
	}
}

// TestOffer asks about work of an earlier run before anything else.
func TestOffer(t *testing.T) {
	for answer, want := range map[string]string{"restore": "The unsaved work is back.", "discard": "It is dropped."} {
		r := roomOn(&disk{}, "plan.toml")
		found, err := set(sample(), []string{"csm.heads=30"})
		if err != nil {
			t.Fatal(err)
		}
		r.Offer(found, "1 change.")
		has(t, strings.Join(r.Welcome(), "\n"), "Unsaved work of an earlier run was found: 1 change.")
		has(t, hear(t, r, answer), want)
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

// FuzzHear holds that no line upsets a room, whatever it is, and that a line says one thing:
// something, or what is wrong with it, on lines of their own.
func FuzzHear(f *testing.F) {
	for _, command := range Commands() {
		f.Add(command.Name + " x")
	}
	for _, line := range []string{"set = =", "set a=b=c", "why load Core now", "why now", "what if", "what  IF ae heads 3", "show month now", "\x00", "set csm.heads=\xff", "case.Bear=new", "quit"} {
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
		if spoken := strings.TrimSpace(line); len(reply.Lines) == 0 && reply.Err == nil && !reply.Over && spoken != "" && spoken[0] != '#' && strings.IndexFunc(spoken, unicode.IsPrint) == 0 && !strings.EqualFold(spoken, "repeat") {
			t.Errorf("%q is not answered", line)
		}
	})
}
