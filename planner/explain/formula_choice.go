package explain

import (
	"strings"

	"brim/model"
)

// choice takes the first branch whose condition holds; only that one is written. The
// last branch has no condition.
type choice []branch

type branch struct {
	when condition
	then formula
}

func choose(branches ...branch) formula { return choice(branches) }

func when(holds condition, then formula) branch { return branch{holds, then} }
func otherwise(then formula) branch             { return branch{nil, then} }

func (c choice) taken(place spot) formula {
	for _, b := range c {
		if b.when == nil || b.when.holds(place) {
			return b.then
		}
	}
	panic("explain: a choice without a last branch")
}

func (c choice) value(place spot) model.Opt       { return c.taken(place).value(place) }
func (c choice) write(place spot, v voice) phrase { return c.taken(place).write(place, v) }

// leaves visits the branch taken and, where figures decide rather than settings, the
// others too: a lever that moves the figures may bring them about.
func (c choice) leaves(place spot, see func(leaf)) {
	done := false
	for _, b := range c {
		settled := b.when == nil || b.when.settled(place)
		if b.when != nil {
			b.when.leaves(place, hidden(see))
		}
		holds := b.when == nil || b.when.holds(place)
		switch {
		case holds && !done:
			b.then.leaves(place, see)
			done = true
		case holds || !settled:
			b.then.leaves(place, hidden(see))
		}
		if holds && settled {
			return
		}
	}
}

// verdict gives a word: that of the first rule which holds, or the last word. Unlike a
// [choice] it is written out, for its conditions are what it says.
type verdict struct {
	words []string // by value
	rules []rule
	last  int // the word otherwise; −1: undefined
}

type rule struct {
	word int
	when condition
}

func (d verdict) value(place spot) model.Opt {
	for _, r := range d.rules {
		if r.when.holds(place) {
			return model.Some(float64(r.word))
		}
	}
	if d.last < 0 {
		return model.Opt{}
	}
	return model.Some(float64(d.last))
}

func (d verdict) write(place spot, v voice) phrase {
	if v == inNumbers {
		return phrase{d.judged(place), said}
	}
	var texts []string
	for _, r := range d.rules {
		texts = append(texts, d.words[r.word]+" if "+r.when.write(place, v))
	}
	if d.last >= 0 {
		texts = append(texts, "otherwise "+d.words[d.last])
	}
	return phrase{strings.Join(texts, "; "), wordy}
}

// judged is the rule that decides with its numbers, or why none does, and the word.
func (d verdict) judged(place spot) string {
	var failed []string
	for _, r := range d.rules {
		if r.when.holds(place) {
			return r.when.write(place, inNumbers) + ": " + d.words[r.word]
		}
		if text := r.when.denied(place); text != "" {
			failed = append(failed, text)
		}
	}
	word := "n/a"
	if d.last >= 0 {
		word = d.words[d.last]
	}
	if failed == nil {
		return word
	}
	return strings.Join(failed, ", ") + ": " + word
}

func (d verdict) leaves(place spot, see func(leaf)) {
	for _, r := range d.rules {
		r.when.leaves(place, see)
	}
}

// firstMonth is the first month in which a condition holds, or the last one, undefined
// when none is.
type firstMonth struct {
	when condition
	last bool
}

// month is the month in question; where there is none, the plan's last.
func (f firstMonth) month(place spot) (spot, bool) {
	end := place.p.Horizon
	for i := range place.p.Months {
		place.t = i
		if f.last {
			place.t = end - i
		}
		place.anchor = place.t
		if f.when.holds(place) {
			return place, true
		}
	}
	place.t, place.anchor = end, end
	return place, false
}

func (f firstMonth) value(place spot) model.Opt {
	if place, ok := f.month(place); ok {
		return model.Some(float64(place.t))
	}
	return model.Opt{}
}

func (f firstMonth) write(place spot, v voice) phrase {
	which := "first"
	if f.last {
		which = "last"
	}
	found, ok := f.month(place)
	switch {
	case v == inWords:
		return phrase{"the " + which + " month in which " + f.when.write(place, v), wordy}
	case v == inSymbols:
		return phrase{which + " t with " + f.when.write(place, v), wordy}
	case ok:
		return phrase{f.when.write(found, v) + ": " + place.p.MonthAt(found.t).Long(), said}
	}
	return phrase{f.when.denied(found) + " still in " + place.p.Last().Month.Long() + ": never", said}
}

// leaves are those of the month found, or of the last one, and hidden ones of the others.
func (f firstMonth) leaves(place spot, see func(leaf)) {
	found, _ := f.month(place)
	lever("horizon").leaves(place, hidden(see))
	f.when.leaves(found, see)
	for t := range place.p.Months {
		if t != found.t {
			place.t, place.anchor = t, t
			f.when.leaves(place, hidden(see))
		}
	}
}
