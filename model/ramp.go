package model

import (
	"math"
	"strings"
)

// rampForm says in which of two ways a lever gives a ramp. Who gives the one drops the
// other.
type rampForm uint8

const (
	noRamp   rampForm = iota
	rampLine          // months of a straight line
	rampList          // productivity by months of tenure
)

// rampOf reads the form off a pattern key.
func rampOf(pattern string) rampForm {
	switch {
	case strings.HasSuffix(pattern, "ramp_months"):
		return rampLine
	case strings.HasSuffix(pattern, ".ramp"):
		return rampList
	}
	return noRamp
}

// otherRamp is the lever that gives the same ramp in the other way; of other levers,
// nothing.
func (l Lever) otherRamp() []Lever {
	key := ""
	switch l.ramp {
	case rampLine:
		key = strings.TrimSuffix(l.Spec.Key, "_months")
	case rampList:
		key = l.Spec.Key + "_months"
	default:
		return nil
	}
	return []Lever{{Spec: specByKey[key], Place: l.Place}}
}

// oneRamp drops the other form of the ramp that a lever was given: the list, or months,
// which a role is left to its default of.
func (s *Scenario) oneRamp(l Lever) {
	other := l.otherRamp()[0]
	if l.Get(s).Absent {
		return
	}
	none := Value{Absent: true}
	if !other.CanBeAbsent() {
		none = *other.Default
	}
	other.put(s, none)
}

// ScalesAsWhole reports whether the lever is a list that a slider scales as a whole: a ramp
// by months of tenure.
func (l Lever) ScalesAsWhole() bool { return l.ramp == rampList }

// scaled is a ramp of another mean: every month of it by the same factor, none beyond what
// is allowed.
func (l Lever) scaled(s *Scenario, mean float64) Value {
	list := cleaned(l.Get(s).List)
	before := meanOf(list)
	for i, n := range list {
		list[i] = mean // of nothing there are no proportions to keep
		if before > 0 {
			list[i] = l.Range.Clamp(round(n*mean/before, rampStep))
		}
	}
	return Value{List: list}
}

// rampStep is how finely a ramp that was scaled is written.
const rampStep = 1e-4

func meanOf(list []float64) float64 {
	sum := 0.0
	for _, n := range list {
		sum += n
	}
	return sum / max(1, float64(len(list)))
}

// maxRamp is the longest list of productivity by months of tenure.
const maxRamp = 36

// Ramp is how productive somebody is by months of tenure: a list, of which the last number
// goes on, or a straight line from 0 to 1.
type Ramp struct {
	List   []float64
	Months float64 // of the line; it counts where there is no list
}

// At is the productivity months after the start, of a full one.
func (r Ramp) At(months int) float64 {
	switch {
	case r.List != nil:
		return r.List[min(months, len(r.List)-1)]
	case r.Months == 0:
		return 1
	}
	return min(1, float64(months)/r.Months)
}

// Veteran is the productivity that goes on for ever.
func (r Ramp) Veteran() float64 {
	if r.List != nil {
		return r.List[len(r.List)-1]
	}
	return 1
}

// Length is the months after the start from which on the productivity stays as it is.
func (r Ramp) Length() int {
	if r.List != nil {
		return len(r.List) - 1
	}
	return int(math.Ceil(r.Months))
}
