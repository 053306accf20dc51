package text

import (
	"fmt"
	"slices"
	"strings"
)

// Problem is one thing wrong with a file. Its texts hold no control characters,
// whatever the file holds.
type Problem struct {
	File    string // as named by the caller, or the accounts file
	Line    int    // counted from 1; 0 when it concerns the file as a whole
	Key     string // dotted key, or a column; empty when the text as such cannot be read
	Found   string
	Allowed string
	Hint    string // what was probably meant, or where to look; may be empty
}

// Error is the problem on one line: "plan.toml:12: csm.attrition: found 1.5; allowed:
// 0 to 0.95". The hint comes first: a list of what is allowed may be long.
func (p *Problem) Error() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d", p.Line)
	}
	if p.Key != "" {
		b.WriteString(": " + p.Key)
	}
	b.WriteString(": ")
	absent := strings.HasPrefix(p.Found, Missing)
	if !absent {
		b.WriteString("found ")
	}
	b.WriteString(p.Found)
	if p.Hint != "" {
		b.WriteString(" (" + p.Hint + ")")
	}
	switch {
	case p.Allowed == "":
	case absent && p.Found != Missing:
		b.WriteString("; " + p.Allowed)
	default:
		b.WriteString("; allowed: " + p.Allowed)
	}
	return b.String()
}

// Missing is what is found where something has to stand and nothing does. It may go on, as
// in "missing in tier X"; then Allowed says what to do.
const Missing = "missing"

// Errors is everything wrong with a file, in the order of its lines.
type Errors struct {
	List []*Problem // at least one
	More int        // problems beyond those listed
}

// maxProblems is how many problems of a file are listed.
const maxProblems = 100

// Error lists the problems, one a line.
func (e *Errors) Error() string {
	lines := make([]string, len(e.List))
	for i, p := range e.List {
		lines[i] = p.Error()
	}
	if e.More > 0 {
		lines = append(lines, e.unlisted())
	}
	return strings.Join(lines, "\n")
}

// unlisted says how many problems are not listed, and of which file where there is one only.
func (e *Errors) unlisted() string {
	said := fmt.Sprintf("%d more problems", e.More)
	if e.More == 1 {
		said = "1 more problem"
	}
	file := e.List[0].File
	if slices.ContainsFunc(e.List, func(p *Problem) bool { return p.File != file }) {
		return said
	}
	return file + ": " + said
}

// Unwrap gives the problems one by one to errors.Is and errors.As.
func (e *Errors) Unwrap() []error {
	list := make([]error, len(e.List))
	for i, p := range e.List {
		list[i] = p
	}
	return list
}

// Problems collects what is wrong with one file.
type Problems struct {
	File string
	List []*Problem
	More int // beyond those kept
}

// maxFound is the longest text of a file that a message shows, in characters.
const maxFound = 160

// Add notes a problem; see [Problem]. Beyond some hundreds they are only counted.
func (p *Problems) Add(line int, key, found, allowed, hint string) {
	if len(p.List) >= 5*maxProblems {
		p.More++
		return
	}
	p.List = append(p.List, &Problem{
		File: Visible(p.File), Line: line, Key: short(key), Found: short(found), Allowed: Visible(allowed), Hint: short(hint),
	})
}

// short is what a message shows of a text from a file.
func short(found string) string { return Cut(Visible(Cut(found, maxFound)), maxFound) }

// Err is everything collected, or nil.
func (p *Problems) Err() error {
	if len(p.List) == 0 {
		return nil
	}
	slices.SortStableFunc(p.List, func(a, b *Problem) int { return a.Line - b.Line })
	listed := min(len(p.List), maxProblems)
	return &Errors{List: p.List[:listed], More: len(p.List) - listed + p.More}
}

// One is an error about a single thing.
func One(file string, line int, key, found, allowed, hint string) error {
	p := Problems{File: file}
	p.Add(line, key, found, allowed, hint)
	return p.Err()
}
