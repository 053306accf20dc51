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

func (c choice) taken(at spot) formula {
	for _, b := range c {
		if b.when == nil || b.when.holds(at) {
			return b.then
		}
	}
	panic("explain: a choice without a last branch")
}

func (c choice) value(at spot) model.Opt       { return c.taken(at).value(at) }
func (c choice) write(at spot, v voice) phrase { return c.taken(at).write(at, v) }

// leaves visits the branch taken and, where figures decide rather than settings, the
// others too: a lever that moves the figures may bring them about.
func (c choice) leaves(at spot, see func(leaf)) {
	done := false
	for _, b := range c {
		settled := b.when == nil || b.when.settled(at)
		if b.when != nil {
			b.when.leaves(at, hidden(see))
		}
		holds := b.when == nil || b.when.holds(at)
		switch {
		case holds && !done:
			b.then.leaves(at, see)
			done = true
		case holds || !settled:
			b.then.leaves(at, hidden(see))
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

func (d verdict) value(at spot) model.Opt {
	for _, r := range d.rules {
		if r.when.holds(at) {
			return model.Some(float64(r.word))
		}
	}
	if d.last < 0 {
		return model.Opt{}
	}
	return model.Some(float64(d.last))
}

func (d verdict) write(at spot, v voice) phrase {
	if v == inNumbers {
		return phrase{d.judged(at), said}
	}
	var texts []string
	for _, r := range d.rules {
		texts = append(texts, d.words[r.word]+" if "+r.when.write(at, v))
	}
	if d.last >= 0 {
		texts = append(texts, "otherwise "+d.words[d.last])
	}
	return phrase{strings.Join(texts, "; "), wordy}
}

// judged is the rule that decides with its numbers, or why none does, and the word.
func (d verdict) judged(at spot) string {
	var failed []string
	for _, r := range d.rules {
		if r.when.holds(at) {
			return r.when.write(at, inNumbers) + ": " + d.words[r.word]
		}
		if text := r.when.denied(at); text != "" {
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

func (d verdict) leaves(at spot, see func(leaf)) {
	for _, r := range d.rules {
		r.when.leaves(at, see)
	}
}

// firstMonth is the first month in which a condition holds, or the last one, undefined
// when none is.
type firstMonth struct {
	when condition
	last bool
}

// month is the month in question; where there is none, the plan's last.
func (f firstMonth) month(at spot) (spot, bool) {
	end := at.p.Horizon
	for i := range at.p.Months {
		at.t = i
		if f.last {
			at.t = end - i
		}
		at.anchor = at.t
		if f.when.holds(at) {
			return at, true
		}
	}
	at.t, at.anchor = end, end
	return at, false
}

func (f firstMonth) value(at spot) model.Opt {
	if at, ok := f.month(at); ok {
		return model.Some(float64(at.t))
	}
	return model.Opt{}
}

func (f firstMonth) write(at spot, v voice) phrase {
	which := "first"
	if f.last {
		which = "last"
	}
	found, ok := f.month(at)
	switch {
	case v == inWords:
		return phrase{"the " + which + " month in which " + f.when.write(at, v), wordy}
	case v == inSymbols:
		return phrase{which + " t with " + f.when.write(at, v), wordy}
	case ok:
		return phrase{f.when.write(found, v) + ": " + at.p.MonthAt(found.t).Long(), said}
	}
	return phrase{f.when.denied(found) + " still in " + at.p.Last().Month.Long() + ": never", said}
}

// leaves are those of the month found, or of the last one, and hidden ones of the others.
func (f firstMonth) leaves(at spot, see func(leaf)) {
	found, _ := f.month(at)
	lever("horizon").leaves(at, hidden(see))
	f.when.leaves(found, see)
	for t := range at.p.Months {
		if t != found.t {
			at.t, at.anchor = t, t
			f.when.leaves(at, hidden(see))
		}
	}
}
