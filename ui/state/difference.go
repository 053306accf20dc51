package state

import "brim/model"

// difference is what sets one scenario apart from another. Neither is ever changed in place,
// so that it stays right for as long as anybody keeps it.
type difference struct {
	from, to *model.Scenario
	changes  []model.Change
	same     bool // of one structure
}

// between finds what differs from one scenario to another.
func between(from, to *model.Scenario) difference {
	d := difference{from: from, to: to, same: true}
	if from != to {
		d.changes, d.same = model.Changes(from, to)
	}
	return d
}

// orBetween is the difference between two scenarios: this one where it is that, else found
// anew.
func (d difference) orBetween(from, to *model.Scenario) difference {
	if d.from == from && d.to == to {
		return d
	}
	return between(from, to)
}

// none reports whether nothing differs.
func (d difference) none() bool { return d.same && len(d.changes) == 0 }
