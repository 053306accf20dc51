package model

import (
	"fmt"
	"math"
	"slices"
)

// Value is what a lever holds. Which field speaks follows from the lever's Kind:
// Number for Number and Whole, On for Toggle, Word for Words and Text, Month for
// Date; a Plan holds List when it has one number per quarter and Number otherwise;
// Monthly, List, Bounds, Parts and Triangle hold List. Absent marks an input that is left to its default,
// with the default filled in.
type Value struct {
	Number float64
	List   []float64 // nil unless the kind holds a list
	Word   string
	On     bool
	Month  Month
	Absent bool
}

// Equal reports whether two values of one lever are the same.
func (v Value) Equal(w Value) bool {
	return v.Number == w.Number && v.Word == w.Word && v.On == w.On && v.Month == w.Month &&
		v.Absent == w.Absent && (v.List == nil) == (w.List == nil) && slices.Equal(v.List, w.List)
}

// given reads what the scenario gives, without the default of what it does not. A derived
// lever has none of it.
func (l Lever) given(s *Scenario) Value { return l.field.get(s, l.Place) }

// Get reads the lever. Lists are the scenario's own and must not be changed.
func (l Lever) Get(s *Scenario) Value {
	switch {
	case l.derived != nil && l.derived.form != nil:
		return l.derived.form.get(s)
	case l.derived != nil:
		v, ok := l.derived.get(s, l.Place)
		return Value{Number: v, Absent: !ok}
	}
	v := l.given(s)
	if v.Absent {
		v.Number = l.fallback(s)
	}
	return v
}

func (l Lever) fallback(s *Scenario) float64 {
	if l.auto != nil {
		return l.auto(s, l.Place)
	}
	if l.Default == nil {
		return 0
	}
	return l.Default.Number
}

// Set writes a value that the lever may hold, and nothing else: shares of other tiers
// stay as they are. The scenario is unchanged when Set returns an error, which says
// what was found and what is allowed. [Validate] checks how inputs fit together.
func (l Lever) Set(s *Scenario, v Value) error {
	if problem := l.Check(v); problem != nil {
		return problem
	}
	if problem := l.refusal(s, v); problem != nil {
		return problem
	}
	if l.derived != nil && l.derived.form != nil {
		formed, err := l.derived.form.set(s, v)
		if err == nil {
			*s = *formed.Scenario
		}
		return err
	}
	l.put(s, v)
	return nil
}

// refusal says why a lever that is made of others cannot be set: where it has no say, what it
// acts on would be lost.
func (l Lever) refusal(s *Scenario, v Value) error {
	if why := l.Idle(s); l.derived != nil && why != "" {
		return l.problem(Decimal(v.Number), "nothing: "+why)
	}
	return nil
}

// put writes a value without a look at its range, to a lever that is no form.
func (l Lever) put(s *Scenario, v Value) {
	if l.derived != nil {
		l.derived.set(s, s, l.Place, v.Number)
		return
	}
	l.field.put(s, l.Place, v)
}

// Drive returns what sets the lever of s, a copy of base, to a number as [Shift] would
// do on base: a whole lever to the nearest whole number, a list of hires by a shift of
// every quarter, a share with room made by the other tiers, but unrounded. Nothing is checked,
// and people in ramp are not fitted to the heads. Set
// again and again, the lever stands each time as if it had been set once.
func (l Lever) Drive(base, s *Scenario) func(float64) {
	if l.peers {
		return func(n float64) { s.rebalance(base, l, Value{Number: n}) }
	}
	if l.derived != nil {
		return func(n float64) { l.derived.set(s, base, l.Place, n) }
	}
	return l.field.drive(base, s, l.Place)
}

// CanBeAbsent reports whether the input may be left to a default that depends on
// the rest of the scenario.
func (l Lever) CanBeAbsent() bool {
	return l.field != nil && l.field.shape().optional && !l.Required
}

// Number reads a lever whose value is one number: of a hiring plan the mean over its
// quarters, of a ramp by month its mean, of people by month the sum, of a tier's own figures
// what is planned (see [Lever.Planned]). It is false for words, switches, bounds and text.
func (l Lever) Number(s *Scenario) (float64, bool) {
	switch l.Kind {
	case Number, Whole, Plan:
		v := l.Planned(s)
		return v.Number, l.derived == nil || !v.Absent
	case Monthly:
		sum := 0.0
		for _, n := range l.Get(s).List {
			sum += n
		}
		return sum, true
	case List:
		v := l.Get(s)
		return meanOf(v.List), l.ScalesAsWhole() && !v.Absent
	}
	return 0, false
}

// Check says why v is not a value of the lever, as a *Problem, or nothing.
func (l Lever) Check(v Value) error {
	if v.Absent && !l.Required {
		return nil
	}
	switch l.Kind {
	case Number, Whole:
		return l.checkNumber(v.Number)
	case Plan:
		if v.List == nil {
			return l.checkNumber(v.Number)
		}
		return l.checkList(v.List, maxQuarters)
	case Monthly, List:
		form := l.field.shape()
		if len(v.List) < form.least {
			return l.problem(fmt.Sprintf("%d entries", len(v.List)), fmt.Sprintf("%d to %d", form.least, form.most))
		}
		return l.checkList(v.List, form.most)
	case Parts:
		return l.checkParts(v.List)
	case Bounds:
		return l.checkBounds(v.List)
	case Triangle:
		return l.checkTriangle(v.List)
	case Words:
		return l.checkWord(v.Word)
	case Date:
		if v.Month < FirstMonth || v.Month > LastMonth {
			return l.problem(v.Month.String(), l.Allowed())
		}
	case Text:
		return l.checkText(v.Word)
	}
	return nil
}

func (l Lever) checkNumber(n float64) error {
	if !(n >= l.Range.Low && n <= l.Range.High) {
		return l.problem(Decimal(n), l.allowedOf(n))
	}
	if n != 0 && math.Abs(n) < smallest {
		return l.problem(Decimal(n), "0, or a number no nearer to 0 than a billionth")
	}
	if l.Kind == Whole && n != math.Trunc(n) {
		return l.problem(Decimal(n), l.allowedOf(n))
	}
	return nil
}

// smallest is the least size of an input other than 0: below it lie typing errors, and
// quotients that overflow.
const smallest = 1e-9

// maxQuarters is the longest hiring plan: ten years reach past the longest horizon
// and the twelve months that the hiring gap looks ahead.
const maxQuarters = 40

func (l Lever) checkList(list []float64, most int) error {
	if len(list) > most {
		return l.problem(fmt.Sprintf("%d entries", len(list)), fmt.Sprintf("at most %d", most))
	}
	for i, n := range list {
		if problem := l.checkNumber(n); problem != nil {
			found := fmt.Sprintf("%s as entry %d", Decimal(n), i+1)
			return l.problem(found, l.Allowed())
		}
	}
	return nil
}

func (l Lever) checkBounds(list []float64) error {
	want := l.field.shape().size
	if len(list) != want {
		return l.problem(Counted(len(list), "number"), fmt.Sprintf("%d ascending numbers", want))
	}
	for i, n := range list {
		if problem := l.checkNumber(n); problem != nil {
			return problem
		}
		if i > 0 && n <= list[i-1] {
			return l.problem(joinNumbers(list), "ascending numbers")
		}
	}
	return nil
}

func (l Lever) checkParts(list []float64) error {
	want, sum := l.field.shape().size, 0.0
	if len(list) != want {
		return l.problem(Counted(len(list), "number"), l.Allowed())
	}
	for _, n := range list {
		if problem := l.checkNumber(n); problem != nil {
			return problem
		}
		sum += n
	}
	if math.Abs(sum-1) > shareTolerance {
		return l.problem(fmt.Sprintf("numbers that sum to %.6g", sum), l.Allowed())
	}
	return nil
}

func (l Lever) checkWord(word string) error {
	if slices.Contains(l.Choices(), word) {
		return nil
	}
	return l.problem(quoted(word), l.Allowed())
}

// Choices lists the words of a lever of kind Words; of others, nothing.
func (l Lever) Choices() []string {
	if l.derived != nil {
		return l.derived.choices()
	}
	return l.field.shape().words
}

// SetDefaults writes the declared default of every lever of s whose field always holds
// a value. Inputs that may be absent, and those without a default, stay as they are.
// The tiers, cases and roles must be there already.
func SetDefaults(s *Scenario) {
	for _, l := range Levers(s) {
		if l.derived != nil || l.Default == nil || l.CanBeAbsent() {
			continue
		}
		l.put(s, *l.Default)
	}
}

// AtDefault reports whether a lever holds its declared default, or is left to one that
// depends on the rest.
func (l Lever) AtDefault(s *Scenario) bool {
	v := l.Get(s)
	if v.Absent || l.Default == nil {
		return v.Absent
	}
	return v.Equal(*l.Default)
}

// The defaults that a declaration may have.
func numbered(n float64) *Value     { return &Value{Number: n} }
func switched(on bool) *Value       { return &Value{On: on} }
func worded(word string) *Value     { return &Value{Word: word} }
func listed(list ...float64) *Value { return &Value{List: list} }

// DefaultValue is the declared default, false where there is none or where it depends
// on the rest of the scenario.
func (spec *Spec) DefaultValue() (Value, bool) {
	if spec.Default == nil {
		return Value{}, false
	}
	return *spec.Default, true
}
