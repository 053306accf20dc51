package state

import (
	"math"

	"brim/model"
)

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

// planned lists the changes with the values that are planned. Tiers' own figures that were
// only written anew, as large as the company's ARR made them, are none.
func (d difference) planned() []model.Change {
	var changes []model.Change
	for _, c := range d.changes {
		before, ok := c.Lever.In(d.to, d.from)
		if !ok || !c.GivesOwn() {
			changes = append(changes, c)
			continue
		}
		c.From, c.To = before.Planned(d.from), c.Planned(d.to)
		if math.Abs(c.To.Number-c.From.Number) > asPlanned*c.From.Number {
			changes = append(changes, c)
		}
	}
	return changes
}

// asPlanned is how far a figure that was multiplied may be from itself.
const asPlanned = 1e-9
