package model

import "fmt"

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
				acts: keyLinearity,
				get:  func(s *Scenario) (float64, bool) { return s.Growth.Linearity[q], true },
				set: func(s *Scenario, n float64) {
					copy(s.Growth.Linearity[:], tidyParts(withPart(s.Growth.Linearity[:], q, n), q))
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
	found := -1
	for i, n := range to.List {
		for k, part := range tidyParts(withPart(from.List, i, n), i) {
			if !near(part, to.List[k], 1.0/partSteps) {
				break
			}
			if k == len(to.List)-1 && (found < 0 || distance(from, to, i) > distance(from, to, found)) {
				found = i
			}
		}
	}
	return max(found, 0), found >= 0
}

func near(a, b, by float64) bool { return a-b <= by && b-a <= by }

// distance is how far part i moved.
func distance(from, to Value, i int) float64 {
	return max(from.List[i]-to.List[i], to.List[i]-from.List[i])
}
