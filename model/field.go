package model

import (
	"math"
	"slices"
)

// field is where a scenario holds what a lever says, and how its Go type reads and writes
// a [Value]. A derived lever has none: it reads and moves others.
type field interface {
	// get reads the value; where nothing is given it is Absent, with no default filled in.
	get(s *Scenario, at Place) Value
	// put writes a value that the lever may hold.
	put(s *Scenario, at Place, v Value)
	// drive is [Lever.Drive].
	drive(base, s *Scenario, at Place) func(float64)
	shape() shape
}

// shape is what a field can hold, whatever it holds now.
type shape struct {
	optional bool     // it may be left to its default
	words    []string // of a choice
	size     int      // how many numbers it always holds; 0 where that is open
}

// cell is a field of one Go type.
type cell[T any] struct {
	at    func(*Scenario, Place) *T
	read  func(T) Value
	write func(*T, Value)
	// move returns what sets the cell to a number, again and again from the same base;
	// nil: write does it.
	move func(base T, to *T) func(float64)
	form shape
}

func (c *cell[T]) get(s *Scenario, at Place) Value    { return c.read(*c.at(s, at)) }
func (c *cell[T]) put(s *Scenario, at Place, v Value) { c.write(c.at(s, at), v) }
func (c *cell[T]) shape() shape                       { return c.form }

func (c *cell[T]) drive(base, s *Scenario, at Place) func(float64) {
	to := c.at(s, at)
	if c.move != nil {
		return c.move(*c.at(base, at), to)
	}
	return func(n float64) { c.write(to, Value{Number: n}) }
}

// numberIn is a field that always holds a number.
func numberIn(at func(*Scenario, Place) *float64) field {
	return &cell[float64]{
		at:    at,
		read:  func(n float64) Value { return Value{Number: n} },
		write: func(to *float64, v Value) { *to = v.Number + 0 }, // −0 becomes 0
	}
}

// wholeIn is a field that always holds a whole number.
func wholeIn(at func(*Scenario, Place) *int) field {
	return &cell[int]{
		at:    at,
		read:  func(n int) Value { return Value{Number: float64(n)} },
		write: func(to *int, v Value) { *to = int(nearest(v.Number)) },
	}
}

// optionalIn is a number that may be left to its default.
func optionalIn(at func(*Scenario, Place) *Opt) field {
	return optionalOf(at, func(n float64) float64 { return n + 0 })
}

// optionalWholeIn is a whole number that may be left to its default.
func optionalWholeIn(at func(*Scenario, Place) *Opt) field { return optionalOf(at, nearest) }

func optionalOf(at func(*Scenario, Place) *Opt, clean func(float64) float64) field {
	return &cell[Opt]{
		at:   at,
		read: func(n Opt) Value { return Value{Number: n.V, Absent: !n.OK} },
		write: func(to *Opt, v Value) {
			*to = Some(clean(v.Number))
			if v.Absent {
				*to = Opt{}
			}
		},
		form: shape{optional: true},
	}
}

// toggleIn is a switch.
func toggleIn(at func(*Scenario, Place) *bool) field {
	return &cell[bool]{
		at:    at,
		read:  func(on bool) Value { return Value{On: on} },
		write: func(to *bool, v Value) { *to = v.On },
	}
}

// textIn is a text, free or with rules of its own.
func textIn(at func(*Scenario, Place) *string) field {
	return &cell[string]{
		at:    at,
		read:  func(word string) Value { return Value{Word: word} },
		write: func(to *string, v Value) { *to = v.Word },
	}
}

// dateIn is a calendar month.
func dateIn(at func(*Scenario, Place) *Month) field {
	return &cell[Month]{
		at:    at,
		read:  func(m Month) Value { return Value{Month: m} },
		write: func(to *Month, v Value) { *to = v.Month },
	}
}

// choiceIn is one of the words, which stand in the order of T's constants.
func choiceIn[T ~uint8](words []string, at func(*Scenario, Place) *T) field {
	return &cell[T]{
		at:   at,
		read: func(n T) Value { return Value{Word: words[n]} },
		write: func(to *T, v Value) {
			if n := slices.Index(words, v.Word); n >= 0 {
				*to = T(n)
			}
		},
		form: shape{words: words},
	}
}

// planIn is hires by quarter; a number shifts every quarter of a list alike.
func planIn(at func(*Scenario, Place) *HirePlan) field {
	return &cell[HirePlan]{
		at:   at,
		read: func(p HirePlan) Value { return Value{Number: p.Mean(), List: p.Quarters} },
		write: func(to *HirePlan, v Value) {
			*to = HirePlan{PerQuarter: v.Number + 0}
			if v.List != nil {
				*to = HirePlan{Quarters: cleaned(v.List)}
			}
		},
		move: func(base HirePlan, to *HirePlan) func(float64) {
			return func(n float64) {
				to.PerQuarter, to.Quarters = base.PerQuarter, append(to.Quarters[:0], base.Quarters...)
				if base.Quarters == nil {
					to.Quarters = nil
				}
				to.shift(n)
			}
		},
	}
}

// monthlyIn is people by month, month 1 first.
func monthlyIn(at func(*Scenario, Place) *[]float64) field {
	return &cell[[]float64]{
		at:    at,
		read:  func(list []float64) Value { return Value{List: list, Absent: list == nil} },
		write: func(to *[]float64, v Value) { *to = cleaned(v.List) },
		form:  shape{optional: true},
	}
}

// boundsIn are so many ascending thresholds.
func boundsIn(size int, at func(*Scenario) []float64) field {
	return &cell[[]float64]{
		at:    func(s *Scenario, _ Place) *[]float64 { list := at(s); return &list },
		read:  func(list []float64) Value { return Value{List: list} },
		write: func(to *[]float64, v Value) { copy(*to, v.List) },
		form:  shape{size: size},
	}
}

// nearest is the whole number nearest to n.
func nearest(n float64) float64 { return math.Floor(n + 0.5) }

// cleaned copies a list, and −0 in it becomes 0.
func cleaned(list []float64) []float64 {
	list = slices.Clone(list)
	for i := range list {
		list[i] += 0
	}
	return list
}
