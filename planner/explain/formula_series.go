package explain

import (
	"math"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
	"brim/planner/internal/engine"
)

// series joins one formula over many spots: the tiers, the months of a year, the
// tiers that use a role.
type series struct {
	body  formula
	spots func(place spot) []spot
	join  joining
	over  string  // in words
	index string  // in symbols
	shows shownAs // one element

	bounds func(place spot) (int, int) // of a series over months: the first and the last
}

// joining is how the elements of a series come together.
type joining uint8

const (
	adding joining = iota
	multiplying
	averaging
	earliest // the least of those that are defined
	greatest
)

var joiningWords = [...]struct{ words, symbol, sign string }{
	{"the sum", "Σ", " + "}, {"the product", "Π", " × "}, {"the mean", "mean", " + "},
	{"the earliest", "min", ", "}, {"the highest", "max", ", "},
}

func (s series) value(place spot) model.Opt {
	spots := s.elements(place)
	if s.join == earliest {
		return s.least(spots)
	}
	total := 0.0
	switch s.join {
	case multiplying:
		total = 1
	case greatest:
		total = math.Inf(-1)
	}
	for _, each := range spots {
		v := s.element(each, len(spots))
		switch {
		case !v.OK:
			return model.Opt{}
		case s.join == multiplying:
			total *= v.V
		case s.join == greatest:
			total = max(total, v.V)
		default:
			total += v.V
		}
	}
	if s.join == averaging {
		return planner.Per(total, float64(len(spots)))
	}
	return model.Some(total)
}

// element is the value of one of n elements; of a long series not all are written, so that
// nobody adds it up.
func (s series) element(place spot, n int) model.Opt {
	if n == 1 { // one alone is written as the formula that it is
		return s.body.value(place)
	}
	v := s.body.value(place.exact())
	if n > longestSeries {
		return v
	}
	return asRead(v, s.shows, place)
}

// elements are the spots at which the body is not left out.
func (s series) elements(place spot) []spot {
	return slices.DeleteFunc(s.spots(place), func(each spot) bool { return left(s.body, each) })
}

// example is an element, the last, that stands for all in words and symbols.
func (s series) example(place spot) spot {
	spots := s.elements(place)
	if len(spots) == 0 {
		spots = s.spots(place)
	}
	if len(spots) == 0 {
		return place
	}
	return spots[len(spots)-1]
}

func (s series) least(spots []spot) (least model.Opt) {
	for _, each := range spots {
		if v := s.body.value(each); v.OK && (!least.OK || v.V < least.V) {
			least = v
		}
	}
	return least
}

func (s series) write(place spot, v voice) phrase {
	joined := joiningWords[s.join]
	switch v {
	case inWords:
		return phrase{joined.words + " over " + s.over + " of " + s.body.write(s.example(place), v).within(multiplicative), wordy}
	case inSymbols:
		return phrase{joined.symbol + s.index + " " + s.body.write(s.example(place), v).within(whole), raised}
	}
	return s.numbers(place, joined.sign)
}

// The elements that are written of a long series: the first ones and the last.
const (
	longestSeries = 6
	firstElements = 2
)

// shownElement reports whether element i of n is written.
func shownElement(i, n int) bool { return n <= longestSeries || i < firstElements || i == n-1 }

func (s series) numbers(place spot, sign string) phrase {
	spots := s.elements(place)
	if len(spots) == 1 && s.join != averaging {
		return s.body.write(spots[0], inNumbers)
	}
	var texts []string
	for i, each := range spots {
		switch {
		case shownElement(i, len(spots)):
			texts = append(texts, written(s.body.value(each), s.shows, each).within(multiplicative))
		case i == firstElements:
			texts = append(texts, "…")
		}
	}
	text := strings.Join(texts, sign)
	switch {
	case len(texts) == 0:
		return phrase{"0", whole}
	case s.join == averaging:
		return phrase{"(" + text + ") / " + written(model.Some(float64(len(spots))), shownAs{}, place).text, multiplicative}
	case s.join == multiplying:
		return phrase{text, multiplicative}
	case s.join == earliest || s.join == greatest:
		return phrase{text, wordy}
	}
	return phrase{text, additive}
}

func (s series) leaves(place spot, see func(leaf)) {
	spots := s.spots(place)
	for i, each := range spots {
		if shownElement(i, len(spots)) {
			s.body.leaves(each, see)
		} else {
			s.body.leaves(each, hidden(see))
		}
	}
}

// overTiers sums over the tiers.
func overTiers(unit model.Unit, body formula) formula {
	return series{body: body, spots: allTiers, over: "the tiers", shows: shownAs{unit: unit}}
}

func allTiers(place spot) []spot {
	spots := make([]spot, len(place.scenario().Tiers))
	for k := range spots {
		spots[k] = place
		spots[k].tier = k
	}
	return spots
}

// overMonths joins the months that bounds gives, first and last; months before 0 count
// as month 0.
func overMonths(join joining, unit model.Unit, over, symbol string, bounds func(place spot) (int, int), body formula) formula {
	months := func(place spot) []spot {
		from, to := bounds(place)
		spots := make([]spot, 0, max(0, to-from+1))
		for s := from; s <= to; s++ {
			each := place
			each.t, each.anchor = max(0, s), place.t
			spots = append(spots, each)
		}
		return spots
	}
	return series{body, months, join, over, symbol, shownAs{unit: unit}, bounds}
}

func lastYear(place spot) (int, int)   { return place.t - engine.GapMonths + 1, place.t }
func nextYear(place spot) (int, int)   { return place.t + 1, place.t + engine.GapMonths }
func soFar(place spot) (int, int)      { return 1, place.t }
func everyMonth(place spot) (int, int) { return 0, place.p.Horizon }
func wholePlan(place spot) (int, int)  { return 1, place.p.Horizon }

// overPlan sums an amount over the plan's months.
func overPlan(over string, amount formula) formula {
	return fedAlso(overMonths(adding, model.Money, over, "(t=1…H)", wholePlan, amount), "horizon")
}

// overUses sums over what the tiers take of a role.
func overUses(unit model.Unit, body formula) formula {
	return series{body: body, spots: usesOfRole, over: "the tiers that use the role", shows: shownAs{unit: unit}}
}

func usesOfRole(place spot) []spot {
	s := place.scenario()
	var spots []spot
	for k := range s.Tiers {
		for j := range s.Tiers[k].Uses {
			if s.Tiers[k].Uses[j].Role == s.Resources[place.resource].Role {
				each := place
				each.tier, each.use = k, j
				spots = append(spots, each)
			}
		}
	}
	return spots
}

// overPods looks at every pod tier.
func overPods(body formula, shows shownAs) formula {
	return fedAlso(series{body: body, spots: podTiers, join: earliest, over: "the pod tiers", shows: shows}, "every.tier.*.coverage")
}

func podTiers(place spot) []spot {
	var spots []spot
	for _, each := range allTiers(place) {
		if isPod.holds(each) {
			spots = append(spots, each)
		}
	}
	return spots
}
