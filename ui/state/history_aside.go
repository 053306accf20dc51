package state

import "slices"

// leave sets aside what was taken back, since another change takes its place: it cannot
// be done again, but the list of the session still leads there. As many are kept as can
// be undone.
func (h history) leave(points []point) history {
	if len(points) == 0 {
		return h
	}
	h.aside = append(slices.Clip(h.aside), points...)
	if more := len(h.aside) - maxPast; more > 0 {
		slices.SortFunc(h.aside, func(a, b point) int { return a.made - b.made })
		h.aside = slices.Clone(h.aside[more:])
	}
	return h
}

// Recall shows a point that was set aside, by its number in the list, as one more step.
// Like any step it can be taken back.
func (s State) Recall(number int) State {
	i := slices.IndexFunc(s.history.aside, func(step point) bool { return step.made == number })
	if i < 0 {
		return s
	}
	step := s.history.aside[i]
	next := s.adopt(step.scenario, "")
	if next.Scenario != step.scenario {
		return s.Say("The plan is so already.")
	}
	next.history.aside = slices.DeleteFunc(slices.Clone(next.history.aside), func(p point) bool { return p.made == number })
	return next
}
