package scenarios

import (
	"fmt"

	"brim/model"
)

// Difference is what differs between two scenarios.
type Difference struct {
	Structure []string `json:"structure,omitempty"` // tiers and what else no lever holds, a clause each
	Moves     []Moved  `json:"moves"`               // of the levers that both have
}

// Moved is a lever that differs between two scenarios, with both values as they can be
// typed; "default (20)" is one that is left to its default, "none" one that has none.
type Moved struct {
	Lever string `json:"lever"` // its dotted key, in the later scenario
	From  string `json:"from"`
	To    string `json:"to"`
}

// Differ lists what differs from one scenario to another, levers in the order of the
// screens.
func Differ(from, to *model.Scenario) Difference {
	diff := Difference{Moves: []Moved{}}
	changes, same := model.Changes(from, to)
	if !same {
		diff.Structure = model.StructureWords(from, to)
	}
	for _, c := range changes {
		diff.Moves = append(diff.Moves, Moved{Lever: c.Key, From: c.Typed(c.From), To: c.Typed(c.To)})
	}
	return diff
}

// Lines writes the difference, a change a line.
func (d Difference) Lines() []string {
	lines := append([]string{}, d.Structure...)
	for _, m := range d.Moves {
		lines = append(lines, fmt.Sprintf("%s %s → %s", m.Lever, m.From, m.To))
	}
	return lines
}
