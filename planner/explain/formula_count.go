package explain

import (
	"strconv"

	"brim/model"
)

// countMonths is in how many of the plan's months a condition holds.
type countMonths struct{ when condition }

func (c countMonths) months(place spot) (n int) {
	for t := 1; t <= place.p.Horizon; t++ {
		place.t, place.anchor = t, t
		if c.when.holds(place) {
			n++
		}
	}
	return n
}

func (c countMonths) value(place spot) model.Opt { return model.Some(float64(c.months(place))) }

func (c countMonths) write(place spot, v voice) phrase {
	switch v {
	case inWords:
		return phrase{"the number of months in which " + c.when.write(place, v), wordy}
	case inSymbols:
		return phrase{"number of t with " + c.when.write(place, v), wordy}
	}
	return phrase{strconv.Itoa(c.months(place)) + " of the " + model.Counted(place.p.Horizon, "month"), said}
}

// leaves are those of the last month, and hidden ones of the others.
func (c countMonths) leaves(place spot, see func(leaf)) {
	lever("horizon").leaves(place, hidden(see))
	for t := 1; t <= place.p.Horizon; t++ {
		each := place
		each.t, each.anchor = t, t
		if t == place.p.Horizon {
			c.when.leaves(each, see)
		} else {
			c.when.leaves(each, hidden(see))
		}
	}
}
