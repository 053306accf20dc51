package rebalance

import "brim/planner/books"

// Document is an answer as JSON has it.
type Document struct {
	Tier     string          `json:"tier"`
	Feasible bool            `json:"feasible"`
	Proven   bool            `json:"proven"`
	Bound    *int            `json:"bound"` // null where no number of moves is known to do it
	Moves    []moveEntry     `json:"moves"`
	Parted   int             `json:"parted"`
	MovedARR float64         `json:"moved_arr"`
	Why      *string         `json:"why"` // null while feasible
	Before   books.Imbalance `json:"before"`
	After    books.Imbalance `json:"after"`
}

type moveEntry struct {
	ID   string  `json:"id"`
	Name string  `json:"name"`
	Tier string  `json:"tier"`
	ACV  float64 `json:"acv"`
	From *string `json:"from"` // null for nobody
	To   string  `json:"to"`
}

// Document is the answer as JSON has it.
func (a *Answer) Document() Document {
	d := Document{Tier: a.Tier, Feasible: a.Feasible, Proven: a.Proven, Moves: []moveEntry{}, Parted: a.Parted, MovedARR: a.MovedARR,
		Before: a.Before, After: a.After}
	if a.Feasible {
		d.Bound = &a.Bound
	} else {
		d.Why = &a.Why
	}
	for i := range a.Moves {
		m := &a.Moves[i]
		d.Moves = append(d.Moves, moveEntry{m.ID, m.Name, m.Tier, m.ACV, books.Named(m.From), m.To})
	}
	return d
}
