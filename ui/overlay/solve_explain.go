package overlay

import (
	tea "github.com/charmbracelet/bubbletea"

	"brim/planner/explain"
)

// SolveExplanation shows how hires come about; whichever way it is left, the hires, from
// which it was opened, are in front again, unless a lever is to be seen.
type SolveExplanation struct{ *Explanation }

// NewSolveExplanation makes the dialog; label names a lever by its key.
func NewSolveExplanation(content explain.Explanation, label func(lever string) string) SolveExplanation {
	return SolveExplanation{NewExplanation(content, Whose{}, label)}
}

// Handle implements [Dialog].
func (e SolveExplanation) Handle(key tea.KeyMsg) Action { return toHires(e.Explanation.Handle(key)) }

// Click implements [Dialog].
func (e SolveExplanation) Click(x, y int) Action { return toHires(e.Explanation.Click(x, y)) }

// toHires is an action of an explanation that leads back to the hires, however it is left.
func toHires(action Action) Action {
	switch action.(type) {
	case CloseAll, Back:
		return Close{}
	}
	return action
}
