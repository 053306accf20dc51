package model

import (
	"fmt"
	"math"
	"strings"
)

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
		return l.problem(Counted(len(list), "number"), rule)
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

// Around is a range of the lever about its present value, by a share of it to both
// sides; whole numbers go at least one to both sides, and none leaves what is allowed.
func (l Lever) Around(s *Scenario, share float64) Value {
	n := l.beforeScale(s)
	reach := math.Abs(n) * share
	switch {
	case l.Kind == Whole:
		reach = max(1, math.Round(reach))
	case n == 0:
		reach = l.stepAt(0)
	}
	tidy := func(v float64) float64 {
		if l.Kind != Whole {
			v = significant(v, 6)
		}
		return l.Range.Clamp(v)
	}
	return Value{List: []float64{min(n, tidy(n-reach)), n, max(n, tidy(n+reach))}}
}

// beforeScale is the lever's number as the scenario gives it, since a range speaks of that.
func (l Lever) beforeScale(s *Scenario) float64 {
	if l.GivesOwn() {
		return l.Get(s).Number
	}
	n, _ := l.Number(s)
	return n
}

// parseTriangle reads a range that a person typed for the lever of which l is the range:
// "0.55 0.7 0.8" is low, mode, high; "0.55 0.8" has the present value as its mode;
// "+-10%" reaches a tenth to both sides of the present value; "none" takes it away.
func (l Lever) parseTriangle(s *Scenario, text string) (Value, error) {
	if strings.EqualFold(text, "none") {
		return Value{Absent: true}, nil
	}
	ranged, found := Find(s, l.Spreads())
	if !found {
		return Value{}, l.problem(quoted(text), "a lever of this scenario")
	}
	for _, sign := range []string{"±", "+-", "+/-"} {
		if rest, ok := strings.CutPrefix(text, sign); ok {
			share, err := readNumber(rest)
			if err != nil || len(share) != 1 || share[0] < 0 {
				return Value{}, l.problem(quoted(text), "a part of the present value, such as +-10%")
			}
			return ranged.Around(s, share[0]), nil
		}
	}
	v, err := l.parseList(text, s.Currency)
	if err != nil {
		return Value{}, err
	}
	if len(v.List) == 2 {
		n := ranged.beforeScale(s)
		low, high := v.List[0], v.List[1]
		v.List = []float64{low, min(max(n, low), high), high}
	}
	return v, nil
}

// showTriangle writes a range for people: "55% to 80%, likely 70%".
func (l Lever) showTriangle(v Value, currency string) string {
	if len(v.List) != 3 {
		return "none"
	}
	text := func(n float64) string { return Format(n, l.Unit, currency) }
	return text(v.List[0]) + " to " + text(v.List[2]) + ", likely " + text(v.List[1])
}
