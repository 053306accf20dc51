package explain

import (
	"math"
	"slices"
	"strings"

	"brim/model"
	"brim/planner"
)

// operation is arithmetic on parts, from the left to the right.
type operation struct {
	parts []formula
	empty float64 // the value when every part is left out
	apply func(a, b float64) model.Opt
	signs [3]string // between the parts, by voice
	bind  binding
	right binding // what parts after the first must bind
	sure  bool    // a quotient whose divisor is never 0
}

func always(f func(a, b float64) float64) func(a, b float64) model.Opt {
	return func(a, b float64) model.Opt { return model.Some(f(a, b)) }
}

func sumOf(terms ...formula) formula {
	return operation{terms, 0, always(func(a, b float64) float64 { return a + b }),
		[3]string{" + ", " + ", " + "}, additive, additive, false}
}

func differenceOf(from, what formula) formula {
	return operation{[]formula{from, what}, 0, always(func(a, b float64) float64 { return a - b }),
		[3]string{" − ", " − ", " − "}, additive, multiplicative, false}
}

func productOf(factors ...formula) formula {
	return operation{factors, 1, always(func(a, b float64) float64 { return a * b }),
		[3]string{" × ", " · ", " × "}, multiplicative, multiplicative, false}
}

// quotientOf is undefined over nothing.
func quotientOf(a, b formula) formula {
	return operation{[]formula{a, b}, 0, planner.Per, [3]string{" ÷ ", " / ", " / "}, multiplicative, raised, false}
}

// dividedBy is a quotient by what is never 0.
func dividedBy(a, b formula) formula {
	o := quotientOf(a, b).(operation)
	o.sure = true
	return o
}

func powerOf(base, exponent formula) formula {
	return operation{[]formula{base, exponent}, 1, always(math.Pow), [3]string{"^", "^", "^"}, raised, whole, false}
}

func (o operation) value(place spot) model.Opt {
	result, first := model.Some(o.empty), true
	for _, part := range o.parts {
		if left(part, place) {
			continue
		}
		next := part.value(place)
		switch {
		case !next.OK:
			return next
		case first:
			result, first = next, false
		default:
			result = o.apply(result.V, next.V)
		}
		if !result.OK {
			return result
		}
	}
	return result
}

func (o operation) write(place spot, v voice) phrase {
	parts := kept(o.parts, place)
	switch len(parts) {
	case 0:
		return fixed(o.empty).write(place, v)
	case 1:
		return parts[0].write(place, v)
	}
	first := o.bind
	if o.bind == raised {
		first = whole
	}
	text := parts[0].write(place, v).within(first)
	for _, part := range parts[1:] {
		text += o.signs[v] + part.write(place, v).within(o.right)
	}
	return phrase{text, o.bind}
}

func (o operation) leaves(place spot, see func(leaf)) { seeAll(o.parts, place, see) }

func seeAll(parts []formula, place spot, see func(leaf)) {
	for _, part := range parts {
		part.leaves(place, see)
	}
}

// pick takes one of its parts: the least, the greatest or the middle one. Parts that
// are undefined do not stand for election.
type pick struct {
	parts  []formula
	choose func(sorted []float64) float64
	names  [2]string // in words, in symbols
}

func smallerOf(parts ...formula) formula {
	return pick{parts, func(v []float64) float64 { return v[0] }, [2]string{"the smaller of", "min"}}
}

func earliestOf(parts ...formula) formula {
	return pick{parts, func(v []float64) float64 { return v[0] }, [2]string{"the earliest of", "min"}}
}

func largerOf(parts ...formula) formula {
	return pick{parts, func(v []float64) float64 { return v[len(v)-1] }, [2]string{"the larger of", "max"}}
}

func medianOf(parts ...formula) formula {
	return pick{parts, func(v []float64) float64 { return v[len(v)/2] }, [2]string{"the median of", "median"}}
}

func (p pick) value(place spot) model.Opt {
	var values []float64
	for _, part := range p.parts {
		if v := part.value(place); v.OK {
			values = append(values, v.V)
		}
	}
	if len(values) == 0 {
		return model.Opt{}
	}
	slices.Sort(values)
	return model.Some(p.choose(values))
}

func (p pick) write(place spot, v voice) phrase {
	var texts []string
	for _, part := range p.parts {
		if v != inNumbers || part.value(place).OK {
			texts = append(texts, part.write(place, v).text)
		}
	}
	switch {
	case len(texts) == 0:
		return phrase{"none of them", wordy}
	case len(texts) == 1:
		return phrase{texts[0], wordy}
	case v == inWords:
		last := len(texts) - 1
		return phrase{p.names[0] + " " + strings.Join(texts[:last], ", ") + " and " + texts[last], wordy}
	}
	return phrase{p.names[1] + "(" + strings.Join(texts, ", ") + ")", whole}
}

func (p pick) leaves(place spot, see func(leaf)) { seeAll(p.parts, place, see) }

// monthlyLoss is the monthly rate of an annual one that removes: 1 − (1 − r)^(1/12).
func monthlyLoss(annual formula) formula {
	return differenceOf(fixed(1), powerOf(differenceOf(fixed(1), annual), quotientOf(fixed(1), fixed(12))))
}

// monthlyGain is the monthly rate of an annual one that grows: (1 + r)^(1/12) − 1.
func monthlyGain(annual formula) formula {
	return differenceOf(powerOf(sumOf(fixed(1), annual), quotientOf(fixed(1), fixed(12))), fixed(1))
}
