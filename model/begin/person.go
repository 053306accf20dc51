package begin

import "brim/model"

// Person is somebody whom an export of people names: an AE or a CSM.
type Person struct {
	Name  string
	Role  model.Role
	Tier  string    // of the accounts that the person serves; empty: not known
	Start model.Day // the first day; unknown: long ago
	End   model.Day // the last day; unknown: none
}

// months are where in a plan somebody is on the payroll: there at the ends of the months from
// first up to, and not at the end of, gone. Month 0 is the one before the start.
func (p Person) months(start model.Month) (first, gone int) {
	first, gone = longAgo, never
	if p.Start.Known() {
		first = int(p.Start.Month()-start) + 1
	}
	if p.End.Known() {
		gone = int(p.End.Month()-start) + 1
		if p.End == p.End.Month().LastDay() {
			gone++ // the last day is one of being there
		}
	}
	return first, gone
}

// They stand for months before and after all those of a plan.
const (
	longAgo = -1 << 20
	never   = 1 << 20
)

// staff is who is there of one role, or in one tier of it, and how that changes as far as it is
// known: heads by month.
type staff struct {
	heads   float64   // at the opening
	ramping []float64 // of these, by how many months ago they joined
	starts  []float64 // month 1 first
	cuts    []float64 // likewise
}

// count adds somebody; who joined so many months ago or more is ramped. It reports whether the
// person is in the plan at all.
func (s *staff) count(p Person, start model.Month, ramp int) bool {
	first, gone := p.months(start)
	switch {
	case gone <= max(first, 0) || first > model.MaxHorizon:
		return false
	case first > 0:
		s.starts = plusOne(s.starts, first-1)
	default:
		s.heads++
		if -first < ramp {
			s.ramping = plusOne(s.ramping, -first)
		}
	}
	if gone <= model.MaxHorizon {
		s.cuts = plusOne(s.cuts, gone-1)
	}
	return true
}

// add adds others, or a part of them.
func (s *staff) add(other *staff, part float64) {
	s.heads += part * other.heads
	s.ramping = plus(s.ramping, other.ramping, part)
	s.starts = plus(s.starts, other.starts, part)
	s.cuts = plus(s.cuts, other.cuts, part)
}

func plusOne(list []float64, i int) []float64 {
	for len(list) <= i {
		list = append(list, 0)
	}
	list[i]++
	return list
}

func plus(list, other []float64, part float64) []float64 {
	for i, n := range other {
		for len(list) <= i {
			list = append(list, 0)
		}
		list[i] += part * n
	}
	return list
}
