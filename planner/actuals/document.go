package actuals

import "brim/planner"

// Document is what has happened as JSON has it.
type Document struct {
	Through   planner.When `json:"through"` // month 0 where nothing is known yet
	Variance  []Variance   `json:"variance"`
	Implied   []Driver     `json:"implied"`
	Scorecard []Score      `json:"scorecard"`
	Notes     []string     `json:"notes"` // what keeps later months from counting, and what does not balance
}

// Document puts everything together.
func (h *History) Document() Document {
	d := Document{Through: h.plan.When(h.Through), Variance: h.Variances(), Implied: h.Drivers(), Scorecard: h.Scorecard(), Notes: []string{}}
	if d.Implied == nil {
		d.Implied = []Driver{}
	}
	d.Notes = append(d.Notes, h.Doubts()...)
	return d
}

// Doubts say what keeps later months from counting, and what does not balance, where anything does.
func (h *History) Doubts() (list []string) {
	for _, said := range []string{h.WaitingSaid(), h.UnbalancedSaid()} {
		if said != "" {
			list = append(list, said)
		}
	}
	return list
}
