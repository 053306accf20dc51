package overlay

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/model"
	"brim/planner"
	"brim/planner/solve"
	"brim/ui/report"
)

// SolveAsked is which promises hires are sought for.
type SolveAsked struct {
	Target float64 // load at the most, as a part of a full book
	Ratio  float64 // AE:CSM at the most, in pod tiers
	From   int     // the first month of the promises, as t; 0: as soon as hires can be answerable for it
	AEs    bool    // AEs too, with which ARR is at the goal
	Gap    bool    // the hiring gap of pod tiers within its limit
}

// SolveFor's bounds and steps.
const (
	targetStep, leastTarget, mostTarget = 0.05, 0.5, 1.5
	ratioStep, leastRatio, mostRatio    = 0.05, 0.5, 5
	coarseSteps                         = 5
)

// Solve shows the cheapest hires that keep promises, before they are taken over. What is
// promised can be changed in it.
type Solve struct {
	keyed
	asked   SolveAsked
	present *planner.Plan
	pods    bool
	busy    bool
	slow    func() bool
	found   *solve.Solution
	effects []string // what the hires do to the headline, in words
	refused string   // why there are none to be found
	chosen  int      // a promise, or a tier below them
	body    scrolled
}

// NewSolve makes the dialog of a plan; slow reports whether a search takes long enough to
// speak of it.
func NewSolve(p *planner.Plan, ratio float64, slow func() bool) *Solve {
	return &Solve{asked: SolveAsked{Target: 1, Ratio: ratio}, present: p, pods: len(p.Pods) > 0, slow: slow}
}

// Asked is which promises are asked for now.
func (d *Solve) Asked() SolveAsked { return d.asked }

// Begin says that a search is under way.
func (d *Solve) Begin() { d.busy = true }

// Show shows what was found, and what it does to the headline.
func (d *Solve) Show(found *solve.Solution, effects []string) {
	d.busy, d.found, d.effects, d.refused = false, found, effects, ""
	d.chosen = min(d.chosen, len(d.promises())+len(d.rows())-1)
}

// Refuse says why nothing can be found.
func (d *Solve) Refuse(why error) {
	d.busy, d.found, d.refused = false, nil, why.Error()
	d.chosen = min(d.chosen, len(d.promises())-1)
}

// row is a line of the answer: a tier's hires of a role.
type row struct {
	tier *solve.Tier
	role model.Role
}

// rows are the answer's lines: of two roles the AEs come first.
func (d *Solve) rows() []row {
	roles := []model.Role{model.RoleCSM}
	if d.found.Both != nil {
		roles = []model.Role{model.RoleAE, model.RoleCSM}
	}
	var list []row
	for _, role := range roles {
		for i := range d.found.Tiers {
			list = append(list, row{&d.found.Tiers[i], role})
		}
	}
	return list
}

// Handle implements [Dialog].
func (d *Solve) Handle(key tea.KeyMsg) Action {
	switch key.String() {
	case "esc", "ctrl+c":
		return SolveDrop{}
	case "enter":
		if d.ready() {
			return SolveApply{}
		}
		return nil
	}
	action, _ := perform(d, KindSolve, d.known(), solveDeeds(), key)
	return action
}

// ready reports whether there is an answer, and no search for another.
func (d *Solve) ready() bool { return d.found != nil && !d.busy }

// explain asks how the hires of the chosen tier come about.
func (d *Solve) explain() Action {
	if !d.ready() {
		return nil
	}
	place, tiers := max(0, d.chosen-len(d.promises())), len(d.found.Tiers)
	return SolveExplain{Tier: place % tiers, AEs: d.found.Both != nil && place < tiers}
}

// copy asks for a copy of what was found.
func (d *Solve) copy() Action {
	if !d.ready() {
		return nil
	}
	return CopyText{Text: report.SolveMarkdown(d.found), Said: "Copied the hires as Markdown."}
}

// choose moves the choice by n promises and tiers.
func (d *Solve) choose(n int) {
	last := len(d.promises()) - 1
	if d.found != nil {
		last += len(d.rows())
	}
	d.chosen = max(0, min(d.chosen+n, last))
}

// change moves the chosen promise by n steps.
func (d *Solve) change(n int) Action {
	promises := d.promises()
	if d.chosen >= len(promises) {
		return nil
	}
	asked := d.step(&promises[d.chosen], n)
	if asked == d.asked {
		return nil
	}
	d.asked = asked
	return SolveFor{asked}
}

// Click implements [Dialog].
func (d *Solve) Click(x, y int) Action {
	if name, ok := d.pressed(x, y); ok {
		return press(d, solveDeeds(), name)
	}
	promises := len(d.promises())
	switch row := y - 1; {
	case row >= 0 && row < promises:
		d.chosen = row
	case d.found != nil && row >= promises+2 && row < promises+2+len(d.rows()):
		d.chosen = row - 2
	}
	return nil
}

// Scroll moves what stands below the tiers by n lines, as the wheel does.
func (d *Solve) Scroll(n int) { d.body.scroll(n) }

// Size implements [Dialog].
func (d *Solve) Size(w, h int) (int, int) { return dialogWidth(w, 96), dialogHeight(h, 34) }
