package state

import (
	"cmp"

	"brim/model"
	"brim/model/begin"
	"brim/planner"
	"brim/planner/explain"
	"brim/ui/words"
)

// Document is where a scenario came from.
type Document struct {
	Name      string          // what to call it: a built-in's name or a file's path
	Path      string          // of its file; empty for a built-in or standard input
	Scenario  *model.Scenario // as the file has it
	Source    any             // the store's own, handed back when the document is saved
	Unwritten bool            // nothing of it is in a file yet, nor built in
	First     *begin.First    // what it was made of in this session, or nil
	Notice    string          // what there is to say about it when it is opened or saved; may be empty
	Files     []FileRead      // what it was read from: its own file, and those that it names
}

// FileRead is a file as it was read: what to call it, and what tells its content from another;
// empty where nobody knows.
type FileRead struct{ Name, Print string }

// State is everything the screen shows.
type State struct {
	Doc      Document
	Scenario *model.Scenario // as it is now; never changed in place
	Case     int             // index of the market case, -1 for the base case
	Plan     *planner.Plan   // of Scenario under Case; valid until the next change
	Head     planner.Headline
	Baseline *Baseline // pinned, or nil
	Page     Page
	Focus    Pane // the chosen pane of the page
	Zoom     bool // the chosen pane is shown alone
	Presents bool // the headline alone is shown, in large letters
	Panel    Panel
	Hiring   Hiring
	Cursor   Cursor
	Fit      Fit
	Compare  Compare
	Risk     Risk
	Tornado  Tornado
	Accounts Accounts
	Actuals  Actuals
	Note     Note
	Keys     words.Keys // of the commands that words name

	history history
	moved   moved
	since   difference // of Scenario from the file's; found anew once either is another
}

// Baseline is a plan that was pinned to compare with.
type Baseline struct {
	Scenario *model.Scenario
	Case     int
	Plan     *planner.Plan
	Head     planner.Headline
	Findings []explain.Finding

	byKey map[string]int // indices into Findings
}

// Note is the line at the foot of the screen.
type Note struct {
	Story
	Text  string          // said instead of the story; empty for none
	From  *model.Scenario // the story's change set out from it; nil without one
	Wrong bool            // Text says that something did not work

	before *Note // what a passing remark stands in the place of; nil for other notes
}

// Open starts on a document, with nothing to undo.
func Open(doc Document) State {
	s := State{Doc: doc, Scenario: doc.Scenario, Case: -1}
	return s.replan()
}

// InCase shows a market case by its index; -1 is the base case.
func (s State) InCase(c int) State {
	s.Case = c
	return s.replan()
}

// replan computes what follows from the scenario and the case. Nothing else does.
func (s State) replan() State {
	if s.Plan == nil {
		s.Plan = new(planner.Plan)
	}
	s.Plan.Run(s.Scenario, s.Case)
	s.Head = s.Plan.Headline()
	s.Actuals = s.Actuals.follow(s)
	s.since = s.sinceFile()
	s.Panel = s.Panel.rebuilt(s.Scenario, s.Case)
	s.Hiring = s.Hiring.settled(s)
	s.Cursor = s.Cursor.within(s.Plan)
	s.Fit = s.Fit.follow(s)
	s.Compare = s.Compare.follow(s)
	s.Accounts = s.Accounts.follow(s)
	return s
}

// Unsaved reports whether the scenario differs from its file, or has none yet.
func (s State) Unsaved() bool { return s.Doc.Unwritten || !s.sinceFile().none() }

// sinceFile is what differs from the file's scenario to the present one.
func (s State) sinceFile() difference { return s.since.orBetween(s.Doc.Scenario, s.Scenario) }

// Saved notes that the document now holds the scenario that was written. A gesture ends,
// so that undo leads back to what was saved.
func (s State) Saved(doc Document) State {
	doc.First = cmp.Or(doc.First, s.Doc.First)
	s.Doc = doc
	s.since = s.sinceFile()
	return s.Seal()
}

// NextCase turns to the next market case, after the last to the base case.
func (s State) NextCase() State {
	before := s.Head
	s.history = s.history.seal()
	s.Case++
	if s.Case >= len(s.Scenario.Cases) {
		s.Case = -1
	}
	s = s.replan()
	s.Note = Note{Story: tell(between(s.Scenario, s.Scenario), before, s.Head, s.Scenario.CaseName(s.Case)+" case")}
	return s
}

// OwnPlan is the present plan in memory of its own: the next change leaves it as it is.
func (s State) OwnPlan() *planner.Plan { return planner.Make(s.Scenario, s.Case) }

// Pin keeps the present plan as the baseline. A gesture ends, so that undo leads back to it.
func (s State) Pin() State {
	s = s.Seal()
	plan := s.OwnPlan()
	s.Baseline = &Baseline{Scenario: s.Scenario, Case: s.Case, Plan: plan, Head: s.Head, Findings: explain.Advice(plan)}
	s.Baseline.byKey = keysOf(s.Baseline.Findings)
	s.Fit = s.Fit.follow(s)
	s.Compare.dropped = without(s.Compare.dropped, BaselineKey)
	s.Compare = s.Compare.follow(s)
	if !s.Compare.picked(s.Compare.chosenKey()) {
		s.Compare.choose(BaselineKey)
	}
	return s.Say("Baseline pinned: ghosts show where you began. The same key clears it.")
}

// Unpin drops the baseline, and ends a gesture.
func (s State) Unpin() State {
	s = s.Seal()
	s.Baseline = nil
	s.Fit = s.Fit.follow(s)
	s.Compare = s.Compare.follow(s)
	return s.Say("Baseline cleared.")
}

// Say puts words in place of the story.
func (s State) Say(text string) State {
	s.Note = Note{Text: text}
	return s
}

// Remark puts words in place of the note until the next key: why a key did nothing.
func (s State) Remark(text string) State {
	before := s.Heard().Note
	s.Note = Note{Text: text, before: &before}
	return s
}

// Heard brings back the note that a passing remark stood in the place of.
func (s State) Heard() State {
	if s.Note.before != nil {
		s.Note = *s.Note.before
	}
	return s
}

// Fail says what did not work.
func (s State) Fail(err error) State {
	s.Note = Note{Text: s.Said(err), Wrong: true}
	return s
}
