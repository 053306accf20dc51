package talk

import (
	"context"
	"fmt"
	"strings"
	"time"

	"brim/model"
	"brim/planner/solve"
	"brim/ui/state"
	"brim/ui/words"
)

// Host is what a room needs of the program around it.
type Host struct {
	Files Files
	// Set is a scenario with levers set, each as key=value; a list of errors says all that is
	// wrong.
	Set func(s *model.Scenario, settings []string) (*model.Scenario, error)
	// Nearest is the word most like a misspelt one, or nothing.
	Nearest func(word string, words []string) string
	// Attended says that somebody hears a question and can answer it.
	Attended   bool
	SolveLimit time.Duration // of a search; 0: none
	Workers    int           // how many share a simulation
}

// Room is a talk about one scenario.
type Room struct {
	host  Host
	state state.State
	found *finding  // of the last search for hires; nil: none
	asked *question // waits for its answer; nil: none
	last  []string  // what was said last

	dropped bool // unsaved changes are given up
}

// finding is what a search came to.
type finding struct {
	solution *solve.Solution
	sought   *model.Scenario // for which hires were sought
	c        int             // and in which market case
}

// Reply is what the room says to a line.
type Reply struct {
	Lines []string // sentences, one or a few a line
	Err   error    // why nothing was done; a *[Mistake] where the line is to blame
	Over  bool     // the talk has ended
	Kept  bool     // what an earlier run left is to stay where it is
}

// Mistake is a line that asks for what there is not.
type Mistake struct {
	words   string
	outside bool // it names a month, of another time than the plan's
}

// Error is what was found and what is allowed.
func (m *Mistake) Error() string { return m.words }

// mistakef words a mistake. What was typed stands in it as %.60q: what is allowed has to be
// heard soon after.
func mistakef(format string, args ...any) *Mistake {
	return &Mistake{words: fmt.Sprintf(format, args...)}
}

func mistaken(format string, args ...any) Reply {
	return Reply{Err: mistakef(format, args...)}
}

func say(lines ...string) Reply { return Reply{Lines: lines} }

func fail(err error) Reply { return Reply{Err: err} }

// New opens a room on a document, in the market case with that index.
func New(doc state.Document, c int, host Host) *Room {
	return &Room{host: host, state: state.Open(doc).InCase(c)}
}

// Welcome says what the talk is about, and how the plan stands.
func (r *Room) Welcome() []string {
	lines := []string{r.about(), r.state.Doc.Notice, r.standing(), "Type help for the commands, quit to leave."}
	if r.asked != nil {
		lines = append(lines, r.asked.lines()...)
	}
	r.last = nonEmpty(lines)
	return r.last
}

// about says of which plan the talk is.
func (r *Room) about() string {
	s := r.state.Scenario
	return fmt.Sprintf("%s. %d months from %s, %s case.", s.Title, s.Horizon, words.MonthInFull(s.MonthAt(1)), s.CaseName(r.state.Case))
}

// Unsaved is the document with its unsaved changes; false when there are none, or nobody
// wants them.
func (r *Room) Unsaved() (state.Document, *model.Scenario, bool) {
	if r.dropped || !r.state.Unsaved() {
		return r.state.Doc, nil, false
	}
	return r.state.Doc, r.state.Scenario, true
}

// Prompt is what to say before a line is typed.
func (r *Room) Prompt() string {
	if r.asked != nil {
		return r.asked.prompt() + ": "
	}
	return "brim: "
}

// Hear carries out a line. An empty one, and one that begins with #, says nothing.
func (r *Room) Hear(ctx context.Context, line string) Reply {
	line = strings.TrimSpace(line)
	if line == "" || strings.HasPrefix(line, "#") {
		return Reply{}
	}
	reply := r.carryOut(ctx, line)
	reply.Lines = nonEmpty(reply.Lines)
	if reply.Lines != nil {
		r.last = reply.Lines
	}
	return reply
}

// Asks reports whether the room waits for an answer.
func (r *Room) Asks() bool { return r.asked != nil }

// Leave is what the end of the input means: the command quit.
func (r *Room) Leave() Reply { return r.quit() }

func (r *Room) carryOut(ctx context.Context, line string) Reply {
	if r.asked != nil {
		return r.answered(ctx, line)
	}
	command, rest, ok := commandOf(line)
	if !ok {
		return r.unknown(line)
	}
	if rest != "" && !command.takes() {
		return mistaken("%s takes nothing behind it, and found was %.60q", command.Name, rest)
	}
	return command.run(r, ctx, rest)
}

// unknown says that a line begins with no command.
func (r *Room) unknown(line string) Reply {
	word, _, _ := strings.Cut(line, " ")
	if strings.Contains(line, "=") {
		return mistaken("there is no command %.60q; to change a lever, type set %.60s", word, line)
	}
	if near := r.host.Nearest(strings.ToLower(word), CommandNames()); near != "" {
		return mistaken("there is no command %.60q; did you mean %s?", word, near)
	}
	return mistaken("there is no command %.60q; there are %s", word, strings.Join(CommandNames(), ", "))
}

// repeat says the last answer again.
func (r *Room) repeat() Reply {
	if len(r.last) == 0 {
		return mistaken("nothing was said yet to repeat")
	}
	return say(r.last...)
}

func nonEmpty(lines []string) []string {
	var kept []string
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			kept = append(kept, line)
		}
	}
	return kept
}
