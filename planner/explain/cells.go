package explain

import (
	"brim/model"
	"brim/planner"
)

// Cells is a plan as the cells of a workbook that computes it again: the lines of its
// figures, every one with its formula, and what these read. It knows no sheets; whoever
// lays the lines out says where each [Target] stands.
type Cells struct {
	Lines  []*Line  // each after those that it reads in the same month
	Inputs []*Input // single numbers
	Lists  []*List  // numbers by month
	Tables []*Table // numbers by months of tenure
	Gaps   []string // what could not be written; empty of every plan
}

// Line is a figure, a step on the way to one or a flag, over the months of the plan.
type Line struct {
	Target
	Figure  *Figure    // nil: a flag
	Label   string     // "Book load"
	Opening Expression // of month 0, or of the one value that the figure has
	Later   Expression // of any month after it
	Last    int        // the last month
	Once    bool       // it has one value
	Scope   Scope
	Month   bool // its value is a month of the plan

	value func(t int) model.Opt
	words []string // that its values stand for
}

// Value is what the plan has for a month; it is undefined where the figure is.
func (l *Line) Value(t int) model.Opt { return l.value(t) }

// Word is the word that a month's value stands for; false where values are numbers.
func (l *Line) Word(t int) (string, bool) {
	v := l.value(t)
	if l.words == nil || !v.OK {
		return "", false
	}
	return l.words[int(v.V)], true
}

// Input is a single number that formulas read: a lever, or what the model fixes.
type Input struct {
	Target
	Lever *model.Lever // nil: no lever moves it
	Label string
	Unit  model.Unit
	Value float64
	Usual model.Opt   // its default; absent where there is none or it depends on the rest
	Date  model.Month // of a lever that is one
	Taken bool        // it is what the book says at the export, and stands still
	// Source of a number that the model fixes.
	Source string
}

// List is numbers by month, month 0 first, whose entries are those of every Step-th month.
type List struct {
	Target
	Lever  model.Lever
	Values []float64
	Step   int
}

// Table is numbers by months of tenure, 0 first.
type Table struct {
	Target
	Lever  model.Lever
	Label  string
	Values []float64
	Months *Target // of a straight line: the input that says how long it is
}

// TargetKind is what an expression refers to.
type TargetKind uint8

// The kinds of targets.
const (
	FigureLine   TargetKind = iota // a row of months, or one value
	FlagLine                       // a row of months, 1 where a condition holds
	InputCell                      // one cell
	ListLine                       // a row of months
	TenureTable                    // a column by months of tenure
	TenureMonths                   // the column of those months
	MonthNumbers                   // the row of t
	MonthDates                     // the row of dates
	SlackCell                      // what limits and smallest numbers are held against
)

// Target is what an expression refers to: a figure by its id and where it is read, or an
// input by its key.
type Target struct {
	Kind       TargetKind
	ID         string
	Tier, Item int // Item: another role, or a leave
}

// Cell is a month as a reference has it: T itself where it is fixed, else T months from
// the cell that the reference stands in.
type Cell struct {
	Fixed bool
	T     int
}

// Token is a piece of an expression: text as it stands, or a reference to the cells of a
// target from one month to another.
type Token struct {
	Text     string
	To       *Target
	From, At Cell // the same: a single cell
}

// Expression is a spreadsheet formula without its equals sign.
type Expression []Token

// TenureRows is how many months of tenure a table has, from 0 on.
const TenureRows = model.MaxHorizon + 1

// NewCells writes a plan as cells: every figure that the CSV has and every one of those
// that are called for besides, with all that they read.
func NewCells(p *planner.Plan, besides ...string) *Cells {
	w := &scribe{read: NewReader(p), cells: &Cells{}, known: map[Target]bool{}, flags: map[flag]Target{}}
	place := w.read.spot(figures[0], Place{})
	lever("start").cells(place, w)
	for _, f := range figures {
		if f.InCSV() {
			w.everywhere(f)
		}
	}
	for _, id := range besides {
		if f, ok := sheetFigure(id); ok {
			w.everywhere(f)
		}
	}
	return w.cells
}

// everywhere writes a figure for the company, or for every tier or role that has it.
func (w *scribe) everywhere(f *Figure) {
	s := w.read.plan.Scenario()
	tiers, items := 1, 1
	if f.OfTiers() {
		tiers = len(s.Tiers)
	}
	if f.Scope == OfResource {
		items = len(s.Resources)
	}
	for k := range tiers {
		for i := range items {
			place := w.read.spot(f, Place{Tier: k, Resource: i})
			if f.applies(place) && !f.vacant(place) {
				w.figure(f, place)
			}
		}
	}
}

// vacant reports whether the figure is one of a tier's own team, which under staffing by
// need no tier has.
func (f *Figure) vacant(place spot) bool {
	return f.ownTeam && byNeed.holds(place)
}

// InCSV reports whether the CSV of a plan has the figure: by its column, or hires, which it reads
// off the teams themselves.
func (f *Figure) InCSV() bool { return f.Column != "" || f.ID == "ae_hires" || f.ID == "csm_hires" }

// Ahead reports whether a workbook has the figure for the year after the plan, too: hires
// that the hiring gap of the last months looks at.
func (f *Figure) Ahead() bool { return f.ahead }
