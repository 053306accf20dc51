package model

import "math"

// Coarse is how many steps a coarse step is.
const Coarse = 10

// Slides reports whether the lever can be moved step by step: numbers, hiring plans,
// ramps by month, words and switches can, other lists, bounds, dates and texts are typed.
func (l Lever) Slides() bool {
	switch l.Kind {
	case Number, Whole, Plan, Words, Toggle:
		return true
	}
	return l.ScalesAsWhole()
}

// Track returns the range of the lever's slider in s: what leaders usually need, and
// wider where the scenario's own value lies outside.
func (l Lever) Track(s *Scenario) Span {
	n, ok := l.Number(s)
	track := l.Slide
	if !ok {
		return track
	}
	if n > track.High {
		track.High = min(l.Range.High, niceAbove(n))
	}
	if n < track.Low {
		track.Low = max(l.Range.Low, min(n, 0))
		if l.Log {
			track.Low = max(l.Range.Low, n/2)
		}
	}
	return track
}

// aboveBy is how far an end of a track lies above what it is made for, so that a wide value
// does not sit at the end.
const aboveBy = 1.25

// niceAbove is the first of 1, 2, 5, 10, … at or above [aboveBy] times n.
func niceAbove(n float64) float64 {
	decade := math.Pow(10, math.Floor(math.Log10(n*aboveBy)))
	for _, m := range []float64{1, 2, 5} {
		if m*decade >= n*aboveBy {
			return m * decade
		}
	}
	return 10 * decade
}

// Position returns where on a track n lies, 0 at its low end and 1 at its high end.
func (l Lever) Position(n float64, track Span) float64 {
	if track.High <= track.Low {
		return 0
	}
	n = track.Clamp(n)
	if l.Log && track.Low > 0 {
		return math.Log(n/track.Low) / math.Log(track.High/track.Low)
	}
	return (n - track.Low) / (track.High - track.Low)
}

// AtPosition returns the number at a position of the track, on the grid of the steps.
func (l Lever) AtPosition(position float64, track Span) float64 {
	return l.onGrid(l.numberAt(Span{0, 1}.Clamp(position), track), track)
}

// numberAt is the number at a position, on the grid or not.
func (l Lever) numberAt(position float64, track Span) float64 {
	if l.Log && track.Low > 0 {
		return track.Low * math.Pow(track.High/track.Low, position)
	}
	return track.Low + position*(track.High-track.Low)
}

// RoundestIn returns the roundest number of a stretch of the track, from one position to
// another, the one nearest to its middle: 5M rather than 4.85M. A column of a short
// slider is such a stretch, and holds many steps. One that reaches an end of the track is
// that end.
func (l Lever) RoundestIn(from, to float64, track Span) float64 {
	switch {
	case from <= 0:
		return l.AtPosition(0, track)
	case to >= 1:
		return l.AtPosition(1, track)
	}
	low, high, middle := l.numberAt(from, track), l.numberAt(to, track), l.numberAt((from+to)/2, track)
	step, border := l.stepAt(middle), 1e-9*(high-low) // a number on a border is the lower stretch's
	for decade := math.Pow(10, math.Ceil(math.Log10(high-low))); decade >= step/10; decade /= 10 {
		for _, m := range []float64{5, 2, 1} {
			n := round(middle, m*decade)
			if onStep := math.Abs(n-round(n, step)) <= 1e-6*step; m*decade >= step && onStep && n > low+border && n <= high+border {
				return l.Range.Clamp(n)
			}
		}
	}
	return l.onGrid(middle, track)
}

func (l Lever) onGrid(n float64, track Span) float64 {
	if track.High-n < l.stepAt(n)/2 {
		return l.Range.Clamp(track.High)
	}
	return l.Range.Clamp(round(n, l.stepAt(n)))
}

// Stepped returns the number n steps from where the lever stands; see [Spec].Step. The
// first step of a number between two steps lands on the nearer one ahead. Steps are
// taken one by one, since a logarithmic lever's change from decade to decade.
func (l Lever) Stepped(s *Scenario, n int) (float64, bool) {
	value, ok := l.Number(s)
	if !ok {
		return 0, false
	}
	for ; n != 0; n -= sign(n) {
		next := l.next(value, sign(n))
		if next == value {
			break // the end of the range
		}
		value = next
	}
	return value, true
}

// next is the number one step up (way 1) or down (way −1) from n.
func (l Lever) next(n float64, way int) float64 {
	step := l.stepAt(n)
	if way < 0 && l.Log {
		step = l.stepAt(n * (1 - 1e-9)) // stepping down from 10M moves as below it
	}
	const near = 1e-6
	to := round(n, step)
	if ahead := (to - n) / step * float64(way); ahead <= near {
		to += float64(way) * step
	}
	return l.Range.Clamp(round(to, step))
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// stepAt is the size of a step at n: on a logarithmic lever a part of n's decade.
func (l Lever) stepAt(n float64) float64 {
	if !l.Log {
		return l.Step
	}
	if n < 1 {
		return 1
	}
	return l.Step * math.Pow(10, math.Floor(math.Log10(n)))
}

// round returns the multiple of step nearest to n, without the dust that a product
// of binary fractions leaves.
func round(n, step float64) float64 {
	n = math.Round(n/step) * step
	return math.Round(n*1e6) / 1e6
}

// NextWord returns the choice n places on from the present one, stopping at the ends
// of the list; a switch has the choices no and yes, and a question that of no answer
// before them.
func (l Lever) NextWord(s *Scenario, n int) Value {
	if l.Kind == Toggle {
		return l.nextAnswer(l.Get(s), n)
	}
	words := l.Choices()
	index := 0
	for i, word := range words {
		if word == l.Get(s).Word {
			index = i
		}
	}
	return Value{Word: words[min(max(index+n, 0), len(words)-1)]}
}

// nextAnswer is the answer n places on, of none, no and yes.
func (l Lever) nextAnswer(v Value, n int) Value {
	switch {
	case n > 0 && v.Absent:
		return Value{}
	case n < 0 && !v.On && l.CanBeAbsent():
		return Value{Absent: true}
	}
	return Value{On: n > 0}
}

// Following is the choice after the present one, beginning again after the last.
func (l Lever) Following(s *Scenario) Value {
	if l.Kind == Toggle {
		return l.otherAnswer(l.Get(s))
	}
	next := l.NextWord(s, 1)
	if next.Word == l.Get(s).Word {
		return Value{Word: l.Choices()[0]}
	}
	return next
}

// otherAnswer turns a switch; a question goes from no answer to yes, to no and back.
func (l Lever) otherAnswer(v Value) Value {
	if !v.Absent && !v.On && l.CanBeAbsent() {
		return Value{Absent: true}
	}
	return Value{On: v.Absent || !v.On}
}
