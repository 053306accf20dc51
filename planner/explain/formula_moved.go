package explain

import (
	"fmt"

	"brim/model"
)

// alsoFed is a part on which levers have a say that it does not show.
type alsoFed struct {
	formula
	levers []string
}

func fedAlso(part formula, levers ...string) formula { return alsoFed{part, levers} }

func (f alsoFed) leaves(place spot, see func(leaf)) {
	f.formula.leaves(place, see)
	seeLevers(f.levers, place, see)
}

// reworded is a part with words of its own, where the tree's would not read.
type reworded struct {
	formula
	words string
}

func (r reworded) write(place spot, v voice) phrase {
	if v == inWords {
		return phrase{r.words, wordy}
	}
	return r.formula.write(place, v)
}

// moved is a part as it stands at another spot.
type moved struct {
	formula
	move   func(place spot) spot
	words  string // with %s for the part
	symbol string // likewise
}

func (m moved) value(place spot) model.Opt        { return m.formula.value(m.move(place)) }
func (m moved) leaves(place spot, see func(leaf)) { m.formula.leaves(m.move(place), see) }
func (m moved) write(place spot, v voice) phrase {
	p := m.formula.write(m.move(place), v)
	switch v {
	case inWords:
		return phrase{fmt.Sprintf(m.words, p.within(whole)), whole}
	case inSymbols:
		return phrase{fmt.Sprintf(m.symbol, p.within(whole)), whole}
	}
	return p
}

func before(part formula) formula {
	return moved{part, func(place spot) spot { place.t--; return place }, "the previous month's %s", "%s(t−1)"}
}

func atStart(part formula) formula {
	return moved{part, func(place spot) spot { place.t, place.pinned = 0, true; return place }, "the opening %s", "%s(0)"}
}

func atEnd(part formula) formula {
	end := moved{part, func(place spot) spot { place.t, place.pinned = place.p.Horizon, true; return place }, "%s in the last month", "%s(H)"}
	return fedAlso(end, "horizon")
}

func higher(part formula) formula {
	return moved{part, func(place spot) spot { place.tier--; return place }, "%s of the tier above", "%s(k−1)"}
}

func lower(part formula) formula {
	return moved{part, func(place spot) spot { place.tier++; return place }, "%s of the tier below", "%s(k+1)"}
}
