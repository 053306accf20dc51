package overlay

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/planner/explain"
	"brim/planner/judge"
	"brim/ui/report"
)

// Action is what a dialog was answered, for the root to carry out. The types of this file
// are all there are: no other package can make one.
type Action interface{ isAction() }

// Answers that every dialog may give.
type (
	// Close leaves the dialog; the one beneath it, if any, is in front again. CloseAll
	// leaves those beneath it too.
	Close    struct{}
	CloseAll struct{}
	// Back leaves the dialog where another is beneath it, and stays where there is none.
	Back struct{}
	// Do leaves the dialog for what it was opened to lead to; nil leads nowhere.
	Do struct{ Work func() tea.Cmd }
	// Lead goes on to another dialog; this one stays beneath it.
	Lead struct{ Work func() tea.Cmd }
	// Run asks for a command by its name.
	Run struct{ Command string }
	// CopyTable asks to copy a table, as TSV or else as Markdown, CopyText a text; Said is
	// what the story says then. The dialog stays.
	CopyTable struct {
		Section report.Section
		TSV     bool
	}
	CopyText struct{ Text, Said string }
)

// Answers about files.
type (
	// Open asks for a scenario by a built-in's name or a path.
	Open struct{ Name string }
	// Browse asks to look into a folder; the dialog stays until that is done.
	Browse struct{ Folder string }
	// Typed asks to open what was typed: a file, or a folder to look into.
	Typed struct{ Path string }
	// SaveTo asks to save under a path; Then is what is to be done once it is saved, or nil.
	SaveTo struct {
		Path string
		Then func() tea.Cmd
	}
	// PutAt asks to write a file that leaves the screen; Put does so, and gets the dialog that
	// asked for the path.
	PutAt struct {
		Path string
		Put  func(path string, back Asking) tea.Cmd
	}
	// SaveNoted asks to save with a note for the log.
	SaveNoted struct{ Note string }
	// Relive asks for a save of the log, by its index.
	Relive struct{ Save int }
)

// Answers about levers, and points of the session.
type (
	// Reveal asks to show a lever, by its key.
	Reveal struct{ Lever string }
	// SetLever asks to set a lever, as one step.
	SetLever struct {
		Lever string
		Value float64
	}
	// SetRange asks to give a lever a range, as it was typed.
	SetRange struct{ Lever, Text string }
	// NameCase asks for a new market case of that name, or gives the chosen one the name.
	NameCase struct {
		Name string
		New  bool
	}
	// SeekFor asks to look for a value; the dialog stays until that is done.
	SeekFor struct {
		Outcome *judge.Outcome
		AtMost  bool
		Target  string
	}
	// Return asks for a point of the session, by the steps to it; Recall for one that was
	// set aside, by its number.
	Return struct{ Away int }
	Recall struct{ Number int }
)

// Answers about plans beside the plan.
type (
	// CompareWith asks to put a scenario beside the plan, CompareOwn something of the
	// session itself, by its key.
	CompareWith struct{ Name string }
	CompareOwn  struct{ Key string }
	// Organise asks for an organisation by its key: beside the plan, or as the plan.
	Organise struct {
		Key   string
		Apply bool
	}
	// Explain asks for the explanation of a figure, by its id in the planner's table, of the
	// plan by that key; an empty one is the plan on the screen. Or it is one that is made
	// when it is asked for. It comes before the dialog, which stays beneath it.
	Explain struct {
		Figure string
		Place  explain.Place
		Plan   string
		Make   func() explain.Explanation // instead of a figure
	}
)

// Reshape asks for a change of the tiers; the dialog stays.
type Reshape struct {
	Do    Reshaping
	Tier  int    // index of the chosen one
	Text  string // a name, an edge
	Steps int    // steps, negative up or back
}

// Answers of the form for a first plan.
type (
	// BeginAnswered asks for what comes of the answers as they are now; the form stays.
	BeginAnswered struct{}
	// BeginFiles asks for a list of files for the chosen field, BeginColumns for how its file is
	// read; the form stays beneath.
	BeginFiles   struct{}
	BeginColumns struct{}
	// BeginOpen asks to open the plan that follows, BeginLeave to drop what was typed.
	BeginOpen  struct{}
	BeginLeave struct{}
)

// Answers of the solver's dialog.
type (
	// SolveFor asks for hires that keep other promises; the dialog stays.
	SolveFor struct{ SolveAsked }
	// SolveApply takes the hires over, SolveDrop leaves everything as it is.
	SolveApply struct{}
	SolveDrop  struct{}
	// SolveExplain asks how a tier's hires come about, by its place among the solved ones: its
	// AEs', or its CSMs'.
	SolveExplain struct {
		Tier int
		AEs  bool
	}
)

// Answers about real accounts.
type (
	// TakeAccounts asks for the accounts of a file.
	TakeAccounts struct{ Path string }
	// RebalanceFor asks for other moves; the dialog stays.
	RebalanceFor struct{ RebalanceAsked }
	// RebalanceApply writes them down, RebalanceDrop leaves everything as it is.
	RebalanceApply struct{}
	RebalanceDrop  struct{}
)

func (TakeAccounts) isAction() {}

func (Close) isAction()          {}
func (CloseAll) isAction()       {}
func (Back) isAction()           {}
func (Do) isAction()             {}
func (Lead) isAction()           {}
func (Run) isAction()            {}
func (CopyTable) isAction()      {}
func (CopyText) isAction()       {}
func (Open) isAction()           {}
func (Browse) isAction()         {}
func (Typed) isAction()          {}
func (SaveTo) isAction()         {}
func (PutAt) isAction()          {}
func (SaveNoted) isAction()      {}
func (Relive) isAction()         {}
func (Reveal) isAction()         {}
func (SetLever) isAction()       {}
func (SetRange) isAction()       {}
func (NameCase) isAction()       {}
func (SeekFor) isAction()        {}
func (Return) isAction()         {}
func (Recall) isAction()         {}
func (CompareWith) isAction()    {}
func (CompareOwn) isAction()     {}
func (Organise) isAction()       {}
func (Explain) isAction()        {}
func (Reshape) isAction()        {}
func (SolveFor) isAction()       {}
func (SolveApply) isAction()     {}
func (SolveDrop) isAction()      {}
func (SolveExplain) isAction()   {}
func (RebalanceFor) isAction()   {}
func (RebalanceApply) isAction() {}
func (RebalanceDrop) isAction()  {}
func (BeginAnswered) isAction()  {}
func (BeginFiles) isAction()     {}
func (BeginColumns) isAction()   {}
func (BeginOpen) isAction()      {}
func (BeginLeave) isAction()     {}
