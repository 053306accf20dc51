package explain

import (
	"brim/model"
	"brim/planner"
)

// formula is an expression or a part of one. From the one tree come its value, its
// words, its symbols, and its numbers in a plan.
type formula interface {
	// value works the formula out; it is undefined where a part of it is.
	value(place spot) model.Opt
	// write puts the formula into words, symbols or numbers.
	write(place spot, v voice) phrase
	// leaves visits the ends of the tree that have a say at a spot.
	leaves(place spot, see func(leaf))
	// cells puts it as a spreadsheet has it.
	cells(place spot, w *scribe) spoken
}

// spot is where a formula is read: the plan, and the month, tier, role, use of a
// role and leave that it speaks of.
type spot struct {
	p        *planner.Plan
	known    *memo
	t        int
	anchor   int // the month for which a sum over months is made
	tier     int
	resource int
	use      int
	leave    int
	finer    int  // decimals beyond the usual ones of the numbers that are written
	asRead   bool // ends of a formula have the value that is written of them
	pinned   bool // a workbook refers to the month itself, not to one so far from the cell's own
}

// where is the spot as callers know it.
func (s spot) where() Place { return Place{T: s.t, Tier: s.tier, Resource: s.resource} }

// inside reports whether the plan has the spot's tier.
func (s spot) inside() bool { return s.tier >= 0 && s.tier < len(s.p.Scenario().Tiers) }

// scenario is what the plan was made of.
func (s spot) scenario() *model.Scenario { return s.p.Scenario() }

// conditions is the index of the plan's market case, -1 for the base case.
func (s spot) conditions() int {
	if c := s.p.MarketCase(); c < len(s.scenario().Cases) {
		return c
	}
	return -1
}

// leaf is an end of a formula as it stands at a spot: a figure, a lever or a fixed
// number. Hidden ones act without being shown, such as a multiplier of 1.
type leaf struct {
	formula formula // *figureLeaf, *leverLeaf or *fixedLeaf
	place   spot
	shown   bool
}

// hidden passes leaves on as ones that are not shown.
func hidden(see func(leaf)) func(leaf) {
	return func(l leaf) {
		l.shown = false
		see(l)
	}
}

// voice is how a formula is written.
type voice uint8

const (
	inWords voice = iota
	inSymbols
	inNumbers
)

// binding says how tightly a phrase holds together, loosest first.
type binding uint8

const (
	said binding = iota // it says the outcome, too
	wordy
	additive
	multiplicative
	raised
	whole
)

// phrase is a written formula.
type phrase struct {
	text string
	bind binding
}

// within is the phrase in a place that needs at least the given binding.
func (p phrase) within(least binding) string {
	if p.bind < least {
		return "(" + p.text + ")"
	}
	return p.text
}

// optional is a part that is left out of what is written, and of the sum or product
// that it belongs to, while its condition does not hold.
type optional struct {
	formula
	when condition
}

// only keeps a term of a sum, or a factor of a product, to when a condition holds.
func only(when condition, part formula) formula { return optional{part, when} }

func (o optional) leaves(place spot, see func(leaf)) {
	o.when.leaves(place, hidden(see))
	if o.when.holds(place) {
		o.formula.leaves(place, see)
		return
	}
	o.formula.leaves(place, hidden(see))
}

// left reports whether a part is left out at a spot.
func left(part formula, place spot) bool {
	o, ok := part.(optional)
	return ok && !o.when.holds(place)
}

// kept lists the parts that are not left out.
func kept(parts []formula, place spot) []formula {
	var list []formula
	for _, part := range parts {
		if !left(part, place) {
			list = append(list, part)
		}
	}
	return list
}
