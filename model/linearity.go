package model

import (
	"fmt"
	"math"
	"slices"
)

const keyLinearity = "growth.linearity"

// linearitySpecs declares the quarters of the linearity as levers of their own: one moves,
// and the others make room in the proportions that they have.
func linearitySpecs() []Spec {
	all := make([]Spec, len(Growth{}.Linearity))
	for q := range all {
		name := fmt.Sprintf("Q%d", q+1)
		all[q] = Spec{
			Key: fmt.Sprintf("%s.q%d", keyLinearity, q+1), Label: "Linearity " + name, Unit: Fraction,
			Range: anyShare, Slide: anyShare, Step: 0.01,
			Help: "part of a year's new ARR in fiscal " + name + "; the other quarters give or take in proportion",
			derived: &derivation{
				acts: []string{keyLinearity},
				get:  func(s *Scenario, _ Place) (float64, bool) { return s.Growth.Linearity[q], true },
				set: func(s, from *Scenario, _ Place, n float64) {
					copy(s.Growth.Linearity[:], tidyWithPart(from.Growth.Linearity[:], q, n))
				},
			},
			idle: idleUnlessCapacity,
		}
	}
	return all
}

// MovedPart is the one part of a whole that was moved from one value of the lever to another,
// so that the others made room for it in proportion; false where more than that happened.
func (l Lever) MovedPart(from, to Value) (index int, ok bool) {
	if l.Kind != Parts || len(from.List) != len(to.List) {
		return 0, false
	}
	alike := func(a, b float64) bool { return math.Abs(a-b) <= 1.0/partSteps }
	farthest := 0.0
	for i, n := range to.List {
		if !slices.EqualFunc(tidyWithPart(from.List, i, n), to.List, alike) {
			continue
		}
		if way := math.Abs(n - from.List[i]); !ok || way > farthest {
			index, farthest, ok = i, way, true
		}
	}
	return index, ok
}
