package plantest

import "testing"

// Few is every step-th of a list, from the first on, where only the short tests run, and the
// whole list where all do: long walks then take a part that still goes everywhere.
func Few[T any](all []T, step int) []T {
	if !testing.Short() {
		return all
	}
	var few []T
	for i := 0; i < len(all); i += step {
		few = append(few, all[i])
	}
	return few
}

// FewTimes is how often a long walk goes on: a part of all its steps where only the short
// tests run.
func FewTimes(all, short int) int {
	if testing.Short() {
		return short
	}
	return all
}
