package model

import (
	"fmt"
	"slices"
	"strings"
)

// Uncertainty is what nobody knows for sure about the plan: the ranges in which levers
// may come to lie, and the luck of people. Section 13 of the planning model.
type Uncertainty struct {
	// Ranges are in the order of their keys, each lever once.
	Ranges []Range
	// People adds the luck of people: whole heads, leavers by chance.
	People bool
	// Late is the chance with which a planned hire slips a month, again and again.
	Late float64
}

// Range is the triangular distribution of a lever, both ends included:
// Low <= Mode <= High, all inside the lever's own range.
type Range struct {
	Key             string // the lever's dotted key
	Low, Mode, High float64
}

// Uncertain reports whether anything is left to chance.
func (s *Scenario) Uncertain() bool { return len(s.Uncertainty.Ranges) > 0 || s.Uncertainty.People }

// RangeOf is the range of the lever with the given key.
func (s *Scenario) RangeOf(key string) (Range, bool) {
	index, found := s.Uncertainty.find(key)
	if !found {
		return Range{}, false
	}
	return s.Uncertainty.Ranges[index], true
}

func (u *Uncertainty) find(key string) (int, bool) {
	return slices.BinarySearchFunc(u.Ranges, key, func(r Range, key string) int { return strings.Compare(r.Key, key) })
}

// Set gives a lever its range, in the place of the one it has.
func (u *Uncertainty) Set(r Range) {
	index, found := u.find(r.Key)
	if found {
		u.Ranges[index] = r
		return
	}
	u.Ranges = slices.Insert(u.Ranges, index, r)
}

// Drop takes a lever's range away.
func (u *Uncertainty) Drop(key string) {
	if index, found := u.find(key); found {
		u.Ranges = slices.Delete(u.Ranges, index, index+1)
	}
}

// RenameTier lets the ranges of a tier's levers follow its new name.
func (u *Uncertainty) RenameTier(from, to string) {
	for i := range u.Ranges {
		if field, ok := strings.CutPrefix(u.Ranges[i].Key, "tier."+from+"."); ok {
			u.Ranges[i].Key = "tier." + to + "." + field
		}
	}
	slices.SortFunc(u.Ranges, func(a, b Range) int { return strings.Compare(a.Key, b.Key) })
}

// DropTier takes the ranges of a tier's levers away.
func (u *Uncertainty) DropTier(name string) {
	u.Ranges = slices.DeleteFunc(u.Ranges, func(r Range) bool { return strings.HasPrefix(r.Key, "tier."+name+".") })
}

// Ranges reports whether the lever may be given a range: it is a number, or a hiring
// plan, that a file gives and that leaves the plan as long as it is.
func (l Lever) Ranges() bool {
	if l.derived != nil || l.Spec.Key == keyHorizon || l.OfChance() {
		return false
	}
	return l.Kind == Number || l.Kind == Whole || l.Kind == Plan
}

// OfChance reports whether the lever says only what chance may do: no plan depends on it.
func (l Lever) OfChance() bool { return strings.HasPrefix(l.Spec.Key, uncertaintyTable) }

// RangeKeys lists the keys of the levers that may be given a range.
func RangeKeys(s *Scenario) []string {
	var keys []string
	for _, l := range Levers(s) {
		if l.Ranges() {
			keys = append(keys, l.Key)
		}
	}
	return keys
}

// Spread is the range of the lever, as a lever of its own: of kind Triangle, absent
// while there is none. It is in no list of levers, but [Move] sets it, [Changes] finds
// it and files hold it. Its key is that of the lever, quoted, in [uncertainty].
func (l Lever) Spread() Lever {
	spec := &Spec{
		Key: uncertaintyTable + "*", Kind: Triangle, Label: l.Label + " range", Unit: l.Unit, Range: l.Range,
		Group: l.Group, Help: "the least, the likeliest and the greatest that " + l.Title() + " may come to",
		field: rangeField{key: l.Key, whole: l.Kind == Whole},
	}
	return Lever{Spec: spec, Key: RangeKey(l.Key), Owner: l.Owner}
}

// Spreads is the key of the lever whose range this one is; empty for other levers.
func (l Lever) Spreads() string {
	spread, _ := l.field.(rangeField)
	return spread.key
}

// RangeKey is the key of a lever's range as messages write it.
func RangeKey(key string) string { return fmt.Sprintf("%s%q", uncertaintyTable, key) }

// rangeField is where a scenario holds the range of a lever.
type rangeField struct {
	key   string // the lever's
	whole bool   // its numbers are whole
}

func (f rangeField) get(s *Scenario, _ Place) Value {
	index, found := s.Uncertainty.find(f.key)
	if !found {
		return Value{Absent: true}
	}
	r := s.Uncertainty.Ranges[index]
	return Value{List: []float64{r.Low, r.Mode, r.High}}
}

func (f rangeField) put(s *Scenario, _ Place, v Value) {
	if v.Absent {
		s.Uncertainty.Drop(f.key)
		return
	}
	list := cleaned(v.List)
	s.Uncertainty.Set(Range{Key: f.key, Low: list[0], Mode: list[1], High: list[2]})
}

func (f rangeField) shape() shape { return shape{optional: true} }

// drive sets nothing: three numbers are not moved by one.
func (f rangeField) drive(_, _ *Scenario, _ Place) func(float64) { return func(float64) {} }

// checkTriangle says why a list is no range of the lever.
func (l Lever) checkTriangle(list []float64) error {
	const rule = "three numbers: low, mode, high"
	if len(list) != 3 {
		return l.problem(fmt.Sprintf("%d numbers", len(list)), rule)
	}
	number := l
	if l.field.(rangeField).whole {
		number.Spec = &Spec{Kind: Whole, Range: l.Range, Unit: l.Unit}
	}
	for i, n := range list {
		if problem, ok := number.checkNumber(n).(*Problem); ok {
			return l.problem(rangeParts[i]+" = "+problem.Found, problem.Allowed)
		}
	}
	if list[0] > list[1] || list[1] > list[2] {
		return l.problem(joinNumbers(list), "low <= mode <= high")
	}
	return nil
}

// rangeParts are what the numbers of a range are called.
var rangeParts = [...]string{"low", "mode", "high"}

// changedRanges lists the ranges that differ from a to b.
func changedRanges(a, b *Scenario) []Change {
	if slices.Equal(a.Uncertainty.Ranges, b.Uncertainty.Ranges) {
		return nil
	}
	var changes []Change
	for _, l := range Levers(b) {
		counterpart, ok := l.In(b, a)
		if !l.Ranges() || !ok {
			continue
		}
		if before, after := counterpart.Spread().Get(a), l.Spread().Get(b); !before.Equal(after) {
			changes = append(changes, Change{Lever: l.Spread(), From: before, To: after})
		}
	}
	return changes
}
