package model

import (
	"math"
	"slices"
)

// field is where a scenario holds what a lever says, and how its Go type reads and writes
// a [Value]. A derived lever has none: it reads and moves others.
type field interface {
	// get reads the value; where nothing is given it is Absent, with no default filled in.
	get(s *Scenario, place Place) Value
	// put writes a value that the lever may hold.
	put(s *Scenario, place Place, v Value)
	// drive is [Lever.Drive].
	drive(base, s *Scenario, place Place) func(float64)
	shape() shape
}

// shape is what a field can hold, whatever it holds now.
type shape struct {
	optional bool     // it may be left to its default
	words    []string // of a choice
	size     int      // how many numbers it always holds; 0 where that is open
	least    int      // how few numbers a given list may have
	most     int      // how many
}

// cell is a field of one Go type.
type cell[T any] struct {
	find  func(*Scenario, Place) *T
	read  func(T) Value
	write func(*T, Value)
	// move returns what sets the cell to a number, again and again from the same base;
	// nil: write does it.
	move func(base T, to *T) func(float64)
	form shape
}

func (c *cell[T]) get(s *Scenario, place Place) Value    { return c.read(*c.find(s, place)) }
func (c *cell[T]) put(s *Scenario, place Place, v Value) { c.write(c.find(s, place), v) }
func (c *cell[T]) shape() shape                          { return c.form }

func (c *cell[T]) drive(base, s *Scenario, place Place) func(float64) {
	to := c.find(s, place)
	if c.move != nil {
		return c.move(*c.find(base, place), to)
	}
	return func(n float64) { c.write(to, Value{Number: n}) }
}

// numberIn is a field that always holds a number.
func numberIn(find func(*Scenario, Place) *float64) field {
	return &cell[float64]{
		find:  find,
		read:  func(n float64) Value { return Value{Number: n} },
		write: func(to *float64, v Value) { *to = v.Number + 0 }, // −0 becomes 0
	}
}

// wholeIn is a field that always holds a whole number.
func wholeIn(find func(*Scenario, Place) *int) field {
	return &cell[int]{
		find:  find,
		read:  func(n int) Value { return Value{Number: float64(n)} },
		write: func(to *int, v Value) { *to = int(nearest(v.Number)) },
	}
}

// optionalIn is a number that may be left to its default.
func optionalIn(find func(*Scenario, Place) *Opt) field {
	return optionalOf(find, func(n float64) float64 { return n + 0 })
}

// optionalWholeIn is a whole number that may be left to its default.
func optionalWholeIn(find func(*Scenario, Place) *Opt) field { return optionalOf(find, nearest) }

func optionalOf(find func(*Scenario, Place) *Opt, clean func(float64) float64) field {
	return &cell[Opt]{
		find: find,
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
func toggleIn(find func(*Scenario, Place) *bool) field {
	return &cell[bool]{
		find:  find,
		read:  func(on bool) Value { return Value{On: on} },
		write: func(to *bool, v Value) { *to = v.On },
	}
}

// answerIn is a switch that may be left out, which is neither yes nor no.
func answerIn(find func(*Scenario, Place) *Answer) field {
	return &cell[Answer]{
		find: find,
		read: func(a Answer) Value { return Value{On: a == Yes, Absent: a == Unanswered} },
		write: func(to *Answer, v Value) {
			*to = AnswerOf(v.On)
			if v.Absent {
				*to = Unanswered
			}
		},
		form: shape{optional: true},
	}
}

// textIn is a text, free or with rules of its own.
func textIn(find func(*Scenario, Place) *string) field {
	return &cell[string]{
		find:  find,
		read:  func(word string) Value { return Value{Word: word} },
		write: func(to *string, v Value) { *to = v.Word },
	}
}

// optionalTextIn is a text that may be left out.
func optionalTextIn(find func(*Scenario, Place) *string) field {
	return &cell[string]{
		find: find,
		read: func(word string) Value { return Value{Word: word, Absent: word == ""} },
		write: func(to *string, v Value) {
			*to = v.Word
			if v.Absent {
				*to = ""
			}
		},
		form: shape{optional: true},
	}
}

// dateIn is a calendar month.
func dateIn(find func(*Scenario, Place) *Month) field {
	return &cell[Month]{
		find:  find,
		read:  func(m Month) Value { return Value{Month: m} },
		write: func(to *Month, v Value) { *to = v.Month },
	}
}

// choiceIn is one of the words, which stand in the order of T's constants.
func choiceIn[T ~uint8](words []string, find func(*Scenario, Place) *T) field {
	return &cell[T]{
		find: find,
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
func planIn(find func(*Scenario, Place) *HirePlan) field {
	return &cell[HirePlan]{
		find: find,
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

// listIn is a list of least to most numbers that may be left out.
func listIn(least, most int, find func(*Scenario, Place) *[]float64) field {
	return &cell[[]float64]{
		find:  find,
		read:  func(list []float64) Value { return Value{List: list, Absent: list == nil} },
		write: func(to *[]float64, v Value) { *to = cleaned(v.List) },
		form:  shape{optional: true, least: least, most: most},
	}
}

// monthlyIn is people by month, month 1 first.
func monthlyIn(find func(*Scenario, Place) *[]float64) field { return listIn(0, MaxHorizon, find) }

// boundsIn are so many numbers: ascending thresholds, or parts of a whole.
func boundsIn(size int, list func(*Scenario) []float64) field {
	return &cell[[]float64]{
		find:  func(s *Scenario, _ Place) *[]float64 { list := list(s); return &list },
		read:  func(list []float64) Value { return Value{List: list} },
		write: func(to *[]float64, v Value) { copy(*to, cleaned(v.List)) },
		form:  shape{size: size},
	}
}

// inTier leads to a part of the lever's tier.
func inTier[T any](part func(*Tier) *T) func(*Scenario, Place) *T {
	return func(s *Scenario, place Place) *T { return part(&s.Tiers[place.Tier]) }
}

// inUse leads to a part of what the lever's tier takes of a role.
func inUse[T any](part func(*Use) *T) func(*Scenario, Place) *T {
	return func(s *Scenario, place Place) *T { return part(&s.Tiers[place.Tier].Uses[place.Use]) }
}

// inLeave leads to a part of the lever's leave.
func inLeave[T any](part func(*Leave) *T) func(*Scenario, Place) *T {
	return func(s *Scenario, place Place) *T { return part(&s.Leaves[place.Leave]) }
}

// inCase leads to a part of the lever's market case.
func inCase[T any](part func(*Case) *T) func(*Scenario, Place) *T {
	return func(s *Scenario, place Place) *T { return part(&s.Cases[place.Case]) }
}

// inResource leads to a part of the lever's role.
func inResource[T any](part func(*Resource) *T) func(*Scenario, Place) *T {
	return func(s *Scenario, place Place) *T { return part(&s.Resources[place.Resource]) }
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
